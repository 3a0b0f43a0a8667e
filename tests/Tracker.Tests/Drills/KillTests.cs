using System.Diagnostics;
using System.Globalization;
using Dapper;
using Tracker.Cli;
using Tracker.Cli.Commands;
using Tracker.Ledger;
using Tracker.Tests.Commands;
using Tracker.Tests.Ledger;
using Xunit;

namespace Tracker.Tests.Drills;

public sealed class SqliteKillTests(ITestOutputHelper output) : KillTests(() => new SqliteStore(), output)
{
    [Theory]
    [InlineData(Work.Import, 20)]
    [InlineData(Work.Desk, 30)]
    [InlineData(Work.Migrate, 20)]
    [InlineData(Work.Generate, 10)]
    public Task Killed_at_any_point_it_leaves_an_archive_that_is_whole_and_goes_on(Work work, int times) => DrillAsync(work, times);
}

public sealed class PostgresKillTests(ITestOutputHelper output) : KillTests(() => new PostgresStore(), output)
{
    [Theory]
    [InlineData(Work.Import, 6)]
    [InlineData(Work.Desk, 8)]
    [InlineData(Work.Migrate, 6)]
    public Task Killed_at_any_point_it_leaves_an_archive_that_is_whole_and_goes_on(Work work, int times) => DrillAsync(work, times);
}

/// <summary>Programs that are killed (SIGKILL) at a random moment of their work, and what <c>tracker verify</c> says of what they leave.</summary>
public abstract class KillTests(Func<TestStore> store, ITestOutputHelper output) : IAsyncLifetime
{
    // A kill may also come just after the end of what was measured.
    private const double Beyond = 1.1;

    // Some rounds of the desk.
    private static readonly TimeSpan DeskTime = TimeSpan.FromSeconds(0.5);

    private readonly Folder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Reports => folder.Path("in");

    public ValueTask InitializeAsync()
    {
        for (var year = 2019; year < 2024; year++)
            folder.Write($"in/{year}.txt", Samples.Of2024.Replace("2023", $"{year - 1}", StringComparison.Ordinal).Replace("2024", $"{year}", StringComparison.Ordinal));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>One program is left alone, to see how long it takes and what it comes to; others are killed, looked at, and called again.</summary>
    protected async Task DrillAsync(Work work, int times)
    {
        await using var old = work is Work.Migrate ? await FullAsync() : null;
        await using var straight = await NewAsync(work, old);
        var (_, took) = await RunAsync(work, straight, work is Work.Desk ? DeskTime : Timeout.InfiniteTimeSpan);
        var expected = await StateAsync(straight.Ledger);

        var (random, left) = (new Random(), new List<string>());
        for (var time = 1; time <= times; time++)
        {
            await using var place = await NewAsync(work, old);
            var after = took * (random.NextDouble() * Beyond);
            var (told, _) = await RunAsync(work, place, after);
            left.Add(await LeftAsync(place.Ledger));
            var where = $"{work}, kill {time} after {after.TotalMilliseconds:0} of {took.TotalMilliseconds:0} ms, {left[^1]}";
            if (await IsBegunAsync(place.Ledger))
            {
                var verified = await Called.WithAsync(VerifyCommand.Create(), "verify", "--db", place.Address);
                Assert.True(verified.Code == CommandLine.Done, $"{where}: {verified.Error}");
            }
            Assert.True(told is null || told <= await new TrailQueries(place.Ledger).LastAsync(Cancel), $"{where}: line {told} of the trail was told of as kept and is gone.");
            if (work is Work.Desk)
                continue; // Where it is in its rounds is its own business.
            await Victim.RunAsync(work, place.Address, Reports, TextWriter.Null);
            Assert.True(expected == await StateAsync(place.Ledger), $"{where}: called again, it came to something else than without the kill.");
        }
        output.WriteLine($"{work}: {times} kills within {took.TotalMilliseconds * Beyond:0} ms; left behind " + string.Join("; ", left.GroupBy(state => state).OrderByDescending(group => group.Count()).Select(group => $"{group.Count()} × {group.Key}")));
    }

    /// <summary>Runs a victim until it is done, or for so long.</summary>
    /// <returns>The last line of the trail that it was told of, and how long it lived once it had begun.</returns>
    private async Task<(long? Told, TimeSpan Took)> RunAsync(Work work, Place place, TimeSpan life)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Tracker.Tests"), [Victim.Call, $"{work}", place.Address, Reports]) { RedirectStandardOutput = true };
        using var victim = Process.Start(start)!;
        while (await victim.StandardOutput.ReadLineAsync(Cancel) is { } line && line != Victim.Begins)
        {
            // Not yet at what is measured.
        }
        var begun = Stopwatch.GetTimestamp();
        var told = victim.StandardOutput.ReadToEndAsync(Cancel);
        try
        {
            await victim.WaitForExitAsync(Cancel).WaitAsync(life, Cancel);
        }
        catch (TimeoutException)
        {
            victim.Kill();
            await victim.WaitForExitAsync(Cancel);
        }
        var took = Stopwatch.GetElapsedTime(begun);
        // Its last line may have been cut off.
        var lines = (await told).Split('\n')[..^1];
        return (lines.Length > 0 ? long.Parse(lines[^1], CultureInfo.InvariantCulture) : null, took);
    }

    private async Task<Place> NewAsync(Work work, Place? old)
    {
        var place = await Place.NewAsync(store());
        if (old is not null)
            await FirstVersion.FillAsync(place.Ledger, old.Ledger);
        return place;
    }

    private async Task<Place> FullAsync()
    {
        var place = await Place.NewAsync(store());
        await Victim.RunAsync(Work.Generate, place.Address, Reports, TextWriter.Null);
        return place;
    }

    private static async Task<bool> IsBegunAsync(LedgerDb ledger)
    {
        await using var db = await ledger.OpenAsync(Cancel);
        return await ledger.HasSchemaAsync(db, Cancel);
    }

    /// <summary>What a kill left, roughly: how far the work was.</summary>
    private static async Task<string> LeftAsync(LedgerDb ledger)
    {
        if (!await IsBegunAsync(ledger))
            return "nothing";
        await using var db = await ledger.OpenAsync(Cancel);
        var version = await db.ExecuteScalarAsync<int>("select max(version) from schema_version");
        var reports = await db.ExecuteScalarAsync<int>("select count(*) from report");
        var verdicts = await db.ExecuteScalarAsync<int>("select count(*) from assessment");
        return string.Create(CultureInfo.InvariantCulture, $"{reports} reports with {verdicts} verdicts at schema {version}");
    }

    /// <summary>What is said and what was made of it, without when and by whom.</summary>
    private static async Task<string> StateAsync(LedgerDb ledger)
    {
        await using var db = await ledger.OpenAsync(Cancel);
        var rows = new List<string>();
        foreach (var sql in new[]
        {
            "select id || ' ' || hash from report",
            "select id || ' ' || role || ' ' || quote || ' ' || coalesce(value, '') from statement",
            "select target || ' ' || vintage || ' ' || coalesce(outcome, '') || ' ' || answer from link",
            "select target || ' ' || vintage || ' ' || verdict || ' ' || coalesce(ratio, '') || ' ' || inputs from assessment",
            "select 'waits ' || district from unjudged",
        })
            rows.AddRange(await db.QueryAsync<string>(sql));
        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }

    /// <summary>An archive of its own, gone with it.</summary>
    private sealed class Place(TestStore store, string address) : IAsyncDisposable
    {
        public string Address => address;

        public LedgerDb Ledger { get; } = new(address);

        public static async Task<Place> NewAsync(TestStore store) => new(store, await store.CreateAsync());

        public async ValueTask DisposeAsync()
        {
            await Ledger.DisposeAsync();
            await store.DropAsync();
        }
    }
}
