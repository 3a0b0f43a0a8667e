using Tracker.Reading;

namespace Tracker.Assessing;

/// <summary>An answer in words: a project by name that is begun or finished, or a clause that speaks of the goal itself.</summary>
/// <param name="Score">How alike the two subjects are, 0 to 1.</param>
/// <param name="Reason">Why the two belong together, or what keeps the one from answering the other.</param>
internal sealed record WordAnswer(Statement Target, Statement Outcome, Answer Answer, double Score, string Reason)
{
    private const double SameGoal = 0.6;

    /// <param name="speaksOfGoal">True where the claim speaks of a goal, and not of a project.</param>
    /// <returns>Null where the claim does not answer in words.</returns>
    public static WordAnswer? Of(Statement target, Statement outcome, bool speaksOfGoal, Likeness likeness)
    {
        if (outcome.Period.From > target.Period.To || target.Period.To > outcome.Period.To)
            return null;
        return target.IsMilestone ? OfProject(target, outcome) : speaksOfGoal ? OfGoal(target, outcome, likeness) : null;
    }

    private static WordAnswer? OfGoal(Statement target, Statement outcome, Likeness likeness)
    {
        if (target.InWords || target.Period != outcome.Period || Scope.Differs(target.Subject, outcome.Subject))
            return null;
        var named = target.Figure.Comparator is Comparator.Comply && target.Quote.Contains(outcome.Subject, StringComparison.Ordinal);
        var alike = named ? 1 : likeness.Of(target.Subject, outcome.Subject);
        if (alike < SameGoal)
            return null;
        var (answer, reason) = AnswerOf(target, outcome);
        return new(target, outcome, answer, alike, reason);
    }

    private static (Answer Answer, string Reason) AnswerOf(Statement target, Statement outcome)
    {
        if (IsPart(target, outcome))
            return (Answer.OtherMeasure, $"报告只说明其中的“{outcome.Subject}”");
        var reason = outcome.Figure.Soft ? "报告称基本完成" : "报告以文字说明该目标的完成情况";
        return (!IsDone(outcome) ? Answer.SaidNotDone : outcome.Figure.Soft ? Answer.OtherMeasure : Answer.SaidDone, reason);
    }

    /// <summary>A claim in words that names no stage says that the thing did not come about.</summary>
    private static bool IsDone(Statement outcome) => outcome.Measure is Measure.Started or Measure.Completed;

    private static WordAnswer? OfProject(Statement target, Statement outcome)
    {
        var listed = outcome.Figure.Value is not null && outcome.Measure is Measure.Started or Measure.Completed && ProjectName.IsListed(target.Subject, outcome.Quote);
        if (!listed && !outcome.InWords && outcome.Figure.Comparator is not Comparator.Comply)
            return null;
        if ((listed ? SameName.Whole : ProjectName.Compare(target.Subject, outcome.Subject)) is not { } name)
            return null;
        return Difference(target, outcome, name) is { Length: > 0 } difference ? new(target, outcome, Answer.OtherMeasure, 1, difference)
            : !listed && outcome.InWords && !IsDone(outcome) ? new(target, outcome, Answer.SaidNotDone, 1, "同一项目，报告称未完成")
            : new(target, outcome, Answer.SaidDone, 1, target.Measure is Measure.Started && outcome.Measure is Measure.Completed ? "同一项目，报告称已建成，建成以开工为前提" : "同一项目，同一节点");
    }

    /// <summary>What keeps a claim on a project from being the one that was promised; empty where nothing does.</summary>
    private static string Difference(Statement target, Statement outcome, SameName name)
    {
        if (name is SameName.Part || (outcome.InWords && IsPart(target, outcome)))
            return $"目标为“{target.Subject}”，结果为“{outcome.Subject}”";
        if (target.Measure is Measure.Completed && outcome.Measure is Measure.Started)
            return "目标为建成，报告称开工";
        return outcome.Figure.Soft && !target.Figure.Soft && outcome.Measure == target.Measure ? "报告称基本完成或部分完成" : "";
    }

    /// <summary>A goal that joins two things is not reached with one of them.</summary>
    private static bool IsPart(Statement target, Statement outcome) => Joined(target.Subject) > Joined(outcome.Subject);

    private static int Joined(string subject) => subject.Count(c => c is '和' or '、' or '及' or '与');
}
