using Tracker.Ledger;

namespace Tracker.Web.Words;

/// <summary>What a correction is called, and whose it is.</summary>
public static class CorrectionWords
{
    public static string Kind(CorrectionKind kind) => kind switch
    {
        CorrectionKind.ReportReplaced => CorrectionsText.ReportReplaced,
        CorrectionKind.LinksConfirmed => CorrectionsText.LinksConfirmed,
        CorrectionKind.OutcomesEntered => CorrectionsText.OutcomesEntered,
        CorrectionKind.Undone => CorrectionsText.Undone,
        CorrectionKind.VerdictsChanged => CorrectionsText.VerdictsChanged,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of correction has no name here; add it beside the others."),
    };

    public static string Author(Author author) => author switch
    {
        Ledger.Author.Program => CorrectionsText.ByProgram,
        Ledger.Author.Seeds => CorrectionsText.BySeeds,
        Ledger.Author.Person => CorrectionsText.ByPerson,
        _ => throw new ArgumentOutOfRangeException(nameof(author), author, "An author has no name here; add it beside the others."),
    };

    /// <summary>How many things changed, came and went.</summary>
    public static string Counts<T>(IReadOnlyCollection<Change<T>> changes) where T : class => CorrectionsText.Counts.With(
        changes.Count(change => change is { Before: not null, After: not null }),
        changes.Count(change => change.Before is null),
        changes.Count(change => change.After is null));

    /// <summary>That it came, or that it went; null where it is another now.</summary>
    public static string? Way<T>(Change<T> change) where T : class =>
        change.Before is null ? CorrectionsText.Added : change.After is null ? CorrectionsText.Removed : null;

    /// <summary>What is read otherwise now of the same clause; what a reader would not see, such as how sure the program is, is told as a detail.</summary>
    public static string Difference(Statement before, Statement after)
    {
        string[] seen =
        [
            .. Turn(Names.Role(before.Role), Names.Role(after.Role)),
            .. Turn(Names.Period(before.Period), Names.Period(after.Period)),
            .. Turn(Figures.Of(before), Figures.Of(after)),
            .. Turn(Checked(before), Checked(after)),
        ];
        return seen.Length > 0 ? string.Join(Language.Of("；", "; "), seen) : CorrectionsText.Detail;
    }

    /// <summary>True where a reader would see no difference.</summary>
    public static bool IsDetail(Change<Statement> change) =>
        change is { Before: { } before, After: { } after } && Difference(before, after) == CorrectionsText.Detail;

    private static IEnumerable<string> Turn(string before, string after) => before == after ? [] : [CorrectionsText.Turned.With(before, after)];

    private static string Checked(Statement statement) => statement.Checked ? CorrectionsText.Checked : QuoteText.Unchecked;
}
