using Tracker.Reports;

namespace Tracker.Cli;

/// <summary>Where documents come from: a file, a folder, or an address.</summary>
internal static class Source
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The documents of a source: itself, or the files of a folder and those below it, by name; hidden ones are left aside.</summary>
    public static IReadOnlyList<string> Documents(string source) => !Directory.Exists(source)
        ? [source]
        : [.. Directory.EnumerateFiles(source, "*", new EnumerationOptions { RecurseSubdirectories = true }).Order(StringComparer.Ordinal)];

    /// <summary>Reads a document without keeping it; one that cannot be opened is refused like one that holds no report.</summary>
    public static async Task<ReadDocument> ReadAsync(Intake intake, string source, Told? told = null, bool anyPlace = false, CancellationToken cancel = default)
    {
        if (!Report.IsAddress(source) && !File.Exists(source))
            return Refused(source, Directory.Exists(source) ? "is a folder; give the path of one document in it." : "no such file or folder; give the path or address of a report.");
        try
        {
            await using var stream = Report.IsAddress(source) ? await FetchAsync(source, cancel) : File.OpenRead(source);
            return await intake.ReadAsync(stream, source, told, anyPlace, cancel);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or UnauthorizedAccessException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return Refused(source, $"cannot be read ({error.Message}); see that it is there and may be read, or save it as a file and give that.");
        }
    }

    private static ReadDocument Refused(string source, string why) => new(source, [], [], [$"{source}: {why}"]);

    private static async Task<Stream> FetchAsync(string address, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = DocumentText.MaxBytes + 1 };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Tracker/1.0");
        return new MemoryStream(await http.GetByteArrayAsync(new Uri(address), cancel));
    }
}
