using System.Diagnostics;
using System.Globalization;
using Dapper;
using Npgsql;
using Tracker.Cli.Commands;
using Tracker.Ledger;

namespace Tracker.Benchmarks;

/// <summary>How fast a folder of reports comes in by the way that tracker import goes: read and kept, linked and judged, on a file and on a server; what of that the sums cost, and how much memory and room it takes.</summary>
internal static class ImportSpeed
{
    private const string Variable = "TRACKER_TEST_POSTGRES";

    public static async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-import-");
        try
        {
            var reports = await ReportFolder.WriteAsync(folder.CreateSubdirectory("reports").FullName);
            Reading(reports);
            await using (var file = new LedgerDb(Path.Combine(folder.FullName, "import.db")))
                await MeasureAsync("SQLite", file, reports, "select page_count * page_size from pragma_page_count(), pragma_page_size()");
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server)
                await OnServerAsync(server, reports);
            else
                Console.WriteLine($"| import on PostgreSQL: {Variable} is not set | | |");
            Table.Row("most memory of all that", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, "MB", "< 600");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Reading(ReportFolder reports)
    {
        var intake = new Intake(reports.Catalogue);
        var sample = reports.Files.Take(1000).Select(file => (Name: file, Text: File.ReadAllBytes(file))).ToList();
        var clock = Stopwatch.StartNew();
        var statements = sample.Sum(document => intake.Read(document.Text, document.Name).Reports.Sum(report => report.Reading.Statements.Count));
        Table.Row($"reading reports of {statements / sample.Count} statements, one core", sample.Count / clock.Elapsed.TotalSeconds, "reports/s", "");
    }

    private static async Task OnServerAsync(string server, ReportFolder reports)
    {
        var schema = $"tracker_{Guid.NewGuid():n}";
        await using var source = NpgsqlDataSource.Create(server);
        await using (var db = await source.OpenConnectionAsync())
            await db.ExecuteAsync($"create schema {schema}");
        await using (var ledger = new LedgerDb(new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ToString()))
            await MeasureAsync("PostgreSQL", ledger, reports, "select sum(pg_total_relation_size(c.oid)) from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'");
        await using (var db = await source.OpenConnectionAsync())
            await db.ExecuteAsync($"drop schema {schema} cascade");
    }

    /// <param name="size">Asks how many bytes the archive takes.</param>
    private static async Task MeasureAsync(string store, LedgerDb ledger, ReportFolder reports, string size)
    {
        await Intake.PrepareAsync(ledger, reports.Catalogue, seeded: false);
        var count = reports.Files.Count;
        using var sums = new SumsClock();
        var (take, assess) = await ImportAsync(ledger, reports);
        Table.Row($"{store}: import of {count} reports: read and kept", count / take.TotalSeconds, "reports/s", "");
        Table.Row($"{store}: linked and judged", count / assess.TotalSeconds, "reports/s", "");
        Table.Row($"{store}: all of it", count / (take + assess).TotalSeconds, "reports/s", "≥ 200 on two cores");
        Table.Row($"{store}: sums kept up / all of it", sums.Taken / (take + assess), "", "< 0.1");
        if (await new LedgerWriter(ledger).WrongSumsAsync() is [var wrong, ..])
            throw new InvalidOperationException($"The sums of {wrong} are wrong.");
        var again = await ImportAsync(ledger, reports);
        Table.Row($"{store}: the same folder again", count / (again.Take + again.Assess).TotalSeconds, "reports/s", "");
        await using var db = await ledger.OpenAsync();
        Table.Row($"{store}: bytes in the archive, a target", await db.ExecuteScalarAsync<long>(size) / (double)await db.ExecuteScalarAsync<long>("select count(*) from statement where role = 'target'"), "B", "");
    }

    private static async Task<(TimeSpan Take, TimeSpan Assess)> ImportAsync(LedgerDb ledger, ReportFolder reports)
    {
        var import = new Import(new Intake(reports.Catalogue), reports.Catalogue, ledger, new(null, null), replace: false);
        var (clock, told) = (Stopwatch.StartNew(), 0);
        await import.TakeAsync(reports.Files, () => { }, default);
        var take = clock.Elapsed;
        await import.AssessAsync(_ => Task.FromResult(told++), default);
        if (import.Refusals.Count > 0 || told != reports.Files.Count)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{told} of {reports.Files.Count} reports came in; {string.Join(" ", import.Refusals.Take(1))}"));
        return (take, clock.Elapsed - take);
    }

    /// <summary>Follows what sums take of all writes until it is disposed of.</summary>
    private sealed class SumsClock : IDisposable
    {
        private readonly ActivityListener listener;
        private long ticks;

        public SumsClock()
        {
            listener = new()
            {
                ShouldListenTo = source => source.Name == LedgerDb.SumsTelemetry,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = sums => Interlocked.Add(ref ticks, sums.Duration.Ticks),
            };
            ActivitySource.AddActivityListener(listener);
        }

        public TimeSpan Taken => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

        public void Dispose() => listener.Dispose();
    }
}
