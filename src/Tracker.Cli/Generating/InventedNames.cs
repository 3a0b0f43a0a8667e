namespace Tracker.Cli.Generating;

/// <summary>Names of places that do not exist, made of two syllables each, in both languages.</summary>
internal static class InventedNames
{
    private static readonly (string Zh, string En)[] First =
    [
        ("澜", "lan"), ("栖", "qi"), ("霁", "ji"), ("砚", "yan"), ("葭", "jia"), ("岫", "xiu"), ("澄", "cheng"), ("蔚", "wei"), ("岚", "lan"), ("槐", "huai"), ("沅", "yuan"), ("棠", "tang"), ("汀", "ting"), ("曦", "xi"),
        ("鹭", "lu"), ("柘", "zhe"), ("渌", "lu"), ("榆", "yu"), ("芷", "zhi"), ("珩", "heng"), ("麓", "lu"), ("沐", "mu"), ("穗", "sui"), ("筠", "yun"), ("瀛", "ying"), ("鹤", "he"), ("枫", "feng"), ("芦", "lu"), ("雁", "yan"), ("梓", "zi"),
    ];

    private static readonly (string Zh, string En)[] Second =
    [
        ("溪", "xi"), ("川", "chuan"), ("原", "yuan"), ("岭", "ling"), ("浦", "pu"), ("泽", "ze"), ("源", "yuan"), ("陵", "ling"), ("台", "tai"), ("州", "zhou"), ("河", "he"), ("塘", "tang"), ("山", "shan"), ("湾", "wan"),
        ("渡", "du"), ("坪", "ping"), ("洲", "zhou"), ("关", "guan"), ("屏", "ping"), ("港", "gang"), ("崖", "ya"), ("津", "jin"), ("丘", "qiu"), ("安", "an"), ("宁", "ning"), ("昌", "chang"), ("阳", "yang"), ("城", "cheng"),
    ];

    /// <summary>One of them in Chinese, for what may share it with another.</summary>
    public static string One(Dice dice) => dice.Of(First).Zh + dice.Of(Second).Zh;

    /// <summary>The names in one order for a seed; after the last they begin anew, with one more syllable.</summary>
    public static IEnumerable<(string Zh, string En)> All(Dice dice)
    {
        var names = dice.Shuffled(First.SelectMany(first => Second.Select(second => (first, second))));
        foreach (var (first, second) in names)
            yield return (first.Zh + second.Zh, Capital(first.En + second.En));
        foreach (var before in First)
        {
            foreach (var (first, second) in names)
                yield return (before.Zh + first.Zh + second.Zh, Capital(before.En + first.En + second.En));
        }
    }

    private static string Capital(string syllables) => char.ToUpperInvariant(syllables[0]) + syllables[1..];
}
