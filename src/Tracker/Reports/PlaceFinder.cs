using System.Collections.Frozen;

namespace Tracker.Reports;

/// <summary>Which district of the catalogue a report speaks for.</summary>
internal sealed class PlaceFinder
{
    private const int FewestMentions = 3;
    private const int Margin = 3; // The most mentioned place must be mentioned this many times as often as the next.

    private const int LowerRankShare = 10;

    private const string Ranks = "区县市省";

    private static readonly string[] LeadingWords = ["日在", "日", "年", "关于", "现在", "我", "受", "由"];

    private readonly Catalogue catalogue;
    private readonly (string Name, District District)[] names;              // Full names and aliases, the longest first.
    private readonly FrozenDictionary<string, District[]> mentions;         // Full names, aliases and stems.
    private readonly WordSet mentionSigns;
    private readonly int longestMention;

    public PlaceFinder(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        names = [.. catalogue.Districts.SelectMany(d => catalogue.NamesOf(d).Select(name => (name, d))).OrderByDescending(pair => pair.name.Length)];
        mentions = names
            .SelectMany(pair => new[] { pair.Name, StemOf(pair.Name) }.Select(word => (word, pair.District)))
            .Where(pair => pair.word.Length >= 2)
            .GroupBy(pair => pair.word, pair => pair.District, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        mentionSigns = new WordSet([.. mentions.Keys]);
        longestMention = mentions.Keys.Select(word => word.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>A place that a text names: a district of the catalogue, or only the words for it.</summary>
    public sealed record Place(District? District, string Words);

    /// <summary>The place that a run of characters ends with: "在青岛市即墨区" is 即墨区.</summary>
    /// <returns>Null where it ends with none; a place without a district where the catalogue lacks it or has two of that name.</returns>
    public Place? EndOf(string run)
    {
        run = WithoutLead(run);
        var found = names.Where(pair => run.EndsWith(pair.Name, StringComparison.Ordinal)).ToList();
        found = found.FindAll(pair => pair.Name.Length == found[0].Name.Length && Agrees(run[..^pair.Name.Length], pair.District));
        if (found.Count > 0)
            return new Place(found.Count == 1 ? found[0].District : null, found[0].Name);
        var unknown = ReportPatterns.AnyPlace().Match(run);
        return unknown.Success ? new Place(null, unknown.Value) : null;
    }

    /// <summary>The lowest place that a title names in full; null where it names none or several of one rank.</summary>
    public Place? In(string title)
    {
        var found = names.Where(pair => title.Contains(pair.Name, StringComparison.Ordinal)).Select(pair => pair.District).Distinct().ToList();
        if (found.Count == 0)
            return null;
        var lowest = found.FindAll(d => d.Level == found.Max(other => other.Level));
        return lowest.Count == 1 ? new Place(lowest[0], lowest[0].NameZh) : null;
    }

    /// <summary>The place that a text without a head mentions by far the most among those of its level, and that it speaks of as its own (全区, 区委).</summary>
    /// <returns>Null where none is mentioned often enough, or two are.</returns>
    public (District District, int Times)? MostMentioned(ReadOnlySpan<char> text)
    {
        var counts = Count(text);
        foreach (var level in counts.GroupBy(pair => pair.Key.Level).OrderByDescending(level => level.Key))
        {
            var ranked = level.OrderByDescending(pair => pair.Value).Take(2).ToList();
            var (most, times) = ranked[0];
            if (times >= FewestMentions && (ranked.Count == 1 || times >= Margin * ranked[1].Value) && SpeaksAs(most, times, counts, text))
                return (most, times);
        }
        return null;
    }

    // A place that was renamed may have gone from one rank to another.
    private bool SpeaksAs(District district, int times, Dictionary<District, int> counts, ReadOnlySpan<char> text)
    {
        foreach (var rank in catalogue.NamesOf(district).Select(RankOf).Distinct())
        {
            if (rank >= 0 && SpeaksAs(district, rank, times, counts, text))
                return true;
        }
        return false;
    }

    // A district's report speaks of the city above it too, a city's hardly of 全区: so the lower rank decides.
    private bool SpeaksAs(District district, int rank, int times, Dictionary<District, int> counts, ReadOnlySpan<char> text)
    {
        var above = catalogue.District(district.Parent);
        if (above is not null && RankOf(above.NameZh) == rank && counts.GetValueOrDefault(above) >= times)
            return false;
        var own = OwnWords(text, Ranks[rank]);
        var lower = district.Level is DistrictLevel.County ? 0 : LowerWords(text, rank);
        return own >= FewestMentions && own >= LowerRankShare * lower;
    }

    private static int RankOf(string name) => Ranks.IndexOf(name[^1], StringComparison.Ordinal);

    private static int LowerWords(ReadOnlySpan<char> text, int rank)
    {
        var count = 0;
        foreach (var lower in Ranks[..rank])
            count += OwnWords(text, lower);
        return count;
    }

    private static int OwnWords(ReadOnlySpan<char> text, char rank)
    {
        var count = 0;
        foreach (ReadOnlySpan<char> word in (string[])[$"全{rank}", $"我{rank}", $"{rank}委", $"{rank}政府", $"{rank}级"])
            count += text.Count(word);
        return count;
    }

    private Dictionary<District, int> Count(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<District, int>();
        var words = mentions.GetAlternateLookup<ReadOnlySpan<char>>();
        while (mentionSigns.IndexIn(text) is >= 0 and var at)
        {
            text = text[at..];
            var length = Math.Min(longestMention, text.Length);
            District[]? districts;
            while (!words.TryGetValue(text[..length], out districts))
                length--;
            foreach (var district in districts)
                counts[district] = counts.GetValueOrDefault(district) + 1;
            text = text[length..];
        }
        return counts;
    }

    // What stands before a name must not make it another place: 南京市鼓楼区 is not the 鼓楼区 of 徐州市.
    private bool Agrees(string before, District district)
    {
        if (before is not [.., '省' or '市' or '州' or '盟' or '区' or '县'])
            return true;
        for (var above = catalogue.District(district.Parent); above is not null; above = catalogue.District(above.Parent))
        {
            if (catalogue.NamesOf(above).Any(name => before.EndsWith(name, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    private static string WithoutLead(string run)
    {
        var at = run.LastIndexOf('在');
        run = at < 0 ? run : run[(at + 1)..];
        var stands = run.LastIndexOf("代表", StringComparison.Ordinal);
        run = stands < 0 ? run : run[(stands + 2)..];
        foreach (var word in LeadingWords)
        {
            if (run.StartsWith(word, StringComparison.Ordinal))
                run = run[word.Length..];
        }
        return run;
    }


    /// <summary>A place's name as it is said for short: 即墨 for 即墨区.</summary>
    internal static string StemOf(string name) => name.EndsWith("新区", StringComparison.Ordinal) ? name[..^2] : name[^1] is '区' or '县' or '市' or '省' ? name[..^1] : name;
}
