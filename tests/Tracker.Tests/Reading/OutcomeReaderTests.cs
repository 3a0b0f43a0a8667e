using Tracker.Reading;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reading;

/// <summary>Tables of figures as departments fill them in.</summary>
public sealed class OutcomeReaderTests
{
    private const int Now = 2024;
    private static readonly string[] Header = ["区县", "年份", "指标", "数值", "单位", "来源", "发布日期", "初步数"];

    private static readonly Catalogue Catalogue = new(
        [
            new("990000", "青禾省", "Qinghe Province", "", DistrictLevel.Province, []),
            new("990100", "临水市", "Linshui City", "990000", DistrictLevel.City, []),
            new("990101", "溪口区", "Xikou District", "990100", DistrictLevel.County, ["溪口新区"]),
            new("990200", "望海市", "Wanghai City", "990000", DistrictLevel.City, []),
            new("990201", "溪口区", "Xikou District of Wanghai", "990200", DistrictLevel.County, []),
            new("990102", "云台县", "Yuntai County", "990100", DistrictLevel.County, []),
        ],
        [
            new("gdp", "地区生产总值", "Gross regional product", "economy", "元", Better.Up, true, ["生产总值", "GDP"]),
            new("cpi", "居民消费价格涨幅", "Consumer price change", "economy", "%", Better.Near, true, []),
            new("unemployment", "城镇调查失业率", "Surveyed unemployment", "jobs", "%", Better.Down, true, []),
            new("urban_jobs", "城镇新增就业", "New urban jobs", "jobs", "人", Better.Up, true, ["新增就业"]),
            new("training", "技能培训", "Training", "jobs", "人", Better.Up, false, ["新增就业"]),
            new("demolished", "拆除违法建设", "Demolished", "housing", "平方米", Better.Up, false, []),
        ]);

    private static readonly OutcomeReader Reader = new(Catalogue, Now);

    [Theory]
    [InlineData("4.2", "万人", 42_000, "人")]
    [InlineData("4.2万人", "", 42_000, "人")]
    [InlineData("4.2万", "人", 42_000, "人")]
    [InlineData("4.2万人", "万人", 42_000, "人")]
    [InlineData("42,000", "人", 42_000, "人")]
    [InlineData("４２０００", "名", 42_000, "人")]
    [InlineData("8.1", "%", 8.1, "%")]
    [InlineData("8.1%", "%", 8.1, "%")]
    [InlineData("-3", "％", -3, "%")]
    [InlineData("'-3%", "", -3, "%")]
    public void A_value_stands_in_the_base_unit(string value, string unit, double amount, string baseUnit)
    {
        var figure = Figure("溪口新区", "2023", "城镇新增就业", value, unit, "公报");

        Assert.Equal((new Quantity((decimal)amount, baseUnit), baseUnit == "%"), (figure.Value, figure.Growth));
    }

    [Theory]
    [InlineData("gdp", "5003.38", "亿元", 500_338_000_000, false)]
    [InlineData("GDP", "1.2万亿元", "", 1_200_000_000_000, false)]
    [InlineData("生产总值", "5.5", "%", 5.5, true)]
    [InlineData("cpi", "0.3", "%", 0.3, true)]
    [InlineData("unemployment", "5.1", "%", 5.1, false)]
    [InlineData("拆除违法建设", "1.5", "平方公里", 1_500_000, false)]
    public void A_percentage_is_a_change_of_what_is_not_itself_one(string indicator, string value, string unit, double amount, bool growth)
    {
        var figure = Figure("990101", "2023年", indicator, value, unit, "公报");

        Assert.Equal(((decimal)amount, growth), (figure.Value.Amount, figure.Growth));
    }

    [Theory]
    [InlineData("2024-02-05", "2024-02-05")]
    [InlineData("2024/2/5", "2024-02-05")]
    [InlineData("2024年2月5日", "2024-02-05")]
    [InlineData("2024.2", "2024-02")]
    [InlineData("2024年", "2024")]
    [InlineData("2024-02-05 00:00:00", "2024-02-05")]
    [InlineData("", null)]
    public void A_date_is_as_precise_as_it_was_typed(string typed, string? date) =>
        Assert.Equal(date, Figure("990101", "2023", "gdp", "5%", "", "公报", typed).Date);

    [Theory]
    [InlineData("是", true)]
    [InlineData("初步核算", true)]
    [InlineData("true", true)]
    [InlineData("", false)]
    [InlineData("最终", false)]
    [InlineData("否", false)]
    public void Preliminary_or_final(string typed, bool preliminary) =>
        Assert.Equal(preliminary, Figure("990101", "2023", "gdp", "5%", "", "公报", "", typed).Preliminary);

    [Theory]
    [InlineData("溪口县|2023|gdp|5%||公报", OutcomeColumn.District, OutcomeFault.Unknown, "")]
    [InlineData("溪口区|2023|gdp|5%||公报", OutcomeColumn.District, OutcomeFault.Ambiguous, "990101 990201")]
    [InlineData("|2023|gdp|5%||公报", OutcomeColumn.District, OutcomeFault.Missing, "")]
    [InlineData("990101|2025|gdp|5%||公报", OutcomeColumn.Year, OutcomeFault.BadYear, "2024")]
    [InlineData("990101|1948|gdp|5%||公报", OutcomeColumn.Year, OutcomeFault.BadYear, "2024")]
    [InlineData("990101|二〇二三|gdp|5%||公报", OutcomeColumn.Year, OutcomeFault.BadYear, "2024")]
    [InlineData("990101||gdp|5%||公报", OutcomeColumn.Year, OutcomeFault.Missing, "")]
    [InlineData("990101|2023|国民幸福|5%||公报", OutcomeColumn.Indicator, OutcomeFault.Unknown, "")]
    [InlineData("990101|2023|新增就业|5%||公报", OutcomeColumn.Indicator, OutcomeFault.Ambiguous, "urban_jobs training")]
    [InlineData("990101|2023|gdp|约五千|亿元|公报", OutcomeColumn.Value, OutcomeFault.BadNumber, "元")]
    [InlineData("990101|2023|gdp|6,2|%|公报", OutcomeColumn.Value, OutcomeFault.BadNumber, "元")]
    [InlineData("990101|2023|gdp|#DIV/0!|%|公报", OutcomeColumn.Value, OutcomeFault.BadNumber, "元")]
    [InlineData("990101|2023|gdp|=A9*2|%|公报", OutcomeColumn.Value, OutcomeFault.BadNumber, "元")]
    [InlineData("990101|2023|gdp|12345678901234567|元|公报", OutcomeColumn.Value, OutcomeFault.BadNumber, "元")]
    [InlineData("990101|2023|gdp|-5|亿元|公报", OutcomeColumn.Value, OutcomeFault.Negative, "元")]
    [InlineData("990101|2023|gdp|5003||公报", OutcomeColumn.Unit, OutcomeFault.NoUnit, "元")]
    [InlineData("990101|2023|gdp|5003|万人|公报", OutcomeColumn.Unit, OutcomeFault.WrongUnit, "元")]
    [InlineData("990101|2023|gdp|5003|百分点|公报", OutcomeColumn.Unit, OutcomeFault.WrongUnit, "元")]
    [InlineData("990101|2023|gdp|5003|亿块|公报", OutcomeColumn.Unit, OutcomeFault.WrongUnit, "元")]
    [InlineData("990101|2023|gdp|5003万人||公报", OutcomeColumn.Value, OutcomeFault.WrongUnit, "元")]
    [InlineData("990101|2023|gdp|5003亿|万元|公报", OutcomeColumn.Unit, OutcomeFault.ScaleTwice, "元")]
    [InlineData("990101|2023|gdp|5%||", OutcomeColumn.Source, OutcomeFault.Missing, "")]
    [InlineData("990101|2023|gdp|5%||公报|明年", OutcomeColumn.Date, OutcomeFault.BadDate, "")]
    [InlineData("990101|2023|gdp|5%||公报|2024-02-30", OutcomeColumn.Date, OutcomeFault.BadDate, "")]
    [InlineData("990101|2023|gdp|5%||公报|2022-12-31", OutcomeColumn.Date, OutcomeFault.TooEarly, "")]
    [InlineData("990101|2023|gdp|5%||公报||也许", OutcomeColumn.Preliminary, OutcomeFault.BadFlag, "")]
    public void What_is_wrong_is_told_with_its_line_and_column(string line, OutcomeColumn column, OutcomeFault fault, string hint)
    {
        var error = Assert.Single(Read(line.Split('|')).Errors);

        Assert.Equal((2, column, fault, hint), (error.Line, error.Column, error.Fault, error.Hint));
    }

    [Fact]
    public void All_that_is_wrong_with_a_line_is_told_and_the_others_are_read()
    {
        var table = Read(["无此地", "2999", "无此项", "x", "", ""], ["990101", "2023", "gdp", "5%", "", "公报"]);

        Assert.Equal([OutcomeColumn.District, OutcomeColumn.Indicator, OutcomeColumn.Year, OutcomeColumn.Source], table.Errors.Select(error => error.Column));
        Assert.Equal(3, Assert.Single(table.Lines).Line);
    }

    [Fact]
    public void A_source_may_be_as_long_as_it_may_be()
    {
        Assert.Equal(OutcomeFigure.LongestSource, Figure("990101", "2023", "gdp", "5%", "", new('文', OutcomeFigure.LongestSource)).Source.Length);
        Assert.Equal(OutcomeFault.TooLong, Assert.Single(Read(["990101", "2023", "gdp", "5%", "", new('文', OutcomeFigure.LongestSource + 1)]).Errors).Fault);
    }

    [Fact]
    public void A_figure_that_stands_there_twice_is_told_once()
    {
        var table = Read(["990101", "2023", "gdp", "5%", "", "公报"], ["溪口新区", "2023", "GDP", "6%", "", "公报"], ["990101", "2023", "gdp", "5003亿元", "", "公报"], ["990101", "2023", "gdp", "5%", "", "年鉴"]);

        Assert.Equal((3, OutcomeFault.Twice, "2"), Assert.Single(table.Errors) is var error ? (error.Line, error.Fault, error.Hint) : default);
        Assert.Equal([2, 4, 5], table.Lines.Select(line => line.Line));
    }

    [Fact]
    public void Lines_without_a_value_are_left_out_and_counted()
    {
        var table = Read(["990101", "2023", "gdp", "", "亿元", ""], ["990101", "2023", "cpi", "0.3%", "", "公报"]);

        Assert.Equal((1, 1, 0), (table.Blank, table.Lines.Count, table.Errors.Count));
    }

    [Fact]
    public void A_figure_goes_by_its_id_alone_and_never_for_want_of_a_value()
    {
        string[] header = ["编号", .. Header, "删除"];
        var table = Reader.Read(Lines(header,
            ["990101-abc", "", "", "", "", "", "", "", "", "是"],
            ["", "990101", "2023", "gdp", "5%", "", "公报", "", "", "是"],
            ["990101-def", "990101", "2023", "gdp", "", "", "公报", "", "", ""]));

        Assert.Equal(("990101-abc", null), (table.Lines.Single().Id, table.Lines.Single().Figure));
        Assert.Equal([(3, OutcomeColumn.Id, OutcomeFault.Missing), (4, OutcomeColumn.Value, OutcomeFault.Missing)], table.Errors.Select(error => (error.Line, error.Column, error.Fault)));
    }

    [Fact]
    public void Headings_may_be_english_and_in_any_order_and_unknown_ones_are_told()
    {
        var table = Reader.Read(Lines("Source|Value|Remarks|Indicator|Year|District|Kind".Split('|'), ["Bulletin", "5%", "x", "Gross regional product", "2023", "Yuntai County", "completion"]));

        Assert.Equal(["Remarks"], table.UnknownColumns);
        Assert.Equal(("990102", "gdp", ReportKind.Completion), Assert.Single(table.Lines).Figure is { } figure ? (figure.District, figure.Indicator, figure.Kind) : default);
    }

    [Fact]
    public void Columns_that_are_missing_or_there_twice_are_named_and_nothing_is_read()
    {
        Assert.Equal([OutcomeColumn.Indicator, OutcomeColumn.Source], Reader.Read(Lines("区县|年份|数值".Split('|'), ["990101", "2023", "5"])).Missing);
        var twice = Reader.Read(Lines(["来源", .. Header], ["年鉴", "990101", "2023", "gdp", "5%", "", "公报"]));
        Assert.Equal([OutcomeColumn.Source], twice.Twice);
        Assert.Empty(twice.Lines);
    }

    [Fact]
    public void A_thousand_bad_lines_are_all_told()
    {
        var table = Read([.. Enumerable.Range(0, 1000).Select(_ => "990101|2023|gdp|x||公报".Split('|'))]);

        Assert.Equal(1000, table.Errors.Count);
        Assert.Empty(table.Lines);
    }

    [Fact]
    public void Script_is_text_as_any_other() =>
        Assert.Equal("<script>alert(1)</script>", Figure("990101", "2023", "gdp", "5%", "", "<script>alert(1)</script>").Source);

    private static OutcomeFigure Figure(params string[] cells)
    {
        var table = Read(cells);
        Assert.Empty(table.Errors);
        return table.Lines.Single().Figure!;
    }

    private static OutcomeTable Read(params string[][] rows) => Reader.Read(Lines([Header, .. rows]));

    private static IReadOnlyList<TableLine> Lines(params string[][] rows) => [.. rows.Select((cells, i) => new TableLine(i + 1, cells))];
}
