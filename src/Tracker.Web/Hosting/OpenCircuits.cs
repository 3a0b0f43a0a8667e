using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Tracker.Web.Hosting;

/// <summary>How many readers are connected. Past the most that are served at once a page is given without a circuit, complete but still.</summary>
public sealed class OpenCircuits : CircuitHandler
{
    /// <summary>Each takes some 200 KB.</summary>
    public const int Most = 500;

    private int open;

    public int Count => Volatile.Read(ref open);

    public bool HasRoom => Count < Most;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref open);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref open);
        return Task.CompletedTask;
    }
}
