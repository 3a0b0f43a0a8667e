using System.Text;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

public sealed class HtmlBodyTests
{
    [Fact]
    public void Blocks_become_lines_and_the_frame_of_the_page_goes() => Assert.Equal(
        "临溪区2025年政府工作报告\n一、2024年工作回顾\n新增学位 3300 个。\n新建学校3所；\n改造道路5条。\n",
        TextOf("""
            <!DOCTYPE html><html><head><title>临溪区</title><style>p{color:red}</style></head><body>
            <nav>首页 > 政务公开</nav><header><a href="/">临溪区人民政府</a></header>
            <div class="share-bar">分享到微信</div><script>var a = "新增就业";</script>
            <h1>临溪区2025年<b>政府工作报告</b></h1>
            <div><p>一、2024年工作回顾</p><p>新增学位
               3300 个。</p>新建学校3所；<br>改造道路5条。</div>
            <div style="display: none">看不见的文字</div><p hidden>也看不见</p>
            <aside>热门文章</aside><footer>版权所有</footer></body></html>
            """));

    [Fact]
    public void A_form_around_the_whole_page_does_not_hide_it() => Assert.Equal(
        "新增就业3万人。\n",
        TextOf("<html><body><form id='aspnetForm'><input value='x'><button>搜索</button><p>新增就业3万人。</p></form></body></html>"));

    [Fact]
    public void A_header_with_the_title_in_it_stays() => Assert.Equal(
        "2025年政府工作报告\n正文。\n",
        TextOf("<html><body><article><header><h1>2025年政府工作报告</h1></header><p>正文。</p></article></body></html>"));

    [Fact]
    public void An_article_in_a_box_named_share_is_no_share_bar()
    {
        var paragraph = string.Concat(Enumerable.Repeat("新增城镇就业。", 60));
        Assert.Contains(paragraph, TextOf($"<html><body><div class='share content'><p>{paragraph}</p></div></body></html>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_of_a_row_stay_apart() => Assert.Equal(
        "姓名\t职务\t\n林远\t区长\t\n",
        TextOf("<html><body><table><tr><th>姓名</th><th>职务</th></tr><tr><td>林远</td><td>区长</td></tr></table></body></html>"));

    [Fact]
    public void Rows_under_a_header_that_names_its_columns_are_sentences() => Assert.Equal(
        "附表。\n主要指标完成情况\n城镇新增就业2024年目标4万人；城镇新增就业2024年实际4.2万人；责任单位：区人社局。\n新增学位2024年目标300个；新增学位2024年实际320个。\n",
        TextOf("""
            <html><body><p>附表。</p><table><caption>主要指标完成情况</caption>
            <thead><tr><th rowspan="2">序号</th><th rowspan="2">指标</th><th colspan="2">2024年</th><th rowspan="2">责任单位</th></tr><tr><th>目标</th><th>实际</th></tr></thead>
            <tr><td>1</td><td>城镇新增<br>就业</td><td>4万人</td><td> 4.2万人 </td><td rowspan="2">区人社局</td></tr>
            <tr style="display:none"><td>9</td><td>草稿</td><td>1</td><td>1</td></tr>
            <tr><td>2</td><td>新增学位</td><td>300个</td><td>320个</td></tr></table></body></html>
            """));

    [Fact]
    public void A_table_around_the_page_stays_a_page() => Assert.Equal(
        "指标\t目标\t\n新增就业目标4万人。\n\t\n",
        TextOf("<html><body><table><tr><td>指标</td><td>目标</td></tr><tr><td colspan='2'><table><tr><td>项目</td><td>目标</td></tr><tr><td>新增就业</td><td>4万人</td></tr></table></td></tr></table></body></html>"));

    [Fact]
    public void A_page_nested_very_deep_is_read_all_the_same()
    {
        const int depth = 20_000;
        var html = new StringBuilder("<html><body>").Insert(12, "<div>", depth).Append("新增就业3万人。</body></html>");
        Assert.Equal("新增就业3万人。\n", TextOf(html.ToString()));
    }

    [Fact]
    public async Task A_page_of_very_many_lines_is_read_in_a_time_that_grows_with_them()
    {
        const int lines = 400_000; // A minute and more where each line is looked for from the first one on.
        var html = $"<html><body>{string.Concat(Enumerable.Repeat("年<br>", lines))}</body></html>";
        var read = await Task.Run(() => TextOf(html)).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(lines, read.Count(c => c == '\n'));
    }

    private static string TextOf(string html)
    {
        Assert.True(DocumentText.TryRead(Encoding.UTF8.GetBytes(html), "page.html", out var text, out var refusal, TestContext.Current.CancellationToken), refusal);
        return text;
    }
}
