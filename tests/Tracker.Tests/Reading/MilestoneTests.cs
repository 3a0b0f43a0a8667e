using Xunit;

namespace Tracker.Tests.Reading;

/// <summary>Commitments and claims without a figure.</summary>
public sealed class MilestoneTests
{
    [Theory]
    [InlineData("开工建设临溪区第二医院。", "临溪区第二医院", Measure.Started)]
    [InlineData("推动柳河路小学年内开工。", "柳河路小学", Measure.Started)]
    [InlineData("确保柳河大桥建成通车。", "柳河大桥", Measure.Completed)]
    [InlineData("启用区妇幼保健院新院区。", "区妇幼保健院新院区", Measure.Completed)]
    [InlineData("加快推进云栖产业园一期竣工投产。", "云栖产业园一期", Measure.Completed)]
    [InlineData("推动龙江铁路项目(临溪段)开工。", "龙江铁路项目(临溪段)", Measure.Started)]
    [InlineData("完成国企改革三年行动任务。", "国企改革三年行动", Measure.Completed)]
    public void A_project_by_name_is_to_be_begun_or_finished(string clause, string subject, Measure stage)
    {
        var goal = Assert.Single(ReadingOf.PlanInAll(clause));
        Assert.Equal((Role.Target, subject, stage, true), (goal.Role, goal.Subject, goal.Measure, goal.IsMilestone));
        Assert.Equal(clause.TrimEnd('。'), goal.Quote);
    }

    [Theory]
    [InlineData("加快建设临溪新城污水处理厂。", "临溪新城污水处理厂")]
    [InlineData("推进柳河公园建设。", "柳河公园")]
    public void What_is_only_carried_on_is_kept_and_no_milestone(string clause, string subject)
    {
        var goal = Assert.Single(ReadingOf.PlanInAll(clause));
        Assert.Equal((subject, true, false), (goal.Subject, goal.InWords, goal.IsMilestone));
        Assert.Empty(ReadingOf.ReviewInAll(clause));
    }

    [Theory]
    [InlineData("建成一批重大项目。")] // none by name
    [InlineData("推动重点产业项目竣工。")]
    [InlineData("建成全国一流的示范区。")] // a title
    [InlineData("加大招商引资力度。")]
    [InlineData("推进“一带一路”建设。")]
    [InlineData("全年项目建设全面提速。")]
    [InlineData("全面完成全年各项目标任务。")] // all at once
    [InlineData("基本建成。")] // nothing at all
    public void What_names_no_project_is_none(string clause) => Assert.Empty(ReadingOf.PlanInAll(clause));

    [Theory]
    [InlineData("建成并州路小学、将台路小学。", "并州路小学", "将台路小学")]
    [InlineData("建成向阳路小学、和平路中学。", "向阳路小学", "和平路中学")]
    [InlineData("建成临溪高等专科学校、柳河中等职业学校。", "临溪高等专科学校", "柳河中等职业学校")]
    public void A_name_is_kept_whole(string clause, string first, string second) =>
        Assert.Equal([first, second], ReadingOf.PlanInAll(clause).Select(goal => goal.Subject));

    [Theory]
    [InlineData("年度任务如期完成。")]
    [InlineData("柳河大桥将建成通车。")]
    [InlineData("确保柳河大桥年底前建成通车。")]
    public void What_has_no_subject_or_is_hoped_for_is_no_claim(string clause) => Assert.Empty(ReadingOf.ReviewInAll(clause));

    [Fact]
    public void Each_project_of_a_list_is_one_of_its_own() => Assert.Equal(
        [("柳河路小学", Measure.Completed), ("云栖幼儿园", Measure.Completed), ("青溪中学", Measure.Completed)],
        ReadingOf.ReviewInAll("柳河路小学、云栖幼儿园、青溪中学等项目建成投用。").Select(claim => (claim.Subject, claim.Measure)));

    [Fact]
    public void In_a_list_each_may_have_its_own_stage() => Assert.Equal(
        [("柳河水库", Measure.Completed), ("青溪水厂", Measure.Started)],
        ReadingOf.PlanInAll("建成柳河水库、开工青溪水厂。").Select(goal => (goal.Subject, goal.Measure)));

    [Theory]
    [InlineData("柳河大桥建成通车。", false)]
    [InlineData("柳河大桥主体完工。", true)]
    [InlineData("柳河大桥基本建成。", true)]
    public void A_part_is_not_the_whole(string clause, bool nearly) =>
        Assert.Equal(("柳河大桥", nearly), Assert.Single(ReadingOf.ReviewInAll(clause)) is var claim ? (claim.Subject, claim.Figure.Soft) : default);

    [Theory]
    [InlineData("粮食播种面积超额完成年度任务。", "粮食播种面积", Measure.Completed)]
    [InlineData("高标准农田建设年度目标如期实现。", "高标准农田建设", Measure.Completed)]
    [InlineData("招商引资未能完成年度目标。", "招商引资", Measure.Plain)]
    public void What_is_said_of_a_goal_itself_is_a_claim(string clause, string subject, Measure stage)
    {
        var claim = Assert.Single(ReadingOf.ReviewInAll(clause));
        Assert.Equal((Role.Outcome, subject, stage), (claim.Role, claim.Subject, claim.Measure));
    }

    [Fact]
    public void A_clause_with_a_figure_is_read_for_its_figure_alone() =>
        Assert.DoesNotContain(ReadingOf.PlanInAll("开工建设柳河路小学等5所学校。"), goal => goal.InWords);
}
