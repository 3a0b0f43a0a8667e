using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tracker.Web.Tests.Copying;

/// <summary>What the files of a static copy lead to.</summary>
internal sealed partial class CopyLinks
{
    private static readonly string[] Attributes = ["href", "src", "action"];

    private readonly ConcurrentDictionary<string, HashSet<string>> places = [];
    private readonly ConcurrentBag<(string From, string Address)> links = [];
    private readonly ConcurrentBag<string> faults = [];

    private CopyLinks(string folder)
    {
        Parallel.ForEach(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), path =>
        {
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            places[file] = [];
            if (file.EndsWith(".html", StringComparison.Ordinal))
                ReadPage(file, File.ReadAllText(path));
            else if (file.EndsWith(".atom", StringComparison.Ordinal))
                Add(file, XDocument.Load(path).Descendants().Attributes("href").Select(link => link.Value));
            else if (file == "search-index.js")
                Add(file, Target().Matches(File.ReadAllText(path)).Select(target => $"targets/{target.Groups[1].Value}/index.html"));
        });
    }

    public int Pages => places.Keys.Count(file => file.EndsWith(".html", StringComparison.Ordinal));

    public int Count => links.Count;

    /// <summary>Links that lead to no file, or to no place in it, and whatever else a page of a copy may not have; a line each.</summary>
    public IEnumerable<string> Faults => faults.Concat(links.Where(IsDead).Select(link => $"{link.From} leads to {link.Address}"));

    public static CopyLinks Of(string folder) => new(folder);

    private void ReadPage(string file, string text)
    {
        using var page = new HtmlParser().ParseDocument(text);
        places[file] = [.. page.All.Select(element => element.Id).OfType<string>()];
        Add(file, page.All.SelectMany(element => Attributes.Select(element.GetAttribute)).OfType<string>());
        Add(file, page.QuerySelectorAll("meta[http-equiv=refresh]").Select(meta => meta.GetAttribute("content")!.Split("url=")[1]));
        if (page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") is not { } policy || !policy.StartsWith("default-src 'none'", StringComparison.Ordinal))
            faults.Add($"{file} does not say what it may do");
        if (page.QuerySelector("script:not([src]), [onclick], [onload]") is { } script)
            faults.Add($"{file} has a script written into it: {script.OuterHtml}");
        if (page.QuerySelectorAll("form").FirstOrDefault(form => !Whole(file, form.GetAttribute("action")!).AbsolutePath.EndsWith("/search/index.html", StringComparison.Ordinal)) is { } form)
            faults.Add($"{file} has a form that nothing answers: {form.GetAttribute("action")}");
        if (text.Contains("copy.invalid", StringComparison.Ordinal) || text.Contains("127.0.0.1", StringComparison.Ordinal))
            faults.Add($"{file} names the server that it was made by");
        if (page.QuerySelector("meta[http-equiv=refresh]") is null && !text.Contains(file.StartsWith("en/", StringComparison.Ordinal) ? "static copy made on" : "静态副本，", StringComparison.Ordinal))
            faults.Add($"{file} does not say that it is a copy");
    }

    private void Add(string file, IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Where(address => !Outside().IsMatch(address)))
            links.Add((file, address));
    }

    private bool IsDead((string From, string Address) link)
    {
        var whole = Whole(link.From, link.Address);
        if (link.Address.StartsWith('/') || !places.TryGetValue(whole.AbsolutePath.TrimStart('/'), out var inside))
            return true;
        return whole.Fragment.Length > 1 && !inside.Contains(Uri.UnescapeDataString(whole.Fragment[1..]));
    }

    private static Uri Whole(string file, string address) => new(new Uri($"file:///{file}"), address);

    [GeneratedRegex("^(https?|mailto|data):")]
    private static partial Regex Outside();

    [GeneratedRegex("""\["(\d{6}-[0-9a-z]{10})",""")]
    private static partial Regex Target();
}
