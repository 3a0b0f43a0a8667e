using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Api;

public sealed class DownloadsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Every_file_that_the_data_page_offers_is_there()
    {
        using var page = await GetAsync("/data");
        var document = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStreamAsync(Cancel), Cancel);
        var files = document.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!).ToList();

        Assert.True(files.Count > 20);
        foreach (var file in files)
        {
            using var answer = await GetAsync(file);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, file);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Cancel));
        }
    }

    [Fact]
    public async Task The_package_holds_the_files_that_its_description_names_as_it_describes_them()
    {
        using var answer = await GetAsync("/data/tracker.zip");
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancel)));
        using var package = JsonDocument.Parse(await new StreamReader(await zip.GetEntry("datapackage.json")!.OpenAsync(Cancel)).ReadToEndAsync(Cancel));

        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            using var bytes = new MemoryStream();
            await using (var entry = await zip.GetEntry(resource.GetProperty("path").GetString()!)!.OpenAsync(Cancel))
                await entry.CopyToAsync(bytes, Cancel);
            Assert.Equal(resource.GetProperty("bytes").GetInt64(), bytes.Length);
            Assert.Equal(resource.GetProperty("hash").GetString(), $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))}");
        }
    }

    [Theory]
    [InlineData("/data/secrets.csv")]
    [InlineData("/data/..%2ftracker.csv")]
    public async Task A_table_that_is_not_there_is_told(string address)
    {
        using var answer = await GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> GetAsync(string address) => host.CreateClient().GetAsync(address, Cancel);
}
