using Tracker.Assessing;
using Tracker.Tests.Reading;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class LinkerTests
{
    [Fact]
    public void A_goal_meets_the_claim_on_the_same_indicator_whatever_else_is_said()
    {
        var link = Answer("地区生产总值增长6%左右。", "地区生产总值完成437亿元,增长5.8%。高技术制造业增加值增长6%。");
        Assert.Equal((Tracker.Answer.Figure, "地区生产总值完成437亿元,增长5.8%"), (link.Link.Answer, link.Outcome?.Quote));
    }

    [Fact]
    public void Without_an_indicator_the_likest_subject_in_the_same_unit_answers()
    {
        var link = Answer("盘活闲置厂房6万平方米。", "盘活利用闲置厂房6.3万平方米,腾空楼宇6万平方米。");
        Assert.Equal("盘活利用闲置厂房6.3万平方米", link.Outcome?.Quote);
        Assert.Contains("事项相近", link.Link.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_claim_answers_one_goal()
    {
        var pairs = Pair("新增公交线路5条,优化公交线路8条。", "新增公交线路5条。");
        Assert.Equal([Tracker.Answer.Figure, Tracker.Answer.Silent], pairs.Select(pair => pair.Link.Answer));
    }

    [Fact]
    public void The_subject_on_another_base_is_another_measure()
    {
        var link = Answer("旅游总收入增长15%。", "旅游总收入达到139亿元。");
        Assert.Equal(Tracker.Answer.OtherMeasure, link.Link.Answer);
        Assert.Equal("旅游总收入达到139亿元", link.Outcome?.Quote);
    }

    [Theory]
    [InlineData("新建学校10所。", "新建改扩建学校12所。")] // two goals answered as one
    [InlineData("新建改扩建学校10所。", "新建学校6所,改扩建学校4所。")] // one goal answered in parts
    [InlineData("引进亿元以上项目10个。", "引进5亿元以上项目12个。")]
    [InlineData("为企业减税3亿元。", "为企业减税降费5亿元。")]
    [InlineData("改造老旧小区30个。", "累计改造老旧小区120个。")]
    [InlineData("城镇居民医保补助标准提高30元。", "农村居民医保补助标准提高40元。")]
    public void Another_scope_is_another_measure(string goal, string claims) =>
        Assert.Equal(Tracker.Answer.OtherMeasure, Answer(goal, claims).Link.Answer);

    [Theory]
    [InlineData("新增停车泊位1200个。", "新增停车位1150个。")]
    [InlineData("完成棚改1200户。", "完成棚户区改造1300户。")]
    [InlineData("为市场主体减负5亿元。", "为企业减税降费5.2亿元。")]
    public void What_is_named_otherwise_in_the_next_report_is_found(string goal, string claim) =>
        Assert.Equal(claim.TrimEnd('。'), Answer(goal, claim).Outcome?.Quote);

    [Theory]
    [InlineData("新建改建农村公路20公里。", "五年累计新建改建农村公路127公里。")]
    [InlineData("减少企业税负3亿元。", "五年累计减少企业税负20亿元。")]
    public void A_sum_of_years_is_another_measure(string goal, string claim) =>
        Assert.Equal(Tracker.Answer.OtherMeasure, Answer(goal, claim).Link.Answer);

    [Fact]
    public void A_level_at_the_year_s_end_does_not_answer_a_level_all_year() =>
        Assert.Equal(Tracker.Answer.OtherMeasure, Answer("城镇调查失业率全年控制在5.5%以内。", "年末城镇调查失业率5.5%。").Link.Answer);

    [Fact]
    public void Silence_says_what_was_looked_for_and_what_came_nearest()
    {
        var link = Answer("新增养老床位260张。", "建成社区食堂9处。").Link;
        Assert.Equal(Tracker.Answer.Silent, link.Answer);
        Assert.StartsWith("在已收录的语句中查找“养老床位”", link.Reason, StringComparison.Ordinal); // the text is not at hand
    }

    [Fact]
    public void A_figure_taken_from_a_document_that_is_not_at_hand_answers_only_on_a_catalogued_measure()
    {
        var goals = ReadingOf.Plan("盘活闲置厂房6万平方米,新增停车位1200个。");
        var excerpt = ReadingOf.Report with { Id = "990102-2025-work", Year = 2025, Excerpt = true };
        var claims = Claims("盘活闲置厂房6万平方米,新增停车位1150个。", excerpt);

        var links = Linker.Link(goals, [ReadingOf.Report, excerpt], claims);

        Assert.Equal("新增停车位1150个", claims.Single(claim => claim.Id == Assert.Single(links).Outcome).Quote);
    }

    [Fact]
    public void A_bulletin_answers_as_later_known_and_is_never_silent()
    {
        var goals = ReadingOf.Plan("地区生产总值增长6%左右,新增停车位1200个。");
        var bulletin = ReadingOf.Report with { Id = "990102-2024-bulletin", Kind = ReportKind.Bulletin };
        var claims = Claims("地区生产总值增长5.6%。", bulletin);

        var link = Assert.Single(Linker.Link(goals, [ReadingOf.Report, bulletin], claims));

        Assert.Equal((Vintage.Later, goals[0].Id), (link.Vintage, link.Target));
    }

    private static (Link Link, Statement? Outcome) Answer(string goal, string claims) => Assert.Single(Pair(goal, claims));

    /// <summary>Goals of 2024 and what the report of 2025 says of that year.</summary>
    private static List<(Link Link, Statement? Outcome)> Pair(string goals, string claims)
    {
        var targets = ReadingOf.Plan(goals);
        var later = ReadingOf.Report with { Id = "990102-2025-work", Year = 2025 };
        var outcomes = Claims(claims, later);
        var links = Linker.Link(targets, [ReadingOf.Report, later], outcomes);
        return [.. targets.Select(target => links.Single(link => link.Target == target.Id)).Select(link => (link, outcomes.FirstOrDefault(outcome => outcome.Id == link.Outcome)))];
    }

    /// <summary>Claims for 2024, made by another report.</summary>
    private static List<Statement> Claims(string clauses, Report report) =>
        [.. ReadingOf.Review(clauses).Select((claim, number) => claim with { Id = $"990102-claim{number}", Report = report.Id, Period = Period.Of(2024) })];
}
