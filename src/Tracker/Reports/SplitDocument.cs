namespace Tracker.Reports;

/// <summary>What a document holds: the reports found in it, and what was left out, with the reason.</summary>
/// <param name="Name">File name or address.</param>
/// <param name="Text">The document's own text, before any cleaning; every place in a statement counts in it. Of a text file it is the whole
/// as decoded, without the byte order mark; what it is of other formats, <see cref="DocumentText"/> says.</param>
/// <param name="Hash">SHA-256 of <paramref name="Text"/> in UTF-8, lower-case hex.</param>
public sealed record SplitDocument(string Name, string Text, string Hash, IReadOnlyList<FoundReport> Reports, IReadOnlyList<LeftOut> LeftOut);

/// <summary>One report in a document.</summary>
public sealed record FoundReport(ReportHead Head, CleanText Text);

/// <summary>What the text says of itself; null where it does not say.</summary>
/// <param name="District">GB/T 2260 code.</param>
/// <param name="Year">The year it is addressed to, as <see cref="Report.Year"/>.</param>
/// <param name="Evidence">For district and year, the words that tell: shown to whoever imports.</param>
public sealed record ReportHead(string? District, int? Year, ReportKind? Kind, string Title, string? Meeting, string? Speaker, string? Date, string Evidence);

/// <summary>A stretch that is no report.</summary>
/// <param name="Where">In the document's own text.</param>
/// <param name="Title">Its first words.</param>
/// <param name="Why">In words for a person: "广告或新闻稿，没有工作报告的结构".</param>
public sealed record LeftOut(Extent Where, string Title, string Why);
