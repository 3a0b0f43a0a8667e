using System.Globalization;
using Npgsql;
using Tracker.Searching;

namespace Tracker.Ledger;

/// <summary>COPY, with references between tables laid aside as well: they are held against all rows at once when they are set again.</summary>
internal sealed class PostgresBulk(NpgsqlConnection db, Writing write, CancellationToken cancel) : BulkStore(write, cancel)
{
    protected override Task<TablePour> OpenAsync(string table, IReadOnlyList<string> columns) => PostgresPour.ToAsync(db, table, columns, Cancel);

    public override async Task PourWordsAsync(IReadOnlyList<Statement> statements, int year)
    {
        // As text: the binary form of a vector is the server's own business.
        await using var copy = await db.BeginTextImportAsync("copy search_entry (district, id, year, words) from stdin", Cancel);
        foreach (var (statement, words) in statements.AsParallel().AsOrdered().Select(statement => (statement, PostgresSearch.Vector(SearchEntry.Of(statement)))))
            await copy.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{statement.District}\t{statement.Id}\t{year}\t{words.Replace("\\", "\\\\", StringComparison.Ordinal)}\n"));
    }

    protected override Task<IReadOnlyList<LaidAside>> OfAsync(string table) => Write.QueryAsync<LaidAside>(
        """
        select @table as "Table", format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as "Drop",
               format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as "Create"
          from pg_constraint c
         where c.contype = 'f' and c.conrelid = cast(@table as regclass)
         union all
        select @table, format('drop index %s', i.indexrelid::regclass), replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
          from pg_index i
         where i.indrelid = cast(@table as regclass) and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
        """,
        new { table });
}
