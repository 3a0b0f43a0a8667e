using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

public sealed class HeadReaderTests
{
    private static readonly DocumentSplitter Splitter = new(new Catalogue(
        [
            .. Catalogue.Load().Districts,
            new District("320300", "徐州市", "Xuzhou City", "", DistrictLevel.City, []),
            new District("320302", "鼓楼区", "Gulou District", "320300", DistrictLevel.County, []),
        ],
        []));

    [Fact]
    public void A_full_head_tells_everything()
    {
        var head = Head("2025年云泽市临溪区人民政府工作报告\n――2025年1月16日在云泽市临溪区第八届人民代表大会第四次会议上\n云泽市临溪区人民政府区长　林　远");
        Assert.Equal("990102", head.District);
        Assert.Equal(2025, head.Year);
        Assert.Equal(ReportKind.Work, head.Kind);
        Assert.Equal("2025年云泽市临溪区人民政府工作报告", head.Title);
        Assert.Equal("云泽市临溪区第八届人民代表大会第四次会议", head.Meeting);
        Assert.Equal("林远", head.Speaker);
        Assert.Equal("2025-01-16", head.Date);
        Assert.Contains("“云泽市临溪区第八届人民代表大会第四次会议”", head.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("临溪区政府工作报告", "990102")]
    [InlineData("政府工作报告——2025年1月16日在云泽市临溪区第八届人民代表大会第四次会议上", "990102")]
    [InlineData("在临溪区第八届人民代表大会第四次会议上的政府工作报告", "990102")]
    [InlineData("云泽市政府工作报告", "990100")]
    [InlineData("青岛西海岸新区政府工作报告", "370211")]
    [InlineData("2020年国务院政府工作报告", "000000")]
    [InlineData("关于云泽市临溪区2024年国民经济和社会发展计划执行情况与2025年计划草案的报告", "990102")]
    [InlineData("徐州市鼓楼区政府工作报告", "320302")]
    [InlineData("鼓楼区政府工作报告", "320302")]
    [InlineData("政府工作报告\n——2025年1月16日在临溪区第八届人民代表大会第四次会议上", "990102")]
    [InlineData("政府工作报告\n临溪区人民政府代区长 林远", "990102")]
    [InlineData("政府工作报告\n我代表临溪区人民政府报告工作。", "990102")]
    public void The_district_is_the_one_whose_government_speaks(string head, string code) => Assert.Equal(code, Head(head).District);

    [Theory]
    [InlineData("2025年云泽市南山区政府工作报告", "文中为“南山区”，目录中没有")]
    [InlineData("政府工作报告\n——2025年1月16日在云泽市南山区第八届人民代表大会第四次会议上", "文中为“南山区”，目录中没有")]
    [InlineData("南京市鼓楼区政府工作报告", "文中为“鼓楼区”，目录中没有")]
    [InlineData("2025年政府工作报告", "地区：文中没有写明")]
    public void A_district_that_is_not_in_the_catalogue_or_not_named_is_not_guessed(string head, string evidence)
    {
        var found = Head(head);
        Assert.Null(found.District);
        Assert.Contains(evidence, found.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("临溪加快发展。临溪更新城区。临溪推进。全区推进。全区落实。区委领导。云泽市支持。云泽市指导。云泽港建成。云泽新。", "990102")]
    [InlineData("临溪加快发展。崂山加快发展。崂山推进。全区推进。全区落实。区委领导。临溪支持。", null)]
    [InlineData("临溪加快发展。临溪更新。临溪推进。", null)]
    public void Without_a_head_the_place_mentioned_by_far_the_most_is_taken_if_the_text_speaks_as_its_own(string text, string? code) =>
        Assert.Equal(code, Head($"一、2024年工作回顾\n{text}\n二、2025年工作安排\n").District);

    [Theory]
    [InlineData("2025年临溪区政府工作报告", 2025)]
    [InlineData("二〇二五年临溪区政府工作报告", 2025)]
    [InlineData("临溪区政府工作报告\n——2025年1月16日在临溪区第八届人民代表大会第四次会议上", 2025)]
    [InlineData("临溪区政府工作报告\n——2024年12月28日在临溪区第八届人民代表大会第四次会议上", 2025)]
    [InlineData("临溪区政府工作报告\n一、“十三五”时期工作回顾\n二、2025年工作安排", 2025)]
    [InlineData("临溪区政府工作报告\n一、2024年工作回顾\n二、下一步重点工作", 2025)]
    [InlineData("临溪区政府工作报告\n二、2021—2025年目标任务\n三、2021年工作安排", 2021)]
    [InlineData("临溪区政府工作报告\n发展有力。2025年是“十四五”收官之年。", 2025)]
    [InlineData("临溪区2024年国民经济和社会发展计划执行情况的报告", 2025)]
    [InlineData("临溪区2024年国民经济和社会发展计划执行情况与2025年计划草案的报告", 2025)]
    [InlineData("2024年临溪区国民经济和社会发展统计公报", 2024)]
    [InlineData("临溪区政府工作报告\n发展有力。2024年,是极具挑战的一年。2025年政府工作的总体要求是稳中求进。", 2025)]
    [InlineData("临溪区政府工作报告\n发展有力。2024年,是极具挑战的一年。到2025年底建成。", null)]
    [InlineData("临溪区政府工作报告\n2024年工作回顾\n发展有力。\n2025年工作安排", 2025)]
    [InlineData("临溪区政府工作报告\n发展有力。", null)]
    [InlineData("临溪区政府工作报告\n发布时间：2025-01-22", null)]
    public void The_year_is_the_one_the_goals_are_for(string head, int? year) => Assert.Equal(year, Head(head).Year);

    [Theory]
    [InlineData("2025年临溪区政府工作报告", ReportKind.Work)]
    [InlineData("临溪区2024年国民经济和社会发展计划执行情况的报告", ReportKind.Plan)]
    [InlineData("2024年临溪区国民经济和社会发展统计公报", ReportKind.Bulletin)]
    [InlineData("2025年临溪区政府民生实事项目", ReportKind.Goals)]
    [InlineData("2025年临溪区民生实事项目完成情况", ReportKind.Completion)]
    public void The_title_tells_the_kind(string title, ReportKind kind) => Assert.Equal(kind, Head(title).Kind);

    [Theory]
    [InlineData("政府工作报告\n发布时间：2025-01-22\n——2025年1月16日在临溪区第八届人民代表大会第四次会议上", "2025-01-16")]
    [InlineData("政府工作报告\n（2025年1月16日）", "2025-01-16")]
    [InlineData("政府工作报告\n发布时间：2025-01-22", "2025-01-22")]
    [InlineData("政府工作报告\n——2025年2月30日在临溪区第八届人民代表大会第四次会议上", null)]
    public void The_date_is_that_of_the_meeting_else_of_the_page(string head, string? date) => Assert.Equal(date, Head(head).Date);

    private static ReportHead Head(string head) =>
        Assert.Single(Splitter.SplitText(head + "\n各位代表：全区新增城镇就业1.2万人，改造老旧小区十二个，主要预期目标是增长5%。\n", "page.txt").Reports).Head;
}
