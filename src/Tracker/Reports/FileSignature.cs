namespace Tracker.Reports;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal static class FileSignature
{
    /// <returns>The kind in words for a person; null where nothing speaks against text.</returns>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "JPEG 图片";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return "PNG 图片";
        if (bytes.StartsWith("GIF8"u8)) return "GIF 图片";
        if (bytes.StartsWith("RIFF"u8)) return "WebP 图片或音视频";
        if (bytes.StartsWith("%PDF-"u8)) return "PDF 文件，暂不支持";
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return "Word、Excel 文件或压缩包，暂不支持";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "旧版 Word 或 Excel 文件，暂不支持";
        if (bytes.StartsWith("{\\rtf"u8)) return "RTF 文件，暂不支持";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith("Rar!"u8) || bytes.StartsWith("7z\u00BC\u00AF"u8)) return "压缩包";
        return !Encodings.HasUtf16Mark(bytes) && bytes.Contains((byte)0) ? "二进制文件" : null;
    }
}
