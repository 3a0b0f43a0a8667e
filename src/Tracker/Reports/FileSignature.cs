namespace Tracker.Reports;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal static class FileSignature
{
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);

    /// <summary>True for a zip archive, and so for a Word or Excel document of today.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <returns>The kind in words for a person; null where nothing speaks against text, and for what the two others tell.</returns>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "JPEG 图片";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return "PNG 图片";
        if (bytes.StartsWith("GIF8"u8)) return "GIF 图片";
        if (bytes.StartsWith("RIFF"u8)) return "WebP 图片或音视频";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "旧版 Word、Excel 文件，或加了密码的文件";
        if (bytes.StartsWith("{\\rtf"u8)) return "RTF 文件";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith("Rar!"u8) || bytes.StartsWith("7z\u00BC\u00AF"u8)) return "压缩包";
        return !Encodings.HasUtf16Mark(bytes) && bytes.Contains((byte)0) ? "二进制文件" : null;
    }

    /// <summary>The ending that a file fetched from an address would have.</summary>
    /// <param name="mediaType">What the site says it is; null where it does not say.</param>
    /// <param name="path">The address's path, which decides where the site says nothing of use.</param>
    /// <returns>Null where it is no document that is read.</returns>
    public static string? ExtensionOf(ReadOnlySpan<byte> bytes, string? mediaType, string path)
    {
        if (IsPdf(bytes)) return ".pdf";
        if (IsZip(bytes)) return ".docx";
        if (Of(bytes) is not null) return null;
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return mediaType?.ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => ".html",
            "text/markdown" => ".md",
            "text/plain" => extension is ".md" ? ".md" : ".txt",
            null or "" or "application/octet-stream" => extension is ".md" or ".txt" ? extension : ".html",
            _ => null,
        };
    }
}
