using System.Text.RegularExpressions;
using Tracker.Reading;

namespace Tracker.Assessing;

/// <summary>An answer in words: a project by name that is begun or finished, or a clause that speaks of the goal itself.</summary>
/// <param name="Score">How alike the two subjects are, 0 to 1.</param>
/// <param name="Reason">Why the two belong together, or what keeps the one from answering the other.</param>
internal sealed partial record WordAnswer(Statement Target, Statement Outcome, Answer Answer, double Score, string Reason)
{
    /// <summary>Names differ in a word where they are of two projects, so they have to be more alike than subjects that are measured.</summary>
    private const double SameProject = 0.7;

    private const double SameGoal = 0.6;

    /// <returns>Null where the claim does not answer in words.</returns>
    public static WordAnswer? Of(Statement target, Statement outcome, Likeness likeness)
    {
        if (outcome.Period.From > target.Period.To || target.Period.To > outcome.Period.To)
            return null;
        return target.IsMilestone ? OfProject(target, outcome, likeness) : OfGoal(target, outcome, likeness);
    }

    private static WordAnswer? OfGoal(Statement target, Statement outcome, Likeness likeness)
    {
        if (target.InWords || !outcome.InWords || target.Period != outcome.Period || GoalTalk.Of(outcome.Quote) is not { } reached)
            return null;
        var alike = likeness.Of(target.Subject, outcome.Subject);
        return alike < SameGoal ? null
            : IsPart(target, outcome) ? new(target, outcome, Answer.OtherMeasure, alike, $"报告只说明其中的“{outcome.Subject}”")
            : new(target, outcome, reached ? Answer.SaidDone : Answer.SaidNotDone, alike, "报告以文字说明该目标的完成情况");
    }

    private static WordAnswer? OfProject(Statement target, Statement outcome, Likeness likeness)
    {
        if (outcome.Figure.Comparator is not Comparator.Comply && outcome.Measure is not (Measure.Started or Measure.Completed))
            return null;
        // "X等10个项目建成" names X among others.
        var named = outcome.Figure.Value is not null && outcome.Quote.Contains(target.Subject, StringComparison.Ordinal);
        var alike = named ? 1 : outcome.Figure.Value is null ? likeness.Of(target.Subject, outcome.Subject) : 0;
        if (alike < SameProject)
            return null;
        var difference = Difference(target, outcome);
        return difference is null ? null
            : difference.Length > 0 ? new(target, outcome, Answer.OtherMeasure, alike, difference)
            : new(target, outcome, Answer.SaidDone, alike, target.Measure is Measure.Started && outcome.Measure is Measure.Completed ? "同一项目，报告称已建成，建成以开工为前提" : "同一项目，同一节点");
    }

    /// <summary>What keeps a claim on a project from being the one that was promised; null where they are two projects.</summary>
    private static string? Difference(Statement target, Statement outcome)
    {
        if (outcome.InWords && Numbers(target.Subject) is var own && Numbers(outcome.Subject) is var other && own != other)
            return own.Length > 0 && other.Length > 0 ? null : $"目标为“{target.Subject}”，结果为“{outcome.Subject}”";
        if (outcome.InWords && IsPart(target, outcome))
            return $"报告只说明其中的“{outcome.Subject}”";
        if (target.Measure is Measure.Completed && outcome.Measure is Measure.Started)
            return "目标为建成，报告称开工";
        return outcome.Figure.Soft && !target.Figure.Soft && outcome.Measure == target.Measure ? "报告称基本完成或部分完成" : "";
    }

    /// <summary>A goal that joins two things is not reached with one of them.</summary>
    private static bool IsPart(Statement target, Statement outcome) => Joined(target.Subject) > Joined(outcome.Subject);

    private static int Joined(string subject) => subject.Count(c => c is '和' or '、' or '及' or '与');

    /// <summary>1号线 is not 6号线, and 一期 not 二期.</summary>
    private static string Numbers(string name) => string.Concat(Number().Matches(name).Select(match => match.Value + " "));

    [GeneratedRegex("[0-9]+|[一二三四五六七八九十]+(?=期|号|中|小|院|段|标|分|楼|座|条)|(?<=第)[一二三四五六七八九十]+")]
    private static partial Regex Number();
}
