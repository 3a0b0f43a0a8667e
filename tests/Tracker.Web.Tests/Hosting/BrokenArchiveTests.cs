using System.Net;
using Microsoft.Data.Sqlite;

namespace Tracker.Web.Tests.Hosting;

public sealed class BrokenArchiveTests
{
    [Fact]
    public async Task A_reader_of_a_broken_archive_gets_a_kind_page_and_no_stack()
    {
        await using var host = new WebHost();
        await host.InitializeAsync();
        using var client = host.CreateClient();
        await BreakAsync(host.File);

        using var answer = await client.GetAsync("/indicators", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("页面暂时打不开", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
    }

    private static async Task BreakAsync(string file)
    {
        await using var db = new SqliteConnection($"Data Source={file};Foreign Keys=False");
        await db.OpenAsync();
        await using var drop = db.CreateCommand();
        drop.CommandText = "alter table indicator rename to lost";
        await drop.ExecuteNonQueryAsync();
    }
}
