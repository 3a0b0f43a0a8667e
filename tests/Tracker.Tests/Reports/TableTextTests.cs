using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

/// <summary>What becomes of a table's rows. A row is a string, its cells between bars.</summary>
public sealed class TableTextTests
{
    [Theory]
    [InlineData("指标|目标|实际|完成率", "新增就业|4万人|4.2万人|105%", "新增就业目标4万人；新增就业实际4.2万人；新增就业完成率105%。")]
    [InlineData("指标|单位|目标|实际|完成率", "新增就业|万人|4|4.2|105", "新增就业目标4万人；新增就业实际4.2万人；新增就业完成率105。")]
    [InlineData("指标名称|计量单位|2024年计划|2024年预计完成|同比增长(%)", "外贸进出口|亿元|120|126.5|5.4", "外贸进出口2024年计划120亿元；外贸进出口2024年预计完成126.5亿元；外贸进出口同比增长5.4%。")]
    [InlineData("项目|2023年|2024年", "新增学位（个）|300|320", "新增学位2023年300个；新增学位2024年320个。")]
    [InlineData("指标|预期目标（%）", "工业增加值增速|6.5左右", "工业增加值增速预期目标6.5%左右。")]
    [InlineData("指标|单位|预期", "新增就业|万人|4.2以上", "新增就业预期4.2万人以上。")]
    [InlineData("指标|单位|预期", "地区生产总值增速|%|5.5—6", "地区生产总值增速预期5.5—6%。")]
    [InlineData("指标|单位|目标", "地区生产总值|亿元、%|180，增长6%", "地区生产总值目标180，增长6%。")]
    [InlineData("指标|目标", "外贸（含综保区）|120", "外贸（含综保区）目标120。")]
    [InlineData("序号|实事项目|完成情况|备注", "1|改造小区12个|已全部完成|提前完成", "改造小区12个完成情况已全部完成；备注：提前完成。")]
    [InlineData("指标|目标|实际", "新增就业|4万人|—", "新增就业目标4万人。")]
    public void Figures_are_set_behind_what_they_are_said_of(string header, string row, string expected) => Assert.Equal([expected], Lines(header, row));

    [Theory]
    [InlineData("新增就业||")]
    [InlineData("合计")]
    [InlineData("新增就业|4万人")]
    [InlineData("新增就业|全年新增就业4万人。其中，高校毕业生1万人。|4.2万人")]
    public void A_row_that_does_not_hold_what_the_header_says_keeps_its_cells(string row) =>
        Assert.Equal([row.TrimEnd('|').Replace('|', '\t')], Lines("指标|目标|实际", row));

    [Theory]
    [InlineData("姓名|职务")]
    [InlineData("2023年目标|2023年实际")]
    [InlineData("指标|说明")]
    [InlineData("目标|指标")]
    [InlineData("指标|全区上下要围绕全年目标任务一以贯之抓好各项工作落实工作")]
    public void A_header_that_does_not_name_subject_and_figures_makes_no_sentences(string header) => Assert.Null(new TableText().TryLines(Grid(header, "新增就业|4万人")));

    [Fact]
    public void A_header_without_rows_is_not_lost() => Assert.Equal(["指标\t目标"], Lines("指标|目标"));

    [Fact]
    public void Captions_and_names_of_groups_are_lines_of_their_own() => Assert.Equal(
        ["主要指标", "一、就业", "新增就业目标4万人。"],
        Lines("主要指标|", "指标|目标", "一、就业|", "新增就业|4万人"));

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void A_name_longer_than_any_makes_no_sentence(int length, bool sentence) =>
        Assert.Equal(sentence, Lines("指标|目标", $"{new string('业', length)}|4万人")[0].EndsWith('。'));

    [Fact]
    public void A_table_built_to_swell_does_not()
    {
        const int columns = 30, rows = 10_000;
        string[] table = ["指标|" + string.Join('|', Enumerable.Repeat("二〇二四年度全区预期目标任务数值", columns)), .. Enumerable.Repeat(new string('业', 40) + string.Concat(Enumerable.Repeat("|1", columns)), rows)];
        Assert.InRange(Lines(table).Sum(line => line.Length), table.Sum(line => line.Length) - 1000, table.Sum(line => line.Length) + 500_000);
    }

    private static List<string> Lines(params string[] rows) => new TableText().Lines(Grid(rows));

    private static TableGrid Grid(params string[] rows)
    {
        var grid = new TableGrid();
        foreach (var row in rows)
        {
            grid.StartRow();
            foreach (var cell in row.Split('|'))
                grid.Add([cell]);
        }
        return grid;
    }
}
