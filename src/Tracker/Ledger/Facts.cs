namespace Tracker.Ledger;

/// <summary>One side of a line of the trail: rows as they stood before a write, or stand after it.</summary>
internal sealed record Facts
{
    public ReportRow? Report { get; init; }

    /// <summary>Only where the write changed it.</summary>
    public TextRow? Text { get; init; }

    /// <summary>All of the report's, where the write changed any.</summary>
    public IReadOnlyList<UnreadRow>? Unread { get; init; }

    /// <summary>Where the write added or removed any number of them: those that are on this side alone. All that they hold is on this side as well.</summary>
    public IReadOnlyList<ReportRow> Reports { get; init; } = [];

    public IReadOnlyList<StatementRow> Statements { get; init; } = [];
    public IReadOnlyList<LinkRow> Links { get; init; } = [];
    public IReadOnlyList<AssessmentRow> Assessments { get; init; } = [];

    public DraftRow? Draft { get; init; }
    public TextRow? DraftText { get; init; }
    public IReadOnlyList<DraftItemRow> Items { get; init; } = [];
    public IReadOnlyList<DraftAnswerRow> Answers { get; init; } = [];

    public IReadOnlyList<IndicatorRow> Indicators { get; init; } = [];
    public IReadOnlyList<DistrictRow> Districts { get; init; } = [];
    public IReadOnlyList<DistrictChangeRow> DistrictChanges { get; init; } = [];

    public IReadOnlyList<UpkeepRow> Upkeep { get; init; } = [];

    /// <summary>True where it has anything of the catalogue.</summary>
    public bool HasCatalogue() => Indicators.Count + Districts.Count + DistrictChanges.Count > 0;

    /// <summary>The one and the many.</summary>
    public IReadOnlyList<ReportRow> AllReports() => Report is null ? Reports : [Report, .. Reports];

    // A line on links used to be a bare list of them.
    public static Facts Read(string? text) => text is ['[', ..] ? new() { Links = TrailText.Read<IReadOnlyList<LinkRow>>(text)! } : TrailText.Read<Facts>(text) ?? new();
}
