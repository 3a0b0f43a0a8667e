using System.Globalization;
using System.Text;
using System.Xml;
using Tracker.Web.Words;

namespace Tracker.Web.Api;

/// <summary>A piece of news.</summary>
internal sealed record AtomEntry
{
    /// <summary>Behind the site's address: the same for the same news in either language, and for ever.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The path of the page that has it.</summary>
    public required string Page { get; init; }

    /// <summary>The code and the name of the field it is of; null where it is of none.</summary>
    public (string Code, string Name)? Field { get; init; }

    public required string Summary { get; init; }
}

/// <summary>A feed as Atom has it (RFC 4287).</summary>
/// <param name="Page">The path of the page that it belongs to.</param>
internal sealed record AtomFeed(string Title, string Page, IReadOnlyList<AtomEntry> Entries)
{
    /// <summary>What a feed or an entry of no known date is dated.</summary>
    public static readonly DateTimeOffset Never = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Atom = "http://www.w3.org/2005/Atom";

    public IResult Send(HttpRequest request) => Results.Text(Write(request), "application/atom+xml; charset=utf-8");

    private string Write(HttpRequest request)
    {
        var (site, text) = ($"{request.Scheme}://{request.Host}", new Utf8Text());
        using (var xml = XmlWriter.Create(text, new() { Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, Language.Code);
            xml.WriteElementString("id", site + request.PathBase + request.Path);
            xml.WriteElementString("title", LayoutText.Titled.With(Title));
            xml.WriteElementString("updated", Time(Entries.Select(entry => entry.Updated).DefaultIfEmpty(Never).Max()));
            Link(xml, "self", site + request.PathBase + request.Path);
            Link(xml, "alternate", site + Page);
            xml.WriteStartElement("author");
            xml.WriteElementString("name", LayoutText.Brand);
            xml.WriteEndElement();
            foreach (var entry in Entries)
                Write(xml, site, entry);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Write(XmlWriter xml, string site, AtomEntry entry)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", site + entry.Id);
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("updated", Time(entry.Updated));
        Link(xml, "alternate", site + entry.Page);
        if (entry.Field is var (code, name))
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", code);
            xml.WriteAttributeString("label", name);
            xml.WriteEndElement();
        }
        xml.WriteElementString("summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string href)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private sealed class Utf8Text : StringWriter
    {
        public Utf8Text() : base(CultureInfo.InvariantCulture) { }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
