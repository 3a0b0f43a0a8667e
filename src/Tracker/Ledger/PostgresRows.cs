using System.Collections.Concurrent;
using System.Data;
using System.Reflection;
using Npgsql;

namespace Tracker.Ledger;

/// <summary>One statement for each of many rows, sent together: to wait for the answer to each takes longer than to write it.</summary>
internal static class PostgresRows
{
    private const int AtOnce = 1000;

    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, DbType Type)[]> Columns = new();

    /// <param name="sql">One statement or several with semicolons between; there is none within them.</param>
    /// <param name="rows">What the statement takes under the names of their properties.</param>
    /// <returns>How many rows of the archive they changed together.</returns>
    public static async Task<int> RunAsync(NpgsqlConnection db, NpgsqlTransaction transaction, string sql, IEnumerable<object> rows, CancellationToken cancel)
    {
        // The batch takes them one by one.
        var statements = sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var changed = 0;
        foreach (var some in rows.Chunk(AtOnce))
        {
            await using var batch = new NpgsqlBatch(db, transaction);
            foreach (var row in some)
            {
                foreach (var statement in statements)
                    batch.BatchCommands.Add(CommandOf(statement, row));
            }
            changed += await batch.ExecuteNonQueryAsync(cancel);
        }
        return changed;
    }

    private static NpgsqlBatchCommand CommandOf(string statement, object row)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var (property, type) in Columns.GetOrAdd(row.GetType(), type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => (property, TypeOf(property)))]))
            command.Parameters.Add(new NpgsqlParameter(property.Name, type) { Value = property.GetValue(row) ?? DBNull.Value });
        return command;
    }

    // Told also of what is not there: the server does not ask what an empty value would be.
    private static DbType TypeOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(byte[]) ? DbType.Binary : Enum.Parse<DbType>(type.Name);
    }
}
