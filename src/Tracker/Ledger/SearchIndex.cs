namespace Tracker.Ledger;

/// <summary>Keeps the index of statements beside the statements, inside a write. One that is removed takes its words with it.</summary>
internal static class SearchIndex
{
    private const int AtOnce = 5000; // Statements whose words are cut and indexed in one go.

    /// <param name="year">Of the report that makes the statements.</param>
    public static Task AddAsync(Writing write, IEnumerable<StatementRow> came, int year) => SearchStore.Of(write.OnPostgres).AddAsync(write, [.. came], year);

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

    /// <summary>Indexes every statement of an archive whose index has none yet.</summary>
    // The newest first: the index of a file writes out what it has gathered wherever a number is not above the last (SqliteSearch).
    public static async Task FillAsync(Writing write)
    {
        foreach (var year in await write.QueryAsync<int>("select distinct r.year from report r order by r.year desc"))
        {
            var statements = new List<StatementRow>();
            foreach (var report in await write.QueryAsync<string>("select r.id from report r where r.year = @year order by r.id", new { year }))
            {
                statements.AddRange(await ReportLoading.StatementsAsync(write, report));
                if (statements.Count < AtOnce)
                    continue;
                await AddAsync(write, statements, year);
                statements.Clear();
            }
            await AddAsync(write, statements, year);
        }
    }
}
