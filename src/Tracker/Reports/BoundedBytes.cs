namespace Tracker.Reports;

/// <summary>Reads what may be longer than a document may be.</summary>
public static class BoundedBytes
{
    /// <param name="received">Told after each piece how many bytes have come.</param>
    /// <returns>All of it, or where there is more than <see cref="DocumentText.MaxBytes"/>, somewhat more than that: enough to be refused.</returns>
    public static async Task<byte[]> ReadAsync(Stream stream, IProgress<long>? received = null, CancellationToken cancel = default)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; bytes.Length <= DocumentText.MaxBytes && (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            received?.Report(bytes.Length);
        }
        return bytes.ToArray();
    }
}
