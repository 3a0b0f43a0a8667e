namespace Tracker.Tests;

/// <summary>Keeps what it is told, in order.</summary>
internal sealed class Told<T> : IProgress<T>
{
    public List<T> Values { get; } = [];

    public void Report(T value) => Values.Add(value);
}
