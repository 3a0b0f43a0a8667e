using System.IO.Compression;
using System.Text;
using Tracker.Reports;
using Xunit;
using static Tracker.Tests.Reports.DocxSample;

namespace Tracker.Tests.Reports;

public sealed class DocxTextTests
{
    [Fact]
    public void A_paragraph_is_a_line_with_its_heading_and_its_typed_number_in_it() => Assert.Equal(
        "一、2024年工作回顾\n（一）稳就业。城镇新增就业4.2万人。\n\n改造\t道路5条",
        TextOf($"{P("一、2024年工作回顾")}<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            + "<w:r><w:rPr><w:b/></w:rPr><w:t>（一）稳就业。</w:t></w:r><w:r><w:t>城镇新增就业</w:t></w:r><w:r><w:t>4.2万人。</w:t></w:r></w:p>"
            + "<w:p/><w:p><w:r><w:t>改造</w:t><w:tab/><w:t>道路5条</w:t></w:r></w:p>"));

    [Fact]
    public void A_heading_whose_number_Word_counts_is_its_text_alone() => Assert.Equal(
        "2024年工作回顾\n城镇新增就业4.2万人。",
        TextOf("<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>2024年工作回顾</w:t></w:r></w:p>" + P("城镇新增就业4.2万人。")));

    [Fact]
    public void Inserted_text_stays_and_deleted_moved_and_hidden_text_goes() => Assert.Equal(
        "新增就业4万人。",
        TextOf("<w:p><w:r><w:t>新增就业</w:t></w:r><w:del><w:r><w:delText>3万人</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>2万人</w:t></w:r></w:moveFrom>"
            + "<w:ins><w:r><w:t>4万人</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部掌握5万人</w:t></w:r>"
            + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>。</w:t></w:r></w:p>"));

    [Fact]
    public void A_text_box_is_read_once()
    {
        var box = $"<w:txbxContent>{P("临溪区政府工作报告")}</w:txbxContent>";
        Assert.Equal(
            "临溪区政府工作报告\n各位代表：",
            TextOf($"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>各位代表：</w:t></w:r></w:p>"));
    }

    [Fact]
    public void Notes_stand_at_the_end_as_explanations_and_headers_and_comments_do_not_stand_anywhere()
    {
        var sample = new DocxSample("<w:p><w:r><w:t>建成绿色工厂3家</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>。</w:t></w:r></w:p>")
            .With("footnotes", $"<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\">{P("绿色工厂：用地集约的工厂，全市共20家。")}</w:footnote>")
            .With("endnotes", $"<w:endnote w:id=\"2\">{P("尾注一。")}</w:endnote>")
            .With("header", P("页眉"))
            .With("comments", $"<w:comment w:id=\"1\">{P("批注")}</w:comment>");
        Assert.Equal("建成绿色工厂3家。\n名词解释\n[1] 绿色工厂：用地集约的工厂，全市共20家。\n[2] 尾注一。", Read(sample.ToBytes()));
    }

    [Fact]
    public void A_row_under_a_header_that_names_its_columns_is_a_sentence_and_a_row_of_another_table_keeps_its_cells() => Assert.Equal(
        "附表\n城镇新增就业2023年目标4万人；城镇新增就业2023年实际4.2万人。\n姓名\t职务\n林远\t区长",
        TextOf(P("附表") + Table("指标|2023年目标|2023年实际", "城镇新增/就业|4万人|4.2万人") + Table("姓名|职务", "林远|区长")));

    [Fact]
    public void Merged_cells_count_for_each_row_and_column_they_cover() => Assert.Equal(
        "新增学位2024年目标300个；新增学位2024年完成320个；类别：民生。\n新建学校2024年目标3所；新建学校2024年完成3所。",
        TextOf(Table("类别|指标|2024年|<", "^|^|目标|完成", "民生|新增学位|300个|320个", "^|新建学校|3所|3所")));

    [Fact]
    public void A_table_that_lays_out_the_page_keeps_its_paragraphs() => Assert.Equal(
        "过去一年，城镇新增就业4.2万人。\n今年，新增就业4万人。\n（此处略）",
        TextOf(Table("过去一年，城镇新增就业4.2万人。/今年，新增就业4万人。|（此处略）")));

    [Fact]
    public void A_table_in_a_cell_is_read_with_it() =>
        Assert.Equal("新增就业目标4万人。", TextOf($"<w:tbl><w:tr><w:tc>{Table("指标|目标", "新增就业|4万人")}<w:p/></w:tc></w:tr></w:tbl>"));

    [Fact]
    public void A_link_that_is_no_address_does_not_cost_the_document()
    {
        var sample = new DocxSample(P("新增就业4万人。"))
            .WithRelation("<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"http://[坏 地址\" TargetMode=\"External\"/>");
        Assert.Equal("新增就业4万人。", Read(sample.ToBytes()));
    }

    [Fact]
    public void A_strict_document_is_read_as_any_other()
    {
        var strict = new DocxSample("").WithPart("word/document.xml", $"<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>{P("新增就业4万人。")}</w:body></w:document>");
        Assert.Equal("新增就业4万人。", Read(strict.ToBytes()));
    }

    [Fact]
    public void An_entity_is_not_resolved()
    {
        var hostile = new DocxSample("").WithPart("word/document.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>");
        Assert.Contains("Word 文件已损坏", Refusal(hostile.ToBytes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(300, true)]
    public void A_document_nested_deeper_than_any_is_refused(int depth, bool refused)
    {
        var nested = new DocxSample(string.Concat(Enumerable.Repeat("<w:sdt>", depth)) + P("新增就业4万人。") + string.Concat(Enumerable.Repeat("</w:sdt>", depth)));
        Assert.Equal(!refused, DocumentText.TryRead(nested.ToBytes(), "报告.docx", out _, out _, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(40, true)]
    public void A_document_that_swells_is_refused(int megabytes, bool refused)
    {
        var bytes = new DocxSample(P("新增就业4万人。")).WithPart("word/x.xml", new string('0', megabytes * 1024 * 1024)).ToBytes();
        Assert.Equal(!refused, DocumentText.TryRead(bytes, "报告.docx", out _, out var refusal, TestContext.Current.CancellationToken));
        Assert.Equal(refused, refusal?.Contains("文件解压后超过", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void A_part_that_lies_about_its_size_is_unpacked_no_further()
    {
        var body = P("新增就业4万人。") + new string(' ', 40 * 1024 * 1024);
        var bytes = new DocxSample(body).ToBytes();
        var size = BitConverter.GetBytes(Encoding.UTF8.GetByteCount(DocumentPart(bytes)));
        var lies = 0;
        for (var at = bytes.AsSpan().IndexOf(size); at >= 0; at = bytes.AsSpan().IndexOf(size), lies++)
            BitConverter.GetBytes(1000).CopyTo(bytes, at);
        Assert.InRange(lies, 1, 2); // In the package's list, and where the writer knew it, before the part.
        Assert.Contains("Word 文件已损坏", Refusal(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("book.docx", "是压缩包，不是 Word 文件")]
    [InlineData("book.txt", "是压缩包，不是 Word 文件")]
    public void Another_archive_is_refused(string name, string reason)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            package.CreateEntry("a.txt");
        Assert.Contains(reason, Refusal(file.ToArray(), name), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_a_document_a_spreadsheet_a_broken_file_an_old_and_a_false_one_are_each_refused_in_one_line()
    {
        var whole = new DocxSample(P("新增就业4万人。")).ToBytes();
        string[] refusals =
        [
            Refusal(new DocxSample("").WithPart("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>").ToBytes()),
            Refusal(new DocxSample("").WithPart("word/document.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>").ToBytes()),
            Refusal(whole[..(whole.Length / 2)]),
            Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
            Refusal(Encoding.UTF8.GetBytes("新增就业4万人。")),
        ];
        Assert.All(refusals, refusal => Assert.StartsWith("报告.docx：", refusal, StringComparison.Ordinal));
        Assert.All(refusals, refusal => Assert.DoesNotContain('\n', refusal));
        Assert.Equal(3, refusals.Count(refusal => refusal.Contains("Word 文件已损坏，或不是 .docx", StringComparison.Ordinal)));
        Assert.Contains("旧版 Word、Excel 文件，或加了密码的文件", refusals[3], StringComparison.Ordinal);
        Assert.Contains("内容不是 .docx 文件", refusals[4], StringComparison.Ordinal);
    }

    private static string TextOf(string body) => Read(new DocxSample(body).ToBytes());

    private static string Read(byte[] bytes)
    {
        Assert.True(DocumentText.TryRead(bytes, "报告.docx", out var text, out var refusal, TestContext.Current.CancellationToken), refusal);
        return text;
    }

    private static string DocumentPart(byte[] bytes)
    {
        using var package = new ZipArchive(new MemoryStream(bytes));
        using var part = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        return part.ReadToEnd();
    }

    private static string Refusal(byte[] bytes, string name = "报告.docx")
    {
        Assert.False(DocumentText.TryRead(bytes, name, out _, out var refusal, TestContext.Current.CancellationToken));
        return refusal;
    }
}
