using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Tracker.Tests;

public sealed class TextQuoteTests
{
    private const string Page = "临溪区2024年工作安排：新增学位2700个，建成社区食堂9处；打通断头路3条。城镇新增就业8500人以上，新增养老床位260张。";

    private static readonly Gen<string> Words = Gen.Elements(
        "全区", "新增就业", "3万人", "１２", "5.8%", "，", "。", "（", " ", "　", "\n", "学位", "社区", "😀", "养老床位", "RCEP", "2", "改造").ListOf().Select(words => string.Concat(words));

    private static readonly Gen<string> Blanks = Gen.Elements(" ", "\n", "　", "\r\n", "\t");

    [Fact]
    public void A_quote_keeps_what_stands_before_and_after_it()
    {
        var quote = Take("打通断头路3条", context: 5);
        Assert.Equal(("食堂9处；", "打通断头路3条", "。城镇新增"), (quote.Prefix, quote.Exact, quote.Suffix));
        Assert.Equal("hash", quote.Hash);
    }

    [Fact]
    public void Context_ends_with_the_document() => Assert.Equal(("", ""), (Take("临溪区").Prefix, Take("260张。").Suffix));

    [Fact]
    public void Context_never_holds_half_a_character()
    {
        var quote = TextQuote.Of("😀新增学位😀", new Extent(2, 4), "hash", context: 1);
        Assert.Equal(("", ""), (quote.Prefix, quote.Suffix));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 3)]
    [InlineData(60, 100)]
    public void A_quote_lies_within_its_text(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextQuote.Of(Page, new Extent(start, length), "hash"));

    [Fact]
    public void Between_two_places_the_surroundings_decide()
    {
        const string page = "教育方面，建成学校4所，新增学位2700个。文化方面，建成场馆4所，接待游客2万人。";
        var quote = TextQuote.Of(page, new Extent(page.LastIndexOf("4所", StringComparison.Ordinal), 2), "hash");
        var changed = page.Replace("建成场馆", "新建成场馆", StringComparison.Ordinal);
        Assert.Equal(new Extent(changed.LastIndexOf("4所", StringComparison.Ordinal), 2), quote.Find(changed).Where);
    }

    [Fact]
    public void Two_places_alike_are_no_answer()
    {
        var quote = TextQuote.Of("新增学位2700个", new Extent(0, 9), "hash");
        Assert.Equal(new QuoteMatch(null, Ambiguous: true), quote.Find("新增学位2700个，新增学位2700个"));
        Assert.Equal(new QuoteMatch(null, Ambiguous: true), quote.Find("新增学位 2700个，新增学位 2700个"));
    }

    [Theory]
    [InlineData("新增学位2700个", "新增学位 ２７００ 个")]
    [InlineData("新增学位2700个，建成社区食堂9处", "新增学位2700个,\n建成社区食堂9处")]
    public void Width_and_line_breaks_do_not_hide_a_quote(string quoted, string now)
    {
        var changed = Page.Replace(quoted, now, StringComparison.Ordinal);
        var found = Take(quoted).Find(changed).Where!.Value;
        Assert.Equal(now, changed.Substring(found.Start, found.Length));
    }

    [Theory]
    [InlineData("增长8%，完成任务", "增长18%，完成任务", "8%")]
    [InlineData("增长8%，完成任务", "增长7.8%，完成任务", "8%")]
    [InlineData("新增8个，完成任务", "新增85个，完成任务", "新增8")]
    public void A_figure_that_was_changed_is_not_found_in_the_new_one(string was, string now, string quoted) =>
        Assert.Equal(default, TextQuote.Of(was, new Extent(was.IndexOf(quoted, StringComparison.Ordinal), quoted.Length), "hash").Find(now));

    [Fact]
    public void A_short_quote_in_other_surroundings_is_not_guessed() =>
        Assert.Equal(default, Take("9处").Find("全年举办文艺演出9处场地，游客满意。"));

    [Fact]
    public void A_clause_stands_for_itself_where_it_stands_once() =>
        Assert.Equal(new Extent(3, 13), Take("城镇新增就业8500人以上").Find("报告：城镇新增就业8500人以上").Where);

    [Fact]
    public void In_the_same_text_a_quote_is_found_where_it_was_or_has_a_twin() => Check(
        from text in Words.Where(text => text.Length > 0)
        from start in Gen.Choose(0, text.Length - 1)
        from end in Gen.Choose(start + 1, text.Length)
        from context in Gen.Elements(0, 3, TextQuote.DefaultContext)
        select (text, place: Extent.Between(start, end), context),
        sample =>
        {
            var quote = TextQuote.Of(sample.text, sample.place, "hash", sample.context);
            var twins = Enumerable.Range(0, sample.text.Length).Count(at =>
                sample.text[..at].EndsWith(quote.Prefix, StringComparison.Ordinal) && sample.text[at..].StartsWith(quote.Exact + quote.Suffix, StringComparison.Ordinal));
            return quote.Find(sample.text) == (twins == 1 ? new QuoteMatch(sample.place) : new QuoteMatch(null, Ambiguous: true));
        });

    [Fact]
    public void Text_put_in_elsewhere_does_not_hide_a_quote() => Check(
        from before in Words
        from after in Words
        from news in Words
        from at in Gen.Choose(0, before.Length + after.Length)
        select (before, after, news, at),
        sample => Found(sample.before, sample.after, text => text.Insert(Outside(sample.at, sample.before), sample.news)));

    [Fact]
    public void Text_taken_out_elsewhere_does_not_hide_a_quote() => Check(
        from before in Words
        from after in Words
        from start in Gen.Choose(0, before.Length)
        from end in Gen.Choose(0, after.Length)
        select (before, after, start, end),
        sample => Found(sample.before, sample.after, text => text[sample.start..^sample.end]));

    [Fact]
    public void White_space_anywhere_does_not_hide_a_quote() => Check(
        from before in Words
        from after in Words
        from blanks in Gen.Choose(0, 2000).Zip(Blanks).ListOf()
        select (before, after, blanks),
        sample => Found(sample.before, sample.after, text => sample.blanks.Aggregate(text, (page, blank) => page.Insert(blank.Item1 % (page.Length + 1), blank.Item2))));

    private const string Clause = "盘活闲置厂房六万平方米";

    private static int Outside(int at, string before) => at <= before.Length ? at : at + Clause.Length;

    private static bool Found(string before, string after, Func<string, string> change)
    {
        var text = before + Clause + after;
        var changed = change(text);
        var match = TextQuote.Of(text, new Extent(before.Length, Clause.Length), "hash").Find(changed);
        return match.Where is { } where && string.Concat(changed.Substring(where.Start, where.Length).Where(c => !char.IsWhiteSpace(c))) == Clause;
    }

    private static TextQuote Take(string quoted, int context = TextQuote.DefaultContext) =>
        TextQuote.Of(Page, new Extent(Page.IndexOf(quoted, StringComparison.Ordinal), quoted.Length), "hash", context);

    private static void Check<T>(Gen<T> samples, Func<T, bool> law) =>
        Prop.ForAll(samples.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
