using Tracker.Ledger;

namespace Tracker.Web.Workbench;

/// <summary>Which lines of the trail stand taken back.</summary>
internal static class TakenBack
{
    /// <summary>As many lines as are looked through.</summary>
    public const int MostRead = 2000;

    /// <summary>The lines that a later one takes back, which is not itself taken back.</summary>
    public static IReadOnlySet<long> Of(IEnumerable<TrailLine> newestFirst)
    {
        var taken = new HashSet<long>();
        foreach (var line in newestFirst.Where(line => line.Undoes is not null && !taken.Contains(line.Id)))
            taken.Add(line.Undoes!.Value);
        return taken;
    }
}
