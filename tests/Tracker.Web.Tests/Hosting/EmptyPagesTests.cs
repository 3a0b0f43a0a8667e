using System.Net;

namespace Tracker.Web.Tests.Hosting;

/// <summary>What stands where nothing has been imported.</summary>
public sealed class EmptyPagesTests(EmptyHost host) : PageTests(host), IClassFixture<EmptyHost>
{
    [Theory]
    [InlineData("/", "尚未收录任何报告")]
    [InlineData("/?view=tiles&year=2020&place=370200&page=7", "尚未收录任何报告")]
    [InlineData("/en/", "No report is held yet")]
    [InlineData("/districts/370215", "尚未收录该地的报告")]
    [InlineData("/en/districts/370215", "No report of this place is held yet")]
    [InlineData("/status", "尚未收录报告")]
    [InlineData("/indicators", "尚未收录任何报告")]
    [InlineData("/indicators/gdp", "未见这项指标的目标")]
    public async Task A_page_says_so_and_leads_on(string address, string told)
    {
        using var answer = await GetAsync(address);
        var main = (await PageAsync(address)).QuerySelector("main")!;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(told, main.QuerySelector(".wait")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(main.QuerySelectorAll("table"));
    }
}
