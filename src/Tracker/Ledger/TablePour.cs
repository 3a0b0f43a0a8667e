using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tracker.Ledger;

/// <summary>Rows on their way into a table, of another store or of the program, in the forms that this store keeps them in.</summary>
internal abstract class TablePour : IAsyncDisposable
{
    public abstract Task AddAsync(IReadOnlyList<object?> values, CancellationToken cancel);

    /// <summary>Keeps what was added; without it nothing is.</summary>
    public abstract Task EndAsync(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();
}

internal sealed class SqlitePour : TablePour
{
    private readonly SqliteCommand insert;

    private SqlitePour(SqliteCommand insert) => this.insert = insert;

    public static TablePour To(SqliteConnection db, SqliteTransaction transaction, string table, IReadOnlyList<string> columns)
    {
        var insert = db.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < columns.Count; i++)
            insert.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        insert.Prepare();
        return new SqlitePour(insert);
    }

    public override Task AddAsync(IReadOnlyList<object?> values, CancellationToken cancel)
    {
        for (var i = 0; i < values.Count; i++)
            insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        insert.ExecuteNonQuery(); // A file has nothing to wait for.
        return Task.CompletedTask;
    }

    public override Task EndAsync(CancellationToken cancel) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => insert.DisposeAsync();
}

internal sealed class PostgresPour : TablePour
{
    private readonly NpgsqlBinaryImporter copy;
    private readonly IReadOnlyList<Type> types;

    private PostgresPour(NpgsqlBinaryImporter copy, IReadOnlyList<Type> types) => (this.copy, this.types) = (copy, types);

    public static async Task<TablePour> ToAsync(NpgsqlConnection db, string table, IReadOnlyList<string> columns, CancellationToken cancel)
    {
        var names = string.Join(", ", columns);
        var types = new List<Type>();
        await using (var empty = new NpgsqlCommand($"select {names} from {table} where false", db))
        await using (var shape = await empty.ExecuteReaderAsync(cancel))
            types.AddRange(Enumerable.Range(0, columns.Count).Select(shape.GetFieldType));
        return new PostgresPour(await db.BeginBinaryImportAsync($"copy {table} ({names}) from stdin (format binary)", cancel), types);
    }

    public override async Task AddAsync(IReadOnlyList<object?> values, CancellationToken cancel)
    {
        await copy.StartRowAsync(cancel);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is null)
                await copy.WriteNullAsync(cancel);
            else
                await copy.WriteAsync(As(values[i]!, types[i]), cancel);
        }
    }

    public override async Task EndAsync(CancellationToken cancel) => await copy.CompleteAsync(cancel);

    public override ValueTask DisposeAsync() => copy.DisposeAsync();

    // A file tells no flag from a number, and no narrow number from a wide one.
    private static object As(object value, Type type) => value.GetType() == type ? value : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
}
