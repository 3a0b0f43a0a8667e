using Microsoft.Data.Sqlite;

namespace Tracker.Ledger;

/// <summary>Prepared inserts.</summary>
internal sealed class SqliteBulk(SqliteConnection db, Writing write, CancellationToken cancel) : BulkStore(write, cancel)
{
    protected override Task<TablePour> OpenAsync(string table, IReadOnlyList<string> columns) => Task.FromResult(SqlitePour.To(db, table, columns));

    // What does not stay in memory until it is kept is written and read again; what the next write changes as well need not go into the file in between.
    // It stays so for the connection: who writes many rows once will do it again.
    public override async Task WidenAsync() => await Write.RunAsync("pragma cache_size = -32768; pragma wal_autocheckpoint = 16384");

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
