using System.Text.RegularExpressions;

namespace Tracker.Assessing;

/// <summary>Whom or what a subject counts, where it says so.</summary>
internal static partial class Scope
{
    private static readonly string[][] Choices =
    [
        ["城镇", "农村", "城乡"],
        ["国家级", "省级", "市级", "区级", "县级"],
        ["登记失业", "调查失业"],
        ["减税", "降费"],
        ["职工", "居民"],
        ["中央", "地方"],
    ];

    // Whoever builds places in primary schools does not build places in schools.
    private static readonly string[] Schools = ["幼儿园", "小学", "初中", "高中"];

    /// <summary>True where both say it and not the same; what one leaves unsaid is no difference.</summary>
    public static bool Differs(string one, string other) =>
        Choices.Any(words => Said(one, words) is > 0 and var left && Said(other, words) is > 0 and var right && left != right)
        || Said(one, Schools) != Said(other, Schools)
        || Differ(Thresholds(one), Thresholds(other))
        || Differ(Works(one), Works(other));

    /// <summary>Which of the words a subject has, a bit for each.</summary>
    // Every goal is held against every other of the next year: sets of words would cost more than all else about them.
    private static int Said(string subject, string[] words)
    {
        var said = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (subject.Contains(words[i], StringComparison.Ordinal))
                said |= 1 << i;
        }
        return said;
    }

    private static bool Differ(IEnumerable<string> one, IEnumerable<string> other)
    {
        var (left, right) = (one.ToHashSet(), other.ToHashSet());
        return left.Count > 0 && right.Count > 0 && !left.SetEquals(right);
    }

    private static IEnumerable<string> Thresholds(string subject) => Threshold().Matches(subject).Select(match => match.Groups["size"].Value);

    /// <summary>新建, 改扩建: schools built anew are fewer than those built anew or enlarged.</summary>
    private static IEnumerable<string> Works(string subject) => Work().Matches(subject).SelectMany(match => match.Value[..^1]).Select(kind => kind.ToString());

    [GeneratedRegex("[新改扩迁续]+建")]
    private static partial Regex Work();

    [GeneratedRegex("([1一](?=[万亿]))?(?<size>[0-9.一二三四五六七八九十百千]*[万亿]元)")]
    private static partial Regex Threshold();
}
