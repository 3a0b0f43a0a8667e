using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

/// <summary>What stands on the two printed pages.</summary>
public sealed class SheetPlanTests
{
    private const decimal Heading = 8;

    [Theory]
    [InlineData("", 0)]
    [InlineData("城镇新增就业", 1)]
    [InlineData("一二三四五六七八九", 1)]
    [InlineData("一二三四五六七八九十", 2)]
    [InlineData("123456789012345", 1)]
    [InlineData("1234567890123456", 2)]
    public void A_text_takes_as_many_lines_as_its_characters_are_wide(string text, int lines) => Assert.Equal(lines, Paper.Lines(text, 10));

    [Fact]
    public void Three_targets_stand_on_the_first_page() => Assert.Equal((3, 0), Rows(Plan(3, Verdict.Met)));

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    public void However_long_the_quotes_are_the_pages_are_not_overfull(int repeats)
    {
        var plan = Plan(600, Verdict.Missed, string.Concat(Enumerable.Repeat("城镇新增就业", repeats)));

        Assert.InRange(plan.First.Sum(row => row.Lines) + Heading, 0, Paper.PageLines);
        Assert.InRange(plan.Second.Sum(row => row.Lines) + plan.Questions.Sum(draft => draft.Lines), 0, Paper.PageLines);
        Assert.Equal(600, plan.First.Count + plan.Second.Count + plan.Left.Count);
    }

    [Fact]
    public void Many_misses_leave_room_for_silences_and_headline_targets()
    {
        var plan = SheetPlan.Of(Matters.Of([.. Promises(100, Verdict.Missed), .. Promises(100, Verdict.Unreported), .. Promises(100, Verdict.Met)], []), [Sample.Work(2021), Sample.Work(2022)], Heading);

        Assert.Equal([Concern.Missed, Concern.Unreported, Concern.Headline], plan.First.Concat(plan.Second).Select(row => row.Matter.Concern).Distinct());
    }

    [Fact]
    public void At_most_five_questions_are_asked_and_none_where_nothing_is_open()
    {
        Assert.Equal(SheetPlan.MostQuestions, Plan(20, Verdict.Missed).Questions.Count);
        Assert.Empty(Plan(20, Verdict.Met).Questions);
        Assert.Empty(Plan(20, Verdict.SourceMissing).Questions);
    }

    private static (int, int) Rows(SheetPlan plan) => (plan.First.Count, plan.Second.Count);

    private static SheetPlan Plan(int count, Verdict verdict, string? quote = null) =>
        SheetPlan.Of(Matters.Of([.. Promises(count, verdict, quote)], []), [Sample.Work(2021), Sample.Work(2022)], Heading);

    private static IEnumerable<Promise> Promises(int count, Verdict verdict, string? quote = null) => Enumerable.Range(0, count).Select(i =>
    {
        var target = Sample.Target($"980101-{verdict}{i}");
        return Sample.Promise(verdict, verdict is Verdict.Unreported or Verdict.SourceMissing ? null : Sample.Outcome(), target with { Quote = quote ?? target.Quote });
    });
}
