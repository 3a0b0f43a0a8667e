using Microsoft.Data.Sqlite;
using Tracker.Searching;

namespace Tracker.Ledger;

/// <summary>Prepared inserts, and an index of words whose numbers rise.</summary>
internal sealed class SqliteBulk(SqliteConnection db, SqliteTransaction transaction, Writing write, CancellationToken cancel) : BulkStore(write, cancel)
{
    private static readonly BulkTable<EntryRow> Entries = new("search_entry");
    private static readonly BulkTable<WordsRow> Words = new("search_words");

    private long lastNumber;

    protected override Task<TablePour> OpenAsync(string table, IReadOnlyList<string> columns) => Task.FromResult(SqlitePour.To(db, transaction, table, columns));

    public override async Task PourWordsAsync(IReadOnlyList<Statement> statements, int year)
    {
        // To cut clauses into words takes as long as to index them: both processors are at it.
        var entries = statements.AsParallel().AsOrdered().Select(SearchEntry.Of).ToList();
        var first = Math.Max(lastNumber, SqliteSearch.Before(year)) + 1;
        await PourAsync(Entries, [.. statements.Select((statement, at) => new EntryRow(first + at, statement.District, statement.Id))]);
        await PourAsync(Words, [.. entries.Select((entry, at) => new WordsRow(first + at, string.Join(' ', entry.About), string.Join(' ', entry.Clause)))]);
        lastNumber = first + statements.Count - 1;
    }

    // What a key needs has no text of its own, and stays.
    protected override Task<IReadOnlyList<LaidAside>> OfAsync(string table) => Write.QueryAsync<LaidAside>(
        """
        select tbl_name as "Table", 'drop index ' || name as "Drop", sql as "Create"
          from sqlite_master
         where type = 'index' and tbl_name = @table and sql is not null
         order by name
        """,
        new { table });

    private sealed record EntryRow(long Number, string District, string Id);

    private sealed record WordsRow(long Rowid, string About, string Clause);
}
