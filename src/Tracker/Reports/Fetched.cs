namespace Tracker.Reports;

/// <summary>What an address gave: kept as it came, it proves later what was read.</summary>
/// <param name="Address">Where it was found, after all redirects.</param>
/// <param name="At">When it had come in whole.</param>
/// <param name="Bytes">Without the compression of the transfer.</param>
/// <param name="Hash">SHA-256 of <paramref name="Bytes"/>, lower-case hex.</param>
/// <param name="Extension">What it is, as a file's ending: .html, .docx, .pdf, .md or .txt.</param>
public sealed record Fetched(string Address, DateTimeOffset At, byte[] Bytes, string Hash, string Extension);
