using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Tracker.Web.Accounts;
using Tracker.Web.Hosting;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Accounts;

/// <summary>A site that nobody has an account of.</summary>
public sealed class FirstAccountTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task The_form_says_how_to_make_the_first_account()
    {
        var page = await host.PageAsync("/account/sign-in");

        Assert.Contains("还没有任何账号", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tracker user add", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keys_lie_beside_the_archive_for_nobody_else_to_read()
    {
        await host.GetAsync("/account/sign-in");
        var keys = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(host.File)!, "keys"));

        Assert.NotEmpty(keys.GetFiles("*.xml"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, keys.UnixFileMode);
    }

    [Fact]
    public async Task Tries_from_one_address_are_bounded_and_that_is_told()
    {
        using var narrow = host.WithWebHostBuilder(builder => builder.UseSetting(Settings.TriesPerAddress.Name, "3"));
        using var client = narrow.CreateClient();
        for (var tries = 0; tries < 3; tries++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await TryAsync()).StatusCode);

        using var refused = await TryAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(5), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("尝试次数过多", await refused.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken)).StatusCode);

        Task<HttpResponseMessage> TryAsync() => client.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("Name", "a")]), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_goes_wrong_with_a_form_is_told_in_words()
    {
        await using var broken = new AccountsHost();
        await broken.InitializeAsync();
        var visitor = broken.Visit();
        var page = await visitor.PageAsync("/account/sign-in");
        await using (var db = new SqliteConnection($"Data Source={broken.File}"))
        {
            await db.OpenAsync(TestContext.Current.CancellationToken);
            await using var drop = db.CreateCommand();
            drop.CommandText = "alter table account rename to lost";
            await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var answer = await visitor.SendAsync(page, "/account/sign-in", "sign-in", ("Name", "li"), ("Password", AccountsHost.Password));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("页面暂时打不开", await answer.TextAsync(), StringComparison.Ordinal);
    }
}
