using System.Text;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

public sealed class DocumentTextTests
{
    private const string Sample = "临溪区2025年政府工作报告\n一、2024年工作回顾\n全区新增城镇就业１２０００人，失业率控制在4%以内。\n";

    static DocumentTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("gb2312")]
    public void Text_is_read_without_being_told_its_encoding(string encoding) =>
        Assert.Equal(Sample, Read(Encoding.GetEncoding(encoding).GetBytes(Sample)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_obeyed_and_is_no_part_of_the_text(string encoding)
    {
        var form = Encoding.GetEncoding(encoding);
        Assert.Equal(Sample, Read([.. form.GetPreamble(), .. form.GetBytes(Sample)]));
    }

    [Theory]
    [InlineData("big5", "本區新增城鎮就業與學位，實現經濟穩定增長。")]
    [InlineData("iso-8859-1", "Les écoles françaises, à l'été, où être né célèbre.")]
    public void Other_encodings_are_refused_and_not_guessed(string encoding, string text) =>
        Assert.Contains("文字编码无法识别；请另存为 UTF-8", Refusal(Encoding.GetEncoding(encoding).GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void A_text_of_UTF_8_with_one_broken_byte_is_not_taken_for_another_encoding()
    {
        byte[] broken = [.. Encoding.UTF8.GetBytes(Sample), 0xE4, .. Encoding.UTF8.GetBytes(Sample)];
        Assert.Contains("文字编码无法识别", Refusal(broken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16 }, "JPEG 图片")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10 }, "PNG 图片")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, "旧版 Word、Excel 文件，或加了密码的文件")]
    [InlineData(new byte[] { 0x7B, 0x5C, 0x72, 0x74, 0x66, 0x31 }, "RTF 文件")]
    [InlineData(new byte[] { 65, 66, 0, 67 }, "二进制文件")]
    public void A_file_that_is_no_text_is_refused_whatever_its_name(byte[] bytes, string kind) =>
        Assert.Equal($"report.txt：不是文本（{kind}", Refusal(bytes)[..$"report.txt：不是文本（{kind}".Length]);

    [Fact]
    public void Control_characters_by_the_dozen_make_no_text()
    {
        Assert.Contains("控制字符过多", Refusal(Encoding.UTF8.GetBytes("就业\u0001\u0002\u0003学位\u0004")), StringComparison.Ordinal);
        Assert.NotNull(Read(Encoding.UTF8.GetBytes(new string('业', 500) + "\u0001")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_refused(string text) =>
        Assert.Contains("请提供有正文的文件", Refusal(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("报告.docx", "内容不是 .docx 文件")]
    [InlineData("报告.PDF", "内容不是 .pdf 文件")]
    [InlineData("报告.doc", "不支持 .doc 文件；请用 Word 或 WPS 另存为 .docx")]
    [InlineData("报告.exe", "不支持扩展名 .exe")]
    [InlineData("报告", "文件没有扩展名")]
    public void Names_tell_what_is_not_read(string name, string reason)
    {
        Assert.False(DocumentText.TryRead(Encoding.UTF8.GetBytes(Sample), name, out _, out var refusal, TestContext.Current.CancellationToken));
        Assert.StartsWith($"{name}：{reason}", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("报告.md")]
    [InlineData("报告.TXT")]
    [InlineData("https://www.example.org/art/2025/1/22/art_1_2.shtml?id=3")]
    public void Names_and_addresses_tell_what_is_read(string name) =>
        Assert.True(DocumentText.TryRead(Encoding.UTF8.GetBytes(Sample), name, out _, out _, TestContext.Current.CancellationToken));

    [Fact]
    public void A_file_over_the_limit_is_refused_with_its_size()
    {
        Assert.Contains("文件有 20.1 MB，超过上限 20 MB", Refusal(new byte[DocumentText.MaxBytes + 100_000]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DocumentText.MaxCharacters, true)]
    [InlineData(DocumentText.MaxCharacters + 1, false)]
    public void Text_over_the_limit_is_refused(int characters, bool read)
    {
        var bytes = Encoding.UTF8.GetBytes(new string('区', characters));
        Assert.Equal(read, DocumentText.TryRead(bytes, "报告.txt", out _, out var refusal, TestContext.Current.CancellationToken));
        if (!read)
            Assert.Equal("报告.txt：文件里的文字超过 80 万字，不像一份报告；请只提供报告正文（too much text）", refusal);
    }

    [Fact]
    public async Task A_file_far_over_the_limit_is_refused_before_it_is_read()
    {
        var splitter = new DocumentSplitter(Catalogue.Load());
        using var file = new CountingStream(50 * 1024 * 1024);
        var result = await splitter.SplitAsync(file, "大文件.txt", TestContext.Current.CancellationToken);
        Assert.Contains("文件有 50 MB", result.Refusal, StringComparison.Ordinal);
        Assert.Equal(0, file.BytesRead);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_read_no_further_than_the_limit()
    {
        var splitter = new DocumentSplitter(Catalogue.Load());
        using var file = new CountingStream(50 * 1024 * 1024) { HidesLength = true };
        var result = await splitter.SplitAsync(file, "大文件.txt", TestContext.Current.CancellationToken);
        Assert.True(result.IsRefused);
        Assert.InRange(file.BytesRead, DocumentText.MaxBytes, DocumentText.MaxBytes + 1024 * 1024);
    }

    private static string Read(byte[] bytes)
    {
        Assert.True(DocumentText.TryRead(bytes, "report.txt", out var text, out var refusal, TestContext.Current.CancellationToken), refusal);
        return text;
    }

    private static string Refusal(byte[] bytes)
    {
        Assert.False(DocumentText.TryRead(bytes, "report.txt", out _, out var refusal, TestContext.Current.CancellationToken));
        return refusal;
    }

    /// <summary>A file of one letter over and over, that counts what was asked of it.</summary>
    private sealed class CountingStream(long length) : Stream
    {
        public bool HidesLength { get; init; }
        public long BytesRead { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => !HidesLength;
        public override bool CanWrite => false;
        public override long Length => HidesLength ? throw new NotSupportedException() : length;
        public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - BytesRead);
            buffer.AsSpan(offset, given).Fill((byte)'a');
            BytesRead += given;
            return given;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    [Theory]
    [InlineData(5_000, true)]
    [InlineData(25_100, false)]
    [InlineData(1_000_000, false)]
    public void A_page_nested_beyond_measure_is_refused(int depth, bool read)
    {
        var page = System.Text.Encoding.UTF8.GetBytes("<!doctype html><html><body>" + string.Concat(Enumerable.Repeat("<div>", depth)) + "<p>一行<br>又一行<li>三<li>四" + "</body></html>");

        Assert.Equal(read, DocumentText.TryRead(page, "page.html", out _, out var refusal, TestContext.Current.CancellationToken));
        Assert.Equal(read, refusal is null);
    }

    [Fact]
    public void Elements_without_an_end_tag_are_no_depth()
    {
        var page = System.Text.Encoding.UTF8.GetBytes("<!doctype html><html><body>" + string.Concat(Enumerable.Repeat("<p>一行<br><img src=a>", 20_000)) + "</body></html>");

        Assert.True(DocumentText.TryRead(page, "page.html", out _, out _, TestContext.Current.CancellationToken));
    }
}
