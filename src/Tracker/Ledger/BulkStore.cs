using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tracker.Ledger;

/// <summary>What the two stores do differently where an archive is filled at one go, inside a write: how rows are poured in, and how indexes are laid aside until all are there.</summary>
internal abstract class BulkStore(Writing write)
{
    private readonly List<LaidAside> aside = [];

    protected Writing Write => write;

    public static BulkStore Of(DbConnection db, DbTransaction transaction, Writing write, CancellationToken cancel) => db is NpgsqlConnection server
        ? new PostgresBulk(server, write, cancel)
        : new SqliteBulk((SqliteConnection)db, (SqliteTransaction)transaction, write);

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

    public abstract Task PourAsync<T>(BulkTable<T> table, IReadOnlyList<T> rows);

    /// <summary>Pours the words in that statements are found by.</summary>
    /// <param name="statements">Of reports of one year; those of newer ones have come before.</param>
    public abstract Task PourWordsAsync(IReadOnlyList<Statement> statements, int year);

    /// <summary>What can be laid aside of a table, in the order in which it must be taken away.</summary>
    protected abstract Task<IReadOnlyList<LaidAside>> OfAsync(string table);
}

internal sealed record LaidAside
{
    public string Table { get; init; } = "";
    public string Drop { get; init; } = "";
    public string Create { get; init; } = "";
}
