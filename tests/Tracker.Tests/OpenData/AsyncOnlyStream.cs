using Tracker.OpenData;

namespace Tracker.Tests.OpenData;

/// <summary>Takes bytes as the body of a response does: in order, and never while somebody waits.</summary>
internal sealed class AsyncOnlyStream : WriteOnlyStream
{
    private readonly MemoryStream taken = new();

    public byte[] ToArray() => taken.ToArray();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => taken.WriteAsync(buffer, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");
}
