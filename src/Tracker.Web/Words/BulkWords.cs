namespace Tracker.Web.Words;

/// <summary>What a change to many statements does, and what it leaves, in words.</summary>
public static class BulkWords
{
    public static string Of(BulkStep step) => step switch
    {
        BulkStep.Accept => ReviewText.Accept,
        BulkStep.Reject => ReviewText.Reject,
        BulkStep.Role => ReviewText.SetRole,
        BulkStep.Period => ReviewText.SetPeriod,
        BulkStep.Indicator => ReviewText.SetIndicator,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step has no name here; add it beside the others."),
    };

    /// <summary>Why a statement is left as it is.</summary>
    /// <param name="holder">Who is at it; null for nobody.</param>
    public static string Of(BulkObstacle why, string? holder) => why switch
    {
        BulkObstacle.AlreadySo => ReviewText.AlreadySo,
        BulkObstacle.Rejected => ReviewText.RejectedStays,
        BulkObstacle.Held => ReviewText.HeldBy.With(holder ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "An obstacle has no words here; add them beside the others."),
    };

    /// <summary>From what to what: 结果 → 目标；未核对 → 已改.</summary>
    public static string Turned(ItemChange change, Catalogue catalogue)
    {
        var (before, after) = (change.Before ?? change.After, change.After);
        return string.Join(Language.Of("；", "; "),
        [
            .. Turn(before, after, item => Names.Role(item.Statement.Role)),
            .. Turn(before, after, item => Names.Period(item.Statement.Period)),
            .. Turn(before, after, item => catalogue.Indicator(item.Statement.Indicator) is { } indicator ? Names.Of(indicator) : ReviewText.NoIndicator),
            .. Turn(before, after, item => DraftWords.Of(item.State)),
        ]);
    }

    private static IEnumerable<string> Turn(DraftItem before, DraftItem after, Func<DraftItem, string> said) =>
        said(before) == said(after) ? [] : [CorrectionsText.Turned.With(said(before), said(after))];
}
