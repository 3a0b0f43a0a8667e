using FsCheck;
using FsCheck.Fluent;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

/// <summary>What holds for the map between a page and its cleaned text, whatever the page.</summary>
public sealed class CleanTextLaws
{
    // Pieces that the rules act on, so that chance puts them together in ways nobody thought of.
    private static readonly string[] Pieces =
    [
        "全区", "新增就业", "３万人", "12", "５．８％", "，", "。", "！", "；", "：", "、", "（", "）", "“", "”", "《", "》", " ", "  ", "　", "\t", "\n", "\n\n", "\r\n", "\r", "\u200B",
        "\uFEFF", "\u00A0", "一、", "（一）", "(二)", "一是", "——", "-", "#", "# ", "•", "8848在线游戏的", "在线游戏", "棋牌", "的", "http://a.cn/b", "www.", "首页>", "|", "分享到", "打印",
        "发布时间：2025-01-22", "2025-07-09", "■", "图为", "false", "RCEP", "PM", "2.5", "各位代表", "免责声明：", "本站", "转载", "政府工作报告", "附件", "1.", "[1]", "😀", "\u2028", "会议上",
    ];

    private static readonly Arbitrary<string> Pages = Arb.From(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)),
        page => Enumerable.Range(0, page.Length).Select(at => page.Remove(at, 1)));

    [Fact]
    public void Every_clean_character_is_the_one_it_came_from_up_to_width() => Check(page =>
    {
        var clean = TextCleaner.Clean(page);
        return Enumerable.Range(0, clean.Text.Length).All(i => IsSame(clean.Text[i], page[Origin(clean, i)]));
    });

    [Fact]
    public void Places_rise() => Check(page =>
    {
        var clean = TextCleaner.Clean(page);
        return Enumerable.Range(1, Math.Max(0, clean.Text.Length - 1)).All(i => Origin(clean, i - 1) < Origin(clean, i));
    });

    [Fact]
    public void Cleaning_a_clean_text_changes_nothing() => Check(page =>
    {
        var clean = TextCleaner.Clean(page).Text;
        return TextCleaner.Clean(clean).Text == clean;
    });

    [Fact]
    public void A_split_page_keeps_the_map_of_each_of_its_reports() => Check(page =>
    {
        var document = new DocumentSplitter(Catalogue.Load()).SplitText("临溪区2025年政府工作报告\n" + page + "。\n", "page.txt");
        return document.Reports.All(report =>
            Enumerable.Range(0, report.Text.Text.Length).All(i => IsSame(report.Text.Text[i], document.Text[Origin(report.Text, i)])));
    }, tries: 300);

    private static int Origin(CleanText clean, int i) => clean.ToOriginal(new Extent(i, 1)).Start;

    private static bool IsSame(char clean, char original) =>
        clean == original
        || (char.IsWhiteSpace(clean) && char.IsWhiteSpace(original))
        || (original is >= '！' and <= '～' && clean == original - 0xFEE0);

    private static void Check(Func<string, bool> law, int tries = 2000) =>
        Prop.ForAll(Pages, law).Check(Config.QuickThrowOnFailure.WithMaxTest(tries).WithEndSize(60));
}
