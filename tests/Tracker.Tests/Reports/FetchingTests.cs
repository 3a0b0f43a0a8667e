using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

public sealed class FetchingTests : IDisposable
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<html><body><p>新增就业4万人。</p></body></html>");
    private static readonly DateTimeOffset Today = new(2025, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly LocalServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_page_comes_with_its_final_address_its_time_its_fingerprint_and_what_it_is()
    {
        server.Redirects("/old", "/art/1.shtml?id=2").Gives("/art/1.shtml?id=2", Page);
        var fetched = await FetchAsync(server.At("/old"));
        Assert.Equal((server.At("/art/1.shtml?id=2"), Today, ".html"), (fetched.Address, fetched.At, fetched.Extension));
        Assert.Equal(Page, fetched.Bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Page)), fetched.Hash);
        Assert.Contains("User-Agent: Tracker/1.0\r\n", server.Asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", "/a.md", ".md")]
    [InlineData("text/plain; charset=gbk", "/a", ".txt")]
    [InlineData("application/xhtml+xml", "/a", ".html")]
    [InlineData("application/octet-stream", "/a.txt", ".txt")]
    [InlineData("", "/a", ".html")]
    public async Task The_site_says_what_it_gives(string type, string path, string extension)
    {
        server.Gives(path, Page, type);
        Assert.Equal(extension, (await FetchAsync(server.At(path))).Extension);
    }

    [Fact]
    public async Task A_Word_document_and_a_PDF_are_told_by_their_bytes_and_then_read()
    {
        server.Gives("/a", new DocxSample(DocxSample.P("新增就业4万人。")).ToBytes(), "application/msword").Gives("/b", PdfSample.Of(PdfSample.Page("新增就业")), "text/html");
        var word = await FetchAsync(server.At("/a"));
        Assert.Equal((".docx", ".pdf"), (word.Extension, (await FetchAsync(server.At("/b"))).Extension));
        Assert.True(DocumentText.TryRead(word.Bytes, word.Address, out var text, out _, TestContext.Current.CancellationToken));
        Assert.Equal("新增就业4万人。", text);
    }

    [Fact]
    public async Task What_is_no_document_is_refused()
    {
        server.Gives("/a", [0x89, 0x50, 0x4E, 0x47, 13, 10], "image/png").Gives("/b", "{}"u8.ToArray(), "application/json");
        Assert.Contains("内容是 image/png，不是报告文件", await RefusalAsync("/a"), StringComparison.Ordinal);
        Assert.Contains("内容是 application/json，不是报告文件", await RefusalAsync("/b"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Redirects_are_followed_up_to_five(int redirects, bool followed)
    {
        for (var i = 0; i < redirects; i++)
            server.Redirects($"/{i}", i == redirects - 1 ? "/page" : $"/{i + 1}");
        server.Gives("/page", Page);
        if (followed)
            Assert.Equal(server.At("/page"), (await FetchAsync(server.At("/0"))).Address);
        else
            Assert.Contains("转向超过 5 次", await RefusalAsync("/0"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://example.org/a")]
    [InlineData("gopher://127.0.0.1/")]
    public async Task A_redirect_to_something_else_than_a_page_is_not_followed(string target)
    {
        server.Redirects("/", target);
        Assert.Contains("不是网页地址，不予访问", await RefusalAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("report.html")]
    [InlineData("http://")]
    public async Task What_is_no_address_is_refused(string address) =>
        Assert.StartsWith($"{address}：不是网页地址", (await Assert.ThrowsAsync<FetchException>(() => FetchAsync(address))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_on_this_machine_or_its_network_is_reached()
    {
        server.Gives("/", Page);
        foreach (var address in new[] { server.At("/"), server.At("/").Replace("127.0.0.1", "localhost", StringComparison.Ordinal), "http://169.254.169.254/", "http://[::ffff:10.0.0.1]/", "http://2130706433/" })
        {
            using var fetching = new Fetching(TimeProvider.System);
            var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.FetchAsync(address, cancel: TestContext.Current.CancellationToken));
            Assert.Contains("地址不在公共网络上，不予访问", refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal("", server.Asked);
    }

    [Fact]
    public async Task A_redirect_is_held_to_the_same_rule_as_the_address()
    {
        using var other = new LocalServer();
        other.Gives("/", Page);
        var asked = 0;
        server.Redirects("/", other.At("/"));
        using var fetching = new Fetching(new FixedClock(), _ => asked++ == 0, Fetching.Patience);
        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.FetchAsync(server.At("/"), cancel: TestContext.Current.CancellationToken));
        Assert.Contains("地址不在公共网络上", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("", other.Asked);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("223.5.5.5", true)]
    [InlineData("2400:3200::1", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("9.255.255.255", true)]
    [InlineData("10.0.0.0", false)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.128.0.0", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("169.254.1.1", false)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.0", true)]
    [InlineData("192.168.255.255", false)]
    [InlineData("192.169.0.0", true)]
    [InlineData("223.255.255.255", true)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void Public_addresses_are_told_from_all_others(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task More_than_a_document_may_hold_is_refused_by_what_the_site_says_and_by_what_it_gives()
    {
        server.GivesRaw("/said", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 30000000\r\n\r\n");
        server.Gives("/packed", Packed(new byte[DocumentText.MaxBytes + 1]), headers: "Content-Encoding: gzip\r\n");
        Assert.Contains("超过上限 20 MB", await RefusalAsync("/said"), StringComparison.Ordinal);
        Assert.Contains("超过上限 20 MB", await RefusalAsync("/packed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_much_has_come_is_told_piece_by_piece_up_to_all_of_it()
    {
        server.Gives("/", new byte[400_000].Select(_ => (byte)'a').ToArray());
        var told = new Told<long>();
        using var fetching = new Fetching(new FixedClock(), _ => true, Fetching.Patience);

        await fetching.FetchAsync(server.At("/"), told, TestContext.Current.CancellationToken);

        Assert.Equal(told.Values.Order(), told.Values);
        Assert.Equal((true, 400_000), (told.Values.Count > 1, told.Values[^1]));
    }

    [Fact]
    public async Task A_packed_page_is_unpacked()
    {
        server.Gives("/", Packed(Page), headers: "Content-Encoding: gzip\r\n");
        Assert.Equal(Page, (await FetchAsync(server.At("/"))).Bytes);
    }

    [Theory]
    [InlineData("/open", "")]
    [InlineData("/open", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>")]
    public async Task A_site_that_does_not_end_is_left(string path, string answer)
    {
        server.GivesRaw(path, answer);
        using var fetching = new Fetching(TimeProvider.System, _ => true, TimeSpan.FromSeconds(1));
        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.FetchAsync(server.At(path), cancel: TestContext.Current.CancellationToken));
        Assert.Contains("1 秒内没有取完", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rubbish\r\n\r\n", "连接失败")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>", "连接失败")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\n<p>", "连接失败")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "网站返回 404")]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "网站返回 302")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://[bad\r\nContent-Length: 0\r\n\r\n", "网站返回 302")]
    public async Task A_broken_answer_is_refused_in_one_line(string answer, string why)
    {
        server.GivesRaw("/", answer);
        var refusal = await RefusalAsync("/");
        Assert.StartsWith($"{server.At("/")}：{why}", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Fact]
    public async Task A_site_that_is_not_there_is_refused()
    {
        string gone;
        using (var closed = new LocalServer())
            gone = closed.At("/");
        Assert.Contains("连接失败", (await Assert.ThrowsAsync<FetchException>(() => FetchAsync(gone))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_is_kept_once_under_its_fingerprint()
    {
        using var folder = new Commands.Folder();
        server.Gives("/", Page);
        var fetched = await FetchAsync(server.At("/"));
        var file = await fetched.KeepAsync(folder.Path("snapshots"), TestContext.Current.CancellationToken);
        Assert.Equal(file, await fetched.KeepAsync(folder.Path("snapshots"), TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.GetFiles(folder.Path("snapshots")));
        Assert.Equal((fetched.Hash + ".html", Page.Length), (Path.GetFileName(file), (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).Length));
    }

    private static async Task<Fetched> FetchAsync(string address)
    {
        using var fetching = new Fetching(new FixedClock(), _ => true, Fetching.Patience);
        return await fetching.FetchAsync(address, cancel: TestContext.Current.CancellationToken);
    }

    private async Task<string> RefusalAsync(string path) => (await Assert.ThrowsAsync<FetchException>(() => FetchAsync(server.At(path)))).Message;

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Today;
    }
}
