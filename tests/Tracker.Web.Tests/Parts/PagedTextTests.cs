using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class PagedTextTests
{
    private const string Text = "新增就业4万人。\n新建学校3所、新增学位900个。\n";

    [Fact]
    public void Each_clause_is_marked_where_it_stands_and_the_text_is_whole()
    {
        var runs = Runs(Text, At(Text, "a", "新增就业4万人"), At(Text, "b", "新建学校3所"));

        Assert.Equal(["a 新增就业4万人", "。", "b 新建学校3所", "、新增学位900个。"], runs);
    }

    [Fact]
    public void Of_overlapping_clauses_the_earlier_keeps_the_shared_words_and_none_is_lost()
    {
        var runs = Runs(Text, At(Text, "a", "新建学校3所、新增"), At(Text, "b", "新增学位900个"));

        Assert.Equal(["新增就业4万人。", "a 新建学校3所、新增", "b 学位900个", "。"], runs);
    }

    [Fact]
    public void A_clause_inside_another_cuts_it_and_an_id_stands_once()
    {
        var runs = Runs(Text, At(Text, "a", "新建学校3所、新增学位900个"), At(Text, "b", "学校3所"));

        Assert.Equal(["新增就业4万人。", "a 新建", "b 学校3所", "(a) 、新增学位900个", "。"], runs);
    }

    [Fact]
    public void Of_two_that_begin_together_the_longer_is_marked_from_the_end_of_the_shorter() =>
        Assert.Equal(["新增就业4万人。", "b 新建学校3所", "a 、新增学位900个", "。"], Runs(Text, At(Text, "a", "新建学校3所、新增学位900个"), At(Text, "b", "新建学校3所")));

    [Fact]
    public void A_clause_under_its_like_keeps_an_anchor_at_its_start()
    {
        var text = Of(Text, At(Text, "a", "新建学校3所"), At(Text, "b", "新建学校3所"));
        var run = text.Pages[0][1].Runs[0];

        Assert.Equal(["a", "b"], new[] { run.Mark!.Id, Assert.Single(run.Covered).Id }.Order());
        Assert.Equal(1, text.PageOf("a"));
        Assert.Equal(1, text.PageOf("b"));
    }

    [Fact]
    public void A_figure_that_could_not_be_read_is_marked_inside_a_clause()
    {
        TextMark unread = new("unread-1", At(Text, "", "900").Where, null, new(default, "", Unread.NoUnit));

        Assert.Equal(["新增就业4万人。", "新建学校3所、", "b 新增学位", "unread-1 900", "(b) 个", "。"], Runs(Text, At(Text, "b", "新增学位900个"), unread));
    }

    [Fact]
    public void A_place_outside_the_report_marks_nothing()
    {
        var outside = Sample.Target("b") with { Where = new(Text.Length - 1, 5) };
        var report = new ReportText(Text + "点击下载", new(0, Text.Length));

        Assert.Empty(TextMark.Of(report, [outside], []));
    }

    [Fact]
    public void Of_a_document_with_several_reports_only_this_one_is_shown_with_its_marks_in_place()
    {
        const string document = "去年的报告：新建学校2所。\n" + Text + "点击下载 新增学位900个";
        var report = new ReportText(document, new(document.IndexOf(Text, StringComparison.Ordinal), Text.Length));
        var mark = At(document, "a", "新建学校3所");

        Assert.Equal(["新增就业4万人。", "a 新建学校3所", "、新增学位900个。"], PagedText.Of(report, [mark]).Pages.SelectMany(page => page).SelectMany(Words));
    }

    [Fact]
    public void Lines_that_a_page_broke_are_one_paragraph()
    {
        const string broken = "今年以来全区经济运行总体平稳。质量效益持续提\n升，民生福祉不断增进，新增就业4万人，\n社会大局保持稳定。\n";

        var paragraph = Assert.Single(Assert.Single(Of(broken).Pages));
        Assert.Equal(broken.Replace("\n", "", StringComparison.Ordinal), string.Concat(paragraph.Runs.Select(run => run.Text)));
    }

    [Theory]
    [InlineData("一、回顾\n就业增加。\n二、安排\n继续努力。", new[] { "一、回顾", "二、安排" })]
    [InlineData("各位代表：一年过去了。一、回顾2020年，就业增加。（一）稳增长。产业壮大。", new[] { "一、回顾2020年，就业增加", "（一）稳增长" })]
    [InlineData("打通一、二、三区。", new string[0])]
    public void A_report_numbers_its_headings_in_lines_of_their_own_or_in_running_text(string text, string[] headings) =>
        Assert.Equal(headings, Of(text).Headings.Select(heading => heading.Heading.Words));

    [Fact]
    public void A_long_report_comes_in_pages_that_hold_all_of_it_and_each_mark_once()
    {
        var text = string.Concat(Enumerable.Range(0, 600).Select(i => $"第{i}项工程建成学校{i + 1000}所，惠及群众，反响良好，成效明显，经验得到推广。"));
        TextMark[] marks = [.. Enumerable.Range(0, 600).Select(i => At(text, $"m{i}", $"建成学校{i + 1000}所"))];

        var paged = Of(text, marks);

        Assert.InRange(paged.Pages.Count, 5, 20);
        Assert.Equal(text, string.Concat(paged.Pages.SelectMany(page => page).SelectMany(paragraph => paragraph.Runs).Select(run => run.Text)));
        Assert.Equal(marks.Select(mark => mark.Id), paged.Pages.SelectMany(page => page).SelectMany(paragraph => paragraph.Marks).Select(mark => mark.Id));
        Assert.Equal(1, paged.PageOf("m0"));
        Assert.Equal(paged.Pages.Count, paged.PageOf("m599"));
        Assert.Null(paged.PageOf("m600"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n　")]
    public void A_text_without_a_word_is_one_page_without_a_paragraph(string text) => Assert.Empty(Assert.Single(Of(text).Pages));

    [Fact]
    public void A_line_without_a_stop_is_cut_all_the_same_and_no_letter_is_torn()
    {
        var text = string.Concat(Enumerable.Repeat("𠀀", 20_000));

        var paragraphs = Of(text).Pages.SelectMany(page => page).Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))).ToList();

        Assert.All(paragraphs, paragraph => Assert.InRange(paragraph.Length, 1, 600));
        Assert.All(paragraphs, paragraph => Assert.False(char.IsLowSurrogate(paragraph[0])));
        Assert.Equal(text, string.Concat(paragraphs));
    }

    private static PagedText Of(string text, params TextMark[] marks) => PagedText.Of(new(text, new(0, text.Length)), marks);

    private static IEnumerable<string> Runs(string text, params TextMark[] marks) => Of(text, marks).Pages.SelectMany(page => page).SelectMany(Words);

    private static IEnumerable<string> Words(TextParagraph paragraph) => paragraph.Runs
        .Select(run => run.Mark is not { } mark ? run.Text : run.Opens ? $"{mark.Id} {run.Text}" : $"({mark.Id}) {run.Text}");

    private static TextMark At(string text, string id, string clause)
    {
        Extent where = new(text.IndexOf(clause, StringComparison.Ordinal), clause.Length);
        return new(id, where, Sample.Target(id) with { Quote = clause, Where = where }, null);
    }
}
