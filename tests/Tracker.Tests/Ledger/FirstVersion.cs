using Dapper;
using Tracker.Ledger;

namespace Tracker.Tests.Ledger;

/// <summary>An archive as the first program made it.</summary>
internal static class FirstVersion
{
    /// <summary>Makes its tables, with the districts of the sample.</summary>
    public static async Task MakeAsync(LedgerDb ledger)
    {
        await using var db = await ledger.OpenToWriteAsync();
        await db.ExecuteAsync($"{Schema.Versions(ledger.OnPostgres)[0]}; create table schema_version (version integer not null primary key); insert into schema_version (version) values (1)");
        await db.ExecuteAsync("insert into district (code, name_zh, name_en, parent, level, aliases_zh) values (@Code, @NameZh, @NameEn, @Parent, @Level, @AliasesZh)", Sample.Catalogue.Districts.Select(DistrictRow.Of));
    }
}
