using System.Net;
using System.Text;
using Tracker.Reports;
using Tracker.Tests.Reports;
using Tracker.Web.Tests.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Workbench;

/// <summary>Files that are not what their names say, or more than is taken: each is answered by a page with a sentence.</summary>
public sealed class WrongFilesTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Import = "/workbench/import", Outcomes = "/workbench/outcomes";

    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13];
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<html><body><script>alert(1)</script>404</body></html>");

    public static TheoryData<string, byte[], string> Tables => new()
    {
        { "数据.xlsx", Picture, "文件内容与后缀不符" },
        { "数据.xlsx", Page, "文件内容与后缀不符" },
        { "数据.csv", Picture, "文件内容与后缀不符" },
        { "数据.csv", Swollen, "文件内容与后缀不符" },
        { "数据.xlsx", Swollen, "文件已损坏，或不是电子表格" },
        { "数据.xlsx", new XlsxSample().Row("区县").Row("临江区").Row(1).Merge("A2:A3").Bytes(), "单元格 A2:A3 是合并的" },
    };

    public static TheoryData<string, byte[], string> Reports => new()
    {
        { "报告.docx", Picture, "不是文本（PNG 图片）" },
        { "报告.pdf", Page, "内容不是 .pdf 文件" },
        { "报告.txt", Picture, "PNG 图片" },
        { "报告.docx", new XlsxSample().Row("区县").Bytes(), "报告.docx" },
        { "报告.exe", Page, "不支持扩展名 .exe" },
    };

    // A workbook of few bytes with a sheet of many.
    private static byte[] Swollen => new XlsxSample().Row("区县").Row(new string('0', 25_000_000)).Bytes();

    [Theory, MemberData(nameof(Tables))]
    public async Task A_table_is_refused_beside_its_field(string name, byte[] bytes, string told)
    {
        using var answer = await SendAsync(Outcomes, "file", "Table", name, bytes);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(told, (await answer.ReadAsync()).QuerySelector(".field .fault")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Reports))]
    public async Task A_report_is_refused_in_words_with_its_name(string name, byte[] bytes, string told)
    {
        using var sent = await SendAsync(Import, "import", "Document", name, bytes);
        var page = await (await host.VisitAsAsync(AccountsHost.Staff)).ReadyAsync(sent.LeadsTo());

        Assert.Contains(told, page.QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main input[value^=open], main script"));
    }

    [Theory]
    [InlineData(Import, "import", "Document", DocumentText.MaxBytes + 1, "文件超过 20 MB")]
    [InlineData(Outcomes, "file", "Table", TableFile.MaxBytes + 1, "文件超过 5 MB")]
    public async Task A_file_over_the_bound_is_told_with_the_bound(string address, string form, string field, int length, string told)
    {
        using var answer = await SendAsync(address, form, field, "a.csv", new byte[length]);

        Assert.Contains(told, (await answer.ReadAsync()).QuerySelector("main .fault")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Import, "import", "Document")]
    [InlineData(Outcomes, "file", "Table")]
    [InlineData("/en/workbench/outcomes", "file", "Table")]
    public async Task A_file_larger_than_any_form_leads_back_to_its_page_which_says_so(string address, string form, string field)
    {
        using var answer = await SendAsync(address, form, field, "a.csv", new byte[DocumentText.MaxBytes + (2 * 1024 * 1024)]);

        Assert.Equal($"{address}?told=too-large", answer.LeadsTo());
        var told = (await (await host.VisitAsAsync(AccountsHost.Staff)).PageAsync(answer.LeadsTo())).QuerySelector("main [role=status]")!.TextContent;
        Assert.Contains("20 MB", told, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string form, string field, string name, byte[] bytes) =>
        await (await host.VisitAsAsync(AccountsHost.Staff)).SendFileAsync(address, form, field, name, new ByteArrayContent(bytes));
}
