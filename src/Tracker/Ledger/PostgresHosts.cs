using Npgsql;

namespace Tracker.Ledger;

/// <summary>One server, or a primary with its standbys: which of them is asked.</summary>
internal sealed class PostgresHosts : IAsyncDisposable
{
    private const int MostPrepared = 200; // Statements a connection.

    // Goes with the flow of calls, since the same queries serve a reader, who may see what is a moment old, and a clerk, who is to see what she wrote.
    private static readonly AsyncLocal<bool> Lagging = new();

    private readonly NpgsqlDataSource all, newest, nearby;

    /// <remarks>Which of several hosts answers is decided here: a TargetSessionAttributes of the connection string is for single ones.</remarks>
    public PostgresHosts(NpgsqlConnectionStringBuilder settings)
    {
        // To plan a query over many years takes longer than to answer it. A pooler between may not bear it: Max Auto Prepare=0 says so.
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = MostPrepared;
        if (settings.Host?.Contains(',', StringComparison.Ordinal) is not true)
        {
            Names = $"{settings.Host}:{settings.Port}";
            all = newest = nearby = ToWrite = NpgsqlDataSource.Create(settings);
            return;
        }
        Names = settings.Host; // With the ports of those that have one of their own.
        settings.Remove(nameof(TargetSessionAttributes));
        var hosts = new NpgsqlDataSourceBuilder(settings.ToString()).BuildMultiHost();
        all = hosts;
        ToWrite = hosts.WithTargetSession(TargetSessionAttributes.ReadWrite);
        newest = hosts.WithTargetSession(TargetSessionAttributes.PreferPrimary);
        nearby = hosts.WithTargetSession(TargetSessionAttributes.PreferStandby);
    }

    /// <summary>True from where it is set to the end of the method that set it, and in what that calls.</summary>
    public static bool MayLag
    {
        get => Lagging.Value;
        set => Lagging.Value = value;
    }

    /// <summary>The hosts, for whoever reads the log.</summary>
    public string Names { get; }

    public NpgsqlDataSource ToWrite { get; }

    public NpgsqlDataSource ToRead => MayLag ? nearby : newest;

    public ValueTask DisposeAsync() => all.DisposeAsync();
}
