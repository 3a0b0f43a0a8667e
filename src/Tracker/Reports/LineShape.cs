using System.Buffers;

namespace Tracker.Reports;

/// <summary>What a cleaned line looks like: a heading, an item, the start or the end of a sentence.</summary>
internal static class LineShape
{
    private const int LongestHeading = 60; // Characters; a numbered line that is longer is a paragraph with a number.

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十百");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；!?;");
    private static readonly SearchValues<char> Clauses = SearchValues.Create("。，,；;：:");
    private static readonly SearchValues<char> Decoration = SearchValues.Create(" \t-—―–_=*·•.~|+<>─━…※★☆◆●");

    /// <summary>True where the line begins a numbered section: 一、 （一） 第一章 第一部分.</summary>
    public static bool IsSection(ReadOnlySpan<char> line) => IsTopSection(line) || IsSubsection(line);

    /// <summary>True where the line begins a section of the first order: 一、 or 第一章.</summary>
    public static bool IsTopSection(ReadOnlySpan<char> line)
    {
        var nth = line is ['第', ..];
        var numeral = LeadingNumeral(nth ? line[1..] : line);
        if (numeral == 0)
            return false;
        var rest = line[(numeral + (nth ? 1 : 0))..];
        return nth
            ? rest.StartsWith("部分", StringComparison.Ordinal) || rest is ['章' or '节' or '篇', ..]
            : rest is ['、' or '.' or '．', ..];
    }

    /// <summary>True where the line is a numbered heading by itself.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line) => line.Length <= LongestHeading && IsSection(line) && line.IndexOfAny(SentenceEnds) < 0;

    /// <summary>True where the line is a heading that a year stands for the number of: 2024年工作回顾.</summary>
    public static bool IsYearHeading(ReadOnlySpan<char> line) =>
        line.Length is > 6 and <= 20 && line[..4].IndexOfAnyExceptInRange('0', '9') < 0 && line[4] == '年' && !line.ContainsAny(Clauses)
        && (ReportPatterns.LooksBack().IsMatch(line) || ReportPatterns.LooksAhead().IsMatch(line));

    /// <summary>True where the line begins something new, whatever stood before it: a section, an item, a note, the address to the meeting.</summary>
    public static bool StartsAnew(ReadOnlySpan<char> line) =>
        line is ['【' or '■' or '●' or '◆' or '•' or '※' or '|', ..]
        || IsSection(line)
        || IsItem(line)
        || line.StartsWith("——", StringComparison.Ordinal)
        || line.StartsWith("――", StringComparison.Ordinal)
        || line.StartsWith("各位代表", StringComparison.Ordinal)
        || (LeadingNumeral(line) == 1 && line is [_, '是', ..])
        || (line.StartsWith("附件", StringComparison.Ordinal) && line.Length <= 20);

    /// <summary>True where the line begins with a mark that no line can begin with.</summary>
    public static bool StartsInside(ReadOnlySpan<char> line) =>
        line is ['，' or '、' or '。' or '；' or '：' or '！' or '？' or ',' or ';' or ':' or '!' or '?' or '%' or '‰' or '”' or '’' or '）' or ')' or '》' or '〉' or '」' or '』', ..];

    /// <summary>True where a figure is cut in two at its point: 1. and 87亿元.</summary>
    public static bool CutsFigure(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line is [_, .., >= '0' and <= '9', '.'] && next is [>= '0' and <= '9', ..];

    /// <summary>True where the line ends with a mark that no sentence can end with.</summary>
    public static bool EndsInside(ReadOnlySpan<char> line) => line is [.., '，' or '、' or ',' or '“' or '‘' or '（' or '(' or '《' or '〈' or '「' or '『'];

    /// <summary>True where the line ends with a letter, a figure or a closed quotation, as a sentence cut in two does.</summary>
    public static bool EndsPlain(ReadOnlySpan<char> line) => line switch
    {
        [.., var before, '”' or '》'] => !Characters.EndsSentence(before),
        [.., var last] => char.IsLetterOrDigit(last) || last is '%' or '‰',
        _ => false,
    };

    /// <summary>True where a whole sentence ends somewhere in the line.</summary>
    public static bool HasSentence(ReadOnlySpan<char> line) => line.IndexOfAny(SentenceEnds) >= 0;

    /// <summary>True where the line is only there to look at: "-", "***", "————".</summary>
    public static bool IsDecoration(ReadOnlySpan<char> line) => !line.ContainsAnyExcept(Decoration);

    /// <summary>True where the line is a date by itself, with its day: 2025-07-09, （2019年1月31日）.</summary>
    public static bool IsDate(ReadOnlySpan<char> line)
    {
        line = line.Trim("()（）[]【】");
        return line.Length is >= 8 and <= 20 && ReportPatterns.WholeDate().IsMatch(line);
    }

    private static bool IsSubsection(ReadOnlySpan<char> line)
    {
        if (line is not ['(' or '（', ..])
            return false;
        var numeral = LeadingNumeral(line[1..]);
        return numeral > 0 && line[(numeral + 1)..] is [')' or '）', ..];
    }

    // 1. 1、 （1） [1] ①; but not 2.5, which a link may have set on a line of its own.
    private static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line is [>= '①' and <= '⑳', ..])
            return true;
        var bracket = line is ['(' or '（' or '[' or '［' or '〔', ..];
        var rest = bracket ? line[1..] : line;
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 2)
            return false;
        rest = rest[digits..];
        return bracket
            ? rest is [')' or '）' or ']' or '］' or '〕', ..]
            : rest is ['.' or '．' or '、', ..] && rest is not [_, >= '0' and <= '9', ..];
    }

    private static int LeadingNumeral(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept(Numerals);
        return length is > 0 and <= 3 ? length : 0;
    }
}
