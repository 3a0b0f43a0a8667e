using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class ProjectNameTests
{
    [Theory]
    [InlineData("柳河路小学", "柳河路小学")]
    [InlineData("云栖产业园项目", "云栖产业园")]
    [InlineData("“智慧城市”平台", "智慧城市平台")]
    [InlineData("地铁一号线", "地铁1号线")]
    [InlineData("龙江铁路(临溪段)", "龙江铁路")]
    [InlineData("妇幼保健院", "临溪区妇幼保健院")]
    public void Spellings_of_one_name_are_one_project(string one, string other) => Same(SameName.Whole, one, other);

    [Theory]
    [InlineData("柳河中学", "柳河中学宿舍楼")]
    [InlineData("云栖产业园", "云栖产业园一期")]
    [InlineData("高职扩招行动", "技能提升和高职扩招行动")]
    public void A_longer_name_is_of_a_part_or_of_more(string one, string other) => Same(SameName.Part, one, other);

    [Theory]
    [InlineData("东湖路幼儿园", "南湖路幼儿园")]
    [InlineData("地铁1号线", "地铁11号线")]
    [InlineData("云栖产业园一期", "云栖产业园二期")]
    [InlineData("青溪中学", "柳河青溪中学")] // led by what is no place by its name
    [InlineData("项目", "工程")]
    public void Other_names_are_other_projects(string one, string other) => Same(null, one, other);

    private static void Same(SameName? name, string one, string other)
    {
        Assert.Equal(name, ProjectName.Compare(one, other));
        Assert.Equal(name, ProjectName.Compare(other, one));
    }
}
