using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.Web.Parts;

/// <summary>A district's targets of a year with all that came of them, and the reports that this rests on.</summary>
public sealed record YearLedger
{
    public required District District { get; init; }
    public required int Year { get; init; }

    /// <summary>The years that a report of the district sets targets for, oldest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The district's own reports that set targets for the year.</summary>
    public required IReadOnlyList<Report> Setting { get; init; }

    /// <summary>The district's own reports that are to say what came of them.</summary>
    public required IReadOnlyList<Report> Answering { get; init; }

    /// <summary>In the order of the ledger: headline targets first, then as the reports have them.</summary>
    public required IReadOnlyList<Promise> Promises { get; init; }

    /// <summary>The reports that a heading can name for all lines; of several the lines tell which one they are from.</summary>
    public IReadOnlyList<Report> Named => field ??= [.. Setting.Count == 1 ? Setting : [], .. Answering.Count == 1 ? Answering : []];

    /// <summary>The fields its targets are of, each once.</summary>
    public IReadOnlyList<string> Domains => field ??= [.. Promises.Select(promise => promise.Target.Domain).Distinct()];

    public Scorecard Score => field ??= Scorecard.Of(Promises.Select(promise => promise.Shown.Assessment.Verdict));
}
