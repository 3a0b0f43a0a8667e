using Xunit;

namespace Tracker.Tests.Reading;

public sealed class FigureTests
{
    [Theory]
    [InlineData("城镇新增就业4万人以上。", 40000, "人", Comparator.AtLeast)]
    [InlineData("城镇新增就业不少于4万人。", 40000, "人", Comparator.AtLeast)]
    [InlineData("旅游收入突破300亿元。", 30_000_000_000, "元", Comparator.AtLeast)]
    [InlineData("服务企业1100余家。", 1100, "家", Comparator.AtLeast)]
    [InlineData("引进总部企业10多家。", 10, "家", Comparator.AtLeast)]
    [InlineData("城镇登记失业率控制在4%以内。", 4, "%", Comparator.AtMost)]
    [InlineData("办理时限不超过3个工作日。", 3, "工作日", Comparator.AtMost)]
    [InlineData("服务企业近4000家。", 4000, "家", Comparator.About)]
    [InlineData("安排专项资金约2亿元。", 200_000_000, "元", Comparator.About)]
    [InlineData("新增停车位1200个。", 1200, "个", Comparator.Exactly)]
    [InlineData("高新技术企业达到118家。", 118, "家", Comparator.Exactly)]
    [InlineData("完成家庭医生签约13.5万人。", 135000, "人", Comparator.Exactly)]
    public void A_figure_keeps_its_bound(string clause, double value, string unit, Comparator bound)
    {
        var goal = ReadingOf.Goal(clause);
        Assert.Equal(new Quantity((decimal)value, unit), goal.Figure.Value);
        Assert.Equal(bound, goal.Figure.Comparator);
        Assert.False(goal.Figure.Growth);
    }

    [Theory]
    [InlineData("地区生产总值增长6.5%左右。", 6.5, Comparator.About)]
    [InlineData("居民消费价格涨幅3%左右。", 3, Comparator.About)]
    [InlineData("单位生产总值能耗下降3%。", -3, Comparator.Exactly)]
    [InlineData("一般性支出压减5%以上。", -5, Comparator.AtLeast)]
    [InlineData("压减一般性支出5%。", -5, Comparator.Exactly)]
    [InlineData("跨境电商贸易额保持两位数增长。", 10, Comparator.AtLeast)]
    [InlineData("规上工业增加值增速达到8%。", 8, Comparator.Exactly)]
    public void A_change_is_told_from_a_level(string clause, double value, Comparator bound)
    {
        var goal = ReadingOf.Goal(clause);
        Assert.True(goal.Figure.Growth);
        Assert.Equal((decimal)value, goal.Figure.Value?.Amount);
        Assert.Equal(bound, goal.Figure.Comparator);
    }

    [Theory]
    [InlineData("就业困难人员就业率达到85%。", 85)]
    [InlineData("优质园占比提高到72%。", 72)]
    [InlineData("办理差错率降至1%。", 1)]
    public void What_is_reached_is_a_level(string clause, double value)
    {
        var goal = ReadingOf.Goal(clause);
        Assert.False(goal.Figure.Growth);
        Assert.Equal((decimal)value, goal.Figure.Value?.Amount);
    }

    [Fact]
    public void A_range_has_two_ends()
    {
        var goal = ReadingOf.Goal("建成社区食堂8-10处。");
        Assert.Equal((8m, 10m), (goal.Figure.Value!.Value.Amount, goal.Figure.UpTo!.Value));
        goal = ReadingOf.Goal("地区生产总值增长6%－6.5%。");
        Assert.Equal((6m, 6.5m), (goal.Figure.Value!.Value.Amount, goal.Figure.UpTo!.Value));
    }

    [Fact]
    public void A_further_mark_to_strive_for_belongs_to_the_goal_before_it()
    {
        var goal = ReadingOf.Goal("固定资产投资增长5%以上,力争7%。");
        Assert.Equal((5m, 7m), (goal.Figure.Value!.Value.Amount, goal.Figure.Stretch!.Value));
    }

    [Fact]
    public void Doubling_is_two_times()
    {
        var goal = ReadingOf.Goal("科技型企业数量比上年翻一番。");
        Assert.Equal(new Quantity(2, "倍"), goal.Figure.Value);
        Assert.True(goal.Figure.Growth);
    }

    [Fact]
    public void Points_are_changes()
    {
        var claim = Assert.Single(ReadingOf.Review("税收占比较上年提升7个百分点。"));
        Assert.Equal((new Quantity(7, "百分点"), true), (claim.Figure.Value, claim.Figure.Growth));
        claim = Assert.Single(ReadingOf.Review("降低职工医保缴费费率0.5个百分点。"));
        Assert.Equal(-0.5m, claim.Figure.Value?.Amount);
    }

    [Theory]
    [InlineData("常住人口达到85万人。", 850_000)]
    [InlineData("帮助高校毕业生就业1.2万人。", 12_000)]
    [InlineData("新增宽带用户3.4万。", 34_000)]
    [InlineData("完成上百个整治项目。", 100)]
    [InlineData("优良天数提高7天,达到315天。", 315)]
    [InlineData("生产总值增长15℅。", 15)] // as it is typed
    [InlineData("新增公交车300标台。", 300)]
    [InlineData("建成3人制篮球场20个。", 20)]
    [InlineData("经营性收入高于10万元的占80%。", 80)]
    [InlineData("完成230个50户以上村寨供水管网建设。", 230)]
    [InlineData("新建121个制造业项目。", 121)]
    [InlineData("出境旅游人次由8300万增加到1亿3千多万。", 130_000_000)]
    [InlineData("云栖园区20万吨聚苯乙烯等22个项目竣工。", 22)]
    public void What_is_counted_is_read(string clause, double value) => Assert.Equal((decimal)value, ReadingOf.Plan(clause)[^1].Figure.Value?.Amount);

    [Fact]
    public void In_a_list_the_last_alone_may_have_the_unit() => Assert.Equal(
        [new Quantity(-18, "工作日"), new Quantity(-15, "工作日"), new Quantity(-12, "工作日")],
        ReadingOf.Review("用地、规划、施工审批时间分别缩短18、15和12个工作日。").Select(claim => claim.Figure.Value!.Value));

    [Fact]
    public void A_margin_is_a_change_of_what_follows_it()
    {
        var goal = ReadingOf.Goal("一律按不低于5%的幅度压减一般性支出。");
        Assert.Equal((-5m, true, Comparator.AtLeast), (goal.Figure.Value!.Value.Amount, goal.Figure.Growth, goal.Figure.Comparator));
    }

    [Fact]
    public void The_rate_in_force_is_an_old_value() => Assert.Equal(13, ReadingOf.Goal("将现行16%的税率降至13%。").Figure.Value?.Amount);

    [Fact]
    public void Of_an_old_and_a_new_value_the_new_one_counts()
    {
        var goal = ReadingOf.Goal("居民医保人均财政补助标准由380元提高到420元。");
        Assert.Equal(420, goal.Figure.Value?.Amount);
        Assert.Equal("居民医保人均财政补助标准", goal.Subject);
    }

    [Theory]
    [InlineData("打好“15个攻势”。")]
    [InlineData("开通12345热线。")]
    [InlineData("建设5G基站和H135直升机总装线。")]
    [InlineData("2024年11月30日前完成。")]
    [InlineData("承办第3届海洋论坛,跻身全国前10强。")]
    [InlineData("打造15分钟医保服务圈,推行24小时服务。")]
    [InlineData("严格落实中央八项规定精神,实现三个更加目标要求。")]
    [InlineData("抓好以下三项工作,统筹好两个大局。")]
    [InlineData("启动地铁4号线建设。")]
    [InlineData("综合实力跃升5个位次。")]
    [InlineData("抓实监测和帮扶两条主线。")]
    [InlineData("落实《临溪区关于促进民营经济和高质量发展的若干政策30条》。")]
    [InlineData("今年高校毕业生超过1.2万人。")] // how many there are, and nothing done
    [InlineData("这是一件关系14亿人口的大事。")]
    [InlineData("云栖产业园全部达产后可实现产值40亿元。")] // what it is to yield
    [InlineData("税收总额相当于五年前1.5个百分点。")]
    [InlineData("全省首个超百亿元水利工程开工。")] // a class of works
    public void A_number_in_a_name_a_date_a_rank_or_a_phrase_is_no_statement(string clause) => Assert.Empty(ReadingOf.Plan(clause));

    [Fact]
    public void The_size_that_names_a_kind_of_thing_is_no_statement()
    {
        Assert.Equal(12, ReadingOf.Goal("新开工5亿元以上项目12个。").Figure.Value?.Amount);
        Assert.Equal(5, ReadingOf.Goal("营业收入过10亿元涉海企业5家。").Figure.Value?.Amount);
    }

    [Theory]
    [InlineData("公共场所急救设备达到每10万人45台。", 45, "台")]
    [InlineData("每10万人拥有律师32名。", 32, "名")]
    [InlineData("每100户居民配建停车位30个。", 30, "个")]
    [InlineData("达到每3万人拥有一座图书馆的水平。", 30_000, "人")]
    public void So_many_for_so_many_is_one_statement(string clause, double value, string unit) =>
        Assert.Equal(new Quantity((decimal)value, unit), ReadingOf.Goal(clause).Figure.Value);

    [Fact]
    public void A_number_of_people_and_one_of_things_are_two_statements() =>
        Assert.Equal([100_000m, 45m], ReadingOf.Plan("服务居民10万人,配置设备45台。").Select(goal => goal.Figure.Value!.Value.Amount));

    [Fact]
    public void An_attribute_of_the_thing_counted_is_a_statement()
    {
        var goals = ReadingOf.Plan("实施总投资86亿元的24个重点项目。");
        Assert.Equal([8_600_000_000m, 24m], goals.Select(goal => goal.Figure.Value!.Value.Amount));
    }

    [Fact]
    public void A_number_longer_than_any_amount_is_kept_as_unread()
    {
        var read = ReadingOf.Text("二、2024年工作安排\n新增停车位" + new string('9', 60) + "个。");
        Assert.Empty(read.Statements);
        Assert.Contains("过长", Assert.Single(read.Unread).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_whose_unit_is_unknown_is_kept_as_unread()
    {
        var read = ReadingOf.Text("二、2024年工作安排\n新建37魁星阁。");
        Assert.Empty(read.Statements);
        Assert.Equal("新建37魁星阁", Assert.Single(read.Unread).Quote);
    }

    [Theory]
    [InlineData("劳动年龄人口平均受教育年限达到11.5年。", 11.5)]
    [InlineData("平均受教育年限由11.1年提高到11.8年。", 11.8)]
    public void A_length_of_years_is_the_value_of_a_measure_that_is_named_so(string clause, double value) =>
        Assert.Equal(new Quantity((decimal)value, "年"), ReadingOf.Goal(clause).Figure.Value);

    [Theory]
    [InlineData("项目建设用2年左右完成。")]
    [InlineData("连续8年稳定增长。")]
    public void Other_years_are_spans(string clause) => Assert.Empty(ReadingOf.Plan(clause));

    [Theory]
    [InlineData("高技术产业产值占规上工业一半以上。", 50, Comparator.AtLeast, false)]
    [InlineData("税收占全区的三分之二。", 66.67, Comparator.Exactly, false)]
    [InlineData("产量占全国1/10。", 10, Comparator.Exactly, false)]
    [InlineData("规上工业税收占比过半。", 50, Comparator.AtLeast, false)]
    [InlineData("服务业贡献率超过六成。", 60, Comparator.AtLeast, false)]
    [InlineData("审批时间再压减一半。", -50, Comparator.Exactly, true)]
    [InlineData("许可证种类压减三分之一以上。", -33.33, Comparator.AtLeast, true)]
    public void A_fraction_that_states_a_share_is_read_in_percent(string clause, double value, Comparator bound, bool growth)
    {
        var figure = ReadingOf.Goal(clause).Figure;
        Assert.Equal(new Quantity((decimal)value, "%"), figure.Value);
        Assert.Equal((bound, growth), (figure.Comparator, figure.Growth));
    }

    [Theory]
    [InlineData("推动工作事半功倍。")]
    [InlineData("走访中一半以上的人说好。")]
    [InlineData("新增财力一半用于民生。")]
    [InlineData("提供7/24小时服务。")]
    [InlineData("上半年、下半年各抓一次调度。")]
    public void A_fraction_of_talk_is_no_statement(string clause) => Assert.Empty(ReadingOf.Plan(clause));

    [Theory]
    [InlineData("工商业电价降低0.03元/千瓦时。", -0.03, "元/千瓦时", true)]
    [InlineData("工业电价下降2.5分/千瓦时以上。", -0.025, "元/千瓦时", true)]
    [InlineData("居民用水价格为3.5元/立方米。", 3.5, "元/立方米", false)]
    [InlineData("供热价格每平方米降低5角。", -0.5, "元", true)]
    [InlineData("每年可减少利息支出2亿元。", -200_000_000, "元", true)]
    [InlineData("为企业降费2亿元。", 200_000_000, "元", false)] // so much given up, as with 减税
    [InlineData("降费2亿元。", 200_000_000, "元", false)]
    public void Money_per_unit_is_in_yuan_and_a_fall_of_it_is_negative(string clause, double value, string unit, bool growth)
    {
        var figure = ReadingOf.Goal(clause).Figure;
        Assert.Equal(new Quantity((decimal)value, unit), figure.Value);
        Assert.Equal(growth, figure.Growth);
    }

    [Fact]
    public void Both_ends_of_a_fall_are_negative()
    {
        var figure = ReadingOf.Goal("天然气价格下降3-5分/立方米。").Figure;
        Assert.Equal((-0.03m, -0.05m), (figure.Value?.Amount, figure.UpTo));
    }

    [Fact]
    public void Areas_are_in_base_units() => Assert.Equal(new Quantity(13_400_000, "平方米"), ReadingOf.Goal("建成海绵城市13.4平方公里。").Figure.Value);

    [Theory]
    [InlineData("城乡居民收入比缩小至1.83。", 1.83)]
    [InlineData("城乡居民收入比由2.1∶1缩小至2.04∶1。", 2.04)]
    [InlineData("城乡居民收入倍差缩小到1.9。", 1.9)]
    public void A_ratio_of_incomes_has_no_unit(string clause, double value) => Assert.Equal(new Quantity((decimal)value, ""), ReadingOf.Goal(clause).Figure.Value);

    [Fact]
    public void A_ratio_of_another_kind_stays_unread() => Assert.Single(ReadingOf.Text("二、2024年工作安排\n工农业产值比为3.5。").Unread);

    [Fact]
    public void A_quotation_mark_that_never_closes_hides_no_figure() =>
        Assert.Equal(2, ReadingOf.Plan("培育“小巨人企业41家,“单项冠军”企业5家。").Count);

    [Fact]
    public void A_rank_in_percent_is_no_statement() => Assert.Equal("个", Assert.Single(ReadingOf.Plan("9个学科进入全球前1%。")).Figure.Value?.Unit);
}
