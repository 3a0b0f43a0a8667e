using Tracker.Reports;

namespace Tracker.Cli;

/// <summary>Where documents come from: a file, a folder, or an address.</summary>
internal static class Source
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static bool IsAddress(string source) => Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>The documents of a source: itself, or the files of a folder and those below it, by name; hidden ones are left aside.</summary>
    public static IReadOnlyList<string> Documents(string source) => !Directory.Exists(source)
        ? [source]
        : [.. Directory.EnumerateFiles(source, "*", new EnumerationOptions { RecurseSubdirectories = true }).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)];

    /// <summary>The bytes of a file or of what an address gives; one more than a document may have where there are more.</summary>
    /// <exception cref="IOException">It cannot be read; says which and why.</exception>
    public static async Task<byte[]> BytesAsync(string source, CancellationToken cancel)
    {
        if (!IsAddress(source) && !File.Exists(source))
            throw new FileNotFoundException($"{source}: no such file or folder; give the path or address of a report.");
        try
        {
            await using var stream = IsAddress(source) ? await OpenAsync(source, cancel) : File.OpenRead(source);
            return await ReadAsync(stream, cancel);
        }
        catch (Exception error) when (error is HttpRequestException or UnauthorizedAccessException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new IOException($"{source}: cannot be read ({error.Message}); see that it is there and may be read, or save it as a file and give that.", error);
        }
    }

    private static async Task<Stream> OpenAsync(string address, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = DocumentText.MaxBytes + 1 };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Tracker/1.0");
        return new MemoryStream(await http.GetByteArrayAsync(new Uri(address), cancel));
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; bytes.Length <= DocumentText.MaxBytes && (read = await stream.ReadAsync(buffer, cancel)) > 0;)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }
}
