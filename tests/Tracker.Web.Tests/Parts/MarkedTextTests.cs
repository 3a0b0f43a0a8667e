using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class MarkedTextTests : BunitContext
{
    private const string Text = "新增就业4万人，\n新建学校3所、新增学位900个。\n";

    [Fact]
    public void Each_clause_is_marked_where_it_stands_and_the_text_is_whole()
    {
        var text = Draw(At("a", "新增就业4万人"), At("b", "新建学校3所"));

        Assert.Equal(["新增就业4万人", "新建学校3所"], text.FindAll("mark").Select(mark => mark.TextContent));
        Assert.Equal(["新增就业4万人，", "新建学校3所、新增学位900个。"], text.FindAll("p").Select(p => p.TextContent));
    }

    [Fact]
    public void Overlapping_clauses_lose_no_word_and_double_none()
    {
        var text = Draw(At("a", "新建学校3所、新增"), At("b", "新增学位900个"));

        Assert.Equal("新建学校3所、新增学位900个。", text.FindAll("p")[1].TextContent);
        Assert.Equal(["a", "b"], text.FindAll("mark").Select(mark => mark.Id));
    }

    [Fact]
    public void A_clause_inside_another_is_left_to_the_list_of_statements()
    {
        Statement[] statements = [At("a", "新建学校3所、新增学位900个"), At("b", "新增学位900个")];

        Assert.Equal(["a"], Draw(statements).FindAll("mark").Select(mark => mark.Id));
        Assert.Equal(["a"], TextRun.Marked(TextRun.Paragraphs(new(Text, new(0, Text.Length)), statements)));
    }

    [Fact]
    public void A_place_outside_the_text_marks_nothing() =>
        Assert.Empty(Draw(Sample.Target() with { Where = new(Text.Length - 1, 5) }).FindAll("mark"));

    [Fact]
    public void Of_a_document_with_several_reports_only_this_one_is_shown_with_its_marks_in_place()
    {
        const string document = "去年的报告：新建学校2所。\n" + Text + "点击下载 新增学位900个";
        var start = document.IndexOf(Text, StringComparison.Ordinal);
        var mark = At("a", "新建学校3所");
        var outside = Sample.Target("b") with { Where = new(document.Length - 5, 5) };

        var text = DrawText(new(document, new(start, Text.Length)), mark with { Where = mark.Where with { Start = mark.Where.Start + start } }, outside);

        Assert.Equal(["新增就业4万人，", "新建学校3所、新增学位900个。"], text.FindAll("p").Select(p => p.TextContent));
        Assert.Equal(["新建学校3所"], text.FindAll("mark").Select(found => found.TextContent));
    }

    private IRenderedComponent<MarkedText> Draw(params Statement[] statements) => DrawText(new(Text, new(0, Text.Length)), statements);

    private IRenderedComponent<MarkedText> DrawText(ReportText text, params Statement[] statements) =>
        Render<MarkedText>(p => p.Add(t => t.Paragraphs, TextRun.Paragraphs(text, statements)));

    private static Statement At(string id, string clause) =>
        Sample.Target(id) with { Quote = clause, Where = new(Text.IndexOf(clause, StringComparison.Ordinal), clause.Length) };
}
