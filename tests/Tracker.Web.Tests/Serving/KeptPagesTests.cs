using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Web.Hosting;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Serving;

public sealed class KeptPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Place = $"/districts/{SampleArchive.Linjiang}/2020";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/districts/980101", "980101")]
    [InlineData("/districts/980101/2020/sheet.html", "980101")]
    [InlineData("/targets/980101-abcdefghjk/embed", "980101")]
    [InlineData("/reports/980101-2020-work", "980101")]
    [InlineData("/statements/980101-abcdefghjk", "980101")]
    [InlineData("/indicators/gdp", KeptPages.OfMany)]
    [InlineData("/feeds/districts/980101.atom", KeptPages.OfMany)]
    [InlineData("/", KeptPages.OfMany)]
    public void A_page_is_kept_by_the_place_that_it_shows(string path, string tag) => Assert.Equal(tag, KeptPages.TagOf(path));

    [Theory]
    [InlineData(Place)]
    [InlineData("/en" + Place)]
    [InlineData("/")]
    [InlineData("/api/v1/districts")]
    [InlineData("/feeds/all.atom")]
    [InlineData("/feeds/status.atom")]
    [InlineData("/status")]
    public async Task Who_holds_a_page_is_told_so_and_sent_nothing(string path)
    {
        using var first = await AskAsync(path);
        using var again = await AskAsync(path, ("If-None-Match", $"{first.Headers.ETag}"));

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Each_compression_has_a_tag_of_its_own()
    {
        using var plain = await AskAsync(Place);
        using var gzip = await AskAsync(Place, ("Accept-Encoding", "gzip"));
        using var brotli = await AskAsync(Place, ("Accept-Encoding", "gzip, deflate, br"));

        Assert.Equal(["br"], brotli.Content.Headers.ContentEncoding);
        Assert.Equal(3, new[] { plain, gzip, brotli }.Select(answer => answer.Headers.ETag!.Tag).Distinct().Count());
        Assert.All(new[] { gzip, brotli }, answer => Assert.Contains("Accept-Encoding", answer.Headers.Vary));
        Assert.True(brotli.Content.Headers.ContentLength < plain.Content.Headers.ContentLength / 3);
    }

    [Fact]
    public async Task A_page_that_is_kept_answers_without_being_drawn()
    {
        await using var own = new WebHost();
        await own.InitializeAsync();
        using var client = own.CreateClient();
        await own.Services.GetRequiredService<TrailWatch>().LookForAsync(1, Cancel);
        using var first = await client.GetAsync("/indicators", Cancel);
        await RunAsync(own.File, "alter table indicator rename to lost");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/indicators") { Headers = { { "If-None-Match", $"{first.Headers.ETag}" } } };
        using var again = await client.SendAsync(request, Cancel);
        using var other = await client.GetAsync("/indicators?page=2", Cancel);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, other.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_missing_is_kept_by_nobody()
    {
        using var answer = await AskAsync("/districts/000001");
        using var again = await AskAsync("/districts/000001");

        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Null(again.Headers.Age);
    }

    private Task<HttpResponseMessage> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return host.CreateClient().SendAsync(request, Cancel);
    }

    private static async Task RunAsync(string file, string sql)
    {
        await using var db = new SqliteConnection($"Data Source={file};Foreign Keys=False");
        await db.OpenAsync(Cancel);
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
