using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tracker.Web.Copying;

/// <summary>An answer of the site as it is written to a file: its links lead from file to file, and what is not in the copy is no link.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Links">The files that it leads to.</param>
internal sealed record CopiedPage(string Text, IReadOnlyList<CopyAddress> Links)
{
    /// <summary>What the site takes itself for while it is copied; a name that is nobody's (RFC 2606).</summary>
    public static readonly Uri Site = new("http://copy.invalid");

    private static readonly string[] Attributes = ["href", "src", "action"];

    /// <param name="page">Where it lies.</param>
    public static CopiedPage OfHtml(string html, CopyAddress page)
    {
        var links = new List<CopyAddress>();
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All.ToList())
        {
            foreach (var attribute in Attributes)
            {
                if (element.GetAttribute(attribute) is { } address && Own(address, page) is { } own)
                    Lead(element, attribute, own, page, links);
            }
            // What is told to other sites needs an address that is the copy's own.
            if (element is { LocalName: "meta" } && element.GetAttribute("content") is { } content && content.StartsWith(Site.OriginalString, StringComparison.Ordinal))
                element.Remove();
        }
        return new(document.ToHtml(), links);
    }

    /// <summary>A feed: its links are those of the copy, its ids stay what they are.</summary>
    public static CopiedPage OfXml(string xml, CopyAddress page)
    {
        var links = new List<CopyAddress>();
        var document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        foreach (var address in document.Descendants().Attributes("href"))
        {
            if (Own(address.Value, page) is not { } own || CopyAddress.Of(own) is not { } to)
                continue;
            address.Value = to.From(page.File) + own.Fragment;
            links.Add(to);
        }
        return new($"{document.Declaration}\n{document.ToString(SaveOptions.DisableFormatting)}", links);
    }

    private static void Lead(IElement element, string attribute, Uri own, CopyAddress page, List<CopyAddress> links)
    {
        if (CopyAddress.Of(own, page) is { } to)
        {
            links.Add(to);
            element.SetAttribute(attribute, to.File == page.File && own.Fragment.Length > 0 ? own.Fragment : to.From(page.File) + own.Fragment);
        }
        else if (element.LocalName == "a")
            element.Replace([.. element.ChildNodes]);
        else
            element.Remove();
    }

    // Null for an address that is not of this site, and for a place on the page itself.
    private static Uri? Own(string address, CopyAddress page) =>
        !address.StartsWith('#') && Uri.TryCreate(new Uri(Site, page.Asked), address, out var whole) && whole.Host == Site.Host && whole.Scheme == Site.Scheme ? whole : null;
}
