using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;
using Tracker.Ledger;

namespace Tracker.Web.Hosting;

/// <summary>The public pages that are kept, by what they show: of one district, or of many. Those are let go whose district has changed, and all that are of many.</summary>
/// <param name="store">Asked for late: it is made of the options that name the policy that asks here.</param>
public sealed class KeptPages(Lazy<IOutputCacheStore> store, CurrentCatalogue catalogue)
{
    /// <summary>The tag of pages over many places; of the others it is the district's code.</summary>
    public const string OfMany = "all";

    /// <summary>A tag that every page has.</summary>
    public const string Every = "every";

    // What comes behind these begins with a district's code.
    private static readonly string[] OfOne = ["/districts/", "/targets/", "/statements/", "/reports/"];

    private readonly ConcurrentDictionary<string, int> changes = [];
    private int changesOfAll;

    /// <summary>The tag of the page under a path.</summary>
    public static string TagOf(PathString path)
    {
        var address = path.Value.AsSpan();
        foreach (var start in OfOne)
        {
            if (!address.StartsWith(start))
                continue;
            var rest = address[start.Length..];
            return (rest.IndexOfAny('/', '-') is >= 0 and var end ? rest[..end] : rest).ToString();
        }
        return OfMany;
    }

    /// <summary>Changes with what the pages of a tag show. It is part of the key they are kept under: one that was drawn while something changed is not found afterwards.</summary>
    public string State(string tag) => $"{Volatile.Read(ref changesOfAll)}.{changes.GetValueOrDefault(tag)}";

    /// <summary>Lets go what lines of the trail may have changed.</summary>
    public async Task LetGoAsync(IEnumerable<TrailLine> lines, CancellationToken cancel)
    {
        var tags = new HashSet<string>();
        foreach (var line in lines.Where(line => TrailText.IsPublic(line.What)))
        {
            if (OneDistrict(line) is not { } district)
            {
                await LetAllGoAsync(cancel);
                return;
            }
            tags.Add(district);
        }
        if (tags.Count == 0)
            return;
        foreach (var tag in tags.Append(OfMany))
        {
            changes.AddOrUpdate(tag, 1, (_, count) => count + 1);
            await store.Value.EvictByTagAsync(tag, cancel);
        }
    }

    /// <summary>Lets all go.</summary>
    public async Task LetAllGoAsync(CancellationToken cancel)
    {
        Interlocked.Increment(ref changesOfAll);
        await store.Value.EvictByTagAsync(Every, cancel);
    }

    /// <returns>Null where the line is of several, of the catalogue, or of a place whose goals stand on the pages of the places in it.</returns>
    private string? OneDistrict(TrailLine line)
    {
        if (TrailText.MayBeOfCatalogue(line.What))
            return null;
        var code = line.Subject.Split('-', 2)[0];
        return catalogue.Value.District(code) is null || catalogue.Value.Districts.Any(district => district.Parent == code) ? null : code;
    }
}
