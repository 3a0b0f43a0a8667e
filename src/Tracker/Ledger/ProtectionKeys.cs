using Dapper;

namespace Tracker.Ledger;

/// <summary>The keys that cookies and forms are signed with, where all nodes of a server's archive find them. They are secrets and no facts, so that no line of the trail has them.</summary>
public sealed class ProtectionKeys(LedgerDb ledger)
{
    private readonly LedgerWriter writer = new(ledger);

    /// <summary>All of them, as XML.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return (await db.QueryAsync<string>(new CommandDefinition("select k.xml from protection_key k order by k.name", cancellationToken: cancel))).AsList();
    }

    /// <summary>Keeps one; what is kept under a name stays as it is.</summary>
    public Task KeepAsync(string name, string xml, CancellationToken cancel = default) =>
        writer.WriteAsync(LedgerWriter.Program, write => write.RunAsync("insert into protection_key (name, xml) values (@name, @xml) on conflict (name) do nothing", new { name, xml }), cancel);
}
