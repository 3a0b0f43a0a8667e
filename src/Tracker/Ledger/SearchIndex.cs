namespace Tracker.Ledger;

/// <summary>Keeps the index of statements beside the statements, inside a write. One that is removed takes its words with it.</summary>
internal static class SearchIndex
{
    /// <param name="year">Of the report that makes the statements.</param>
    public static Task AddAsync(Writing write, IEnumerable<StatementRow> came, int year) =>
        SearchStore.Of(write.OnPostgres).AddAsync(write, [.. came.Select(row => row.ToStatement())], year);

    public static async Task ReplaceAsync(Writing write, ReadingChange change, int year)
    {
        await write.RunAsync("delete from search_entry where district = @District and id = @Id", change.Changed);
        await AddAsync(write, change.Changed.Concat(change.Came), year);
    }

    /// <summary>The same for statements of several reports, which are held already.</summary>
    public static async Task ReplaceAsync(Writing write, ReadingChange change)
    {
        foreach (var report in change.Came.Concat(change.Changed).Select(row => row.Report).Distinct())
        {
            var year = await write.FirstAsync<int>("select r.year from report r where r.id = @report", new { report });
            await ReplaceAsync(write, change with { Came = [.. change.Came.Where(row => row.Report == report)], Changed = [.. change.Changed.Where(row => row.Report == report)] }, year);
        }
    }

    /// <summary>Indexes every statement of an archive that was made before there was an index.</summary>
    public static async Task FillAsync(Writing write)
    {
        foreach (var report in await write.QueryAsync<ReportRow>($"select {ReportRow.Columns} from report r order by r.id"))
        {
            var rows = await ReportLoading.StatementsAsync(write, report.Id);
            await AddAsync(write, rows, report.Year);
        }
    }
}
