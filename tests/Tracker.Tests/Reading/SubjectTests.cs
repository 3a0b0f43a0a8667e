using Xunit;

namespace Tracker.Tests.Reading;

/// <summary>What a figure is said of where its own clause does not name all of it.</summary>
public sealed class SubjectTests
{
    [Theory]
    [InlineData("高新技术企业增长12%。", "high_tech_firms")]
    [InlineData("高新技术企业产值增长12%。", "")]
    [InlineData("脱贫人口人均纯收入达1.85万元,增长14.2%。", "")]
    public void What_a_counted_thing_earns_is_not_its_number(string clause, string code) => Assert.Equal(code, ReadingOf.Plan(clause)[^1].Indicator);

    [Theory]
    [InlineData("地区生产总值年均增长7%,到2028年底突破700亿元。", "地区生产总值")]
    [InlineData("优良天数328天,优良率90%,较上年增加12天。", "优良天数")]
    [InlineData("经营主体新增1.05万户,达到9.2万户。", "经营主体")]
    [InlineData("粮食播种面积68万亩、总产量12.5亿斤。", "粮食总产量")]
    [InlineData("实施5000万元以上项目200个,其中新开工120个。", "新开工5000万元以上项目")]
    [InlineData("进出口总额增长9.4%,重回百亿元规模。", "进出口总额")]
    [InlineData("争取上级资金32亿元,较上年多5亿元。", "上级资金")]
    [InlineData("地区生产总值564亿元,占计划的100%,同比下降2%。", "地区生产总值")] // what follows a share is not said of the share
    [InlineData("规上工业总产值540亿元,占全市30%,占全省2%。", "规上工业总产值占全省")]
    [InlineData("一般公共预算收入12亿元,按可比口径下降9%。", "一般公共预算收入")]
    [InlineData("一般公共预算收入12亿元,扣除留抵退税因素后增长3%。", "一般公共预算收入")]
    [InlineData("一般公共预算收入同口径增长2.8%。", "一般公共预算收入")]
    [InlineData("农田灌溉面积2125万亩,粮食产量再创新高,达到33亿公斤。", "粮食产量")] // the clause before says what fares so
    [InlineData("净增税收50亿元;投入135亿元。", "投入")] // a semicolon sets apart
    [InlineData("预计实现(下同)地区生产总值210亿元。", "实现地区生产总值")]
    [InlineData("要实现地区生产总值210亿元。", "实现地区生产总值")]
    [InlineData("新建城区学校10所(含幼儿园4所)。", "含幼儿园")]
    [InlineData("三、新建停车场5处。", "新建停车场")] // the number of an item is no part of it
    public void A_clause_without_a_subject_of_its_own_goes_on_with_the_one_before(string clause, string subject) =>
        Assert.Equal(subject, ReadingOf.Plan(clause)[^1].Subject);

    [Theory]
    [InlineData("旅游综合收入45亿元。", "tourism_revenue")]
    [InlineData("社零额增长9.8%。", "retail_sales")]
    [InlineData("固投增长9%。", "fixed_investment")]
    [InlineData("规上工业增加值增速连续12个月保持两位数增长。", "industry_value_added")]
    [InlineData("全社会R&D经费支出占GDP比重达2.15%。", "rd_intensity")]
    [InlineData("民生支出占一般公共预算支出比重达到80%。", "livelihood_spending_share")]
    [InlineData("教育支出占一般公共预算支出比重达到20%。", "")]
    [InlineData("日均新增市场主体30户。", "")] // a pace is not the number of a year
    [InlineData("新增市场主体3000户。", "market_entities_new")]
    [InlineData("带动固定资产投资增长5%。", "fixed_investment")]
    [InlineData("农村常住居民人均可支配收入增长8%。", "rural_income")]
    [InlineData("人才总量突破3万人。", "talent_total")]
    [InlineData("技能人才总量突破3万人。", "")]
    public void An_indicator_is_known_in_each_of_its_spellings_and_not_in_its_parts(string clause, string code) => Assert.Equal(code, ReadingOf.Goal(clause).Indicator);

    [Fact]
    public void A_total_is_not_what_was_added() => Assert.Equal("", ReadingOf.Plan("新增市场主体2.3万户、总量达12.8万户。")[^1].Indicator);

    [Fact]
    public void What_keeps_pace_in_a_list_does_so_each_by_itself() => Assert.Equal(
        [("budget_revenue", "一般公共预算收入、居民收入增长和经济增长基本同步"), ("disposable_income", "居民收入增长和经济增长基本同步")],
        ReadingOf.Plan("一般公共预算收入、居民收入增长和经济增长基本同步。").Select(goal => (goal.Indicator, goal.Quote)));

    [Fact]
    public void A_quote_begins_behind_the_number_of_its_item() => Assert.Equal("新建停车场5处", ReadingOf.Goal("三、新建停车场5处。").Quote);

    [Fact]
    public void Places_won_on_a_list_are_no_statement() => Assert.Empty(ReadingOf.Plan("县域综合实力排名前移5位。"));

    [Theory]
    [InlineData("粮食总产连续十年稳定在10亿斤以上。", "粮食总产")]
    [InlineData("共争取到各类资金65亿元。", "各类资金")]
    [InlineData("向上争资增长15%。", "向上争资")]
    [InlineData("共同富裕示范项目12个。", "共同富裕示范项目")]
    [InlineData("和美乡村45个。", "和美乡村")]
    [InlineData("农机使用率95%。", "农机使用率")]
    [InlineData("使用率95%。", "使用率")]
    [InlineData("规上工业总产值力争突破500亿元。", "规上工业总产值")]
    public void A_word_that_begins_like_an_opening_stays_whole(string clause, string subject) => Assert.Equal(subject, ReadingOf.Goal(clause).Subject);

    [Fact]
    public void More_than_last_year_is_a_change() => Assert.True(ReadingOf.Plan("发行债券14亿元,同比多3.2亿元。")[^1].Figure.Growth);

    [Theory]
    [InlineData("贫困发生率由14.5%降至0。", 0)]
    [InlineData("城镇化率由52.1提高到58.3%。", 58.3)]
    public void One_unit_serves_the_old_value_and_the_new(string clause, double value)
    {
        var read = ReadingOf.Text("一、2023年工作回顾\n" + clause);
        Assert.Equal(new Quantity((decimal)value, "%"), Assert.Single(read.Statements).Figure.Value);
        Assert.Empty(read.Unread);
    }

    [Theory]
    [InlineData("引进5亿元以上项目15个,其中10亿元以上5个。", 2)]
    [InlineData("打造一批超百亿、超千亿产业链。", 0)]
    [InlineData("聚焦五个“必须统筹好”。", 0)]
    public void What_names_a_class_or_a_slogan_is_not_counted(string clause, int statements) => Assert.Equal(statements, ReadingOf.Plan(clause).Count);

    [Fact]
    public void A_class_before_its_number_does_not_bound_it() =>
        Assert.Equal(Comparator.Exactly, ReadingOf.Plan("引进5亿元以上项目15个,其中10亿元以上5个。")[^1].Figure.Comparator);

    [Fact]
    public void A_goal_to_strive_for_with_its_own_deadline_is_another_goal() =>
        Assert.Equal(["2024", "2024-2026"], ReadingOf.Plan("新建5处农贸市场,力争三年内达到23处。").Select(goal => goal.Period.ToString()));

    [Fact]
    public void A_list_in_brackets_is_part_of_its_item() =>
        Assert.Equal("在县乡镇（街道、园区）划分网格", ReadingOf.Plan("在县12个乡镇（街道、园区）划分网格732个。")[0].Subject);

    [Fact]
    public void So_much_of_a_thing_is_counted_where_no_number_of_it_is() =>
        Assert.Equal(new Quantity(50, "公里"), ReadingOf.Goal("建成50公里以上绿道。").Figure.Value);

    [Fact]
    public void A_set_of_subsidies_is_a_name() => Assert.Equal(new Quantity(8_600_000, "元"), ReadingOf.Goal("发放残疾人两项补贴860万元。").Figure.Value);
}
