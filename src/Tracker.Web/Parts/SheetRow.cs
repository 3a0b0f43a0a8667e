using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Parts;

/// <summary>A line of the deputies' sheet.</summary>
/// <param name="Named">The reports that the table's heading speaks of; a line names only others.</param>
public sealed record SheetRow(Matter Matter, IReadOnlyList<Report> Named)
{
    private const decimal Column = 27;
    private const decimal Padding = 0.4m;

    public Statement Target => Matter.Promise.Target;

    public Answered Answer => Matter.Promise.Shown;

    /// <summary>Null where the heading has named it.</summary>
    public Report? Unnamed(Report report) => Named.Any(named => named.Id == report.Id) ? null : report;

    /// <summary>What stands beside the verdict: a figure, or that the report answers in words; empty where the verdict says all.</summary>
    public string Said => Answer switch
    {
        { Outcome: not null } or { Link.Answer: Tracker.Answer.SaidDone or Tracker.Answer.SaidNotDone } => AnswerWords.Of(Answer),
        { Assessment.Verdict: Verdict.NotComparable } => AnswerWords.Missing(Answer),
        _ => "",
    };

    /// <summary>What was searched for in vain; empty where the report answers or is not held.</summary>
    public string Searched => Answer.Assessment.Verdict is Verdict.Unreported ? ReasonWords.Recorded(Answer) : "";

    /// <summary>Lines of the printed page that it takes.</summary>
    public decimal Lines => Padding + Math.Max(
        Paper.Lines($"{PromiseWords.Subject(Matter.Promise)} {Figures.Of(Target)} {Years}", Column)
            + Paper.Lines(SheetWords.Clause(Target, Matter.Promise.Source) + SheetWords.Notes(Target, Unnamed(Matter.Promise.Source)), Column),
        Paper.Lines($"▲ {VerdictWords.Name(Answer)} {Said}", Column) + AnswerLines + ShiftLines);

    /// <summary>Empty for a target of the one year that the sheet is of.</summary>
    public string Years => Target.Period.IsOneYear ? "" : Names.Period(Target.Period);

    private decimal AnswerLines => Answer is { Outcome: { } outcome, Report: { } report }
        ? Paper.Lines(SheetWords.Clause(outcome, report) + SheetWords.Notes(outcome, Unnamed(report)), Column)
        : Paper.Lines(Searched, Column);

    private decimal ShiftLines => Matter.Shift is not { } shift ? 0
        : Paper.Lines(SheetText.Shifted + Language.Of(shift.Label, shift.LabelInEnglish) + (shift.Later is { } later ? SheetWords.Clause(later, shift.LaterReport) : ""), Column);
}
