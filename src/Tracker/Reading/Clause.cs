using System.Buffers;

namespace Tracker.Reading;

/// <summary>Where the clause around a figure begins and ends, and the item of a list within it.</summary>
internal static class Clause
{
    /// <summary>A clause longer than this is no clause: the search for its ends stops, so that reading stays linear.</summary>
    private const int Longest = 120;

    private static readonly SearchValues<char> Joints = SearchValues.Create("和及与并");

    private const string Breaks = ",，;；:：。!！?？\n—―…■|";

    private static readonly SearchValues<char> BreakMarks = SearchValues.Create(Breaks);

    private static readonly SearchValues<char> Marks = SearchValues.Create(Breaks + "()（）");

    public static bool IsBreak(char c) => BreakMarks.Contains(c);

    /// <summary>The place behind the last break before <paramref name="at"/>; brackets that close again are stepped over.</summary>
    public static int StartBefore(string text, int at, int floor)
    {
        var depth = 0;
        floor = Math.Max(floor, at - Longest);
        for (var end = at; end > floor;)
        {
            var mark = text.AsSpan(floor, end - floor).LastIndexOfAny(Marks);
            if (mark < 0)
                return floor;
            end = floor + mark;
            if (text[end] is ')' or '）')
                depth++;
            else if (text[end] is '(' or '（' ? depth-- == 0 : depth <= 0)
                return end + 1;
        }
        return floor;
    }

    /// <summary>The place of the first break from <paramref name="at"/> on.</summary>
    public static int EndAfter(string text, int at, int ceiling)
    {
        var depth = 0;
        ceiling = Math.Min(ceiling, at + Longest);
        for (var start = at; start < ceiling; start++)
        {
            var mark = text.AsSpan(start, ceiling - start).IndexOfAny(Marks);
            if (mark < 0)
                return ceiling;
            start += mark;
            if (text[start] is '(' or '（')
                depth++;
            else if (text[start] is ')' or '）' ? depth-- == 0 : depth <= 0)
                return start;
        }
        return ceiling;
    }

    /// <summary>How many characters the number of an item takes that a sentence begins with: 七、 or 3. or （二） or 一是; 0 for "一、二、三产业".</summary>
    public static int Numbering(ReadOnlySpan<char> sentence)
    {
        var bracket = sentence is ['(' or '（', ..] ? 1 : 0;
        var at = bracket;
        while (at < Math.Min(4, sentence.Length) && (char.IsAsciiDigit(sentence[at]) || Numeral.StartsChinese(sentence[at])))
            at++;
        if (at == bracket || at >= sentence.Length)
            return 0;
        var closes = bracket == 1 ? sentence[at] is ')' or '）' : sentence[at] is '、' or '.' or '．' or '是'; // 一是
        var follows = at + 1 < sentence.Length && (char.IsAsciiDigit(sentence[at + 1]) || Numeral.StartsChinese(sentence[at + 1]));
        return closes && !follows ? at + 1 : 0;
    }

    /// <summary>The clauses of a sentence, without what breaks them.</summary>
    public static IEnumerable<Extent> Of(string text, Extent sentence)
    {
        for (var start = sentence.Start; start < sentence.End;)
        {
            var end = EndAfter(text, start, sentence.End);
            if (end > start)
                yield return Extent.Between(start, end);
            // A clause that is too long for one is cut without a break.
            start = end < sentence.End && IsBreak(text[end]) ? end + 1 : Math.Max(end, start + 1);
        }
    }

    /// <summary>Between two figures of one clause: where the first one's item ends and the second one's begins.</summary>
    public static (int End, int Start) Joint(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from);
        var comma = ListComma(between);
        if (comma >= 0)
            return (from + comma, from + comma + 1);
        for (var at = between.LastIndexOfAny(Joints); at >= 0; at = between[..at].LastIndexOfAny(Joints))
        {
            if (IsJoint(text, from + at))
                return (from + at - (text[from + at - 1] == '以' ? 1 : 0), from + at + 1);
        }
        return (to, from);
    }

    /// <summary>The first 、 that stands in no brackets: 12个县（市、区） is one item.</summary>
    private static int ListComma(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('、');
        if (at < 0 || text[..at].LastIndexOfAny('（', '(') is not (>= 0 and var open) || text[open..at].IndexOfAny('）', ')') >= 0)
            return at;
        var close = text[at..].IndexOfAny('）', ')');
        var next = close < 0 ? at : ListComma(text[(at + close)..]);
        return close < 0 ? at : next < 0 ? -1 : at + close + next;
    }

    /// <summary>普及, 惠及, 涉及, 及以上, 参与, 合并, 共和 hold the same characters and join nothing.</summary>
    private static bool IsJoint(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : '\0';
        return text[at] switch
        {
            '及' => before is not ('普' or '惠' or '涉' or '顾' or '波' or '触' or '遍') && !(at + 1 < text.Length && text[at + 1] is '时' or '其' or '以'),
            '与' => before is not ('参' or '给' or '赠'),
            '和' => before is not ('共' or '调' or '谐' or '平' or '缓'),
            '并' => before is not ('合' or '兼' or '归' or '撤'),
            _ => false,
        };
    }
}
