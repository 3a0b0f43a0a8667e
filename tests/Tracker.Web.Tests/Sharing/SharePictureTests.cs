using System.Globalization;
using System.Xml.Linq;
using Tracker.Web.Sharing;
using Tracker.Web.Words;

namespace Tracker.Web.Tests.Sharing;

public sealed class SharePictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private const string Hostile = "<script>alert('x')</script>&\"]]>\0 ";

    [Fact]
    public void It_tells_whose_target_it_is_what_the_report_says_the_verdict_the_counts_and_the_way_back()
    {
        var texts = Texts(Draw(Sample.Promise(Verdict.Met, Sample.Outcome())));

        Assert.Equal(
            [
                "目标追踪", "云州市临江区 · 2021年目标", "城镇新增就业", "目标", "4万人以上", "“城镇新增就业4万人以上”", "报告称", "4.2万人", "“城镇新增就业4.2万人”",
                "完成", "24 项中 14 项完成", "来源：2021年政府工作报告（2021年1月20日）、2022年政府工作报告（2022年1月20日）；方法第 1 版", "https://tracker.example.cn/targets/980101-target",
            ],
            texts);
    }

    [Fact]
    public void What_no_report_has_answered_yet_is_no_claim_of_a_report()
    {
        var texts = Texts(Draw(Sample.Promise(Verdict.NotYetDue)));

        Assert.Contains("结果", texts);
        Assert.DoesNotContain("报告称", texts);
        Assert.Equal(2, texts.Count(text => text == "待下一年度报告"));
    }

    [Fact]
    public void A_preliminary_figure_says_so() =>
        Assert.Contains("报告称（预计数）", Texts(Draw(Sample.Promise(Verdict.Met, Sample.Outcome() with { Preliminary = true }))));

    [Fact]
    public void Whatever_a_report_says_stays_text()
    {
        var promise = Sample.Promise(Verdict.Met, Sample.Outcome(), Sample.Target() with { Subject = Hostile, Quote = Hostile });

        Assert.Contains("<script>alert('x')</script>&\"]]>", Texts(Draw(promise)));
    }

    [Theory]
    [InlineData("就业")]
    [InlineData("W")]
    [InlineData("a ")]
    public void Nothing_runs_over_the_edge_however_long_it_is(string word)
    {
        var words = string.Concat(Enumerable.Repeat(word, 3_000));
        var target = Sample.Target() with { Subject = words, Quote = words };
        var picture = Draw(Sample.Promise(Verdict.Met, Sample.Outcome() with { Quote = words }, target), words);

        Assert.All(picture.Descendants(Svg + "text"), text =>
        {
            var (x, y, size) = (Number(text, "x"), Number(text, "y"), Number(text, "font-size"));
            var width = TextLines.Width(text.Value) * size;
            Assert.InRange(y, size, SharePicture.Height - 8);
            Assert.InRange(text.Parent!.Attribute("text-anchor") is null ? x + width : width, 0, SharePicture.Width - 40);
        });
    }

    [Fact]
    public void Every_verdict_has_an_icon_of_its_own()
    {
        var verdicts = Enum.GetValues<Verdict>();

        Assert.Equal(verdicts.Length, verdicts.Select(VerdictIcon.Path).Distinct().Count());
        Assert.All(verdicts, verdict => Assert.Matches("^#[0-9a-f]{6}$", VerdictIcon.Colour(verdict)));
    }

    private static XElement Draw(Tracker.Ledger.Promise promise, string place = "云州市临江区") =>
        XElement.Parse(SharePictures.Draw(promise, place, "24 项中 14 项完成", "https://tracker.example.cn" + Paths.Target(promise.Target.Id)).ToSvg());

    private static List<string> Texts(XElement picture) => [.. picture.Descendants(Svg + "text").Select(text => text.Value)];

    private static int Number(XElement text, string attribute) => int.Parse(text.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
