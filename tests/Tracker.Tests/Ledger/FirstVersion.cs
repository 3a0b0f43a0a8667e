using Dapper;
using Tracker.Ledger;

namespace Tracker.Tests.Ledger;

/// <summary>An archive as the first program made it.</summary>
internal static class FirstVersion
{
    private static readonly IReadOnlyList<string> Filled = ["district", "indicator", "report", "statement"];

    /// <summary>Makes its tables, with the districts of the sample.</summary>
    public static async Task MakeAsync(LedgerDb ledger)
    {
        await using var db = await ledger.OpenToWriteAsync();
        await db.ExecuteAsync($"{Schema.Versions(ledger.OnPostgres)[0]}; create table schema_version (version integer not null primary key); insert into schema_version (version) values (1)");
        await db.ExecuteAsync("insert into district (code, name_zh, name_en, parent, level, aliases_zh) values (@Code, @NameZh, @NameEn, @Parent, @Level, @AliasesZh)", Sample.Catalogue.Districts.Select(DistrictRow.Of));
    }

    /// <summary>Makes its tables, with those rows of an archive of today that they have columns for.</summary>
    public static async Task FillAsync(LedgerDb ledger, LedgerDb full)
    {
        await using var db = await ledger.OpenToWriteAsync();
        await using var from = await full.OpenAsync();
        await db.ExecuteAsync($"{Schema.Versions(ledger.OnPostgres)[0]}; create table schema_version (version integer not null primary key); insert into schema_version (version) values (1)");
        await using var transaction = await db.BeginTransactionAsync();
        foreach (var table in Filled)
        {
            var held = (IReadOnlyDictionary<string, object?>[])[.. (await from.QueryAsync($"select * from {table}")).Cast<IDictionary<string, object?>>().Select(row => new Dictionary<string, object?>(row))];
            var empty = await db.ExecuteReaderAsync($"select * from {table}", transaction: transaction);
            string[] columns = [.. Enumerable.Range(0, empty.FieldCount).Select(empty.GetName).Where(held[0].ContainsKey)];
            await empty.DisposeAsync();
            await db.ExecuteAsync($"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(column => $"@{column}"))})", held, transaction);
        }
        await transaction.CommitAsync();
    }
}
