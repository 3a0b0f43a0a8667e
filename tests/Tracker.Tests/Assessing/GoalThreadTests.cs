using FsCheck;
using FsCheck.Fluent;
using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class GoalThreadTests
{
    private static readonly Catalogue Catalogue = new([], [new("gdp", "地区生产总值", "GRP", "economy", "元", Better.Up, true, [])]);

    private static readonly Gen<Statement> Goals =
        from year in Gen.Choose(2018, 2023)
        from indicator in Gen.Elements("gdp", "", "")
        from subject in Gen.Elements("地区生产总值", "新建口袋公园", "新建城市口袋公园", "改造老旧小区")
        from figure in Gen.Elements(Given.Growth(6), Given.Growth(8), Given.Amount(3, unit: "个"), Given.Amount(5, unit: "个"), Given.Pace())
        from ahead in Gen.Elements(0, 0, 0, 1, 4)
        select Goal(year, figure) with { Indicator = indicator, Subject = subject, Period = new(year, year + ahead) };

    [Fact]
    public void A_goal_set_year_after_year_is_one_thread()
    {
        var thread = Assert.Single(Threads(Goal(2021, Given.Growth(8)), Goal(2022, Given.Growth(7)), Goal(2023, Given.Growth(6)))).Goals;

        Assert.Equal([8m, 7m, 6m], thread.Select(goal => goal.Figure.Value!.Value.Amount));
    }

    [Fact]
    public void A_year_without_it_ends_the_thread() =>
        Assert.Equal([2, 2], Threads(Goal(2018, Given.Growth(8)), Goal(2019, Given.Growth(8)), Goal(2021, Given.Growth(7)), Goal(2022, Given.Growth(7))).Select(thread => thread.Goals.Count));

    [Fact]
    public void A_goal_of_one_year_alone_is_no_thread() => Assert.Empty(Threads(Goal(2021, Given.Growth(8)), Goal(2023, Given.Growth(6))));

    [Fact]
    public void What_begins_later_is_a_thread_of_its_own()
    {
        var threads = Threads(
            Goal(2021, Given.Growth(8)), Goal(2022, Given.Growth(7)), Goal(2023, Given.Growth(6)),
            Goal(2022, Given.Amount(3)) with { Indicator = "", Subject = "新建口袋公园" }, Goal(2023, Given.Amount(5)) with { Indicator = "", Subject = "新建口袋公园" });

        Assert.Equal([3, 2], threads.Select(thread => thread.Goals.Count));
    }

    [Fact]
    public void No_goal_is_in_two_threads_and_each_next_one_is_of_the_next_year() => Check(goals =>
    {
        var threads = Threads(goals);
        var members = threads.SelectMany(thread => thread.Goals).ToList();
        return members.Select(goal => goal.Id).Distinct().Count() == members.Count
            && threads.All(thread => thread.Goals.Count > 1 && thread.Goals.Zip(thread.Goals.Skip(1)).All(pair => Year(pair.Second) == Year(pair.First) + 1));
    });

    [Fact]
    public void Every_shift_between_two_goals_lies_on_a_thread() => Check(goals =>
    {
        var history = Goalposts.HistoryOf(goals, Archive, Catalogue);
        var steps = history.Threads.SelectMany(thread => thread.Goals.Zip(thread.Goals.Skip(1))).Select(pair => (pair.First.Id, pair.Second.Id)).ToHashSet();
        return history.Shifts.Where(shift => shift.Later is not null).All(shift => steps.Contains((shift.Earlier.Id, shift.Later!.Id)));
    });

    private static readonly IReadOnlyList<Report> Archive = [.. Enumerable.Range(2018, 6).Select(year => Given.Report(year))];

    private static Statement Goal(int year, Figure figure) => GoalpostsTests.Goal(year, figure);

    private static IReadOnlyList<GoalThread> Threads(params Statement[] goals) => Goalposts.HistoryOf(goals, Archive, Catalogue).Threads;

    private static int Year(Statement goal) => int.Parse(goal.Report[1..], System.Globalization.CultureInfo.InvariantCulture);

    private static void Check(Func<Statement[], bool> law) => Prop.ForAll(
        Gen.ListOf(Goals).Select(goals => goals.Select((goal, number) => goal with { Id = $"t{number}" }).ToArray()).ToArbitrary(),
        law).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
