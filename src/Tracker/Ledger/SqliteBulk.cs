using Microsoft.Data.Sqlite;

namespace Tracker.Ledger;

/// <summary>Prepared inserts.</summary>
internal sealed class SqliteBulk(SqliteConnection db, SqliteTransaction transaction, Writing write, CancellationToken cancel) : BulkStore(write, cancel)
{
    protected override Task<TablePour> OpenAsync(string table, IReadOnlyList<string> columns) => Task.FromResult(SqlitePour.To(db, transaction, table, columns));

    // What a key needs has no text of its own, and stays.
    protected override Task<IReadOnlyList<LaidAside>> OfAsync(string table) => Write.QueryAsync<LaidAside>(
        """
        select tbl_name as "Table", 'drop index ' || name as "Drop", sql as "Create"
          from sqlite_master
         where type = 'index' and tbl_name = @table and sql is not null
         order by name
        """,
        new { table });
}
