namespace Tracker.Scale;

/// <summary>What tests/scale/run has set up: two servers of PostgreSQL, a proxy, and ports for the nodes.</summary>
internal sealed record Setup
{
    /// <summary>The proxy's address, without a slash at the end.</summary>
    public string Site { get; } = Told("SCALE_SITE");

    public IReadOnlyList<int> NodePorts { get; } = [.. Told("SCALE_NODES").Split(' ').Select(port => int.Parse(port, System.Globalization.CultureInfo.InvariantCulture))];

    public string PrimaryPort { get; } = Told("SCALE_PRIMARY");

    public string StandbyPort { get; } = Told("SCALE_STANDBY");

    /// <summary>The folder of this run; logs lie in it, and in pids the numbers of what it has started.</summary>
    public string Scratch { get; } = Told("SCALE_SCRATCH");

    /// <summary>What runs a program of PostgreSQL, up to the program's name.</summary>
    public string Postgres { get; } = Told("SCALE_POSTGRES");

    /// <summary>A small disk of its own; null where this account may not mount one.</summary>
    public string? SmallDisk { get; } = Environment.GetEnvironmentVariable("SCALE_SMALL_DISK") is { Length: > 0 } folder ? folder : null;

    /// <summary>The archive on both servers, as the nodes are told it.</summary>
    public string Ledger => $"Host=127.0.0.1:{PrimaryPort},127.0.0.1:{StandbyPort};Username=tracker;Database=tracker;Timeout=3;Maximum Pool Size=20";

    private static string Told(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } told ? told : throw new InvalidOperationException($"{name} is not set. Start this by tests/scale/run, which sets it.");
}
