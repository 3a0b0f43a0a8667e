namespace Tracker.Ledger;

/// <summary>Reads a line of the trail as a correction.</summary>
internal static class CorrectionReader
{
    public static Correction Read(TrailLine line) => line.What switch
    {
        TrailText.ReportReplaced => Replaced(line, Facts.Read(line.Before), Facts.Read(line.After)),
        TrailText.LinksConfirmed => Confirmed(line, Facts.Read(line.Before), Facts.Read(line.After)),
        TrailText.Undone => Undone(line, Facts.Read(line.Before), Facts.Read(line.After)),
        TrailText.OutcomesEntered => Entered(line, Facts.Read(line.Before), Facts.Read(line.After)),
        TrailText.VerdictsChanged => Judged(line, Facts.Read(line.Before), Facts.Read(line.After)),
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.What, "Say here whether such a line of the trail is a correction."),
    };

    /// <returns>Null where nothing of it is the target's.</returns>
    public static Correction? Of(string target, Correction all)
    {
        var own = all with
        {
            Statements = [.. all.Statements.Where(change => (change.After ?? change.Before)!.Id == target)],
            Links = [.. all.Links.Where(change => (change.After ?? change.Before)!.Target == target)],
            Verdicts = [.. all.Verdicts.Where(change => (change.After ?? change.Before)!.Target == target)],
        };
        return own is { Statements.Count: 0, Links.Count: 0, Verdicts.Count: 0 } ? null : own;
    }

    private static Correction Replaced(TrailLine line, Facts before, Facts after) => Bare(line, CorrectionKind.ReportReplaced, line.Subject) with
    {
        Report = new(before.Report?.ToReport(), after.Report?.ToReport()),
        Statements = Changes(before.Statements, after.Statements, row => row.Id, row => row.ToStatement()),
        Links = Changes(before.Links, [], LinkKey, row => row.ToLink()),
    };

    private static Correction Confirmed(TrailLine line, Facts before, Facts after) =>
        Bare(line, CorrectionKind.LinksConfirmed, after.Links.Count == 1 ? line.Subject : null) with
        {
            Links = Changes(before.Links, after.Links, LinkKey, row => row.ToLink()),
        };

    private static Correction Entered(TrailLine line, Facts before, Facts after) => Bare(line, CorrectionKind.OutcomesEntered, null) with
    {
        Statements = Changes(before.Statements, after.Statements, row => row.Id, row => row.ToStatement()),
        Links = Changes(before.Links, after.Links, LinkKey, row => row.ToLink()),
    };

    // Of entered figures the line names no target.
    private static bool IsNamed(Facts before, Facts after) =>
        before.Report is not null || after.Report is not null || (after.Links.Count == 1 && before.Statements.Count + after.Statements.Count == 0);

    private static Correction Undone(TrailLine line, Facts before, Facts after) => Bare(line, CorrectionKind.Undone, IsNamed(before, after) ? line.Subject : null) with
    {
        Report = before.Report is null && after.Report is null ? null : new(before.Report?.ToReport(), after.Report?.ToReport()),
        Statements = Changes(before.Statements, after.Statements, row => row.Id, row => row.ToStatement()),
        Links = Changes(before.Links, after.Links, LinkKey, row => row.ToLink()),
    };

    private static Correction Judged(TrailLine line, Facts before, Facts after)
    {
        var now = after.Assessments.ToDictionary(AssessmentKey);
        var corrected = before.Assessments.Where(row => row.IsCorrectedBy(now.GetValueOrDefault(AssessmentKey(row)))).ToList();
        var keys = corrected.Select(AssessmentKey).ToHashSet();
        return Bare(line, CorrectionKind.VerdictsChanged, line.Subject) with
        {
            Verdicts = Changes(corrected, [.. after.Assessments.Where(row => keys.Contains(AssessmentKey(row)))], AssessmentKey, row => row.ToAssessment()),
        };
    }

    private static Correction Bare(TrailLine line, CorrectionKind kind, string? subject) => new()
    {
        Id = line.Id,
        At = line.At,
        Kind = kind,
        By = line.Who switch
        {
            LedgerWriter.Program => Author.Program,
            LedgerWriter.Seeds => Author.Seeds,
            _ => Author.Person,
        },
        Subject = subject,
    };

    /// <summary>What stands on both sides first, then what went, then what came.</summary>
    private static IReadOnlyList<Change<T>> Changes<TRow, TKey, T>(IReadOnlyList<TRow> before, IReadOnlyList<TRow> after, Func<TRow, TKey> key, Func<TRow, T> read)
        where TKey : notnull
        where T : class
    {
        // Of what one write changed twice, what stood there first and what stands there last.
        var (then, now) = (before.DistinctBy(key).ToDictionary(key, read), after.Reverse().DistinctBy(key).Reverse().ToDictionary(key, read));
        return
        [
            .. then.Where(pair => now.ContainsKey(pair.Key)).Select(pair => new Change<T>(pair.Value, now[pair.Key])),
            .. then.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => new Change<T>(pair.Value, null)),
            .. now.Where(pair => !then.ContainsKey(pair.Key)).Select(pair => new Change<T>(null, pair.Value)),
        ];
    }

    private static (string, string) LinkKey(LinkRow row) => (row.Target, row.Vintage);

    private static (string, string) AssessmentKey(AssessmentRow row) => (row.Target, row.Vintage);
}
