using Tracker.Assessing;
using Tracker.Tests.Reading;
using Xunit;

namespace Tracker.Tests.Assessing;

/// <summary>Goals that a report answers without a figure, and silences with what was looked for.</summary>
public sealed class WordAnswerTests
{
    private static readonly Report Later = ReadingOf.Report with { Id = "990102-2025-work", Year = 2025, Title = "2025年临溪区政府工作报告" };

    [Theory]
    [InlineData("开工建设柳河路小学。", "柳河路小学建成投用。", Verdict.Met)] // what is finished was begun
    [InlineData("建成柳河路小学。", "柳河路小学建成投用。", Verdict.Met)]
    [InlineData("建成柳河路小学。", "柳河路小学开工建设。", Verdict.NotComparable)]
    [InlineData("建成柳河路小学。", "柳河路小学主体完工。", Verdict.NotComparable)]
    [InlineData("建成柳河路小学。", "青溪中学建成投用。", Verdict.Unreported)]
    [InlineData("建成地铁1号线。", "地铁6号线建成通车。", Verdict.Unreported)] // another line
    [InlineData("建成云栖产业园一期。", "云栖产业园二期建成。", Verdict.Unreported)]
    [InlineData("建成云栖产业园。", "云栖产业园一期建成。", Verdict.NotComparable)] // a part
    [InlineData("建成柳河路小学。", "柳河路小学等3所学校建成投用。", Verdict.Met)] // named in a count
    [InlineData("推进柳河公园建设。", "柳河公园建成开放。", Verdict.NotMeasurable)]
    [InlineData("建成青溪文化中心。", "青溪文化中心将建成投用。", Verdict.Unreported)] // only hoped for
    [InlineData("建成青溪文化中心。", "青溪文化中心争取年内建成。", Verdict.Unreported)]
    [InlineData("建成青溪文化中心。", "确保青溪文化中心年底前建成。", Verdict.Unreported)]
    [InlineData("建成青溪文化中心。", "青溪文化中心未能如期建成。", Verdict.Missed)]
    [InlineData("建成青溪文化中心。", "青溪文化中心建设目标未能如期完成。", Verdict.Missed)]
    [InlineData("圆满完成粮食生产任务。", "粮食生产任务未完成。", Verdict.Missed)]
    [InlineData("圆满完成粮食生产任务。", "粮食生产任务全面完成。", Verdict.Met)]
    [InlineData("建成东湖路幼儿园。", "南湖路幼儿园建成投用。", Verdict.Unreported)] // alike, and another
    [InlineData("建成柳河中学。", "柳河中学宿舍楼建成投用。", Verdict.NotComparable)]
    [InlineData("建成青溪大桥。", "青溪大桥引桥建成通车。", Verdict.NotComparable)]
    [InlineData("建成妇幼保健院。", "临溪区妇幼保健院建成启用。", Verdict.Met)] // led by its place
    [InlineData("建成市人民医院。", "市人民医院二期等5个项目建成投用。", Verdict.Unreported)] // the list names its second phase
    [InlineData("建成地铁一号线。", "地铁1号线建成通车。", Verdict.Met)]
    [InlineData("建成向阳路小学。", "和平路中学、向阳路小学建成投用。", Verdict.Met)]
    public void A_project_is_judged_by_the_stage_the_report_gives_it(string goal, string claim, Verdict verdict) =>
        Assert.Equal(verdict, Assess(goal, claim).Assessment.Verdict);

    [Theory]
    [InlineData("完成棚户区改造1200户。", "棚户区改造超额完成年度任务。", Verdict.Met)]
    [InlineData("实际利用外资2亿美元。", "实际利用外资未能完成年度目标。", Verdict.Missed)]
    [InlineData("完成棚户区改造1200户。", "棚户区改造加快推进。", Verdict.Unreported)] // words that do not speak of the goal
    [InlineData("完成棚户区改造1200户。", "全面完成年度各项目标任务。", Verdict.Unreported)] // of all goals at once
    [InlineData("固定资产投资增长8%。", "固定资产投资未能如期完成年度目标。", Verdict.Missed)]
    [InlineData("固定资产投资增长8%。", "固定资产投资完成全年预期目标。", Verdict.Met)]
    [InlineData("固定资产投资增长8%。", "固定资产投资难以完成年度目标。", Verdict.Missed)]
    [InlineData("固定资产投资增长8%。", "固定资产投资有望完成年度目标。", Verdict.Unreported)]
    [InlineData("固定资产投资增长8%。", "固定资产投资基本完成年度目标。", Verdict.NotComparable)]
    [InlineData("城镇调查失业率控制在5.5%以内。", "城镇调查失业率低于预期目标。", Verdict.Unreported)] // which way is good is not said
    [InlineData("省级重点项目投资100亿元。", "市级重点项目投资超额完成年度任务。", Verdict.Unreported)]
    [InlineData("一般公共预算收入增长5%。", "一般公共预算收入保持平稳。全面完成年度目标任务。", Verdict.Unreported)] // another sentence
    [InlineData("完成省下达的节能减排任务。", "未完成省下达的节能减排任务。", Verdict.Missed)]
    [InlineData("完成省下达的节能减排任务。", "完成省下达的节能减排任务。", Verdict.Met)]
    public void A_goal_with_a_figure_may_be_answered_in_words_that_speak_of_it(string goal, string claim, Verdict verdict)
    {
        var assessment = Assess(goal, claim).Assessment;
        Assert.Equal((verdict, (decimal?)null), (assessment.Verdict, assessment.Ratio));
    }

    [Fact]
    public void A_figure_answers_before_words_do() =>
        Assert.Equal("棚户区改造1300户", Assess("完成棚户区改造1200户。", "棚户区改造超额完成年度任务。棚户区改造1300户。").Outcome?.Quote);

    [Fact]
    public void A_goal_set_out_twice_is_answered_once_for_both()
    {
        var pairs = AssessAll("城镇新增就业3万人。稳住就业基本盘,城镇新增就业3万人。", "城镇新增就业3.1万人。");
        Assert.Equal([Verdict.Met, Verdict.Met], pairs.Select(pair => pair.Assessment.Verdict));
    }

    [Fact]
    public void The_report_s_own_word_that_a_figure_was_the_goal_joins_what_is_named_otherwise()
    {
        var pair = Assess("为纳税人减轻税费8亿元。", "落实税费优惠政策9.6亿元,超过原定的8亿元目标。");
        Assert.Equal((Verdict.Exceeded, "落实税费优惠政策9.6亿元"), (pair.Assessment.Verdict, pair.Outcome?.Quote));
    }

    [Theory]
    [InlineData("社会融资规模增速与经济增速基本匹配。", Verdict.Met)]
    [InlineData("社会融资规模增速与名义经济增速基本匹配。", Verdict.NotComparable)] // growth at current prices is not given
    public void Growth_is_held_against_growth_of_its_kind(string goal, Verdict verdict) =>
        Assert.Equal(verdict, Assess(goal, "地区生产总值增长6%。社会融资规模增速达到9%。").Assessment.Verdict);

    [Theory]
    [InlineData("地区生产总值增长6%。", "固定资产投资增长3%,低于6%的预期目标。")]
    [InlineData("新建公园10个。", "培育瞪羚企业20个,完成计划10个的两倍。")]
    [InlineData("新增停车位500个。", "新增学位800个,超过原定的500个目标。")]
    public void An_equal_figure_recalled_joins_no_two_subjects(string goal, string claim) => Assert.Equal(Verdict.Unreported, Assess(goal, claim).Assessment.Verdict);

    [Fact]
    public void Two_goals_of_another_scope_are_not_one_set_out_twice() =>
        Assert.DoesNotContain(AssessAll("新增小学学位300个,新增初中学位300个。", "新增学位310个。"), pair => pair.Assessment.Verdict is Verdict.Met);

    [Theory]
    [InlineData("建成地铁1号线。", "地铁1号线稳步推进。")]
    [InlineData("建成“智慧城市”平台。", "“智慧城市”平台稳步推进。")]
    public void Digits_and_marks_are_searched_for_as_they_stand(string goal, string claim) => Assert.Equal(Tracker.Answer.Mentioned, Assess(goal, claim).Link!.Answer);

    [Fact]
    public void Silence_is_shown_with_the_words_looked_for_and_the_nearest_passages()
    {
        var pair = Assess("新增养老床位260张。", "居家养老服务持续改善。全区绿化水平提高。医疗床位使用更加充分。");
        Assert.Equal(Verdict.Unreported, pair.Assessment.Verdict);
        Assert.Equal("查找“养老床位”，未见提及；最接近的语句：“居家养老服务持续改善”“医疗床位使用更加充分”", pair.Link!.Reason);
    }

    [Fact]
    public void Where_the_words_do_stand_in_the_report_it_is_not_said_to_be_silent()
    {
        var pair = Assess("新增养老床位260张。", "养老床位建设有序推进。");
        Assert.Equal((Verdict.Unreported, Tracker.Answer.Mentioned), (pair.Assessment.Verdict, pair.Link!.Answer));
        Assert.Equal((Rules.UnreportedMentioned, true), (pair.Assessment.Rule, pair.Link!.Reason.StartsWith("查找“养老床位”，报告提及而未给出可对照的结果：“养老床位建设有序推进”", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_report_plans_next_is_no_mention_of_what_came_of_it()
    {
        var pair = Assess("新增养老床位260张。", "绿化水平提高。\n二、2025年工作安排\n再建养老床位。");
        Assert.Contains("未见提及", pair.Link!.Reason, StringComparison.Ordinal);
    }

    private static Paired Assess(string goal, string claims) => Assert.Single(AssessAll(goal, claims));

    private static IReadOnlyList<Paired> AssessAll(string goals, string claims)
    {
        var intake = new Intake(Catalogue.Load());
        var reader = new Tracker.Reading.ReportReader(Catalogue.Load());
        return intake.Pair([Take(ReadingOf.Report, "二、2024年工作安排\n" + goals)], [Take(Later, "一、2024年工作回顾\n" + claims)]);

        TakenReport Take(Report report, string text) =>
            new(report, reader.Read(report, Tracker.Reports.CleanText.Verbatim(text)), new(text, new(0, text.Length)));
    }
}
