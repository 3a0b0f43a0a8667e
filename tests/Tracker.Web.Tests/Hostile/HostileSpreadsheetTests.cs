using System.Net;
using Tracker.Ledger;
using Tracker.Tests.Hostile;
using Tracker.Web.Tests.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Hostile;

/// <summary>Tables that are not what they seem, or too much: each is told beside its field or line by line, and nothing is written.</summary>
public sealed class HostileSpreadsheetTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Outcomes = "/workbench/outcomes";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Tables => Corpus.Rows("spreadsheets", "file", "words");

    [Theory, MemberData(nameof(Tables))]
    public async Task A_table_is_refused_in_words_and_writes_nothing(string file, string words)
    {
        var staff = await host.VisitAsAsync(AccountsHost.Staff);
        var last = await host.Ask<TrailQueries>().LastAsync(Cancel);

        using var sent = await staff.SendFileAsync(Outcomes, "file", "Table", file, new ByteArrayContent(await File.ReadAllBytesAsync(Corpus.Path("spreadsheets", file), Cancel)));
        var page = sent.StatusCode == HttpStatusCode.OK ? await sent.ReadAsync() : await staff.PageAsync(sent.LeadsTo());

        Assert.Contains(words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script, main img, main a[href^='javascript:']"));
        Assert.Equal(last, await host.Ask<TrailQueries>().LastAsync(Cancel));
    }
}
