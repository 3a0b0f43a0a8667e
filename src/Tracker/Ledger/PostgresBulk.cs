using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Tracker.Searching;

namespace Tracker.Ledger;

/// <summary>COPY, with references between tables laid aside as well: they are held against all rows at once when they are set again.</summary>
internal sealed class PostgresBulk(NpgsqlConnection db, Writing write, CancellationToken cancel) : BulkStore(write)
{
    public override async Task PourAsync<T>(BulkTable<T> table, IReadOnlyList<T> rows)
    {
        if (rows.Count == 0)
            return;
        var columns = BulkTable<T>.Columns;
        await using var copy = await db.BeginBinaryImportAsync($"copy {table.Name} ({string.Join(", ", columns)}) from stdin (format binary)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            for (var column = 0; column < columns.Count; column++)
                await WriteAsync(copy, BulkTable<T>.Value(row, column));
        }
        await copy.CompleteAsync(cancel);
    }

    public override async Task PourWordsAsync(IReadOnlyList<Statement> statements, int year)
    {
        // As text: the binary form of a vector is the server's own business.
        await using var copy = await db.BeginTextImportAsync("copy search_entry (district, id, year, words) from stdin", cancel);
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
        select @table, format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
          from pg_index i
         where i.indrelid = cast(@table as regclass) and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
        """,
        new { table });

    private Task WriteAsync(NpgsqlBinaryImporter copy, object? value) => value switch
    {
        null => copy.WriteNullAsync(cancel),
        string text => copy.WriteAsync(text, NpgsqlDbType.Text, cancel),
        int number => copy.WriteAsync(number, NpgsqlDbType.Integer, cancel),
        bool flag => copy.WriteAsync(flag, NpgsqlDbType.Boolean, cancel),
        double real => copy.WriteAsync(real, NpgsqlDbType.Double, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A value of this type has no column type here; add it beside the others."),
    };
}
