using System.Buffers;

namespace Tracker.Reading;

/// <summary>Finds the figures of a sentence: numbers with units that are no date, rank, name or label.</summary>
public static class FigureScanner
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789一二两三四五六七八九十百千万亿翻半");
    private static readonly SearchValues<char> RangeMarks = SearchValues.Create("-－—–~～至");

    // Units that a small number in Chinese characters counts things with; before others it is mostly an idiom (两手抓, 一批).
    private static readonly SearchValues<string> CountedInChinese = SearchValues.Create(
        ["个", "所", "家", "条", "项", "处", "座", "件", "台", "套", "名", "支", "部", "艘", "人", "户", "倍", "场"], StringComparison.Ordinal);

    /// <param name="text">The whole text.</param>
    /// <param name="sentence">Where to look.</param>
    /// <param name="figures">Gets the figures, in order.</param>
    /// <param name="unread">Gets the places of numbers that look like figures but whose unit is unknown.</param>
    public static void Scan(string text, Extent sentence, List<FigureToken> figures, List<Extent> unread)
    {
        var at = sentence.Start;
        while (at < sentence.End)
        {
            var step = text.AsSpan(at, sentence.End - at).IndexOfAny(Starts);
            if (step < 0)
                return;
            at += step;
            at += Math.Max(1, Read(text, at, sentence.End, figures, unread));
        }
    }

    /// <returns>How many characters were taken, 0 where nothing starts here.</returns>
    private static int Read(string text, int at, int end, List<FigureToken> figures, List<Extent> unread)
    {
        var rest = text.AsSpan(at, end - at);
        var isNumber = Numeral.TryRead(rest, out var number);
        if (ReadPhrase(rest, out var phrase, out var taken) || FigureFraction.Read(text, at, end, number, out phrase, out taken))
        {
            figures.Add(phrase with { Where = new(at, taken) });
            return taken;
        }
        if (isNumber)
            return ReadCounted(text, at, rest, number, figures, unread);
        var digits = Numeral.Digits(rest, 0);
        if (digits > 0)
            unread.Add(new(at, digits)); // longer than any amount: seen, and not guessed at
        return digits;
    }

    /// <summary>A number with what counts it.</summary>
    private static int ReadCounted(string text, int at, ReadOnlySpan<char> rest, Numeral number, List<FigureToken> figures, List<Extent> unread)
    {
        var unit = Unit.At(rest[number.Length..], out var unitLength, out var factor);
        var length = number.Length + unitLength;
        decimal? upTo = null;
        if (!(length < rest.Length && rest[length] == '至' && FigureNames.IsFromTo(text, at))
            && ReadUpperEnd(rest[length..], out var upper, out var upperUnit, out var upperFactor, out var upperLength)
            && (unit == default || unit == upperUnit) && upper > number.Value)
        {
            (upTo, unit, factor) = (upper * upperFactor, upperUnit, upperFactor);
            length += upperLength;
        }
        if (unit == default && !number.Chinese)
            unit = FigureNames.UnitOfList(text, at + length, out factor);
        if (unit == default && number.Value >= 10_000)
            unit = FigureNames.CountedBefore(text, at);
        if (unit == default && !number.Chinese && FigureNames.IsRatio(text, at, number.Length, out var toOne))
            (unit, length) = (Unit.Ratio, number.Length + toOne);
        if (!number.Chinese && (FigureNames.IsName(text, at, number.Length, unit) || (unit == default && FigureNames.IsOldOfPair(text, at, length))))
            return length;
        if (unit == default && figures.Count > 0 && FigureNames.IsNewOfPair(text, at, length, figures[^1].Where.End))
            unit = figures[^1].Unit; // "由14.5%降至0"
        // "存款余额突破千亿": sums of money are said without 元.
        if (unit == default && number.Chinese && number.Value >= 1_000_000_000 && at > 0 && text[at - 1] is '破' or '超' or '过' or '到' or '达' or '回')
            unit = new Unit("元", UnitKind.Money);
        if (number.Chinese && !IsCountedInChinese(text, at, number, unit))
            return number.Length;
        if (unit == default && FigureNames.PeopleAfter(text, at + length, at))
            unit = new Unit("人", UnitKind.Count);
        if (unit.Name is "年" && FigureNames.MeasuredInYears(text, at))
            unit = new Unit("年", UnitKind.Time);
        if (unit == default || unit.Kind == UnitKind.Name)
        {
            if (unit == default && !number.Chinese)
                unread.Add(new(at, length));
            return length;
        }
        figures.Add(new(new(at, length), number.Value * factor, upTo, unit, number.Open, number.Chinese, false));
        return length;
    }

    /// <summary>Figures that are set phrases: 翻一番, 两位数, 百分之八.</summary>
    private static bool ReadPhrase(ReadOnlySpan<char> rest, out FigureToken figure, out int length)
    {
        var times = new Unit("倍", UnitKind.Times);
        var share = new Unit("%", UnitKind.Share);
        (figure, length) = (default, 0);
        if (rest.StartsWith("翻一番") || rest.StartsWith("翻了一番"))
            (figure, length) = (new(default, 2, null, times, false, true, true), rest[1] == '了' ? 4 : 3);
        else if (rest.StartsWith("翻两番") || rest.StartsWith("翻了两番"))
            (figure, length) = (new(default, 4, null, times, false, true, true), rest[1] == '了' ? 4 : 3);
        else if (rest.StartsWith("两位数"))
            (figure, length) = (new(default, 10, null, share, true, true, true), 3);
        else if (rest.StartsWith("百分之") && Numeral.TryRead(rest[3..], out var number))
            (figure, length) = (new(default, number.Value, null, share, number.Open, number.Chinese, false), 3 + number.Length);
        else if (rest.Length > 1 && rest[1] == '成' && "一二三四五六七八九".Contains(rest[0]) && (rest.Length == 2 || Wording.BoundBehind(rest[2..]).Length > 0 || !IsWord(rest[2])))
            (figure, length) = (new(default, 10 * (1 + "一二三四五六七八九".IndexOf(rest[0], StringComparison.Ordinal)), null, share, false, true, false), 2);
        return length > 0;
    }

    private static bool ReadUpperEnd(ReadOnlySpan<char> rest, out decimal value, out Unit unit, out decimal factor, out int length)
    {
        (value, unit, factor, length) = (0, default, 1, 0);
        if (rest.Length < 2 || !RangeMarks.Contains(rest[0]) || !Numeral.TryRead(rest[1..], out var number) || number.Chinese)
            return false;
        unit = Unit.At(rest[(1 + number.Length)..], out var unitLength, out factor);
        value = number.Value;
        length = 1 + number.Length + unitLength;
        return true;
    }

    private static bool IsCountedInChinese(string text, int at, Numeral number, Unit unit)
    {
        var end = Math.Min(text.Length, at + number.Length + (unit.Name?.Length ?? 0));
        if (unit == default || unit.Kind is UnitKind.Name or UnitKind.Time || FigureNames.InsideName(text, at) || FigureNames.IsSetPhrase(text.AsSpan(end)) || (end < text.Length && text[end] == '“'))
            return false;
        // "近千万家庭", "突破百亿元": a bare multiplier counts only behind a word that bounds it.
        if (text[at] is '百' or '千' or '万' or '亿')
            return at > 0 && (text[at - 1] is '近' or '超' or '破' or '过' or '逾' or '约' or '到' or '达' or '回' || IsUpwardsOf(text, at - 1));
        if (at > 0 && (text[at - 1] is '第' or '每' or '之' || Numeral.StartsChinese(text[at - 1])))
            return false;
        return number.Value >= 10 ? unit.Kind != UnitKind.Count || CountedInChinese.Contains(unit.Name!) : number.Value >= 2 && CountedInChinese.Contains(unit.Name!);
    }

    /// <summary>"上百个项目"; not 网上, 以上.</summary>
    private static bool IsUpwardsOf(string text, int at) => text[at] == '上' && (at == 0 || text[at - 1] is not ('以' or '网' or '线' or '海' or '路' or '船' or '之' or '岸' or '向'));

    private static bool IsWord(char c) => c is >= '\u4e00' and <= '\u9fff';
}
