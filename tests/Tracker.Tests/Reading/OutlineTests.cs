using Xunit;

namespace Tracker.Tests.Reading;

public sealed class OutlineTests
{
    [Fact]
    public void Review_and_plan_give_role_and_year()
    {
        var statements = ReadingOf.Text("一、2023年工作回顾\n新增停车位1150个。\n二、2024年工作安排\n新增停车位1200个。").Statements;
        Assert.Equal([(Role.Outcome, "2023"), (Role.Target, "2024")], statements.Select(statement => (statement.Role, statement.Period.ToString())));
    }

    [Fact]
    public void Headings_are_found_inside_an_endless_paragraph()
    {
        var statements = ReadingOf.Text("各位代表:现在报告工作。 一、2023年政府工作的回顾2023年,是起步之年。新增停车位1150个。 二、2024年政府工作的重点2024年是关键之年。新增停车位1200个。").Statements;
        Assert.Equal([Role.Outcome, Role.Target], statements.Select(statement => statement.Role));
    }

    [Fact]
    public void Without_headings_the_set_openings_decide()
    {
        var statements = ReadingOf.Text("报告回顾了2023年工作。新增停车位1150个。2024年是建区二十周年。新增停车位1200个。").Statements;
        Assert.Equal([Role.Outcome, Role.Target], statements.Select(statement => statement.Role));
    }

    [Fact]
    public void Five_years_behind_and_five_years_ahead_keep_their_years()
    {
        var statements = ReadingOf.Text("""
            一、过去五年工作回顾
            新增就业20万人。高新技术企业达236家。
            刚刚过去的2023年,我们迎难而上。新增就业4万人。
            二、今后五年的主要目标任务
            地区生产总值年均增长6%。
            三、2024年工作安排
            新增就业3万人。
            """).Statements;
        Assert.Equal(["2019-2023", "2023", "2023", "2024-2028", "2024"], statements.Select(statement => statement.Period.ToString()));
        Assert.Equal([Role.Outcome, Role.Outcome, Role.Outcome, Role.Target, Role.Target], statements.Select(statement => statement.Role));
    }

    [Theory]
    [InlineData("绿化覆盖率35.5%。", "2023")] // how things stand in the end
    [InlineData("个体工商户超过3万户。", "2023")]
    [InlineData("社会养老保险覆盖9万人。", "2023")]
    [InlineData("失业率始终控制在4%以内。", "2019-2023")] // held throughout
    [InlineData("新增个体工商户超过3万户。", "2019-2023")] // done over the years
    [InlineData("累计完成投资超过500亿元。", "2019-2023")]
    public void In_a_review_of_five_years_a_state_is_that_of_the_last(string clause, string period) =>
        Assert.Equal(period, ReadingOf.Text("一、过去五年工作回顾\n" + clause).Statements[0].Period.ToString());

    [Theory]
    [InlineData("五年累计新建农村公路127公里。", "2019-2023")]
    [InlineData("近三年新增学位1.2万个。", "2021-2023")]
    [InlineData("过去4年退出煤炭产能80万吨。", "2020-2023")]
    [InlineData("第五年新建农村公路12公里。", "2023")]
    [InlineData("获得2022年度科学技术奖励37项。", "2023")] // the year of the prize
    [InlineData("2023年新建农村公路12公里。", "2023")]
    public void Years_that_a_clause_looks_back_on_are_its_period(string clause, string period) =>
        Assert.Equal(period, ReadingOf.Review(clause)[0].Period.ToString());

    [Fact]
    public void The_years_of_a_numbered_plan_are_known()
    {
        var statements = ReadingOf.Text("一、“十四五”时期主要目标任务\n单位生产总值能耗下降15%。\n二、2024年工作安排\n新增就业3万人。").Statements;
        Assert.Equal("2021-2025", statements[0].Period.ToString());
    }

    [Fact]
    public void A_sentence_that_speaks_of_goals_is_no_heading()
    {
        var statements = ReadingOf.Text("一、2023年工作回顾\n完成全年主要目标任务。\n新增停车位1150个。").Statements;
        Assert.Equal(Role.Outcome, Assert.Single(statements).Role);
    }

    [Fact]
    public void Last_year_in_the_plan_is_a_claim_and_striving_in_the_review_a_goal()
    {
        Assert.Equal((Role.Outcome, "2023"), ReadingOf.Plan("去年新增停车位1150个。").Select(s => (s.Role, s.Period.ToString())).Single());
        Assert.Equal((Role.Target, "2024"), ReadingOf.Review("力争新增停车位1200个。").Select(s => (s.Role, s.Period.ToString())).Single());
    }

    [Fact]
    public void A_year_named_in_the_clause_is_its_year() => Assert.Equal("2026", ReadingOf.Goal("到2026年,高新技术企业达到300家。").Period.ToString());

    [Fact]
    public void An_appendix_of_terms_promises_nothing()
    {
        var statements = ReadingOf.Text("二、2024年工作安排\n新增停车位1200个。\n名词解释\n“三色预警”:对3家以上企业分级管理。").Statements;
        Assert.Single(statements);
    }

    [Fact]
    public void Expected_and_part_year_figures_are_preliminary()
    {
        Assert.True(Assert.Single(ReadingOf.Review("预计旅游收入45亿元。")).Preliminary);
        Assert.True(Assert.Single(ReadingOf.Review("上半年旅游收入21亿元。")).Preliminary);
        Assert.False(Assert.Single(ReadingOf.Review("旅游收入45亿元。")).Preliminary);
    }

    [Theory]
    [InlineData("2024年工作安排")]
    [InlineData("今年工作安排")]
    [InlineData("下一步工作部署")]
    [InlineData("2024年重点任务")]
    public void A_heading_is_known_without_the_number_that_Word_counts(string heading)
    {
        var statements = ReadingOf.Text($"2023年工作回顾\n新增停车位1150个。\n{heading}\n新增停车位1200个。").Statements;
        Assert.Equal([Role.Outcome, Role.Target], statements.Select(statement => statement.Role));
    }

    [Theory]
    [InlineData("重点项目稳步推进")]
    [InlineData("目标任务全面完成")]
    public void A_heading_within_the_review_begins_no_plan(string heading) =>
        Assert.Equal(Role.Outcome, Assert.Single(ReadingOf.Review($"{heading}\n新增停车位1150个。")).Role);

    [Fact]
    public void The_end_of_a_plan_is_its_last_year() => Assert.Equal("2025", ReadingOf.Goal("到“十四五”末,森林覆盖率达到45%。").Period.ToString());

    [Fact]
    public void Since_the_beginning_of_a_plan_is_up_to_the_year_reviewed() =>
        Assert.Equal("2021-2023", ReadingOf.Review("“十四五”以来,累计完成投资1200亿元。")[0].Period.ToString());
}
