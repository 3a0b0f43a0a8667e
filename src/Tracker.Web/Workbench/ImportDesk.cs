using Microsoft.Extensions.Caching.Memory;
using Tracker.Web.Accounts;

namespace Tracker.Web.Workbench;

/// <summary>Documents that somebody has sent and not yet confirmed: kept in memory for half an hour, each for its sender alone.</summary>
public sealed class ImportDesk : IDisposable
{
    /// <summary>The largest document that is taken: ten times the longest report known.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const long MostKept = 10L * MostBytes;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly MemoryCache documents = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <returns>The number it is found by.</returns>
    public string Keep(SignedIn who, byte[] document, string name)
    {
        var id = Guid.NewGuid().ToString("N");
        documents.Set((who.Name, id), new Sent(document, name), new MemoryCacheEntryOptions { Size = document.Length + 1, SlidingExpiration = Kept });
        return id;
    }

    /// <returns>Null where there is none of that number, or it is somebody else's, or it has been given up.</returns>
    public Sent? Find(SignedIn who, string id) => documents.Get<Sent>((who.Name, id));

    public void Drop(SignedIn who, string id) => documents.Remove((who.Name, id));

    public void Dispose() => documents.Dispose();

    /// <param name="Name">File name or address.</param>
    public sealed record Sent(byte[] Document, string Name);
}
