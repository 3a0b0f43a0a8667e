using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Ledger;
using Tracker.OpenData.Releases;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Api;

public sealed class ReleasesTests(WebHost host) : IClassFixture<WebHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_release_is_listed_by_its_hash_and_what_is_downloaded_checks_itself()
    {
        var client = host.CreateClient();
        await client.GetStringAsync("/data", Cancel);
        var (release, hash) = await GiveOutAsync();

        Assert.Contains(hash, await client.GetStringAsync("/data", Cancel), StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("tracker-release-");
        await ZipFile.ExtractToDirectoryAsync(await client.GetStreamAsync($"/data/releases/{release.Number}.zip", Cancel), folder.FullName, Cancel);
        var found = await ReleaseCheck.RunAsync(Path.Combine(folder.FullName, $"{release.Number}"), cancel: Cancel);
        folder.Delete(recursive: true);

        Assert.Equal((hash, 0), (found.Hash, found.Faults.Count));
        Assert.Equal(hash, Release.HashOf(await client.GetByteArrayAsync($"/data/releases/{release.Number}/release.json", Cancel)));
    }

    [Theory]
    [InlineData("99.zip")]
    [InlineData("99/release.json")]
    [InlineData("1/tracker.db")]
    [InlineData("1/..%2f..%2ftracker.db")]
    [InlineData("1/%2e%2e%2frelease.json")]
    [InlineData("-1.zip")]
    [InlineData("99999999999999999999.zip")]
    public async Task What_is_no_file_of_a_release_is_not_given(string path)
    {
        await GiveOutAsync();

        using var answer = await host.CreateClient().GetAsync($"/data/releases/{path}", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // The sample's verdicts are of another day.
    private async Task<(Release Release, string Hash)> GiveOutAsync()
    {
        var ledger = host.Services.GetRequiredService<LedgerDb>();
        using var scope = host.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<Intake>().AssessAllAsync(ledger, Cancel);
        return await new Releasing(ledger, scope.ServiceProvider.GetRequiredService<Catalogue>(), TimeProvider.System).WriteAsync(Release.FolderOf(ledger)!, cancel: Cancel);
    }
}
