using System.Buffers;
using System.Collections.Frozen;

namespace Tracker.Reading;

/// <summary>Finds the catalogue's indicator in a subject's own words: the longest of its names that stands there and leaves no narrower meaning over.</summary>
public sealed class IndicatorFinder
{
    private const int LongestSubject = 80;

    // "专精特新[示范]企业": so much may stand between a kind and the firms of that kind.
    private const int LongestGap = 4;

    // "民生支出占[区级一般公共预算]支出": so much may stand before the noun of the whole that a share is of.
    private const int LongestWhole = 10;

    // Verbs that a name may begin with; the thing may then stand apart from them: 新增[小学]学位.
    private static readonly string[] Verbs = ["新增", "新引进", "引进", "启用", "建成", "投入使用", "开工建设", "开工", "打通", "拆除", "扶持", "新登记", "新设", "新建", "接待"];

    // What may stand for such a verb: who adds 3300 places has 3300 new places.
    private static readonly FrozenDictionary<string, WordSet> Synonyms = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["新增"] = ["新增", "增加", "净增", "新添"],
        ["引进"] = ["引进", "招引", "引育"],
        ["新引进"] = ["引进", "招引"],
        ["开工"] = ["开工", "开建"],
        ["打通"] = ["打通", "贯通"],
    }.ToFrozenDictionary(pair => pair.Key, pair => new WordSet(pair.Value), StringComparer.Ordinal);

    // Totals of a whole economy: a word before or behind them narrows them to a part that is another measure.
    private static readonly FrozenSet<string> TotalDomains = FrozenSet.Create(StringComparer.Ordinal, "economy", "fiscal", "investment", "trade", "industry", "income");

    private static readonly WordSet NeutralBefore = new(
    [
        "全区", "全市", "全县", "全省", "全国", "我区", "我市", "我县", "我省", "我国", "新区", "辖区", "区级", "市级", "县级", "省级", "本级", "区域", "地方", "地区", "国内", "全年", "年末", "年度", "预计", "实现", "完成", "确保", "力争", "推动", "促进", "保持", "达到", "有效", "稳定", "累计", "城乡", "全体", "全口径", "今年", "去年", "其中", "主要", "预期", "全社会", "财政", "省市", "各级", "重大", "实际到账", "到账", "各类", "带动", "拉动", "时期", "十三五时期", "十四五时期", "十五五时期", "新", "的", "和", "区", "市", "县", "省",
    ]);

    private static readonly WordSet NeutralBehind = new(
    [
        "预期目标", "预期", "总额", "总值", "总量", "规模", "完成额", "完成", "实现", "增长", "增速", "增幅", "涨幅", "平均", "年均", "累计", "同比", "总体", "全年", "水平", "收入", "指数", "到账", "实际", "名义", "可比价", "提高", "下降", "降低", "上涨", "一直", "始终", "继续", "持续", "保持", "比", "较", "上年", "额", "率", "值", "的", "达", "为", "(", ")", "（", "）",
    ]);

    // What stands behind a thing that is counted, and is measured instead of its number: 高新技术企业[产值].
    private static readonly WordSet OtherMeasures = new(["产值", "收入", "营收", "税收", "利润", "投资", "投入", "增加值", "销售额", "出口", "贷款", "占比", "比重", "率"]);

    private static readonly WordSet Paces = new(["日均", "每天", "每日", "月均", "每月"]);

    // What reports write, and the one spelling that stands for it; of two that begin alike the longer first.
    private static readonly (string Written, string Plain)[] Spellings =
    [
        ("规上", "规模以上"), ("常住居民", "居民"), ("GDP", "生产总值"), ("gdp", "生产总值"), ("国内生产总值", "生产总值"), ("地区生产总值", "生产总值"),
        ("社零额", "社零总额"), ("固投", "固定资产投资"), ("工投", "工业投资"), ("旅游综合收入", "旅游总收入"), ("R&D经费支出", "研发经费"), ("R&D", "研发"), ("研发经费支出", "研发经费"),
    ];

    private static readonly SearchValues<char> SpellingStarts = SearchValues.Create([.. Spellings.Select(spelling => spelling.Written[0])]);

    private readonly FrozenDictionary<char, Name[]> names;

    public IndicatorFinder(Catalogue catalogue)
    {
        names = catalogue.Indicators
            .SelectMany(indicator => indicator.AliasesZh.Prepend(indicator.NameZh).Select(alias => new Name(Plain(alias), indicator)))
            .SelectMany(WithVerbApart)
            .GroupBy(name => name.Noun[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(name => name.Length).ToArray());
    }

    /// <summary>The indicator that a subject names; null where the catalogue has none.</summary>
    /// <param name="subject">The subject with its verb: 新增城镇就业.</param>
    /// <param name="unit">The unit of the figure that is said of it.</param>
    /// <param name="change">True where the figure is a change.</param>
    public Indicator? Find(ReadOnlySpan<char> subject, Unit unit, bool change)
    {
        Span<char> buffer = stackalloc char[LongestSubject + 16];
        var plain = Plain(subject.Length > LongestSubject ? subject[^LongestSubject..] : subject, buffer);
        // 150 a day, or a month, are not so many in the year.
        if (unit.Kind == UnitKind.Count && Paces.IsIn(plain))
            return null;
        Name? best = null;
        for (var at = 0; at < plain.Length; at++)
        {
            if (!names.TryGetValue(plain[at], out var candidates))
                continue;
            foreach (var name in candidates)
            {
                if (best is not null && name.Length <= best.Length)
                    break;
                if (plain[at..].StartsWith(name.Noun) && Fits(name, plain, at) && FitsUnit(name.Indicator, unit, change) && !(change && IsOfOtherMeasure(name, plain, at)))
                    best = name;
            }
        }
        return best?.Indicator;
    }

    private static bool Fits(Name name, ReadOnlySpan<char> subject, int at)
    {
        var before = subject[..at];
        var behind = subject[(at + name.Noun.Length)..];
        // "每千人口托位数", "万人发明专利拥有量": so many for so many people is another measure.
        if (before.Contains('每') || before.EndsWith("万人") || before.EndsWith("万人高价值"))
            return false;
        // 技能人才总量 is the total of some.
        if (name.Noun.EndsWith("总量", StringComparison.Ordinal) && !NeutralBefore.Makes(before))
            return false;
        if (name.Tail is { } tail)
            return name.IsShare
                ? behind.IndexOf(tail) is >= 0 and <= LongestWhole && NeutralBefore.Makes(before)
                : behind.IndexOf(tail) is >= 0 and <= LongestGap;
        var isProject = name.Indicator.Domain == "investment" && name.Indicator.BaseUnit == "个";
        if (name.Verb is { } verb)
            return (behind.Length <= 2 && ContainsVerb(before, verb) && (!isProject || NamesAnyProject(before)))
                || (behind.Length is > 2 and <= 10 && ContainsVerb(behind, verb));
        if (isProject)
            return IsThinOrNeutral(before) && IsThinOrNeutral(behind);
        return !TotalDomains.Contains(name.Indicator.Domain) || name.Indicator.BaseUnit is not ("元" or "美元" or "%" or "元/人")
            || (NeutralBefore.Makes(before) && NeutralBehind.Makes(behind));
    }

    /// <summary>"高新技术企业产值增长12%": a change does not tell by its unit that it is not one of their number.</summary>
    private static bool IsOfOtherMeasure(Name name, ReadOnlySpan<char> subject, int at) =>
        name.Indicator.BaseUnit is not ("元" or "美元" or "%" or "元/人") && OtherMeasures.IsIn(subject[(at + name.Noun.Length)..]);

    /// <summary>Projects are counted in many ways; only all of a kind, not those of one place or stage, are the indicator.</summary>
    private static bool IsThinOrNeutral(ReadOnlySpan<char> text) =>
        !text.Contains("开工", StringComparison.Ordinal) && !text.Contains("竣工", StringComparison.Ordinal)
        && (Wording.IsThin(text) || NeutralBefore.Makes(text) || NeutralBefore.Makes(text[Wording.LeadingVerb(text)..]));

    /// <summary>"引进A、B等[项目]", "引进亿元以上[项目]": projects of any kind; "引进院士[项目]" are of one.</summary>
    private static bool NamesAnyProject(ReadOnlySpan<char> before) =>
        before.EndsWith("引进") || before.EndsWith("等") || before.Contains("亿元", StringComparison.Ordinal) || before.EndsWith("优质") || before.EndsWith("重点");

    private static bool ContainsVerb(ReadOnlySpan<char> text, string verb) =>
        Synonyms.TryGetValue(verb, out var verbs) ? verbs.IsIn(text) : text.Contains(verb, StringComparison.Ordinal);

    private static bool FitsUnit(Indicator indicator, Unit unit, bool change)
    {
        if (unit == default || change)
            return true;
        var isShare = indicator.BaseUnit == "%";
        return unit.Kind switch
        {
            UnitKind.Share or UnitKind.Points => isShare,
            UnitKind.Money => indicator.BaseUnit is "元" or "美元" or "元/人",
            UnitKind.Time => isShare,
            UnitKind.Count when indicator.BaseUnit == "场" => unit.Name is "场" or "场次" or "次" or "项",
            UnitKind.Count when indicator.BaseUnit is "人" or "人次" => unit.Name is "人" or "名" or "人次" or "位" or "户",
            UnitKind.Count when Unit.At(indicator.BaseUnit, out _, out _).Kind == UnitKind.Size => false,
            _ => !isShare && indicator.BaseUnit is not ("元" or "美元" or "元/人"),
        };
    }

    private static IEnumerable<Name> WithVerbApart(Name name)
    {
        yield return name;
        if (name.Noun.EndsWith("企业", StringComparison.Ordinal) && name.Noun.Length >= 6)
            yield return new Name(name.Noun[..^2], name.Indicator, Tail: "企业");
        if (name.Noun.IndexOf('占') is > 0 and var share && name.Noun.EndsWith("比重", StringComparison.Ordinal))
            yield return new Name(name.Noun[..(share + 1)], name.Indicator, Tail: name.Noun[^4..^2]);
        if (name.Indicator.Domain == "jobs")
            yield break; // 新增农村劳动力转移就业 is not 新增就业
        var verb = Array.Find(Verbs, verb => name.Noun.StartsWith(verb, StringComparison.Ordinal) && name.Noun.Length > verb.Length);
        if (verb is not null)
            yield return new Name(name.Noun[verb.Length..], name.Indicator, verb);
    }

    /// <summary>One spelling for what reports spell in several ways.</summary>
    private static string Plain(string text)
    {
        Span<char> buffer = stackalloc char[text.Length + 16];
        return Plain(text.AsSpan(), buffer).ToString();
    }

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text[at..];
            if (text[at] is '“' or '”' or '"' or ' ' or '的')
                continue;
            if (SpellingAt(rest) is var (written, plain))
            {
                plain.CopyTo(buffer[length..]);
                (length, at) = (length + plain.Length, at + written.Length - 1);
            }
            else
                buffer[length++] = text[at];
            if (length > buffer.Length - 6)
                break;
        }
        return buffer[..length];
    }

    private static (string Written, string Plain)? SpellingAt(ReadOnlySpan<char> text)
    {
        if (!SpellingStarts.Contains(text[0]))
            return null;
        foreach (var spelling in Spellings)
        {
            if (text.StartsWith(spelling.Written))
                return spelling;
        }
        return null;
    }

    /// <param name="Noun">The name, or what is left of it behind its verb.</param>
    /// <param name="Verb">The verb that must stand somewhere before it; null where none is needed.</param>
    /// <param name="Tail">The noun that must stand close behind it; null where none is needed.</param>
    private sealed record Name(string Noun, Indicator Indicator, string? Verb = null, string? Tail = null)
    {
        /// <summary>"民生支出占": a share, whatever its whole is called in front of its noun.</summary>
        public bool IsShare => Tail is not null && Noun.EndsWith('占');

        public int Length => Noun.Length + (Verb?.Length ?? 0) + (Tail?.Length ?? 0);
    }
}
