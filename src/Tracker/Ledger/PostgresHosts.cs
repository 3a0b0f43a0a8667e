using Npgsql;

namespace Tracker.Ledger;

/// <summary>One server, or a primary with its standbys: which of them is asked.</summary>
internal sealed class PostgresHosts : IAsyncDisposable
{
    private const int MostPrepared = 200; // Statements a connection.

    // Goes with the flow of calls, since the same queries serve a reader, who may see what is a moment old, and a clerk, who is to see what she wrote.
    private static readonly AsyncLocal<bool> Lagging = new();

    /// <summary>In SQL, whether a write on this server waits to be on a standby as well, and none follows.</summary>
    public const string WaitsAlone = "current_setting('synchronous_standby_names') <> '' and current_setting('synchronous_commit') not in ('off', 'local') and not exists (select 1 from pg_stat_replication)";

    // How long it is taken for granted which host is the primary, or away: so long a promoted standby is not written to.
    private const int RecheckSeconds = 5;

    private readonly NpgsqlDataSource all, newest;
    private readonly StandbyLag lag = new();

    /// <remarks>Which of several hosts answers is decided here: a TargetSessionAttributes of the connection string is for single ones.</remarks>
    public PostgresHosts(NpgsqlConnectionStringBuilder settings)
    {
        Settings = settings;
        // To plan a query over many years takes longer than to answer it. A pooler between may not bear it: Max Auto Prepare=0 says so.
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = MostPrepared;
        // Joins go in the order in which they are written, as on a file: a planner that tries all orders over all years takes longer than the page, and guesses worse.
        settings.Options = $"{settings.Options} -c join_collapse_limit=1".Trim();
        if (settings.Host?.Contains(',', StringComparison.Ordinal) is not true)
        {
            Names = $"{settings.Host}:{settings.Port}";
            all = newest = Nearby = ToWrite = NpgsqlDataSource.Create(settings);
            return;
        }
        Names = settings.Host; // With the ports of those that have one of their own.
        settings.Remove(nameof(TargetSessionAttributes));
        if (!settings.ShouldSerialize("Host Recheck Seconds"))
            settings.HostRecheckSeconds = RecheckSeconds;
        var hosts = new NpgsqlDataSourceBuilder(settings.ToString()).BuildMultiHost();
        all = hosts;
        ToWrite = hosts.WithTargetSession(TargetSessionAttributes.ReadWrite);
        newest = hosts.WithTargetSession(TargetSessionAttributes.PreferPrimary);
        Nearby = hosts.WithTargetSession(TargetSessionAttributes.PreferStandby);
    }

    /// <summary>True from where it is set to the end of the method that set it, and in what that calls.</summary>
    public static bool MayLag
    {
        get => Lagging.Value;
        set => Lagging.Value = value;
    }

    /// <summary>How they are reached, with the password.</summary>
    public NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>The hosts, for whoever reads the log.</summary>
    public string Names { get; }

    public NpgsqlDataSource ToWrite { get; }

    /// <summary>A standby, however far behind it is; where there is none, the primary.</summary>
    public NpgsqlDataSource Nearby { get; }

    public NpgsqlDataSource ToRead => MayLag && !IsBehind ? Nearby : newest;

    /// <summary>True while the standby is passed over, since it is too far behind.</summary>
    public bool IsBehind { get; set; }

    /// <inheritdoc cref="StandbyLag.Of"/>
    public TimeSpan LagOf(long written, long replayed, TimeSpan now, TimeSpan estimate)
    {
        lock (lag)
            return lag.Of(written, replayed, now, estimate);
    }

    public ValueTask DisposeAsync() => all.DisposeAsync();
}
