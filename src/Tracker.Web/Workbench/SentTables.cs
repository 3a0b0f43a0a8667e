using Microsoft.Extensions.Caching.Memory;
using Tracker.Web.Accounts;

namespace Tracker.Web.Workbench;

/// <summary>Tables of figures that somebody has sent and not yet confirmed: kept in memory for half an hour, each for its sender alone.</summary>
public sealed class SentTables : IDisposable
{
    private const long MostKept = 200L * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly MemoryCache tables = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <returns>The number it is found by.</returns>
    public string Keep(SignedIn who, byte[] table, string name)
    {
        var id = Guid.NewGuid().ToString("N");
        tables.Set((who.Name, id), new Sent(table, name), new MemoryCacheEntryOptions { Size = table.Length + 1, SlidingExpiration = Kept });
        return id;
    }

    /// <returns>Null where there is none of that number, or it is somebody else's, or it has been given up.</returns>
    public Sent? Find(SignedIn who, string id) => tables.Get<Sent>((who.Name, id));

    public void Drop(SignedIn who, string id) => tables.Remove((who.Name, id));

    public void Dispose() => tables.Dispose();

    /// <param name="Name">File name.</param>
    public sealed record Sent(byte[] Document, string Name);
}
