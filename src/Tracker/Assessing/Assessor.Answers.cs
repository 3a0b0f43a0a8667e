namespace Tracker.Assessing;

/// <remarks>This part: what all the answers to one target come to, in both vintages.</remarks>
public static partial class Assessor
{
    /// <summary>What came of a target: one assessment as claimed, and one as later known where something later is known.</summary>
    /// <param name="better">Which way is good; null where the catalogue does not know the measure.</param>
    /// <param name="replies">All links of the target, of either vintage, with what they point at.</param>
    /// <param name="archive">The reports that speak of the district, the one that made the target among them; only its own can be silent.</param>
    /// <param name="today">The day it is judged on: decides what is not yet due.</param>
    public static IReadOnlyList<Assessment> Assess(Statement target, Better? better, IReadOnlyCollection<Reply> replies, IReadOnlyCollection<Report> archive, DateOnly today)
    {
        var claimed = AsClaimed(target, better, replies, archive, today);
        return AsLaterKnown(target, better, replies) is { } later ? [claimed, later] : [claimed];
    }

    /// <summary>Whether a report is one that is to say what came of a target: the next year's work or plan report, or a notice of completion of the same year.</summary>
    /// <remarks>It may be another place's: a city's notice speaks of its districts.</remarks>
    public static bool Answers(Report report, Statement target) => report.Kind switch
    {
        ReportKind.Work or ReportKind.Plan => report.Year == target.Period.To + 1,
        ReportKind.Completion => report.Year == target.Period.To,
        ReportKind.Bulletin or ReportKind.Goals => false,
        _ => throw new ArgumentOutOfRangeException(nameof(report), report.Kind, "Say here whether such a report answers targets."),
    };

    /// <summary>When the report that answers a target is to be given: from a day on, and before another one; from the latter on its absence is told.</summary>
    /// <param name="period">The years the target is for.</param>
    public static (DateOnly From, DateOnly Before) AnswerDue(Period period) =>
        (new(period.To + 1, 1, 1), CongressSeason.EndOf(period.To + 1));

    /// <summary>The GRP growth that a report gives for a year, in %; null where it gives none.</summary>
    /// <param name="statements">The statements of one report.</param>
    public static decimal? GrpGrowth(IEnumerable<Statement> statements, int year) => statements
        .Where(statement => statement is { Role: Role.Outcome, Indicator: "gdp", Figure: { Growth: true, Value.Unit: "%" } } && statement.Period == Period.Of(year))
        .MaxBy(statement => statement.Confidence)?.Figure.Value?.Amount;

    /// <summary>The growth that a target is to keep pace with, in %; null where it keeps pace with none, or with growth at current prices, which no report gives.</summary>
    /// <param name="statements">The statements of the report that answers.</param>
    public static decimal? PaceFor(Statement target, IEnumerable<Statement> statements) =>
        target.Figure.Comparator is Comparator.KeepPace && !target.Quote.Contains("名义", StringComparison.Ordinal) ? GrpGrowth(statements, target.Period.To) : null;

    private static Assessment AsClaimed(Statement target, Better? better, IReadOnlyCollection<Reply> replies, IReadOnlyCollection<Report> archive, DateOnly today)
    {
        var answer = replies
            .Where(reply => reply.Link.Vintage is Vintage.Claimed && Answers(reply.Report, target) && !reply.Link.IsUnanswered)
            .Select(reply => (Reply: reply, Judgement: Judge(target, better, reply)))
            .Where(pair => pair.Judgement.Verdict is not Verdict.Unreported)
            .OrderBy(pair => pair.Judgement.Verdict is Verdict.NotComparable)
            .ThenBy(pair => pair.Judgement.Ratio is null)
            .ThenByDescending(pair => pair.Reply.Link.Confirmed)
            .ThenBy(pair => pair.Reply.Report.Kind)
            .ThenByDescending(pair => pair.Reply.Link.Confidence)
            .FirstOrDefault();
        if (answer.Reply is null && target is { InWords: true, IsMilestone: false })
            return State(target, Rules.NotMeasurable, $"目标：{target.Quote}");
        if (today.Year <= target.Period.To)
            return State(target, Rules.PeriodOpen, $"目标期间至 {target.Period.To} 年底");
        return answer.Reply is null ? Unanswered(target, replies, archive, today) : Record(target, answer.Reply, answer.Judgement);
    }

    private static Assessment? AsLaterKnown(Statement target, Better? better, IReadOnlyCollection<Reply> replies) => replies
        .Where(reply => reply.Link.Vintage is Vintage.Later && !reply.Link.IsUnanswered)
        .Select(reply => (Reply: reply, Judgement: Judge(target, better, reply)))
        .Where(pair => pair.Judgement.Verdict <= Verdict.Missed)
        .OrderByDescending(pair => pair.Reply.Link.Confirmed)
        .ThenByDescending(pair => pair.Reply.Report.Date ?? "", StringComparer.Ordinal)
        .ThenByDescending(pair => pair.Reply.Link.Confidence)
        .Select(pair => Record(target, pair.Reply, pair.Judgement))
        .FirstOrDefault();

    private static Assessment Unanswered(Statement target, IReadOnlyCollection<Reply> replies, IReadOnlyCollection<Report> archive, DateOnly today)
    {
        var kind = archive.FirstOrDefault(report => report.Id == target.Report)?.Kind;
        var answering = archive.Where(report => report.District == target.District && Answers(report, target)).ToList();
        if (answering.FirstOrDefault(report => !report.Excerpt && SpeaksOfAll(report, kind)) is { } silent)
            return SearchIn(silent, replies) is { } search
                ? State(target, SilenceOf(target.Figure, search.Answer), search.Reason)
                : State(target, SilenceOf(target.Figure), $"《{silent.Title}》未见提及");
        if (today < AnswerDue(target.Period).Before)
            return State(target, Rules.ReportPending, $"目标期间至 {target.Period.To} 年底，{target.Period.To + 1} 年报告未收录");
        return answering.FirstOrDefault(report => report.Excerpt) is { } excerpt
            ? State(target, Rules.ReportExcerpt, $"《{excerpt.Title}》仅收录部分数据")
            : State(target, Rules.ReportMissing, $"{target.Period.To + 1} 年报告未收录");
    }

    /// <summary>What was searched for in a report in vain; null where no search is on record.</summary>
    private static Link? SearchIn(Report silent, IReadOnlyCollection<Reply> replies) =>
        replies.FirstOrDefault(reply => reply.Link is { IsUnanswered: true, Vintage: Vintage.Claimed } && reply.Report.Id == silent.Id)?.Link;

    // A notice of completion goes through the list it completes; of anything else its silence says nothing.
    private static bool SpeaksOfAll(Report report, ReportKind? source) => report.Kind is not ReportKind.Completion || source is ReportKind.Goals;

    private static Judgement Judge(Statement target, Better? better, Reply reply) => reply.Link.Answer switch
    {
        Answer.Figure when reply is { Outcome: not null, Merged: { } merged, Link.Confirmed: false } && IsSizeOfPlace(target) => Incomparable(Rules.OtherExtent, $"目标提出后，{merged}"),
        Answer.Figure when reply.Outcome is not null => Judge(target, reply.Outcome, better, reply.GrpGrowth),
        Answer.Figure => throw new ArgumentException($"The link of {target.Id} says that a figure answers and names none.", nameof(reply)),
        Answer.SaidDone => JudgeWords(target.Figure, FigureWords.Of(target), reached: true, reply.Outcome?.Quote ?? reply.Link.Reason),
        Answer.SaidNotDone => JudgeWords(target.Figure, FigureWords.Of(target), reached: false, reply.Outcome?.Quote ?? reply.Link.Reason),
        Answer.OtherMeasure => Incomparable(Rules.OtherSubject, reply.Link.Reason),
        Answer.Mentioned or Answer.Silent => throw new ArgumentException($"The link of {target.Id} answers nothing and judges nothing.", nameof(reply)),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.Link.Answer, "An answer has no rule here; add it beside the others."),
    };

    /// <summary>True for a level or count, which grows with the place it is of; rates and growth do not.</summary>
    private static bool IsSizeOfPlace(Statement target) => target.Figure is { Growth: false, Value: { IsRate: false } };

    private static Assessment Record(Statement target, Reply reply, Judgement judgement) => new()
    {
        Target = target.Id,
        Outcome = reply.Outcome?.Id,
        Vintage = reply.Link.Vintage,
        Verdict = judgement.Verdict,
        Ratio = judgement.Ratio,
        Rule = judgement.Rule,
        Inputs = judgement.Inputs,
        Method = Rules.MethodVersion,
    };

    private static Assessment State(Statement target, string rule, string inputs) => new()
    {
        Target = target.Id,
        Vintage = Vintage.Claimed,
        Verdict = Rules.Of(rule).Verdict,
        Rule = rule,
        Inputs = inputs,
        Method = Rules.MethodVersion,
    };
}
