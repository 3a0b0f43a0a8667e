using System.Net;
using Dapper;
using Tracker.Ledger;
using Tracker.Tests.Ledger;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Serving;

/// <summary>An archive that does not answer: who reads is told so in time, and what is kept goes on.</summary>
public sealed class AnswerTimesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_is_not_made_in_time_is_given_up_and_says_so()
    {
        var store = new PostgresStore();
        var address = await store.CreateAsync();
        await using (var ledger = new LedgerDb(address))
            await SampleArchive.WriteAsync(ledger);
        await using (var node = new Node(address, new SilentClock(), (Settings.AnswerSeconds.Name, "5")))
        {
            await node.StartedAsync();
            await node.KeepsAsync("/");
            await using (var db = await node.Ask<LedgerDb>().OpenToWriteAsync(Cancel))
            await using (var transaction = await db.BeginTransactionAsync(Cancel))
            {
                await db.ExecuteAsync("lock table statement in access exclusive mode", transaction: transaction);

                using var page = await node.GetAsync($"/districts/{SampleArchive.Linjiang}/2020");
                using var list = await node.GetAsync("/api/v1/targets");

                Assert.Equal((HttpStatusCode.GatewayTimeout, HttpStatusCode.GatewayTimeout), (page.StatusCode, list.StatusCode));
                Assert.Contains("未能在限定时间内生成", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
                Assert.True(await node.KeepsAsync("/"));
            }
            using var later = await node.GetAsync($"/districts/{SampleArchive.Linjiang}/2020");
            Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        }
        await store.DropAsync();
    }
}
