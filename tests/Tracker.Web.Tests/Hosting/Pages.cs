using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tracker.Web.Tests.Hosting;

/// <summary>Pages as a browser without script gets them from a host.</summary>
internal static partial class Pages
{
    /// <summary>What a page and its stylesheet may weigh together, uncompressed.</summary>
    public const int MostBytes = 60_000;

    public static async Task<IDocument> PageAsync(this SeededHost host, string address)
    {
        using var answer = await host.GetAsync(address);
        return await answer.ReadAsync();
    }

    public static Task<HttpResponseMessage> GetAsync(this SeededHost host, string address) =>
        host.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

    public static async Task<IDocument> ReadAsync(this HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Bytes of a page with its stylesheet.</summary>
    public static async Task<int> WeightAsync(this SeededHost host, string address)
    {
        var sheet = (await host.PageAsync(address)).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        return await BytesAsync(host, address) + await BytesAsync(host, sheet);
    }

    private static async Task<int> BytesAsync(SeededHost host, string address)
    {
        using var answer = await host.GetAsync(address);
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }

    /// <summary>What stands in Chinese on an English page without being said to be Chinese.</summary>
    public static IEnumerable<string> ChineseUnmarked(this IDocument page) =>
        page.Body!.GetDescendants().OfType<IText>()
            .Where(text => Chinese().IsMatch(text.Data) && text.ParentElement!.Closest("[lang]")?.GetAttribute("lang") != "zh-CN")
            .Select(text => text.Data.Trim());

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
