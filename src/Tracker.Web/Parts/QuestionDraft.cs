using Tracker.Assessing;
using Tracker.Web.Words;

namespace Tracker.Web.Parts;

/// <summary>A question drafted on a target: what one report set, what another says, and what is asked. It speaks of reports, not of persons.</summary>
public sealed record QuestionDraft
{
    private const decimal Padding = 0.4m;

    public required Matter Matter { get; init; }

    /// <summary>The report that is held against the one that set the target.</summary>
    public required Report Other { get; init; }

    /// <summary>What it does: 称, 提出, 未见提及.</summary>
    public required string Does { get; init; }

    /// <summary>Its words; null where it has none on this.</summary>
    public Statement? Quoted { get; init; }

    public required string Request { get; init; }

    /// <summary>Lines of the printed page that it takes.</summary>
    public decimal Lines => Padding + Paper.Lines(Text, Paper.PageWidth - 2);

    /// <summary>The question as it is written out, without a heading.</summary>
    public string Written => string.Concat(
        Cited(SheetText.FirstReport, Matter.Promise.Source), Gap, SheetText.Sets, Gap, SheetWords.Clause(Matter.Promise.Target, Matter.Promise.Source), Figure(Matter.Promise.Target), Language.Of("；", "; "),
        Cited(SheetText.OtherReport, Other), Gap, Does, Quoted is null ? "" : Gap + SheetWords.Clause(Quoted, Other) + Figure(Quoted), Language.Of("。", ". "), Request);

    /// <summary>All of it, for its length.</summary>
    private string Text => string.Join(' ',
        PromiseWords.Subject(Matter.Promise), VerdictWords.Name(Matter.Promise.Shown),
        Cited(SheetText.FirstReport, Matter.Promise.Source), SheetText.Sets, SheetWords.Clause(Matter.Promise.Target, Matter.Promise.Source), Figure(Matter.Promise.Target),
        Cited(SheetText.OtherReport, Other), Does, Quoted is null ? "" : SheetWords.Clause(Quoted, Other) + Figure(Quoted), Request);

    /// <returns>Null where no report is there to be held against the target.</returns>
    public static QuestionDraft? Of(Matter matter) => matter switch
    {
        { Concern: Concern.Shifted, Shift: { Later: { } later } shift } => new() { Matter = matter, Other = shift.LaterReport, Does = SheetText.Sets, Quoted = later, Request = SheetText.AskShifted },
        { Concern: Concern.Shifted, Shift: { } dropped } => new() { Matter = matter, Other = dropped.LaterReport, Does = SheetText.HasNoSuchTarget, Request = SheetText.AskDropped },
        { Promise.Shown.Report: { } report } => new() { Matter = matter, Other = report, Does = Answers(matter), Quoted = matter.Promise.Shown.Outcome, Request = Asks(matter.Verdict) },
        _ => null,
    };

    /// <summary>The report in words before its title: in English, where the title says nothing to those who read no Chinese.</summary>
    public static string Cited(string text, Report report) => Language.IsEnglish ? $"{text.With(Names.Brief(report))} {SheetWords.Title(report)}" : SheetWords.Title(report);

    /// <summary>The figure of a clause for those who read no Chinese.</summary>
    public static string Figure(Statement statement) => Language.IsEnglish ? $" ({Figures.Of(statement)})" : "";

    // English sets words apart.
    private static string Gap => Language.Of("", " ");

    private static string Answers(Matter matter) => matter.Promise.Shown switch
    {
        { Outcome: not null } => SheetText.States,
        { Assessment.Verdict: Verdict.Missed } => SheetText.SaysNotDone,
        { Assessment.Verdict: Verdict.NotComparable } => SheetText.NotComparable,
        { IsMentioned: true } => SheetText.Mentions,
        _ => SheetText.KeepsSilent,
    };

    private static string Asks(Verdict verdict) => verdict switch
    {
        Verdict.Missed => SheetText.AskMissed,
        Verdict.NotComparable => SheetText.AskNotComparable,
        _ => SheetText.AskUnreported,
    };
}
