using System.Buffers;

namespace Tracker.Reading;

/// <summary>Tells numbers that are part of a date, a rank, a name or a label from figures (FORMAT: "no statement at all").</summary>
internal static class FigureNames
{
    // A name in quotation marks is short; a longer quotation is speech, whose figures count.
    private const int LongestName = 24;

    private const int MostListed = 8;

    private const int LongestTitle = 60; // Characters of the name of a document.

    private const int PairGap = 6; // Characters between an old value and its new one: 稳步提高到.

    private static readonly SearchValues<char> Opens = SearchValues.Create("“‘《「『〈");
    private static readonly SearchValues<char> Closes = SearchValues.Create("”’》」』〉");
    private static readonly SearchValues<char> NounEnds = SearchValues.Create("，,。；;、！：:和");

    private static readonly WordSet People = new(["人口", "人员", "纳税人", "职工", "学生", "劳动力", "居民", "群众", "老人", "老年人", "儿童", "农民", "毕业生", "中国人", "在校生", "党员", "志愿者", "群体", "人次"]);

    private static readonly WordSet RatioNames = new(["收入比", "倍差", "收入之比"]);

    // Set phrases of political language that count nothing: 八项规定, 三个更加, 五人制.
    private static readonly WordSet SetPhrases = new("规定", "制", "更", "坚持", "代表", "自信", "意识", "维护", "百年", "面向", "健全", "转变", "先行", "跨越", "确保", "不", "务必", "到位", "第一", "举措", "工作", "积极", "孩子", "关键", "方向", "环节", "层面", "阶段", "重点工作", "重点任务", "大局", "文明", "结合", "毫不", "市场", "补贴", "主线", "原则", "字上", "位次");

    /// <summary>True where what follows a number in Chinese characters and its unit makes both a set phrase.</summary>
    public static bool IsSetPhrase(ReadOnlySpan<char> behind) => SetPhrases.AtStart(behind) > 0;

    /// <summary>True where the number that starts at a place is no figure.</summary>
    public static bool IsName(string text, int at, int length, Unit unit)
    {
        var before = at > 0 ? text[at - 1] : '\0';
        var after = at + length < text.Length ? text[at + length] : '\0';
        if (char.IsAsciiLetter(before) || before is '第' or '-' or '－' or '+' or '＋' or '[' or '〔' or '.' or '/' or '#' or '№')
            return true;
        if (unit == default && (char.IsAsciiLetter(after) || after is '+' or '＋' or '/' or '.' or ']' or '〕' or ':' or '：'))
            return true;
        // "3人制", "24小时制": the name of a kind.
        if (unit.Name is "人" or "小时" or "天" && text.AsSpan(at + length).StartsWith(unit.Name) && text.AsSpan(at + length + unit.Name.Length) is ['制', not ('造' or '作' or '定' or '订'), ..])
            return true;
        // "跃升5个位次": a place on a list.
        if (text.AsSpan(at + length, Math.Min(4, text.Length - at - length)).StartsWith("个位次"))
            return true;
        if (before is '前' && (at < 2 || text[at - 2] is not ('目' or '以' or '年' or '日' or '月')) && unit.Kind is UnitKind.None or UnitKind.Count or UnitKind.Name or UnitKind.Share)
            return true;
        // "(10项)", "（三家）": a count of what is listed, in brackets of its own.
        if (before is '(' or '（' && after != '\0' && ClosesAfterUnit(text, at + length, unit))
            return true;
        // "2.0", "家居4.0": a version.
        if (unit == default && length >= 3 && text.AsSpan(at, length).EndsWith(".0"))
            return true;
        return IsYear(text, at, length, unit) || IsPhoneOrNumbering(text, at, length, unit) || InsideName(text, at);
    }

    /// <summary>True inside short quotation marks or book-title marks.</summary>
    public static bool InsideName(string text, int at) => InsideTitle(text, at) || InsideQuotes(text, at);

    private static bool InsideTitle(string text, int at)
    {
        var window = text.AsSpan(Math.Max(0, at - LongestTitle), Math.Min(at, LongestTitle));
        var open = window.LastIndexOf('《');
        return open >= 0 && !window[open..].Contains('》') && text.AsSpan(at, Math.Min(LongestTitle, text.Length - at)).IndexOfAny('》', '《', '。') is >= 0 and var close && text[at + close] == '》';
    }

    private static bool InsideQuotes(string text, int at)
    {
        var from = Math.Max(0, at - LongestName);
        var window = text.AsSpan(from, at - from);
        var open = window.LastIndexOfAny(Opens);
        if (open < 0 || window[open..].ContainsAny(Closes))
            return false;
        var ahead = text.AsSpan(at, Math.Min(LongestName, text.Length - at));
        var close = ahead.IndexOfAny(Closes);
        if (close >= 0 && ahead[..close].ContainsAny(Opens))
            return false; // the mark that opened was never closed
        return close >= 0 && close + (window.Length - open) <= LongestName;
    }

    /// <summary>True where a number without a unit counts people: "贫困人口减少1386万", "1亿左右农业转移人口".</summary>
    public static bool PeopleAfter(string text, int end, int start)
    {
        var tail = text.AsSpan(end, Math.Min(14, text.Length - end));
        var stop = tail.IndexOfAny(NounEnds);
        if (stop >= 0)
            tail = tail[..stop];
        if (People.IsIn(tail))
            return true;
        var head = HeadBefore(text, start, 14);
        return !head.Contains("家庭", StringComparison.Ordinal) && (head.Contains("人口", StringComparison.Ordinal) || head.EndsWith("人数", StringComparison.Ordinal));
    }

    /// <summary>"用户3.4亿", "旅客人次1.2亿": a large number without a unit counts what is named before it.</summary>
    public static Unit CountedBefore(string text, int at)
    {
        var head = HeadBefore(text, at, 20);
        if (head.LastIndexOfAny('由', '从') is >= 0 and var old)
            head = head[..old]; // "人次由8300万增加到1亿3千万"
        return head.EndsWith("用户") ? new Unit("户", UnitKind.Count) : head.EndsWith("人次") ? new Unit("人次", UnitKind.Count) : default;
    }

    /// <summary>"缩短18、15和12个工作日": of figures in a list the last alone may have the unit.</summary>
    /// <param name="end">Where the number ends.</param>
    /// <returns>The unit of the last of them; none where the next is no such number.</returns>
    public static Unit UnitOfList(string text, int end, out decimal factor)
    {
        factor = 1;
        for (var items = 0; items < MostListed && end + 1 < text.Length && text[end] is '、' or '和' or '及'; items++)
        {
            if (!char.IsAsciiDigit(text[end + 1]) || !Numeral.TryRead(text.AsSpan(end + 1), out var next))
                return default;
            end += 1 + next.Length;
            if (Unit.At(text.AsSpan(end), out _, out factor) is var unit && unit != default)
                return unit.Kind == UnitKind.Name ? default : unit;
        }
        return default;
    }

    /// <summary>True where 从 or 由 stands before the number in its clause: "从5%至6%" is an old value and a new one, no range.</summary>
    public static bool IsFromTo(string text, int at) => HeadBefore(text, at, 16).IndexOfAny('从', '由') >= 0;

    /// <summary>"由52.1提高到58.3%": the unit of both stands behind the new value.</summary>
    public static bool IsOldOfPair(string text, int at, int length) =>
        at > 0 && text[at - 1] is '从' or '由' && text.AsSpan(at + length, Math.Min(PairGap, text.Length - at - length)).IndexOfAny('到', '至') >= 0;

    /// <summary>"由14.5%降至0": the unit of both stands behind the old value.</summary>
    /// <param name="earlier">Where the figure before ends.</param>
    public static bool IsNewOfPair(string text, int at, int length, int earlier) =>
        at > 0 && text[at - 1] is '到' or '至' && at - earlier <= PairGap && IsFromTo(text, at)
        && (at + length == text.Length || NounEnds.Contains(text[at + length]) || text[at + length] == '\n');

    /// <summary>"平均受教育年限达到11.5年": a length of years is a figure only where the noun before it says so; else it is part of a date or a span.</summary>
    public static bool MeasuredInYears(string text, int at) => HeadBefore(text, at, 16).Contains("年限", StringComparison.Ordinal);

    /// <summary>"收入比缩小至2.04∶1", "倍差为1.83": a level of a measure that has no unit.</summary>
    /// <param name="length">Of the number.</param>
    /// <param name="toOne">How many characters "∶1" takes behind it.</param>
    public static bool IsRatio(string text, int at, int length, out int toOne)
    {
        var behind = text.AsSpan(at + length);
        toOne = behind is ['∶' or ':' or '：', '1', ..] ? 2 : 0;
        if (Numeral.Digits(behind, toOne) > 0 || behind[toOne..] is ['∶' or ':' or '：', ..])
            return false;
        return at > 0 && text[at - 1] is '至' or '到' or '为' or '达' or '于' or '由' or '从' or '比' or '差' && RatioNames.IsIn(HeadBefore(text, at, 16));
    }

    /// <summary>What stands before a place, back to where the noun before it ends, and no further than so many characters.</summary>
    private static ReadOnlySpan<char> HeadBefore(string text, int at, int reach)
    {
        var from = Math.Max(0, at - reach);
        var head = text.AsSpan(from, at - from);
        return head[(head.LastIndexOfAny(NounEnds) + 1)..];
    }

    private static bool ClosesAfterUnit(string text, int end, Unit unit)
    {
        var close = end + unit.Name?.Length ?? end;
        return close < text.Length && text[close] is ')' or '）';
    }

    private static bool IsYear(string text, int at, int length, Unit unit) =>
        length == 4 && unit == default && text[at] is '1' or '2' && text[at + 1] is '9' or '0';

    /// <summary>12345热线 and other runs of digits that name a line; "2." and "2、" at the head of a line.</summary>
    private static bool IsPhoneOrNumbering(string text, int at, int length, Unit unit)
    {
        if (unit != default)
            return false;
        var after = text.AsSpan(at + length, Math.Min(4, text.Length - at - length));
        if (length >= 5 && !text.AsSpan(at, length).ContainsAny('.', '万', '亿'))
            return true;
        return after.StartsWith("热线") || ((at == 0 || text[at - 1] is '\n' or ' ' or '。') && after.StartsWith("、"));
    }
}
