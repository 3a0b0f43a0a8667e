using Tracker.Assessing;
using Tracker.Web.Words;

namespace Tracker.Web.Parts;

/// <summary>The deputies' sheet of a year.</summary>
public sealed record Sheet
{
    // Title, rates, and the space between; with the two texts that may run over several lines beside them.
    private const decimal HeadLines = 4.5m;

    public required YearLedger Ledger { get; init; }

    public required SheetPlan Plan { get; init; }

    /// <summary>The day it was made.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The site's address, without a slash at its end; empty where it has none.</summary>
    public required string Site { get; init; }

    /// <summary>Of the sheet on the web, as it is printed.</summary>
    public string Address => Site + Paths.Sheet(Ledger.District.Code, Ledger.Year);

    public static Sheet Of(YearLedger ledger, IEnumerable<GoalpostShift> shifts, DateOnly day, string site) => new()
    {
        Ledger = ledger,
        Day = day,
        Site = site,
        Plan = SheetPlan.Of(Matters.Of(ledger.Promises, shifts), ledger.Named, HeadLines + Texts(ledger)),
    };

    private static decimal Texts(YearLedger ledger) =>
        Paper.Lines(LedgerWords.Summary(ledger.Promises), Paper.PageWidth)
        + Paper.Lines(string.Concat(ledger.Setting.Concat(ledger.Answering).Select(report => report.Title + "  ")) + LedgerText.TargetsFrom + LedgerText.OutcomesAwaited, Paper.PageWidth)
        + Paper.Lines(SheetText.Title.With(Names.Of(ledger.District), ledger.Year), Paper.PageWidth / 2);
}
