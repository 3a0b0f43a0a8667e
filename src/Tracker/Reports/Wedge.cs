using System.Buffers;

namespace Tracker.Reports;

/// <summary>Words that a scraper or a page's owner put into the middle of a sentence: advertising and addresses.</summary>
internal static class Wedge
{
    // Names of game and gambling sites: a number, one of these words, often 的. Without the number the words are ordinary
    // ("整治网络博彩", "发展在线游戏产业") and stay.
    private const int FewestDigits = 3;

    private static readonly string[] Trades =
        ["在线游戏", "小游戏", "网页游戏", "手机游戏", "游戏平台", "游戏网", "棋牌", "娱乐城", "娱乐场", "娱乐平台", "娱乐网", "博彩", "彩票网", "百家乐", "赌场", "私服"];

    private static readonly WordSet Signs = new([.. Trades, "http://", "https://", "www."]);
    private static readonly SearchValues<char> AddressCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@$&*+=%");

    /// <summary>Finds the first wedge of a line.</summary>
    /// <returns>False where there is none.</returns>
    public static bool TryFind(ReadOnlySpan<char> line, out Extent wedge)
    {
        for (var from = 0; from < line.Length;)
        {
            var hit = Signs.IndexIn(line[from..]);
            if (hit < 0)
                break;
            hit += from;
            wedge = line[hit] is 'h' or 'w' ? Address(line, hit) : Advertising(line, hit);
            if (wedge.Length > 0)
                return true;
            from = hit + 1;
        }
        wedge = default;
        return false;
    }

    private static Extent Address(ReadOnlySpan<char> line, int start)
    {
        var end = line[start..].IndexOfAnyExcept(AddressCharacters);
        return Extent.Between(start, end < 0 ? line.Length : start + end);
    }

    private static Extent Advertising(ReadOnlySpan<char> line, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(line[start - 1]))
            start--;
        if (at - start < FewestDigits)
            return default;
        var end = at;
        foreach (var trade in Trades)
        {
            if (line[at..].StartsWith(trade, StringComparison.Ordinal))
                end = Math.Max(end, at + trade.Length);
        }
        return Extent.Between(start, end < line.Length && line[end] == '的' ? end + 1 : end);
    }
}
