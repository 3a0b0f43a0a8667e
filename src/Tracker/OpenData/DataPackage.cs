using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tracker.OpenData;

/// <summary>All tables as CSV files with what describes them: a Frictionless data package and CSVW metadata.</summary>
/// <remarks>The same for the same archive and day, byte for byte.</remarks>
public sealed class DataPackage(PublishedTables tables, TimeProvider clock)
{
    /// <summary>Version of the tables and columns; its first number grows where a name goes or changes its meaning.</summary>
    public const string Version = "1.1.0";

    /// <summary>Writes the files into a folder that is there, over those of their names.</summary>
    /// <param name="written">Told of each table, with the path of its file and its rows.</param>
    /// <returns>The files, descriptions included.</returns>
    public Task<IReadOnlyList<WrittenFile>> WriteFolderAsync(string folder, Action<string, int>? written = null, CancellationToken cancel = default) =>
        WriteAsync(
            name => Task.FromResult<Stream>(new FileStream(Path.Combine(folder, name), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous })),
            file => written?.Invoke(Path.Combine(folder, file.Path), file.Rows),
            cancel);

    /// <summary>Writes one zip file of all.</summary>
    /// <param name="output">Is written asynchronously only, need not seek, and is left open.</param>
    public async Task WriteZipAsync(Stream output, CancellationToken cancel = default)
    {
        var day = Today;
        await using var late = new LateStream(output);
        await using var zip = await ZipArchive.CreateAsync(late, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        await WriteAsync(name => zip.OpenEntryAsync(name, day, cancel), _ => { }, cancel);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private async Task<IReadOnlyList<WrittenFile>> WriteAsync(Func<string, Task<Stream>> open, Action<PublishedFile> written, CancellationToken cancel)
    {
        var (day, files, described) = (Today, new List<PublishedFile>(), new List<WrittenFile>());
        foreach (var table in tables.All)
        {
            await using var file = await open($"{table.Name}.csv");
            await using var digest = new DigestStream(file);
            var rows = await CsvFormat.WriteAsync(digest, table, cancel);
            files.Add(new(table, $"{table.Name}.csv", rows, digest.Bytes, digest.Sha256));
            written(files[^1]);
        }
        await DescribeAsync("datapackage.json", FrictionlessDescriptor.Of(files, day));
        await DescribeAsync("csv-metadata.json", CsvwMetadata.Of(files, day)); // the name that CSVW looks for beside any CSV file
        return [.. files.Select(file => new WrittenFile(file.Path, file.Bytes, file.Sha256)), .. described];

        async Task DescribeAsync(string name, JsonObject metadata)
        {
            await using var file = await open(name);
            await using var digest = new DigestStream(file);
            await using (var json = new Utf8JsonWriter(digest, JsonText.Options))
                metadata.WriteTo(json);
            described.Add(new(name, digest.Bytes, digest.Sha256));
        }
    }
}
