using System.Text;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

public sealed class DocumentSplitterTests
{
    private const string Body = """
        各位代表：
        现在，我代表区人民政府向大会报告工作，请予审议。
        一、2024年工作回顾
        全区生产总值增长6%，新增城镇就业1.2万人，新建学校3所。
        二、2025年工作安排
        主要预期目标是：生产总值增长5.5%左右，新增城镇就业1万人以上。
        让我们团结一心，为建设美好临溪而努力奋斗！
        """;

    private static readonly DocumentSplitter Splitter = new(Catalogue.Load());

    [Fact]
    public void Two_reports_and_what_stands_between_them_are_told_apart()
    {
        var document = Split($"""
            -
            【临溪招商】2025年云泽市临溪区政府工作报告
            ――2025年1月16日在临溪区第八届人民代表大会第四次会议上临溪区人民政府区长林远{Body}
            2025-07-09
            -
            【云泽招商】一家企业落户临溪产业园 投资再添动力
            某企业与产业园签约，总投资8000万元，建成后年产值1亿元。 一、项目背景 项目意义重大。 二、合作意义与前景 前景广阔。
            2025-07-09
            -
            【云泽招商】2024年云泽市政府工作报告
            ――2024年1月10日在云泽市第六届人民代表大会第三次会议上
            {Body}
            2025-07-09
            """);
        Assert.Equal([("990102", 2025), ("990100", 2024)], document.Reports.Select(r => (r.Head.District!, r.Head.Year!.Value)));
        Assert.StartsWith("【云泽招商】一家企业落户", Assert.Single(document.LeftOut).Title, StringComparison.Ordinal);
        Assert.All(document.Reports, r => Assert.DoesNotContain("8000万元", r.Text.Text, StringComparison.Ordinal));
        Assert.All(document.Reports, r => Assert.Contains("新增城镇就业1万人以上", r.Text.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_without_a_title_are_told_apart_where_the_next_one_opens()
    {
        var document = Split($"2025年1月16日在临溪区第八届人民代表大会第四次会议上\n{Body}\n2024年1月10日在云泽市第六届人民代表大会第三次会议上\n市长 陈明\n{Body}");
        Assert.Equal([("990102", 2025), ("990100", 2024)], document.Reports.Select(r => (r.Head.District!, r.Head.Year!.Value)));
    }

    [Theory]
    [InlineData("临溪区召开招商会议，签约项目12个。会议强调，要加快项目建设。", "广告、新闻或其他文章")]
    [InlineData("# 临溪区第八届人民代表大会第四次会议开幕\n区长林远代表区人民政府向大会作政府工作报告。会议还听取了其他报告。", "只报道作报告一事")]
    [InlineData("2025年临溪区政府工作报告\n2024年临溪区政府工作报告", "只有标题")]
    [InlineData("【图文解读】2025年临溪区政府工作报告\n图文。", "广告、新闻或其他文章")]
    [InlineData("一图读懂2025年临溪区政府工作报告\n图文。", "广告、新闻或其他文章")]
    [InlineData("首页 > 政务公开\n登录 注册", "没有成句的正文")]
    public void A_page_without_a_report_says_why(string page, string why)
    {
        var document = Split(page);
        Assert.Empty(document.Reports);
        Assert.StartsWith(why, document.LeftOut[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_news_account_that_retells_the_report_is_one()
    {
        var document = Split("""
            # 临溪区：实干开新局
            2月5日，临溪区第八届人民代表大会第四次会议开幕。区长林远代表临溪区人民政府向大会作工作报告。
            报告回顾了2024年工作。生产总值增长6%，就业1.2万人，学校3所，道路5条，公园2个。
            2025年，新增就业1万人，学位3300个，改造小区12个，加装电梯30部，停车位800个，绿道10公里，投资增长5%，外贸增长4%，企业60家。
            """);
        var head = Assert.Single(document.Reports).Head;
        Assert.Equal(("990102", 2025, ReportKind.Work, "林远"), (head.District, head.Year, head.Kind, head.Speaker));
    }

    [Fact]
    public void Headings_of_the_first_order_and_running_titles_do_not_cut_a_report()
    {
        var page = $"# 2025年临溪区政府工作报告\n{Body.Replace("二、", "# 聚力民生\n办好实事。\n2025年临溪区政府工作报告\n# 二、", StringComparison.Ordinal)}\n# 招商快讯\n某项目签约。";
        var document = Split(page);
        Assert.EndsWith("努力奋斗！", Assert.Single(document.Reports).Text.Text, StringComparison.Ordinal);
        Assert.Equal("招商快讯", Assert.Single(document.LeftOut).Title);
    }

    /// <summary>Each of these takes minutes where a rule looks at the rest of the page for every line or mark.</summary>
    [Theory]
    [InlineData("8848在线游戏的")]
    [InlineData("在线游戏")]
    [InlineData("www.")]
    [InlineData("#")]
    [InlineData("“")]
    [InlineData("（一）发展\n")]
    [InlineData("新增就业，\n")]
    [InlineData("2025年临溪区政府工作报告\n")]
    [InlineData("各位代表：现在，我代表临溪区人民政府向大会报告工作，请予审议。\n")]
    [InlineData("文件下载：报告\n")]
    [InlineData("第八届人民代表大会")]
    [InlineData("临溪区")]
    public void A_hostile_page_is_split_without_end_or_loss(string piece)
    {
        var page = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var text = "2025年临溪区政府工作报告\n" + page + "。";
        Assert.Equal(text, Split(text).Text);
    }

    [Fact]
    public void A_page_keeps_its_own_text_and_its_fingerprint()
    {
        var page = "\uFEFF2025年临溪区政府工作报告\r\n" + Body;
        var document = Splitter.SplitText(page, "page.txt");
        Assert.Equal(page, document.Text);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(page))), document.Hash);
    }

    [Fact]
    public void An_article_under_a_report_that_has_ended_is_one_of_its_own()
    {
        var document = Split($"2025年临溪区政府工作报告\n{Body.Replace("努力奋斗", "再创佳绩", StringComparison.Ordinal)}\n文件下载：报告\n# 2024年云泽市政府工作报告解读\n解读文字。");
        Assert.Equal(["文件下载：报告", "2024年云泽市政府工作报告解读"], document.LeftOut.Select(left => left.Title));
    }

    [Fact]
    public void What_a_page_sets_before_and_after_a_report_is_left_out_with_its_place()
    {
        var page = $"摘要：新增就业……\n2025年临溪区政府工作报告\n{Body}\n文件下载：报告全文\n【图文解读】一图读懂";
        var document = Splitter.SplitText(page, "page.txt");
        Assert.Equal(
            ["摘要：新增就业……", "文件下载：报告全文\n【图文解读】一图读懂"],
            document.LeftOut.Select(left => page.Substring(left.Where.Start, left.Where.Length)));
        Assert.EndsWith("努力奋斗！", Assert.Single(document.Reports).Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mention_of_a_report_on_a_line_of_its_own_does_not_cut_the_text()
    {
        var document = Split($"2025年临溪区政府工作报告\n{Body.Replace("让我们", "认真落实《\n政府工作报告\n》任务。\n让我们", StringComparison.Ordinal)}");
        Assert.EndsWith("努力奋斗！", Assert.Single(document.Reports).Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_a_page_are_split_as_its_text_is()
    {
        var result = Splitter.Split(Encoding.UTF8.GetBytes($"<html><body><h1>2025年临溪区政府工作报告</h1><p>{Body.Replace("\n", "</p><p>", StringComparison.Ordinal)}</p></body></html>"), "page.html", TestContext.Current.CancellationToken);
        Assert.False(result.IsRefused);
        Assert.Equal("990102", Assert.Single(result.Document.Reports).Head.District);
    }

    private static SplitDocument Split(string page) => Splitter.SplitText(page, "page.txt");
}
