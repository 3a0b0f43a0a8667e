using Microsoft.Data.Sqlite;
using Tracker.Searching;

namespace Tracker.Ledger;

/// <summary>One prepared insert a table; they end with the connection.</summary>
internal sealed class SqliteBulk(SqliteConnection db, SqliteTransaction transaction, Writing write) : BulkStore(write)
{
    private static readonly BulkTable<EntryRow> Entries = new("search_entry");
    private static readonly BulkTable<WordsRow> Words = new("search_words");

    private readonly Dictionary<string, SqliteCommand> inserts = [];
    private long lastNumber;

    public override Task PourAsync<T>(BulkTable<T> table, IReadOnlyList<T> rows)
    {
        if (!inserts.TryGetValue(table.Name, out var insert))
            inserts.Add(table.Name, insert = Prepare<T>(table));
        foreach (var row in rows)
        {
            for (var column = 0; column < insert.Parameters.Count; column++)
                insert.Parameters[column].Value = BulkTable<T>.Value(row, column) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        return Task.CompletedTask;
    }

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

    private SqliteCommand Prepare<T>(BulkTable<T> table)
    {
        var columns = BulkTable<T>.Columns;
        var insert = db.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"insert into {table.Name} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(column => $"@{column}"))})";
        foreach (var column in columns)
            insert.Parameters.Add(new SqliteParameter { ParameterName = $"@{column}" });
        insert.Prepare();
        return insert;
    }

    private sealed record EntryRow(long Number, string District, string Id);

    private sealed record WordsRow(long Rowid, string About, string Clause);
}
