using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class QuoteTests : BunitContext
{
    [Fact]
    public void A_clause_stands_between_quotation_marks_and_leads_to_its_place()
    {
        var quote = Render<Quote>(p => p.Add(q => q.Statement, Sample.Target()).Add(q => q.Source, Sample.Work(2021)));

        Assert.Equal("“城镇新增就业4万人以上”", quote.Find("p").TextContent);
        Assert.Equal("/statements/980101-target", quote.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_clause_whose_surroundings_are_known_is_marked_between_them()
    {
        var quote = Render<Quote>(p => p.Add(q => q.Statement, Sample.Target()).Add(q => q.Source, Sample.Work(2021)).Add(q => q.Around, new("今年，", "城镇新增就业4万人以上", "。")));

        Assert.Equal("今年，城镇新增就业4万人以上。", quote.Find("p").TextContent);
        Assert.Equal("城镇新增就业4万人以上", quote.Find("mark.target").TextContent);
    }

    [Fact]
    public void A_restated_figure_is_no_quotation()
    {
        var quote = Render<Quote>(p => p.Add(q => q.Statement, Sample.Target()).Add(q => q.Source, Sample.Work(2021, excerpt: true)));

        Assert.DoesNotContain("“", quote.Markup, StringComparison.Ordinal);
        Assert.Contains("转述", quote.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void Only_what_nobody_has_checked_says_that_it_was_read_by_a_machine(bool isChecked, int flags)
    {
        var quote = Render<Quote>(p => p.Add(q => q.Statement, Sample.Target() with { Checked = isChecked }).Add(q => q.Source, Sample.Work(2021)));

        Assert.Equal(flags, quote.FindAll("footer .flag").Count(flag => flag.TextContent == "机器识读，未核对"));
    }

    [Fact]
    public void A_preliminary_figure_says_so()
    {
        var quote = Render<Quote>(p => p.Add(q => q.Statement, Sample.Outcome() with { Preliminary = true }).Add(q => q.Source, Sample.Work(2022)));

        Assert.Contains(quote.FindAll(".flag"), flag => flag.TextContent == "预计数");
    }
}
