using System.Text;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

public sealed class MarkdownTablesTests
{
    [Theory]
    [InlineData("| 指标 | 2024年目标 | 2024年完成 |\n| --- | ---: | :---: |\n| 城镇新增就业 | 4万人 | 4.2万人 |", "城镇新增就业2024年目标4万人；城镇新增就业2024年完成4.2万人。")]
    [InlineData("指标|单位|**目标**\r\n--|--|--\r\n新增就业|万人|4\r\n", "新增就业目标4万人。\n")]
    [InlineData("前文。\n\n| 指标 | 目标 |\n|---|---|\n| 新增学位 | 300个 |\n\n后文。", "前文。\n\n新增学位目标300个。\n\n后文。")]
    [InlineData("| 指标 | 目标 |\n|---|---|\n| 一、教育 |\n| 新增学位 | 300个 | 多余 |", "一、教育\n新增学位目标300个。")]
    public void A_row_under_a_header_that_names_its_columns_is_a_sentence(string text, string expected) => Assert.Equal(expected, MarkdownTables.WrittenOut(text));

    [Theory]
    [InlineData("| 姓名 | 职务 |\n|---|---|\n| 某某 | 区长 |")]
    [InlineData("| 指标 | 目标 |\n|---|---|---|\n| 新增学位 | 300个 |")]
    [InlineData("| 指标 | 目标 |\n| 新增学位 | 300个 |")]
    [InlineData("上文\n---\n下文")]
    [InlineData("| 指标 | 目标 |\n|---|---|")]
    public void Every_other_text_stays_as_it_is(string text) => Assert.Equal(text, MarkdownTables.WrittenOut(text));

    [Fact]
    public void A_table_in_a_document_is_read_as_goals_and_claims()
    {
        var bytes = Encoding.UTF8.GetBytes("# 一、2024年工作回顾\n\n| 指标 | 2024年目标 | 2024年完成 |\n|---|---|---|\n| 城镇新增就业 | 4万人 | 4.2万人 |\n");
        Assert.True(DocumentText.TryRead(bytes, "report.md", out var text, out _, TestContext.Current.CancellationToken));
        Assert.Contains("城镇新增就业2024年完成4.2万人", text, StringComparison.Ordinal);
    }
}
