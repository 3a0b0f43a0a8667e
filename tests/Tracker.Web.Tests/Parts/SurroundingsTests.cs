using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class SurroundingsTests
{
    private const string Clause = "城镇新增就业4万人以上";

    [Fact]
    public void A_clause_is_shown_with_the_sentence_before_it_and_the_rest_of_its_own()
    {
        var around = Of("就业是民生之本。今年要实现", "、失业率控制在5%以内。教育优先发展。");

        Assert.Equal(new("就业是民生之本。今年要实现", Clause, "、失业率控制在5%以内。"), around);
    }

    [Fact]
    public void A_paragraph_is_not_left()
    {
        var around = Of("上一段落。\n今年要实现", "\n下一段落");

        Assert.Equal(new("今年要实现", Clause, ""), around);
    }

    [Fact]
    public void No_more_than_sixty_characters_are_shown_on_either_side()
    {
        var around = Of(new string('前', 200), new string('后', 200))!;

        Assert.Equal(("…" + new string('前', Surroundings.Most), new string('后', Surroundings.Most) + "…"), (around.Before, around.After));
    }

    [Fact]
    public void A_long_paragraph_is_entered_at_the_first_sentence_within_reach() =>
        Assert.Equal("今年要实现", Of(new string('前', 100) + "。今年要实现", "。")!.Before);

    [Fact]
    public void A_sentence_that_ends_right_before_the_clause_leaves_something_before_it() =>
        Assert.StartsWith("…前", Of(new string('前', 100) + "。", "。")!.Before, StringComparison.Ordinal);

    [Fact]
    public void What_stands_outside_the_report_is_not_shown()
    {
        const string page = "首页 上一篇 " + Clause + "，下一篇";
        var at = page.IndexOf(Clause, StringComparison.Ordinal);

        var around = Surroundings.Of(new(page, new(at, Clause.Length + 1)), Placed(at));

        Assert.Equal(new("", Clause, "，"), around);
    }

    [Fact]
    public void Lines_of_the_document_are_joined_and_latin_words_are_not() =>
        Assert.Equal("建成New Town公园，实现", Of("建成 New Town\r公园，　实现", "。")!.Before);

    [Fact]
    public void Without_text_or_place_there_is_nothing_around()
    {
        Assert.Null(Surroundings.Of(null, Placed(0)));
        Assert.Null(Surroundings.Of(new("短", new(0, 1)), Placed(0)));
        Assert.Null(Surroundings.Of(new(Clause, new(0, Clause.Length)), Placed(0) with { Where = default }));
    }

    [Fact]
    public void A_character_of_two_units_is_not_cut_in_two()
    {
        var around = Of(string.Concat(Enumerable.Repeat("x𠀀", 50)), string.Concat(Enumerable.Repeat("x𠀀", 50)))!;

        Assert.All(new[] { around.Before, around.After }, text => Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text))));
    }

    private static Surroundings? Of(string before, string after)
    {
        var text = before + Clause + after;
        return Surroundings.Of(new(text, new(0, text.Length)), Placed(before.Length));
    }

    private static Statement Placed(int at) => Sample.Target() with { Where = new(at, Clause.Length) };
}
