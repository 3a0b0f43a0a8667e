using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tracker.Ledger;

/// <summary>A table that was moved, with what proves that it arrived.</summary>
/// <param name="Hash">The same on either store for the same rows, in whatever order they lie.</param>
public sealed record MovedTable(string Name, long Rows, string Hash);

/// <summary>Moves all that an archive holds into an empty one, from a file to a server or back. What is derived from it is made anew: the index of words.</summary>
public sealed class Moving(LedgerDb from, LedgerDb to, TimeProvider? clock = null)
{
    /// <summary>Every table that is moved, those that others refer to first. Locks of drafts are of the moment, and the keys that sessions are signed with stay with the nodes they are of.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "district", "indicator", "district_change", "report", "report_text", "statement", "unread", "link", "assessment", "shift", "thread", "rollup", "district_sum", "year_sum", "indicator_sum",
        "imported", "unjudged", "upkeep", "source_check",
        "draft", "draft_text", "draft_item", "draft_answer", "account", "proposal", "spent_form", "question", "rating", "watch", "note", "reply", "trail",
    ];

    /// <summary>All or nothing; nobody writes to the archive that is moved in the meantime.</summary>
    /// <param name="told">Told of each table once it is there.</param>
    /// <exception cref="LedgerException">There is none to move, the one to move into is the same or not empty, one of them cannot be opened or used, or what arrived is not what was sent.</exception>
    public Task<IReadOnlyList<MovedTable>> RunAsync(Action<MovedTable>? told = null, CancellationToken cancel = default) => to.ExplainAsync(() => from.ExplainAsync(async () =>
    {
        // A server refuses it as an archive that is not empty.
        if (from.Folder is not null && to.Folder is not null && Path.GetFullPath(from.Name) == Path.GetFullPath(to.Name))
            throw new LedgerException($"{from.Name} cannot be moved onto itself. Name another file or database to move into.");
        await from.RequireAsync(cancel);
        await from.MigrateAsync(cancel);
        await to.MigrateAsync(cancel);
        await using var source = await from.OpenAsync(cancel);
        await using var target = await to.OpenToWriteAsync(cancel);
        // One picture of all tables: a file is kept from being written, a server shows what was committed when it began.
        await using var reading = await source.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        await using var writing = await target.BeginTransactionAsync(cancel);
        await RefuseFilledAsync(target, writing, cancel);
        var moved = new List<MovedTable>();
        foreach (var table in Tables)
        {
            var sent = await ReadAsync(source, reading, table, columns => IntoAsync(target, writing, table, columns, cancel), cancel);
            var arrived = await ReadAsync(target, writing, table, null, cancel);
            if (sent != arrived)
                throw new LedgerException($"{to.Name}: {table} arrived otherwise than it was sent ({sent.Rows} rows, {sent.Hash} against {arrived.Rows}, {arrived.Hash}). Nothing was kept; report this.");
            moved.Add(arrived);
            told?.Invoke(arrived);
        }
        if (to.OnPostgres)
            await target.ExecuteAsync(new CommandDefinition("select setval(pg_get_serial_sequence('trail', 'id'), (select coalesce(max(id), 1) from trail))", transaction: writing, cancellationToken: cancel));
        var write = new Writing(target, writing, (clock ?? TimeProvider.System).GetUtcNow(), LedgerWriter.Program, cancel);
        await SearchIndex.FillAsync(write);
        await write.TrailAsync(TrailText.Moved, "archive", null, new { Tables = moved });
        await writing.CommitAsync(cancel);
        return (IReadOnlyList<MovedTable>)moved;
    }));

    private async Task RefuseFilledAsync(DbConnection db, DbTransaction transaction, CancellationToken cancel)
    {
        foreach (var table in Tables)
        {
            if (await db.ExecuteScalarAsync<long>(new CommandDefinition($"select count(*) from (select 1 from {table} limit 1) found", transaction: transaction, cancellationToken: cancel)) > 0)
                throw new LedgerException($"{to.Name} is not empty ({table} has rows). Name a file that is not there yet, or an empty database.");
        }
    }

    private static async Task<TablePour> IntoAsync(DbConnection db, DbTransaction transaction, string table, IReadOnlyList<string> columns, CancellationToken cancel) => db is NpgsqlConnection server
        ? await PostgresPour.ToAsync(server, table, columns, cancel)
        : SqlitePour.To((SqliteConnection)db, table, columns);

    /// <summary>Reads a table through, into another one where there is one to pour it into.</summary>
    private static async Task<MovedTable> ReadAsync(DbConnection db, DbTransaction transaction, string table, Func<IReadOnlyList<string>, Task<TablePour>>? into, CancellationToken cancel)
    {
        await using var rows = await db.ExecuteReaderAsync(new CommandDefinition($"select * from {table}", transaction: transaction, cancellationToken: cancel));
        string[] columns = [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];
        var (hash, values) = (new TableHash(columns), new object?[columns.Length]);
        await using var pour = into is null ? null : await into(columns);
        while (await rows.ReadAsync(cancel))
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = rows.IsDBNull(i) ? null : rows.GetValue(i);
            hash.Add(values);
            if (pour is not null)
                await pour.AddAsync(values, cancel);
        }
        if (pour is not null)
            await pour.EndAsync(cancel);
        return hash.Of(table);
    }
}
