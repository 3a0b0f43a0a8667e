using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Tracker.Reports;

/// <summary>The encodings that Chinese documents come in: UTF-8, GB18030 (and so GBK and GB2312), UTF-16 with its mark.</summary>
internal static class Encodings
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <returns>False where the bytes are text in none of these encodings.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return TryStrict(Utf8, bytes[3..], out text);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return TryStrict(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..], out text);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return TryStrict(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..], out text);
        text = null;
        return System.Text.Unicode.Utf8.IsValid(bytes)
            ? TryStrict(Utf8, bytes, out text)
            : IsLikelyGb18030(bytes) && TryStrict(Gb18030, bytes, out text);
    }

    public static bool HasUtf16Mark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    // Nearly any bytes decode as GB18030. Chinese prose is nine tenths characters of GB2312 (both bytes from A1 up),
    // most of them of its first level (B0 to D7); Big5, Shift-JIS, Latin-1 and pictures are not.
    private static bool IsLikelyGb18030(ReadOnlySpan<byte> bytes)
    {
        int all = 0, plain = 0, frequent = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            all++;
            var (lead, trail) = (bytes[i], bytes[++i]);
            if (trail < 0xA1 || lead is < 0xA1 or > 0xF7)
                continue;
            plain++;
            if (lead is >= 0xB0 and <= 0xD7)
                frequent++;
        }
        return all > 0 && plain >= all * 0.9 && frequent >= all * 0.5;
    }

    private static bool TryStrict(Encoding encoding, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }
}
