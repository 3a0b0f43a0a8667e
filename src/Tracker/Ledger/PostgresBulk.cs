using Npgsql;

namespace Tracker.Ledger;

/// <summary>COPY, with references between tables laid aside as well: they are held against all rows at once when they are set again.</summary>
internal sealed class PostgresBulk(NpgsqlConnection db, Writing write, CancellationToken cancel) : BulkStore(write, cancel)
{
    protected override Task<TablePour> OpenAsync(string table, IReadOnlyList<string> columns) => PostgresPour.ToAsync(db, table, columns, Cancel);

    /// <param name="into">The table with its columns.</param>
    /// <param name="rows">In the text form that COPY takes, a row each.</param>
    public async Task CopyAsync(string into, IEnumerable<string> rows)
    {
        await using var copy = await db.BeginTextImportAsync($"copy {into} from stdin", Cancel);
        foreach (var row in rows)
            await copy.WriteAsync($"{row}\n".AsMemory(), Cancel);
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
