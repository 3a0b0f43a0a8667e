using Xunit;

namespace Tracker.Tests.Reading;

public sealed class ClauseTests
{
    [Theory]
    [InlineData("新增养老床位210张。", "新增养老床位", "elderly_beds")]
    [InlineData("建成14处口袋公园。", "建成口袋公园", "pocket_parks")]
    [InlineData("全区生产总值增长6%。", "生产总值", "gdp")]
    [InlineData("规上工业增加值增长8%。", "规上工业增加值", "industry_value_added")]
    [InlineData("高技术制造业增加值增长8%。", "高技术制造业增加值", "")]
    [InlineData("基础设施投资增长15%。", "基础设施投资", "")]
    [InlineData("增加2970个小学学位。", "增加小学学位", "school_places")]
    [InlineData("培育“专精特新”示范企业12家。", "培育“专精特新”示范企业", "specialised_firms")]
    [InlineData("每千人口托位数达到4.6个。", "每千人口托位数", "")]
    public void The_subject_is_found_on_either_side_of_the_figure(string clause, string subject, string indicator)
    {
        var goal = ReadingOf.Goal(clause);
        Assert.Equal((subject, indicator), (goal.Subject, goal.Indicator));
    }

    [Fact]
    public void And_above_joins_no_items()
    {
        var claims = ReadingOf.Review("全区16个断面中Ⅲ类及以上水质占比86.1%。");
        Assert.Equal(("断面中Ⅲ类及以上水质占比86.1%", 86.1m), (claims[^1].Quote, claims[^1].Figure.Value!.Value.Amount));
        Assert.Equal("农村12处", ReadingOf.Review("建成城区公园3处及农村12处。")[^1].Quote);
    }

    [Fact]
    public void A_change_without_a_subject_takes_that_of_the_level_before_it()
    {
        var claims = ReadingOf.Review("一般公共预算收入完成23.6亿元,增长5.2%。");
        Assert.Equal(["budget_revenue", "budget_revenue"], claims.Select(claim => claim.Indicator));
        Assert.Equal("一般公共预算收入完成23.6亿元,增长5.2%", claims[1].Quote);
    }

    [Fact]
    public void Figures_with_respectively_are_spread_over_their_subjects_and_share_the_last_bound()
    {
        var goals = ReadingOf.Plan("实际利用内资、外资分别增长8%、5%以上。");
        Assert.Equal(["domestic_capital", "fdi"], goals.Select(goal => goal.Indicator));
        Assert.All(goals, goal => Assert.Equal((true, Comparator.AtLeast), (goal.Figure.Growth, goal.Figure.Comparator)));
    }

    [Fact]
    public void Figures_with_respectively_reach_back_to_the_figures_before_them()
    {
        var claims = ReadingOf.Review("新认定“专精特新”企业18家、高新技术企业100家,总数分别达到105家、350家。");
        Assert.Equal(["specialised_firms", "high_tech_firms", "specialised_firms", "high_tech_firms"], claims.Select(claim => claim.Indicator));
        Assert.Equal([18m, 100m, 105m, 350m], claims.Select(claim => claim.Figure.Value!.Value.Amount));
    }

    [Fact]
    public void In_a_plain_list_a_bound_covers_its_own_figure_only()
    {
        var goals = ReadingOf.Plan("培育瞪羚企业1家、隐形冠军2家以上。");
        Assert.Equal([Comparator.Exactly, Comparator.AtLeast], goals.Select(goal => goal.Figure.Comparator));
    }

    [Fact]
    public void Keeping_pace_with_growth_is_a_commitment_without_a_figure()
    {
        var goal = ReadingOf.Goal("居民人均可支配收入增长与经济增长基本同步。");
        Assert.Equal((Comparator.KeepPace, true, null, "disposable_income"), (goal.Figure.Comparator, goal.Figure.Soft, goal.Figure.Value, goal.Indicator));
        Assert.False(ReadingOf.Goal("居民收入增长与经济增长同步。").Figure.Soft);
    }

    [Fact]
    public void A_task_set_from_above_is_a_commitment_without_a_figure()
    {
        var goal = ReadingOf.Goal("单位生产总值能耗完成市下达任务。");
        Assert.Equal((Comparator.Comply, null, "energy_intensity"), (goal.Figure.Comparator, goal.Figure.Value, goal.Indicator));
    }

    [Theory]
    [InlineData("新增停车位1200个。", Measure.Flow)]
    [InlineData("开工建设道路12条。", Measure.Started)]
    [InlineData("建成道路12条。", Measure.Completed)]
    [InlineData("人才总量达84万人。", Measure.Stock)]
    [InlineData("累计发放贷款84亿元。", Measure.Cumulative)]
    [InlineData("全年累计发放贷款84亿元。", Measure.Plain)] // the sum of its months
    [InlineData("整修道路12条。", Measure.Plain)]
    public void Stock_flow_sum_start_and_end_are_told_apart(string clause, Measure measure) => Assert.Equal(measure, ReadingOf.Goal(clause).Measure);

    [Fact]
    public void A_clause_has_its_place_in_the_text()
    {
        const string text = "二、2024年工作安排\n坚持稳字当头。新增停车位1200个,打通道路3条。";
        foreach (var goal in ReadingOf.Text(text).Statements)
            Assert.Equal(goal.Quote, text.Substring(goal.Where.Start, goal.Where.Length));
    }
}
