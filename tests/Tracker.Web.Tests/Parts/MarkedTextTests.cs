using System.Globalization;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class MarkedTextTests : BunitContext
{
    private const string Text = "一、回顾\n新增就业4万人。新建学校3所。还有900。\n";

    [Fact]
    public void A_mark_says_its_role_year_and_figure_and_leads_on()
    {
        var text = Draw(Statement("a", "新增就业4万人", Sample.Target("a")), Statement("b", "新建学校3所", Sample.Outcome("b")));

        Assert.Equal(["目标（2021年）：4万人以上", "结果（2021年）：4.2万人"], text.FindAll("mark a").Select(link => link.GetAttribute("title")));
        Assert.Equal(["/targets/a", "#b"], text.FindAll("mark a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["a", "b"], text.FindAll("mark").Select(mark => mark.Id));
    }

    [Fact]
    public void An_outcome_leads_to_the_target_that_it_answers() =>
        Assert.Equal("/targets/t", Draw(new Dictionary<string, string> { ["b"] = "t" }, Statement("b", "新建学校3所", Sample.Outcome("b"))).Find("mark a").GetAttribute("href"));

    [Fact]
    public void A_figure_that_could_not_be_read_says_why()
    {
        var mark = Draw(new TextMark("unread-1", At("900"), null, new(At("900"), "还有900", Unread.NoUnit))).Find("mark.unread");

        Assert.Equal("未能识读：数字后面没有认识的计量单位", mark.QuerySelector("a")!.GetAttribute("title"));
        Assert.Equal("unread-1", mark.Id);
    }

    [Fact]
    public void A_clause_under_its_like_keeps_its_anchor()
    {
        var text = Draw(Statement("a", "新建学校3所", Sample.Target("a")), Statement("b", "新建学校3所", Sample.Target("b")));

        Assert.Equal("新建学校3所", text.Find("#a, #b").ParentElement!.QuerySelector("mark")!.TextContent);
        Assert.Single(text.FindAll("#a"));
        Assert.Single(text.FindAll("#b"));
    }

    [Fact]
    public void A_heading_by_itself_is_a_heading_of_the_page() => Assert.Equal("一、回顾", Draw().Find("h3#section-1").TextContent);

    [Fact]
    public void On_an_English_page_the_text_stays_Chinese_and_the_marks_speak_English()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new("en");
        try
        {
            var text = Draw(Statement("a", "新增就业4万人", Sample.Target("a")));

            Assert.Equal("zh-CN", text.Find(".text").GetAttribute("lang"));
            Assert.Equal("Target (2021): at least 40,000 people", text.Find("mark a[lang=en]").GetAttribute("title"));
            Assert.Equal("zh-CN", text.Find("mark a span").GetAttribute("lang"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private IRenderedComponent<MarkedText> Draw(params TextMark[] marks) => Draw(new Dictionary<string, string>(), marks);

    private IRenderedComponent<MarkedText> Draw(Dictionary<string, string> answered, params TextMark[] marks) => Render<MarkedText>(p => p
        .Add(t => t.Paragraphs, PagedText.Of(new(Text, new(0, Text.Length)), marks).Pages[0])
        .Add(t => t.Answered, answered));

    private static TextMark Statement(string id, string clause, Statement statement) => new(id, At(clause), statement with { Quote = clause, Where = At(clause) }, null);

    private static Extent At(string clause) => new(Text.IndexOf(clause, StringComparison.Ordinal), clause.Length);
}
