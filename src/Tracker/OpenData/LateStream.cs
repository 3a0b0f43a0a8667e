namespace Tracker.OpenData;

/// <summary>Holds what is written to it synchronously and hands it on with the next asynchronous call; leaves the other stream open.</summary>
/// <remarks>The writer of XML knows no asynchronous writing and a zip entry none when it is closed, while the body of a response takes nothing else.</remarks>
internal sealed class LateStream(Stream inner) : WriteOnlyStream
{
    private readonly MemoryStream held = new();

    /// <summary>How many bytes wait to be handed on.</summary>
    public long Held => held.Length;

    public async ValueTask HandOnAsync(CancellationToken cancel)
    {
        if (held.Length == 0)
            return;
        await inner.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), cancel);
        held.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => held.Write(buffer);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await HandOnAsync(cancellationToken);
        await inner.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush()
    {
        // Nothing can be handed on without waiting.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await HandOnAsync(cancellationToken);
        await inner.FlushAsync(cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await HandOnAsync(CancellationToken.None);
        await held.DisposeAsync();
        await base.DisposeAsync();
    }
}
