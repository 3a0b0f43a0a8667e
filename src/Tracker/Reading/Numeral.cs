using System.Globalization;

namespace Tracker.Reading;

/// <summary>A number as reports write it: 12.5, 1,269, 4.2万, 1万6千, 三百二十, 两, 1亿3千多万.</summary>
/// <param name="Value">In ones: "4.2万" gives 42000.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Open">True where 多, 余 or 几 says that it is more than that.</param>
/// <param name="Chinese">True where no Arabic digit is in it.</param>
public readonly record struct Numeral(decimal Value, int Length, bool Open, bool Chinese)
{
    private const string ChineseDigits = "零一二三四五六七八九";

    // Beyond this a run of digits is a telephone or register number.
    private const int MostDigits = 15;

    // 万亿: with it and the digits above every sum stays within decimal.
    private const decimal LargestScale = 1_000_000_000_000m;

    /// <summary>Reads the number that starts at a place.</summary>
    /// <returns>False where none starts there; never throws on text.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out Numeral numeral)
    {
        numeral = default;
        if (text.IsEmpty)
            return false;
        if (char.IsAsciiDigit(text[0]))
            return TryReadArabic(text, out numeral);
        return StartsChinese(text[0]) && TryReadChinese(text, out numeral);
    }

    /// <summary>True for a character that a Chinese number may start with.</summary>
    public static bool StartsChinese(char c) => c is '十' or '百' or '千' or '万' or '亿' || ChineseDigit(c) > 0;

    private static bool TryReadArabic(ReadOnlySpan<char> text, out Numeral numeral)
    {
        numeral = default;
        var total = 0m;
        var at = 0;
        var open = false;
        var last = decimal.MaxValue;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            var digits = PlainLength(text[at..]);
            if (digits > MostDigits || !decimal.TryParse(text.Slice(at, digits), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var plain))
                return false;
            var after = at + digits;
            var scale = Scale(text, ref after, ref open);
            // "1万6千": each further part must be of a lower order, else a new number starts.
            if (scale >= last || (total > 0 && scale == 1))
                break;
            total += plain * scale;
            at = after;
            last = scale;
            if (scale == 1 || open)
                break;
        }
        if (at > 0)
            numeral = new(total, at, open, false);
        return at > 0;
    }

    /// <summary>Digits with thousands commas and a decimal point; a comma that does not stand before exactly three digits ends the number.</summary>
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var at = Digits(text, 0);
        while (at is > 0 and <= 3 or 7 or 11 && at + 3 < text.Length && text[at] == ',' && Digits(text, at + 1) == 3)
            at += 4;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
            at += 1 + Digits(text, at + 1);
        return at;
    }

    /// <summary>How many digits stand from a place on.</summary>
    internal static int Digits(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at - from;
    }

    private static bool TryReadChinese(ReadOnlySpan<char> text, out Numeral numeral)
    {
        numeral = default;
        var (total, at, open, last) = (0m, 0, false, decimal.MaxValue);
        // "三万五千": each further part must be of a lower order, else a new number starts.
        while (at < text.Length && !open)
        {
            var (section, length) = ReadSection(text[at..]);
            if (length == 0)
            {
                if (total > 0 || text[at] is not ('万' or '亿'))
                    break;
                section = 1; // "近亿元": a multiplier alone
            }
            var after = at + length;
            var scale = Scale(text, ref after, ref open);
            if (scale >= last)
                break;
            (total, at, last) = (total + (section * scale), after, scale);
            if (scale == 1)
                break;
        }
        if (total > 0)
            numeral = new(total, at, open, true);
        return numeral.Length > 0;
    }

    /// <summary>A number below 10000: 三百二十, 十二, 两.</summary>
    private static (decimal Value, int Length) ReadSection(ReadOnlySpan<char> text)
    {
        var (section, digit, at, seen) = (0m, 0m, 0, false);
        for (; at < text.Length; at++)
        {
            if (ChineseDigit(text[at]) is >= 0 and var value)
            {
                if (digit > 0)
                    break; // "三四十" is a guess between two numbers
                digit = value;
            }
            else if (Small(text[at]) is > 0 and var small && !UnitFollows(text, at))
            {
                section += (digit > 0 ? digit : seen ? 0 : 1) * small;
                digit = 0;
            }
            else
                break;
            seen = true;
        }
        return (section + digit, at);
    }

    /// <summary>The multipliers behind a number up to 万亿, with 多 or 余 before, between or behind them.</summary>
    private static decimal Scale(ReadOnlySpan<char> text, ref int at, ref bool open)
    {
        var scale = 1m;
        while (at < text.Length)
        {
            var c = text[at];
            var step = c switch { '十' => 10m, '百' => 100m, '千' => 1000m, '万' => 10_000m, '亿' => 100_000_000m, _ => 0m };
            if (step > 0 && !UnitFollows(text, at) && scale * step <= LargestScale)
                scale *= step;
            else if (c is '多' or '余' && !open)
                open = true;
            else
                break;
            at++;
        }
        return scale;
    }

    private static int ChineseDigit(char c) => c is '两' ? 2 : ChineseDigits.IndexOf(c, StringComparison.Ordinal);

    private static int Small(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };

    /// <summary>千瓦, 千米, 千克 and 百分点 are units, not multipliers.</summary>
    private static bool UnitFollows(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && (text[at], text[at + 1]) is
        ('千', '瓦') or ('千', '米') or ('千', '克') or ('千', '伏') or ('千', '卡') or ('百', '分');
}
