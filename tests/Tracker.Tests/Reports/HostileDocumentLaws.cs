using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

/// <summary>Whatever a file holds, it is read or refused in one line, and soon.</summary>
public sealed class HostileDocumentLaws
{
    private static readonly DocumentSplitter Splitter = new(Catalogue.Load());

    private static readonly byte[] Word = new DocxSample(
            DocxSample.P("2025年临溪区政府工作报告") + DocxSample.P("新增就业4万人。") + DocxSample.Table("类别|指标|2024年|<", "^|^|目标|完成", "民生|新增学位|300个|320个"))
        .With("footnotes", $"<w:footnote w:id=\"2\">{DocxSample.P("说明。")}</w:footnote>").ToBytes();

    private static readonly byte[] Pdf = PdfSample.Of(PdfSample.Page("2025年临溪区政府工作报告", "新增就业4万人，新增学位3300个，改造老旧小区12个。"));

    private static readonly string[] Marks =
    [
        "<w:p>", "</w:p>", "<w:p/>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tc/>", "<w:vMerge/>", "<w:gridSpan w:val=\"99999999999\"/>",
        "<w:gridSpan w:val=\"3\"/>", "<w:vanish/>", "<w:tab/>", "<w:br/>", "<w:del>", "</w:del>", "<w:pPr>", "</w:pPr>", "指标", "目标", "4万人", "<mc:Fallback>", "</mc:Fallback>", "<!-- -->", "&lt;",
    ];

    // A mark that opens is closed at the end: chance alone seldom makes XML.
    private static readonly Gen<string> Bodies = Gen.Elements(Marks.Where(mark => !mark.StartsWith("</", StringComparison.Ordinal)).ToArray()).ListOf()
        .Select(marks => string.Concat(marks) + string.Concat(Enumerable.Reverse(marks).Where(Opens).Select(mark => "</" + mark[1..])));

    [Fact]
    public void A_Word_file_with_bytes_changed_or_cut_off() => Check(Changed(Word), "报告.docx", 1000);

    [Fact]
    public void A_PDF_with_bytes_changed_or_cut_off()
    {
        PdfTextTests.SkipWithoutProgram();
        Check(Changed(Pdf), "报告.pdf", 100);
    }

    [Fact]
    public void A_Word_file_whose_elements_stand_anywhere() => Check(Bodies.Select(body => new DocxSample(body).ToBytes()), "报告.docx", 1000);

    [Fact]
    public void A_page_whose_tables_are_in_disorder() => Check(
        Gen.Elements("<table>", "</table>", "<tr>", "</tr>", "<td>", "<th rowspan=9999999999>", "<td colspan=1000>", "<td rowspan=0>", "<td rowspan=3>", "<thead>", "<caption>", "指标", "目标", "4万人", "<p>", "<br>", "<div hidden>")
            .ListOf().Select(marks => Encoding.UTF8.GetBytes("<html><body>" + string.Concat(marks))),
        "页面.html", 1000);

    /// <summary>Each of these takes minutes where a table is looked through once for every part of it.</summary>
    [Theory]
    [InlineData("<table><tr><td>指标", 3_000)]
    [InlineData("<tr><td>新增就业<td>4万人", 60_000)]
    [InlineData("<td colspan=1000>目标", 100_000)]
    [InlineData("<table><tr><td>指标<td>目标<tr><td>新增就业<td>4万人</table>", 10_000)]
    public void A_page_full_of_tables_is_read(string piece, int times)
    {
        var page = Encoding.UTF8.GetBytes("<html><body><table><tr><td>指标<td>目标" + string.Concat(Enumerable.Repeat(piece, times)));
        Assert.False(Splitter.Split(page, "页面.html", TestContext.Current.CancellationToken).IsRefused);
    }

    [Fact]
    public void A_Word_file_that_is_no_XML() => Check(Gen.Elements(Marks).ListOf().Select(marks => new DocxSample(string.Concat(marks)).ToBytes()), "报告.docx", 300);

    private static bool Opens(string mark) => mark is ['<', not '!', ..] && !mark.EndsWith("/>", StringComparison.Ordinal);

    private static Gen<byte[]> Changed(byte[] file) =>
        from length in Gen.Frequency((1, Gen.Choose(0, file.Length)), (3, Gen.Constant(file.Length)))
        from changes in Gen.Choose(0, file.Length - 1).SelectMany(at => Gen.Choose(0, 255).Select(to => (at, to))).ListOf(4)
        select With(file, length, changes);

    private static byte[] With(byte[] file, int length, IEnumerable<(int At, int To)> changes)
    {
        var changed = file[..length];
        foreach (var (at, to) in changes.Where(change => change.At < length))
            changed[at] = (byte)to;
        return changed;
    }

    private static void Check(Gen<byte[]> files, string name, int tries) => Prop.ForAll(Arb.From(files), bytes =>
    {
        var result = Splitter.Split(bytes, name, CancellationToken.None);
        return (result.IsRefused ? result.Refusal.StartsWith(name, StringComparison.Ordinal) && !result.Refusal.Contains('\n') : result.Document.Name == name);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(tries));
}
