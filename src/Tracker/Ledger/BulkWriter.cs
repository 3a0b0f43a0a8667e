namespace Tracker.Ledger;

/// <summary>How much an archive was filled with.</summary>
public sealed record BulkResult
{
    public int Districts { get; init; }
    public int Reports { get; init; }
    public int Targets { get; init; }
    public int Outcomes { get; init; }
    public int Links { get; init; }
    public int Assessments { get; init; }
    public int Shifts { get; init; }
}

/// <summary>Fills an archive without reports with many districts at once: one transaction, one line in the trail, and as much memory as one district takes.</summary>
public sealed class BulkWriter(LedgerDb ledger, TimeProvider? clock = null)
{
    /// <param name="places">Places that the catalogue of the archive lacks.</param>
    /// <param name="records">What there is of each district, with what the rules make of it.</param>
    /// <param name="subject">What the line in the trail says that this is.</param>
    /// <param name="step">Called after each district.</param>
    /// <exception cref="LedgerException">The archive holds reports already; it is left as it was.</exception>
    public Task<BulkResult> FillAsync(
        IReadOnlyList<District> places, IAsyncEnumerable<DistrictRecord> records, string subject, Action? step = null, string who = LedgerWriter.Program, CancellationToken cancel = default) =>
        ledger.ExplainAsync(async () =>
        {
            if (await new ReportQueries(ledger).LatestAsync(1, cancel) is [var held])
                throw new LedgerException($"{ledger.Name} is not empty: it holds {held.Id}. Name a file or a database that holds no reports.");
            return await ledger.FillAsync(async (db, transaction) =>
            {
                var write = new Writing(db, transaction, (clock ?? TimeProvider.System).GetUtcNow(), who, cancel);
                var store = write.Bulk;
                await store.LayAsideAsync(BulkTables.All);
                await store.PourAsync(BulkTables.Districts, [.. places.Select(DistrictRow.Of)]);
                var result = new BulkResult();
                await foreach (var record in records.WithCancellation(cancel))
                {
                    await PourAsync(store, record);
                    result = Add(result, record);
                    step?.Invoke();
                }
                await store.RestoreAsync(BulkTables.Facts);
                await SearchIndex.FillAsync(write);
                await store.RestoreAsync([BulkTables.Search]);
                await Rollup.RebuildAsync(write);
                await write.TrailAsync(TrailText.Generated, subject, null, result);
                return result;
            }, cancel);
        });

    private static async Task PourAsync(BulkStore store, DistrictRecord record)
    {
        var reports = record.Reports.ToDictionary(report => report.Id);
        await store.PourAsync(BulkTables.Reports, [.. record.Reports.Select(ReportRow.Of)]);
        await store.PourAsync(BulkTables.Statements, [.. record.Statements.GroupBy(statement => statement.Report)
            .SelectMany(said => said.Select((statement, number) => StatementRow.Of(statement, reports[said.Key], number)))]);
        await store.PourAsync(BulkTables.Links, [.. record.Derived.Links.Select(LinkRow.Of)]);
        await store.PourAsync(BulkTables.Assessments, [.. record.Derived.Assessments.Select(AssessmentRow.Of)]);
        await store.PourAsync(BulkTables.Shifts, [.. record.Derived.Goals.Shifts.Select(ShiftRow.Of)]);
        await store.PourAsync(BulkTables.Threads, [.. record.Derived.Goals.Threads.SelectMany(ThreadRow.Of)]);
    }

    private static BulkResult Add(BulkResult so, DistrictRecord record) => new()
    {
        Districts = so.Districts + 1,
        Reports = so.Reports + record.Reports.Count,
        Targets = so.Targets + record.Statements.Count(statement => statement.Role is Role.Target),
        Outcomes = so.Outcomes + record.Statements.Count(statement => statement.Role is Role.Outcome),
        Links = so.Links + record.Derived.Links.Count,
        Assessments = so.Assessments + record.Derived.Assessments.Count,
        Shifts = so.Shifts + record.Derived.Goals.Shifts.Count,
    };
}
