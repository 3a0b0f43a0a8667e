using System.Text;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

/// <summary>Files of figures as offices send them, and files that only look so.</summary>
public sealed class TableFileTests
{
    [Theory]
    [InlineData("区县,数值\n青禾,1\n")]
    [InlineData("区县;数值\r\n青禾;1\r\n")]
    [InlineData("区县\t数值\n青禾\t1")]
    [InlineData("\uFEFF\"区县\",数值\n\n青禾,1\n,\n")]
    public void A_text_is_read_whatever_stands_between_its_cells(string text)
    {
        var file = TableFile.Read(Encoding.UTF8.GetBytes(text), "figures.csv");

        Assert.Null(file.Fault);
        Assert.Equal([["区县", "数值"], ["青禾", "1"]], file.Lines.Select(line => line.Cells));
    }

    [Fact]
    public void A_text_in_gb18030_is_read()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("区县,指标,数值\n溪口区,城镇新增就业,4.2万人\n");

        Assert.Equal(["溪口区", "城镇新增就业", "4.2万人"], TableFile.Read(bytes, "数据.CSV").Lines[1].Cells);
    }

    [Fact]
    public void A_line_keeps_the_number_it_has_in_the_file() =>
        Assert.Equal([1, 4], TableFile.Read(Encoding.UTF8.GetBytes("a,b\n\n,\n1,2\n"), "figures.csv").Lines.Select(line => line.Number));

    [Fact]
    public void A_workbook_is_read_as_it_is_seen()
    {
        var bytes = new XlsxSample()
            .Row("指标", "数值", "日期", "日期", "说明")
            .Row("生产总值", XlsxSample.Number(0.062, XlsxSample.Percent), XlsxSample.Number(45327, XlsxSample.Date), XlsxSample.Number(45327, XlsxSample.OwnDate), XlsxSample.Inline("行内"))
            .Row()
            .Row(null, 5003.38)
            .Bytes();

        var file = TableFile.Read(bytes, "figures.xlsx");

        Assert.Null(file.Fault);
        Assert.Equal([["指标", "数值", "日期", "日期", "说明"], ["生产总值", "6.2%", "2024-02-05", "2024-02-05", "行内"], ["", "5003.38"]], file.Lines.Select(line => line.Cells));
        Assert.Equal([1, 2, 4], file.Lines.Select(line => line.Number));
    }

    [Fact]
    public void A_formula_is_read_by_what_it_came_to_and_counted()
    {
        var file = TableFile.Read(new XlsxSample().Row("数值").Row(XlsxSample.Formula("1+2", "3")).Row(XlsxSample.Formula("A9*2", null)).Bytes(), "figures.xlsx");

        Assert.Equal(["数值", "3", "=A9*2"], file.Lines.Select(line => line.Cells[0]));
        Assert.Equal(2, file.Formulas);
    }

    [Fact]
    public void Merged_cells_are_refused_by_their_place()
    {
        var file = TableFile.Read(new XlsxSample().Row("数值").Row(1).Row(2).Merge("A2:A3").Bytes(), "figures.xlsx");

        Assert.Equal((TableFault.Merged, "A2:A3"), (file.Fault, file.Place));
    }

    [Theory]
    [InlineData("figures.csv", "", TableFault.Empty)]
    [InlineData("figures.csv", "\n , \n", TableFault.Empty)]
    [InlineData("figures.pdf", "a,b", TableFault.OtherFormat)]
    [InlineData("figures", "a,b", TableFault.OtherFormat)]
    [InlineData("figures.xls", "a,b", TableFault.OldWorkbook)]
    [InlineData("figures.xlsx", "a,b\n1,2", TableFault.NotAsNamed)]
    [InlineData("figures.csv", "%PDF-1.7", TableFault.NotAsNamed)]
    [InlineData("figures.csv", "a\0b", TableFault.NotAsNamed)]
    [InlineData("figures.xlsx", "PK\u0003\u0004 cut off", TableFault.Broken)]
    public void A_file_that_is_no_table_is_refused(string name, string content, TableFault fault) =>
        Assert.Equal(fault, TableFile.Read(Encoding.UTF8.GetBytes(content), name).Fault);

    [Fact]
    public void A_workbook_named_as_text_is_refused_and_so_is_another_package()
    {
        Assert.Equal(TableFault.NotAsNamed, TableFile.Read(new XlsxSample().Row("a").Bytes(), "figures.csv").Fault);
        Assert.Equal(TableFault.Broken, TableFile.Read(new DocxSample(DocxSample.P("报告")).ToBytes(), "figures.xlsx").Fault);
        Assert.Equal(TableFault.OldWorkbook, TableFile.Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "figures.xlsx").Fault);
    }

    [Fact]
    public void A_workbook_cut_off_anywhere_is_refused_and_stops_nothing()
    {
        var whole = new XlsxSample().Row("指标", "数值").Row("生产总值", 1).Bytes();

        foreach (var length in Enumerable.Range(0, 20).Select(part => 4 + ((whole.Length - 5) * part / 20)))
            Assert.Equal(TableFault.Broken, TableFile.Read(whole[..length], "figures.xlsx").Fault);
    }

    [Fact]
    public void A_text_in_no_encoding_that_is_known_is_refused() =>
        Assert.Equal(TableFault.NotText, TableFile.Read([0x61, 0x2C, 0x80, 0xFF, 0xFE, 0x81, 0x20, 0xFF], "figures.csv").Fault);

    [Fact]
    public void Size_and_length_are_bounded_at_their_edges()
    {
        Assert.Equal(TableFault.TooLarge, TableFile.Read(new byte[TableFile.MaxBytes + 1], "figures.csv").Fault);
        Assert.NotEqual(TableFault.TooLarge, TableFile.Read(new byte[TableFile.MaxBytes], "figures.csv").Fault);
        Assert.Null(TableFile.Read(Lines(TableFile.MaxLines), "figures.csv").Fault);
        Assert.Equal(TableFault.TooLong, TableFile.Read(Lines(TableFile.MaxLines + 1), "figures.csv").Fault);

        static byte[] Lines(int count) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,b\n", count)));
    }
}
