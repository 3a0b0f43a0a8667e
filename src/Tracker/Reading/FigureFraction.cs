namespace Tracker.Reading;

/// <summary>Reads fractions that state a share: 占全国1/10, 压减三分之一, 占比过半.</summary>
internal static class FigureFraction
{
    private const int Reach = 24; // Characters between 占 and its fraction.
    private const int Decimals = 2;

    /// <summary>Words that a share or a change by it follows at once.</summary>
    private static readonly WordSet Leads = new(
        ["占比", "达到", "超过", "接近", "提高", "增长", "下降", "减少", "降低", "压减", "压缩", "缩短", "缩减", "削减", "精简", "清偿", "完成", "降至", "降到", "提高到", "不足", "不到", "将近", "超", "近", "约", "达", "逾", "过", "了"]);

    /// <param name="first">The number that stands at the place; the default where none does.</param>
    /// <returns>False where no fraction stands there, or it states nothing: 事半功倍, "一半以上的人说".</returns>
    public static bool Read(string text, int at, int end, Numeral first, out FigureToken figure, out int length)
    {
        figure = default;
        var rest = text.AsSpan(at, end - at);
        if (ShareOf(rest, first, out length) is not { } share || !EndsPhrase(rest[length..]) || !States(text, at) || FigureNames.InsideName(text, at))
            return false;
        figure = new(default, decimal.Round(share * 100, Decimals), null, new Unit("%", UnitKind.Share), false, true, false);
        return true;
    }

    private static decimal? ShareOf(ReadOnlySpan<char> rest, Numeral first, out int length)
    {
        length = 2;
        if (rest.StartsWith("一半") || rest.StartsWith("半数"))
            return 0.5m;
        length = 1;
        if (rest[0] == '半')
            return 0.5m;
        var mark = rest[first.Length..].StartsWith("分之") ? 2 : rest[first.Length..] is ['/', ..] && !first.Chinese ? 1 : 0;
        if (mark == 0 || !Numeral.TryRead(rest[(first.Length + mark)..], out var second) || second.Chinese != first.Chinese)
            return null;
        length = first.Length + mark + second.Length;
        var (part, whole) = mark == 2 ? (second.Value, first.Value) : (first.Value, second.Value);
        return part < whole ? part / whole : null;
    }

    /// <summary>What a noun follows is so much of that noun, and mostly talk.</summary>
    private static bool EndsPhrase(ReadOnlySpan<char> behind)
    {
        behind = behind[Wording.BoundBehind(behind).Length..];
        return behind.IsEmpty || Clause.IsBreak(behind[0]) || behind[0] is '、' or '）' or ')';
    }

    private static bool States(string text, int at)
    {
        var start = Clause.StartBefore(text, at, Math.Max(0, at - Reach));
        var before = text.AsSpan(start, at - start);
        if (text[at] == '半' && !text.AsSpan(at).StartsWith("半数"))
            return before is [.., '过' or '超']; // 大半, 上半年
        return before.Contains('占') || Leads.AtEnd(before) > 0;
    }
}
