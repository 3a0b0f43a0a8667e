using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class SearchedTests
{
    [Theory]
    [InlineData(true, null, new[] { "养老床位" }, new string[0], "查找“养老床位”，未见提及")]
    [InlineData(true, null, new[] { "养老床位", "护理床位" }, new[] { "居家养老改善", "床位使用充分" }, "查找“养老床位”“护理床位”，未见提及；最接近的语句：“居家养老改善”“床位使用充分”")]
    [InlineData(false, null, new[] { "绿道" }, new[] { "建设“口袋公园”" }, "在已收录的语句中查找“绿道”，未见提及；最接近的语句：“建设“口袋公园””")]
    [InlineData(true, "床位建设推进", new[] { "床位" }, new[] { "启动“百姓…", "其他" }, "查找“床位”，报告提及而未给出可对照的结果：“床位建设推进”；最接近的语句：“启动“百姓…”“其他”")]
    public void What_is_written_is_read_back(bool inText, string? said, string[] words, string[] nearest, string reason)
    {
        Assert.Equal(reason, new Searched(inText, words, said, nearest).Reason);

        var read = Searched.Read(reason)!;
        Assert.Equal((inText, said), (read.InText, read.Said));
        Assert.Equal(words, read.For);
        Assert.Equal(nearest, read.Nearest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("已检索“绿道”")]
    [InlineData("查找")]
    [InlineData("查找，未见提及")]
    [InlineData("查找“绿道”，未见提及，另有说明")]
    [InlineData("人工核对：报告未提")]
    public void A_reason_in_other_words_is_not_taken_apart(string reason) => Assert.Null(Searched.Read(reason));
}
