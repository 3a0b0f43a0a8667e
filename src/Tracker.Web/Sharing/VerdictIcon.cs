using Tracker.Web.Words;

namespace Tracker.Web.Sharing;

/// <summary>The icon and colour of a verdict where there is no stylesheet and perhaps no font that has the sign: drawn in a square of 24.</summary>
internal static class VerdictIcon
{
    public const int Size = 24;

    public static string Path(Verdict verdict) => VerdictWords.Mark(verdict) switch
    {
        "over" => "M12 4l8 15H4z",
        "met" => "M4 13l5 5L20 6",
        "near" => "M3 10q4.5-5 9 0t9 0M3 17q4.5-5 9 0t9 0",
        "miss" => "M5 5l14 14M19 5L5 19",
        "unsaid" => "M12 4a8 8 0 1 0 .01 0z",
        "other" => "M4 9h16M4 15h16M17 3L7 21",
        "vague" => "M4 12h16",
        "due" => "M4 16h.01M12 16h.01M20 16h.01",
        "gone" => "M8 8.5a4 4 0 1 1 5.6 3.7q-1.6.7-1.6 2.8M12 20h.01",
        var mark => throw new ArgumentOutOfRangeException(nameof(verdict), mark, "A verdict has no icon here; draw it beside the others."),
    };

    /// <summary>Safe on paper without colour: blue for what was reached, orange for what was not, grey for what cannot be told.</summary>
    public static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Exceeded or Verdict.Met => "#0b4f8a",
        Verdict.Nearly => "#8a4b00",
        Verdict.Missed => "#9c3a00",
        Verdict.Unreported or Verdict.NotComparable => "#1b2430",
        Verdict.NotMeasurable or Verdict.NotYetDue or Verdict.SourceMissing => "#55606e",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict has no colour here; add it beside the others."),
    };
}
