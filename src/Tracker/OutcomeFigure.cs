namespace Tracker;

/// <summary>A figure of what came of a year, as a person enters it from a bulletin or from a department.</summary>
public sealed record OutcomeFigure
{
    /// <summary>Most characters of a source.</summary>
    public const int LongestSource = 200;

    /// <summary>GB/T 2260 code.</summary>
    public required string District { get; init; }

    /// <summary>The year it is for.</summary>
    public required int Year { get; init; }

    /// <summary><see cref="ReportKind.Bulletin"/> answers as later known, <see cref="ReportKind.Completion"/> as claimed.</summary>
    public ReportKind Kind { get; init; } = ReportKind.Bulletin;

    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>In the indicator's base unit, or in % for a change.</summary>
    public required Quantity Value { get; init; }

    /// <summary>True where it is a change on the year before.</summary>
    public bool Growth { get; init; }

    /// <summary>An address, or the document's name.</summary>
    public required string Source { get; init; }

    /// <summary>When it was published, as precisely as known: 2024-02-05, 2024-02 or 2024; null where unknown.</summary>
    public string? Date { get; init; }

    public bool Preliminary { get; init; }

    /// <summary>What tells it from every other figure: one source gives one level and one change of an indicator for a year.</summary>
    public (string District, int Year, ReportKind Kind, string Indicator, bool Growth, string Source) Key => (District, Year, Kind, Indicator, Growth, Source);
}
