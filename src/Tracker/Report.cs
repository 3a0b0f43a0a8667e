namespace Tracker;

/// <summary>One published document of one district and year.</summary>
public sealed record Report
{
    /// <summary>Permanent id: district code, year and kind, as 370215-2019-work; a second document of that kind carries -2.</summary>
    public required string Id { get; init; }

    /// <summary>GB/T 2260 code of the district it speaks of.</summary>
    public required string District { get; init; }

    /// <summary>The year it is addressed to: a work report of 2019 reviews 2018 and sets the goals of 2019; a bulletin or notice has the year it gives figures for.</summary>
    public required int Year { get; init; }

    public required ReportKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The meeting it was given to; null where the document does not say.</summary>
    public string? Meeting { get; init; }

    /// <summary>Who gave it; null where the document does not say.</summary>
    public string? Speaker { get; init; }

    /// <summary>When it was given or published, as precisely as known: 2019-01-31, 2019-01 or 2019; null where unknown.</summary>
    public string? Date { get; init; }

    /// <summary>Where it can be read: an address, or the name, without folders, of the file it was imported from; of single figures, what the person who entered them names.</summary>
    public string? Source { get; init; }

    /// <summary>SHA-256 of the document's text in lower-case hex; empty where the text was never at hand.</summary>
    public string Hash { get; init; } = "";

    /// <summary>SHA-256, in lower-case hex, of what its address gave, byte for byte, where that was kept beside the archive; else null.</summary>
    public string? Snapshot { get; init; }

    /// <summary>True where only single figures of it are at hand and not its text: its silence proves nothing, and its quotes are restatements.</summary>
    public bool Excerpt { get; init; }

    /// <summary>True for a document of a kind that sets goals.</summary>
    public bool SetsGoals => Kind is ReportKind.Work or ReportKind.Plan or ReportKind.Goals;

    /// <summary>True where it could set targets and would be seen to: single figures of a document do not tell whether it set any.</summary>
    public bool MaySetTargets => SetsGoals && !Excerpt;

    /// <summary>True for a source on the web; any other is a file.</summary>
    public static bool IsAddress(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}

/// <summary>What a document is, and so what it may answer.</summary>
public enum ReportKind
{
    /// <summary>政府工作报告: reviews last year, sets this year's goals.</summary>
    Work,

    /// <summary>国民经济和社会发展计划执行情况的报告: as a work report, of the planning office.</summary>
    Plan,

    /// <summary>统计公报 and other later figures of a statistics office: answers as later known.</summary>
    Bulletin,

    /// <summary>A list of a year's goals by themselves: 民生实事, 重点工作.</summary>
    Goals,

    /// <summary>A notice of what came of such a list: answers as claimed.</summary>
    Completion,
}
