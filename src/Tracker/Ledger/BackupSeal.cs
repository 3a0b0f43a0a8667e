using System.Security.Cryptography;

namespace Tracker.Ledger;

/// <summary>A file beside a backup with its SHA-256, in the form of the program sha256sum: whether a bit of it has changed since can be told without this program.</summary>
internal static class BackupSeal
{
    public static string Of(string file) => $"{file}.sha256";

    /// <param name="part">The backup as it lies now, brought to the disk before it is sealed.</param>
    /// <param name="file">As it will be named.</param>
    public static async Task WriteAsync(string part, string file, CancellationToken cancel)
    {
        await using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            written.Flush(flushToDisk: true);
        await File.WriteAllTextAsync(Of(file), $"{await HashAsync(part, cancel)}  {Path.GetFileName(file)}\n", cancel);
    }

    /// <returns>False where there is no seal.</returns>
    /// <exception cref="LedgerException">The file is not what was sealed.</exception>
    public static async Task<bool> CheckAsync(string file, CancellationToken cancel)
    {
        if (!File.Exists(Of(file)))
            return false;
        var sealedAs = (await File.ReadAllTextAsync(Of(file), cancel)).Split(' ', 2)[0].Trim();
        return sealedAs.Equals(await HashAsync(file, cancel), StringComparison.OrdinalIgnoreCase)
            ? true
            : throw new LedgerException($"{file} is not what {Of(file)} was written for: a part of it was changed or is missing. Restore another backup.");
    }

    private static async Task<string> HashAsync(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }
}
