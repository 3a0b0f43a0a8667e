using Tracker.Reading;

namespace Tracker.Assessing;

/// <summary>A report that is asked what came of goals, with what it claims.</summary>
/// <param name="text">Where it can be read word by word; null where only its statements are at hand.</param>
internal sealed class Answering(Report report, IReadOnlyList<Statement> outcomes, ReportText? text)
{
    private const int Reach = 60; // Characters behind a claim in which the goal it is held against may be recalled.

    private const int Close = 8; // Characters between such a figure and the word that makes it a goal.

    private static readonly WordSet Recalls = new(["原定", "预期", "目标", "计划", "任务"]);

    private readonly Dictionary<string, IReadOnlyList<Quantity>> recalled = [];

    private readonly Dictionary<string, bool> speaking = [];

    private Passages? passages;

    public Report Report => report;

    /// <summary>The claims that may answer. A single figure taken from a document whose text is not at hand answers by itself only where its measure is catalogued, or where it ticks off a list of goals.</summary>
    public IReadOnlyList<Statement> Outcomes { get; } =
        [.. outcomes.Where(outcome => !report.Excerpt || outcome.Indicator.Length > 0 || report.Kind == ReportKind.Completion)];

    public Passages Passages => passages ??= text is null ? Passages.Of(outcomes) : Passages.Of(report.Year, text);

    /// <summary>Of a document whose text is not at hand it cannot be said that it speaks of a goal on another measure only.</summary>
    public bool MayDiffer => !report.Excerpt || report.Kind == ReportKind.Completion;

    /// <summary>A bulletin gives figures and answers no goal; an excerpt leaves out most of its document.</summary>
    public bool MayBeSilent => !report.Excerpt && report.Kind != ReportKind.Bulletin;

    /// <summary>In which of the two answers to a target this report has a say; null where in none.</summary>
    public Vintage? VintageFor(Statement target) =>
        target.Report == report.Id ? null
        : Assessor.Answers(report, target) ? Vintage.Claimed
        : report.Kind == ReportKind.Bulletin && report.Year >= target.Period.To ? Vintage.Later
        : null;

    /// <summary>True where a claim in words speaks of a goal: 年度任务如期完成.</summary>
    public bool SpeaksOfGoal(Statement outcome)
    {
        if (!outcome.InWords)
            return false;
        if (!speaking.TryGetValue(outcome.Id, out var speaks))
            speaking[outcome.Id] = speaks = GoalTalk.Speaks(outcome.Quote);
        return speaks;
    }

    /// <summary>"…2.36万亿元，超过原定的近2万亿元": the report itself holds a claim against the goal's figure.</summary>
    public bool RecallsGoal(Statement outcome, Quantity goal)
    {
        if (!recalled.TryGetValue(outcome.Id, out var figures))
            recalled[outcome.Id] = figures = [.. RecalledBehind(outcome)];
        return figures.Contains(goal with { Amount = Math.Abs(goal.Amount) });
    }

    private IEnumerable<Quantity> RecalledBehind(Statement outcome)
    {
        if (text is null || outcome.Where.Length == 0 || outcome.Where.End > text.Document.Length)
            return [];
        var behind = text.Document.Substring(outcome.Where.End, Math.Min(Reach, text.Document.Length - outcome.Where.End));
        var sentence = behind.AsSpan().IndexOfAny("。；\n") is >= 0 and var end ? behind[..end] : behind;
        if (!Recalls.IsIn(sentence.AsSpan()))
            return [];
        var figures = new List<FigureToken>();
        FigureScanner.Scan(sentence, new(0, sentence.Length), figures, []);
        return figures.Where(figure => IsRecalled(sentence, figure.Where)).Select(figure => new Quantity(figure.Value, figure.Unit.Name));
    }

    private static bool IsRecalled(string sentence, Extent figure)
    {
        var (from, to) = (Math.Max(0, figure.Start - Close), Math.Min(sentence.Length, figure.End + Close));
        return Recalls.IsIn(sentence.AsSpan(from, to - from));
    }
}
