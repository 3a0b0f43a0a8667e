using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tracker.Web.Tests.Hosting;

/// <summary>Asks a running site for its pages.</summary>
public abstract class PageTests(SeededHost host)
{
    protected Task<HttpResponseMessage> GetAsync(string address) => host.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

    protected async Task<IDocument> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>How many bytes a page and its stylesheet are, uncompressed.</summary>
    protected async Task<int> WeightAsync(string address)
    {
        using var page = await GetAsync(address);
        var text = await page.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var sheet = await GetAsync((await PageAsync(address)).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        return text.Length + (await sheet.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }
}
