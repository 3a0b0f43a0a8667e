namespace Tracker.Ledger;

/// <summary>Reports that the archive lacks, on their way into it inside a write: the rows of many are poured in at one go.</summary>
internal sealed class NewReports(Writing write)
{
    private static readonly BulkTable<UnreadOf> Unread = new("unread");
    private static readonly BulkTable<TextRow> Texts = new("report_text");

    private readonly Dictionary<string, NewReport> waiting = [];

    /// <summary>True where it is on its way, so that a query does not find it.</summary>
    public bool Has(string report) => waiting.ContainsKey(report);

    public void Add(NewReport report) => waiting.Add(report.Row.Id, report);

    /// <summary>Pours in all that wait.</summary>
    public async Task PourAsync()
    {
        var all = waiting.Values.ToList();
        waiting.Clear();
        await write.Bulk.PourAsync(BulkTables.Reports, [.. all.Select(one => one.Row)]);
        await write.Bulk.PourAsync(BulkTables.Statements, [.. all.SelectMany(one => one.Statements)]);
        await write.Bulk.PourAsync(Unread, [.. all.SelectMany(one => one.Unread.Select((figure, number) => UnreadOf.Of(one.Row.Id, number, figure)))]);
        await write.Bulk.PourAsync(Texts, [.. all.Select(one => one.Text).OfType<TextRow>()]);
        // The newest first: the index of a file writes out what it has gathered wherever a number is not above the last (SqliteSearch).
        foreach (var year in all.GroupBy(one => one.Row.Year).OrderByDescending(year => year.Key))
            await SearchIndex.AddAsync(write, year.SelectMany(one => one.Statements), year.Key);
        await Rollup.AddAsync(write, all);
        write.Waiting.UnionWith(all.SelectMany(one => one.Districts));
        await write.TrailAsync([.. all.Where(one => one.Line is not null).Select(one => new TrailRow { What = TrailText.ReportAdded, Subject = one.Row.Id, After = TrailText.Write(one.Line) })]);
    }

    private sealed record UnreadOf(string Report, int Number, int Start, int Length, string Quote, string Why)
    {
        public static UnreadOf Of(string report, int number, Unread figure) => new(report, number, figure.Where.Start, figure.Where.Length, figure.Quote, figure.Why);
    }
}

/// <param name="Line">What the trail says of it; null where the write has a line of its own.</param>
internal sealed record NewReport(ReportRow Row, IReadOnlyList<StatementRow> Statements, IReadOnlyList<Unread> Unread, TextRow? Text, object? Line)
{
    /// <summary>The places that it speaks of.</summary>
    public IEnumerable<string> Districts => Statements.Select(row => row.District).Append(Row.District).Distinct();
}
