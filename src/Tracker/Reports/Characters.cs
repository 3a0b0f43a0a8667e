namespace Tracker.Reports;

/// <summary>What single characters are to a reader of Chinese official text.</summary>
internal static class Characters
{
    /// <summary>True for what takes no room on the page: zero-width characters, byte order and direction marks, soft hyphens, controls.</summary>
    public static bool IsInvisible(char c) => c switch
    {
        '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        >= '\u200B' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2060' and <= '\u206F' => true,
        >= '\uFE00' and <= '\uFE0F' => true,
        < ' ' => !IsSpace(c) && c is not '\n',
        >= '\u007F' and <= '\u009F' => c is not '\u0085',
        _ => false,
    };

    /// <summary>White space inside a line.</summary>
    public static bool IsSpace(char c) => c switch
    {
        ' ' or '\t' or '\v' or '\f' or '\u0085' or '\u00A0' or '\u1680' or '\u202F' or '\u2028' or '\u2029' or '\u205F' or '\u3000' => true,
        >= '\u2000' and <= '\u200A' => true,
        _ => false,
    };

    /// <summary>Full-width digits, letters and the per cent sign at half width; everything else as it is.</summary>
    public static char Fold(char c) => c switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' => (char)(c - 0xFEE0),
        _ => c,
    };

    /// <summary>True for letters and digits of half width: between two of them a space tells words or figures apart.</summary>
    public static bool IsNarrow(char c) => c < '\u2000' && char.IsLetterOrDigit(c);

    /// <summary>True for what stands for itself wherever it stands: Chinese characters and their commas and stops, and ASCII that can be seen.</summary>
    public static bool IsPlain(char c) => IsHan(c) || c is > ' ' and < '\u007F' or '，' or '。' or '、' or '；' or '：' or '“' or '”';

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';

    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；' or '：' or '!' or '?' or ';' or ':' or '…';

    public static bool IsClosing(char c) => c is '”' or '’' or '"' or '）' or ')' or '》' or '〉' or '】' or '」' or '』' or ']';
}
