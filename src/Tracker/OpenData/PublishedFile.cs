namespace Tracker.OpenData;

/// <summary>A file that a table was written to.</summary>
/// <param name="Path">Its name, within the package.</param>
/// <param name="Sha256">Of its bytes, in lower-case hex.</param>
public sealed record PublishedFile(PublishedTable Table, string Path, int Rows, long Bytes, string Sha256);

/// <summary>Any file that was written, by its name within its folder.</summary>
/// <param name="Sha256">Of its bytes, in lower-case hex.</param>
public sealed record WrittenFile(string Path, long Bytes, string Sha256);
