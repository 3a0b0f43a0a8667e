using Tracker.Reading;
using Xunit;

namespace Tracker.Tests.Reading;

public sealed class GoalTalkTests
{
    [Theory]
    [InlineData("棚户区改造超额完成年度任务", true)]
    [InlineData("能耗指标全面达标", true)]
    [InlineData("年度任务如期完成", true)]
    [InlineData("地区生产总值未达到预期目标", false)]
    [InlineData("外贸进出口目标未能实现", false)]
    [InlineData("固定资产投资未能如期完成年度目标", false)]
    [InlineData("固定资产投资难以完成年度目标", false)]
    [InlineData("未来社区建设超额完成年度任务", true)]
    public void It_says_whether_a_goal_was_reached(string clause, bool reached) => Assert.Equal(reached, GoalTalk.Of(clause));

    [Theory]
    [InlineData("棚户区改造加快推进")]
    [InlineData("围绕年度目标任务抓落实")]
    [InlineData("圆满完成换届选举")]
    [InlineData("固定资产投资低于预期目标")] // which way is good is not said
    [InlineData("固定资产投资有望完成年度目标")]
    public void Other_words_say_nothing_of_a_goal(string clause) => Assert.Null(GoalTalk.Of(clause));
}
