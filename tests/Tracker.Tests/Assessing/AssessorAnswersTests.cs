using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

/// <summary>What all answers to one target of 2023 come to, and what stands where there is none.</summary>
public sealed class AssessorAnswersTests
{
    private static readonly Report Source = Given.Report(2023);
    private static readonly Report Next = Given.Report(2024);
    private static readonly Statement Jobs = Given.Target(Given.Amount(40_000, Comparator.AtLeast));

    [Fact]
    public void The_next_report_answers_with_a_figure()
    {
        var assessment = Assert.Single(Assess(Jobs, [Reply(Next, Given.Amount(41_000))], [Source, Next]));

        Assert.Equal((Verdict.Met, 1.025m, "o", Vintage.Claimed), (assessment.Verdict, assessment.Ratio, assessment.Outcome, assessment.Vintage));
        Assert.Equal((Rules.MetAtLeast, Rules.MethodVersion), (assessment.Rule, assessment.Method));
    }

    [Theory]
    [InlineData(Answer.SaidDone, Rules.MetWords)]
    [InlineData(Answer.SaidNotDone, Rules.MissedWords)]
    [InlineData(Answer.OtherMeasure, Rules.OtherSubject)]
    [InlineData(Answer.Silent, Rules.UnreportedSilent)]
    [InlineData(Answer.Mentioned, Rules.UnreportedMentioned)]
    public void An_answer_without_a_figure_has_a_verdict_and_no_ratio(Answer answer, string rule)
    {
        var assessment = Assert.Single(Assess(Jobs, [Reply(Next, answer)], [Source, Next]));

        Assert.Equal((rule, null), (assessment.Rule, assessment.Ratio));
    }

    [Fact]
    public void What_a_place_took_in_since_makes_amounts_not_comparable_and_leaves_rates()
    {
        var growth = Given.Target(Given.Growth(8, Comparator.AtLeast));

        var amount = Assert.Single(Assess(Jobs, [Reply(Next, Given.Amount(41_000)) with { Merged = "云台县自 2023-07 起并入" }], [Source, Next]));
        var rate = Assert.Single(Assess(growth, [Reply(Next, Given.Growth(8.1m)) with { Merged = "云台县自 2023-07 起并入" }], [Source, Next]));

        Assert.Equal((Verdict.NotComparable, Rules.OtherExtent, null), (amount.Verdict, amount.Rule, amount.Ratio));
        Assert.Contains("云台县", amount.Inputs, StringComparison.Ordinal);
        Assert.Equal(Verdict.Met, rate.Verdict);
    }

    [Fact]
    public void What_a_person_confirmed_compares_over_a_merger()
    {
        var reply = Reply(Next, Given.Amount(41_000)) with { Merged = "云台县自 2023-07 起并入" };

        Assert.Equal(Verdict.Met, Assert.Single(Assess(Jobs, [reply with { Link = reply.Link with { Confirmed = true } }], [Source, Next])).Verdict);
    }

    [Fact]
    public void The_report_that_answers_is_awaited_from_the_new_year_to_the_end_of_March() =>
        Assert.Equal((new(2026, 1, 1), new(2026, 4, 1)), Assessor.AnswerDue(new(2021, 2025)));

    [Fact]
    public void A_duty_said_to_be_done_is_met_and_otherwise_unreported()
    {
        var duty = Given.Target(Given.Duty);

        Assert.Equal(Rules.MetComply, Assert.Single(Assess(duty, [Reply(Next, Answer.SaidDone)], [Source, Next])).Rule);
        Assert.Equal(Rules.UnreportedComply, Assert.Single(Assess(duty, [Reply(Next, Given.Growth(-3))], [Source, Next])).Rule);
    }

    [Fact]
    public void Keeping_pace_uses_the_growth_that_the_answering_report_gives()
    {
        var reply = Reply(Next, Given.Growth(6.2m)) with { GrpGrowth = 6.7m };

        Assert.Equal(Rules.MetKeepPace, Assert.Single(Assess(Given.Target(Given.Pace(soft: true)), [reply], [Source, Next])).Rule);
    }

    [Fact]
    public void Of_several_answers_the_one_with_a_figure_stands()
    {
        var plan = Given.Report(2024, ReportKind.Plan);

        var assessments = Assess(Jobs, [Reply(Next, Answer.OtherMeasure), Reply(plan, Given.Amount(30_000))], [Source, Next, plan]);

        Assert.Equal(Verdict.Missed, Assert.Single(assessments).Verdict);
    }

    [Theory]
    [InlineData("2023-12-31", Rules.PeriodOpen)]
    [InlineData("2024-01-01", Rules.ReportPending)]
    [InlineData("2024-03-31", Rules.ReportPending)]
    [InlineData("2024-04-01", Rules.ReportMissing)]
    public void Until_April_a_missing_report_may_not_have_been_held(string today, string rule) =>
        Assert.Equal(rule, Assert.Single(Assessor.Assess(Jobs, Better.Up, [], [Source], DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))).Rule);

    [Fact]
    public void A_goal_of_several_years_is_not_due_before_the_last_is_over()
    {
        var plan = Given.Target(Given.Amount(100), "2021-2025");

        Assert.Equal(Rules.PeriodOpen, Assert.Single(Assess(plan, [Reply(Next, Given.Amount(60))], [Source, Next])).Rule);
    }

    [Fact]
    public void The_silence_of_an_excerpt_proves_nothing()
    {
        var excerpt = Given.Report(2024, excerpt: true);

        Assert.Equal(Rules.ReportExcerpt, Assert.Single(Assess(Jobs, [Reply(excerpt, Answer.Silent)], [Source, excerpt])).Rule);
        Assert.Equal(Rules.UnreportedSilent, Assert.Single(Assess(Jobs, [Reply(excerpt, Answer.Silent)], [Source, excerpt, Given.Report(2024, ReportKind.Plan)])).Rule);
        Assert.Equal(Verdict.Met, Assert.Single(Assess(Jobs, [Reply(excerpt, Given.Amount(40_000))], [Source, excerpt])).Verdict);
    }

    [Theory]
    [InlineData(ReportKind.Goals, Rules.UnreportedSilent)]
    [InlineData(ReportKind.Work, Rules.ReportMissing)]
    public void The_silence_of_a_completion_notice_speaks_only_of_its_own_list(ReportKind source, string rule)
    {
        var made = Given.Report(2023, source) with { Id = Jobs.Report };
        var notice = Given.Report(2023, ReportKind.Completion);

        Assert.Equal(rule, Assert.Single(Assess(Jobs, [], [made, notice])).Rule);
    }

    [Fact]
    public void A_report_of_another_year_does_not_answer()
    {
        var late = Given.Report(2025);

        Assert.Equal(Rules.ReportMissing, Assert.Single(Assess(Jobs, [Reply(late, Given.Amount(50_000))], [Source, late])).Rule);
    }

    [Fact]
    public void Another_places_report_may_answer_but_its_silence_proves_nothing()
    {
        var city = Next with { District = "990100" };

        Assert.Equal(Rules.ExceededAmount, Assert.Single(Assess(Jobs, [Reply(city, Given.Amount(50_000))], [Source, city])).Rule);
        Assert.Equal(Rules.ReportMissing, Assert.Single(Assess(Jobs, [], [Source, city])).Rule);
    }

    [Fact]
    public void A_bulletin_answers_as_later_known_and_leaves_the_claim_as_it_was()
    {
        var bulletin = Given.Report(2023, ReportKind.Bulletin, date: "2024-05");
        var correction = Given.Report(2023, ReportKind.Bulletin, date: "2025-05") with { Id = "correction" };

        var assessments = Assess(
            Jobs,
            [Reply(Next, Given.Amount(41_000)), Reply(bulletin, Given.Amount(39_000), Vintage.Later), Reply(correction, Given.Amount(35_000), Vintage.Later)],
            [Source, Next, bulletin, correction]);

        Assert.Equal([(Vintage.Claimed, Verdict.Met), (Vintage.Later, Verdict.Missed)], assessments.Select(assessment => (assessment.Vintage, assessment.Verdict)));
    }

    [Theory]
    [InlineData(Answer.Silent)]
    [InlineData(Answer.Mentioned)]
    [InlineData(Answer.OtherMeasure)]
    public void A_bulletin_that_gives_no_answer_adds_nothing(Answer answer) =>
        Assert.Equal(Rules.ReportMissing, Assert.Single(Assess(Jobs, [Reply(Given.Report(2023, ReportKind.Bulletin), answer, Vintage.Later)], [Source])).Rule);

    [Fact]
    public void A_commitment_without_a_figure_is_judged_by_words_or_not_at_all()
    {
        var words = Given.Target(new Figure());

        Assert.Equal(Rules.MetWords, Assert.Single(Assess(words, [Reply(Next, Answer.SaidDone)], [Source, Next])).Rule);
        Assert.Equal(Rules.NotMeasurable, Assert.Single(Assess(words, [Reply(Next, Answer.Silent)], [Source, Next])).Rule);
    }

    [Fact]
    public void The_growth_of_the_economy_is_read_for_its_year_alone()
    {
        var economy = Given.Outcome(Given.Growth(5.8m)) with { Indicator = "gdp" };
        var level = Given.Outcome(Given.Amount(1_000_000, unit: "元")) with { Indicator = "gdp" };
        var average = economy with { Period = new Period(2019, 2023), Figure = Given.Growth(7) };

        Assert.Equal(5.8m, Assessor.GrpGrowth([level, average, economy], 2023));
        Assert.Null(Assessor.GrpGrowth([level, average, economy], 2022));
    }

    private static IReadOnlyList<Assessment> Assess(Statement target, IReadOnlyList<Reply> replies, IReadOnlyList<Report> archive) =>
        Assessor.Assess(target, Better.Up, replies, archive, Given.Summer2024);

    private static Reply Reply(Report report, Figure figure, Vintage vintage = Vintage.Claimed) =>
        new(Link(report, Answer.Figure, vintage), report, Given.Outcome(figure));

    private static Reply Reply(Report report, Answer answer, Vintage vintage = Vintage.Claimed) => new(Link(report, answer, vintage), report);

    private static Link Link(Report report, Answer answer, Vintage vintage) =>
        new() { Target = "t", Answer = answer, Outcome = answer is Answer.Figure ? "o" : null, Report = report.Id, Vintage = vintage, Reason = "同一事项" };
}
