using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tracker.Ledger;

/// <summary>What the two stores do differently where an archive is filled at one go, inside a write: how rows are poured in, and how indexes are laid aside until all are there.</summary>
internal abstract class BulkStore(Writing write, CancellationToken cancel)
{
    private readonly List<LaidAside> aside = [];

    protected Writing Write => write;

    protected CancellationToken Cancel => cancel;

    public static BulkStore Of(DbConnection db, Writing write, CancellationToken cancel) => db is NpgsqlConnection server
        ? new PostgresBulk(server, write, cancel)
        : new SqliteBulk((SqliteConnection)db, write, cancel);

    /// <summary>Lays indexes of tables aside: an index is made faster of all rows than row by row.</summary>
    public async Task LayAsideAsync(IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            foreach (var one in await OfAsync(table))
            {
                await write.RunAsync(one.Drop);
                aside.Add(one);
            }
        }
    }

    /// <summary>Makes what was laid aside of these tables anew.</summary>
    public async Task RestoreAsync(IEnumerable<string> tables)
    {
        foreach (var one in aside.Where(one => tables.Contains(one.Table)))
            await write.RunAsync(one.Create);
    }

    /// <summary>Makes room for a write of many rows on this connection.</summary>
    public virtual Task WidenAsync() => Task.CompletedTask;

    public async Task PourAsync<T>(BulkTable<T> table, IReadOnlyList<T> rows)
    {
        if (rows.Count == 0)
            return;
        var columns = BulkTable<T>.Columns;
        await using var pour = await OpenAsync(table.Name, columns);
        var values = new object?[columns.Count];
        foreach (var row in rows)
        {
            for (var column = 0; column < values.Length; column++)
                values[column] = BulkTable<T>.Value(row, column);
            await pour.AddAsync(values, cancel);
        }
        await pour.EndAsync(cancel);
    }

    protected abstract Task<TablePour> OpenAsync(string table, IReadOnlyList<string> columns);

    /// <summary>What can be laid aside of a table, in the order in which it must be taken away.</summary>
    protected abstract Task<IReadOnlyList<LaidAside>> OfAsync(string table);
}

internal sealed record LaidAside
{
    public string Table { get; init; } = "";
    public string Drop { get; init; } = "";
    public string Create { get; init; } = "";
}
