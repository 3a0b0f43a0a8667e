using System.Buffers;
using System.Globalization;
using System.Text;
using Tracker.Reading;
using Tracker.Reports;

namespace Tracker.Searching;

/// <summary>Cuts a text into the words that it is found by, the same for what is kept and for what is asked.</summary>
/// <remarks>
/// Chinese has no spaces: each two neighbouring characters are a word, and the last of a run is one by itself, so that exactly one word starts at each.
/// 城镇就业 gives 城镇, 镇就, 就业, 业. A Latin word is one (gdp, 5g, pm2.5, r&amp;d), a number is its amount (4.2万 and 42,000 are =42000), % and ‰ are words.
/// Width and case do not count, nor do quotation marks, brackets and spaces within Chinese; other marks end a run.
/// </remarks>
internal static class SearchText
{
    /// <summary>What a word that is an amount begins with.</summary>
    public const char AmountSign = '=';

    // A lexeme of PostgreSQL may not be longer than 2 KB; no word of a report comes near it.
    private const int LongestWord = 64;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.");

    public static List<SearchToken> Tokens(string text)
    {
        var folded = Fold(text);
        var tokens = new List<SearchToken>(folded.Length);
        var last = default(Extent); // The last character of the Chinese run that is open; empty where none is.
        for (var at = 0; at < folded.Length;)
        {
            var wide = WideLength(folded, at);
            if (wide > 0)
            {
                if (last.Length > 0)
                    tokens.Add(new(string.Concat(folded.AsSpan(last.Start, last.Length), folded.AsSpan(at, wide)), Extent.Between(last.Start, at + wide)));
                last = new(at, wide);
                at += wide;
                continue;
            }
            if (last.Length > 0 && !IsTransparent(folded[at]))
                EndRun();
            at += Characters.IsNarrow(folded[at]) || folded[at] is '%' or '‰' ? AddNarrow(folded, at, tokens) : 1;
        }
        if (last.Length > 0)
            EndRun();
        return tokens;

        void EndRun()
        {
            tokens.Add(new(folded.Substring(last.Start, last.Length), last));
            last = default;
        }
    }

    /// <summary>Half width and lower case, character by character: every place stays.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, (folded, from) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = from[i] switch { '．' => '.', '＆' => '&', '﹪' or '℅' => '%', var c => char.ToLowerInvariant(Characters.Fold(c)) };
    });

    /// <summary>An amount in digits and its unit, the form in which every text finds it: 4万人 is 40000 人. Its sign does not count: a fall is told by its verb.</summary>
    public static string Plain(decimal amount, string unit = "") => $"{Digits(amount)} {unit}";

    /// <summary>The word that an amount is.</summary>
    public static string Amount(decimal amount) => AmountSign + Digits(amount);

    /// <summary>True for a word of Chinese or another script without spaces.</summary>
    public static bool IsWide(string word) => WideLength(word, 0) > 0;

    private static string Digits(decimal amount) => Math.Abs(amount).ToString("0.############################", CultureInfo.InvariantCulture);

    /// <returns>How many characters were taken.</returns>
    private static int AddNarrow(string text, int at, List<SearchToken> tokens)
    {
        var length = NarrowLength(text, at);
        var word = text.AsSpan(at, length);
        var isNumber = !word.ContainsAnyExcept(Figures);
        if (isNumber && Numeral.TryRead(text.AsSpan(at), out var number))
        {
            tokens.Add(new(Amount(number.Value), new(at, number.Length)));
            return number.Length;
        }
        var kept = word[..Math.Min(length, LongestWord)];
        tokens.Add(new(isNumber ? $"{AmountSign}{kept}" : kept.ToString(), new(at, length))); // More digits than a numeral has are an amount as they stand.
        return length;
    }

    private static int NarrowLength(string text, int at)
    {
        var end = at + 1;
        if (text[at] is '%' or '‰')
            return 1;
        while (end < text.Length && (Characters.IsNarrow(text[end]) || Joins(text, end)))
            end++;
        return end - at;
    }

    /// <summary>The point in 2.5, the sign in R&amp;D.</summary>
    private static bool Joins(string text, int at) => at + 1 < text.Length && text[at] switch
    {
        '.' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
        '&' => char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at + 1]),
        _ => false,
    };

    /// <summary>How many UTF-16 characters a letter takes that is written without spaces around its words; 0 where there is none, or half of one.</summary>
    private static int WideLength(string text, int at) =>
        Characters.IsHan(text[at]) ? 1
        : !Characters.IsNarrow(text[at]) && Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune) ? rune.Utf16SequenceLength
        : 0;

    private static bool IsTransparent(char c) => Characters.IsSpace(c) || Characters.IsInvisible(c) || c is '\n' or '\r'
        or '“' or '”' or '‘' or '’' or '"' or '\'' or '＂' or '＇' or '「' or '」' or '『' or '』' or '《' or '》' or '〈' or '〉'
        or '（' or '）' or '(' or ')' or '【' or '】' or '[' or ']' or '〔' or '〕' or '·' or '・';
}
