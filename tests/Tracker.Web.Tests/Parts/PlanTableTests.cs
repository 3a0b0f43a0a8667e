using Tracker.Assessing;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class PlanTableTests : BunitContext
{
    private static readonly Statement Goal = Sample.Target(amount: 200_000) with { Period = new(2021, 2025), Measure = Measure.Flow };

    [Fact]
    public void Each_year_has_its_outcome_and_the_rest_what_it_needs()
    {
        var table = Draw(Goal, Year(2021, 42_000), Year(2022, 38_000));

        Assert.Equal(
            ["2021年|4.2万人", "2022年|3.8万人", "2023年|未收录", "2024年|未收录", "2025年|未收录"],
            table.FindAll("tbody tr").Select(row => string.Join('|', row.Children.Take(2).Select(cell => cell.TextContent))));
        Assert.Equal(["8万人", "3 年", "4万人"], table.FindAll("dd").Select(fact => fact.TextContent));
    }

    [Fact]
    public void What_has_been_reached_needs_no_more() =>
        Assert.Contains("已达到", Draw(Goal, Year(2021, 210_000)).FindAll("dd").Select(fact => fact.TextContent));

    [Fact]
    public void A_missing_year_is_told_in_words() =>
        Assert.Contains("2021年结果未收录", Draw(Goal, Year(2022, 38_000)).FindAll("dd")[^1].TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_level_to_be_reached_has_its_straight_line()
    {
        var goal = Goal with { Figure = new() { Value = new(70, "%") }, Measure = Measure.Stock };
        var table = Draw(goal, Level(2020, 65), Level(2021, 66.5m));

        Assert.Equal("2021年|66.5%|66%", string.Join('|', table.FindAll("tbody tr")[0].Children.Take(3).Select(cell => cell.TextContent)));
        Assert.Contains("+0.88个百分点", table.FindAll("dd").Select(fact => fact.TextContent));
    }

    [Fact]
    public void Every_rule_has_words()
    {
        var course = PlanArithmetic.Of(Goal, []);

        Assert.All(Enum.GetValues<PlanRule>(), rule => Assert.NotEmpty(Render<PlanTable>(p => p.Add(t => t.Course, course with { Rule = rule })).Find("p").TextContent));
    }

    private IRenderedComponent<PlanTable> Draw(Statement goal, params Statement[] outcomes) =>
        Render<PlanTable>(p => p.Add(t => t.Course, PlanArithmetic.Of(goal, outcomes)));

    private static Statement Year(int year, decimal amount) => Sample.Outcome($"980101-o{year}", year, amount) with { Measure = Measure.Flow };

    private static Statement Level(int year, decimal percent) => Year(year, 0) with { Figure = new() { Value = new(percent, "%") }, Measure = Measure.Stock };
}
