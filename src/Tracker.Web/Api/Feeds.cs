using System.Globalization;
using System.Text;
using System.Xml;
using Tracker.Ledger;
using Tracker.Web.Hosting;
using Tracker.Web.Words;

namespace Tracker.Web.Api;

/// <summary>The newest verdicts as Atom feeds (RFC 4287): all, of a district, of a field; in Chinese, and under /en in English.</summary>
internal static class Feeds
{
    public const string Root = "/feeds";
    private const int Entries = 50;
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void MapFeeds(this WebApplication app)
    {
        var feeds = app.MapGroup(Root).CacheOutput(PublicCache.Policy);
        feeds.MapGet("all.atom", (Writer writer, HttpContext http) => writer.SendAsync(http, FeedText.All, Paths.Home, new()));
        feeds.MapGet("districts/{code}.atom", async (string code, DistrictQueries districts, Writer writer, HttpContext http) =>
            await districts.FindAsync(code, http.RequestAborted) is { } entry
                ? await writer.SendAsync(http, FeedText.Of.With(Names.Of(entry.District)), Paths.District(code), new() { District = code })
                : Results.NotFound());
        feeds.MapGet("fields/{domain}.atom", async (string domain, Catalogue catalogue, Writer writer, HttpContext http) =>
            domain == "other" || catalogue.Indicators.Any(indicator => indicator.Domain == domain)
                ? await writer.SendAsync(http, FeedText.Of.With(Names.Domain(domain)), Paths.Home, new() { Domain = domain })
                : Results.NotFound());
    }

    /// <summary>Writes a feed out of what a filter finds.</summary>
    internal sealed class Writer(PromiseQueries promises, Catalogue catalogue)
    {
        public async Task<IResult> SendAsync(HttpContext http, string title, string page, VerdictFilter filter)
        {
            var found = await promises.ListAsync(filter, 0, Entries, http.RequestAborted);
            return Results.Text(Write(http.Request, title, page, found), "application/atom+xml; charset=utf-8");
        }

        private string Write(HttpRequest request, string title, string page, IReadOnlyList<Promise> found)
        {
            var (site, text) = ($"{request.Scheme}://{request.Host}", new Utf8Text());
            using (var xml = XmlWriter.Create(text, new() { Indent = true }))
            {
                xml.WriteStartElement("feed", Atom);
                xml.WriteAttributeString("xml", "lang", null, Language.Code);
                xml.WriteElementString("id", site + request.PathBase + request.Path);
                xml.WriteElementString("title", LayoutText.Titled.With(title));
                xml.WriteElementString("updated", found.Select(Updated).DefaultIfEmpty(Time("2000-01-01")).Max(StringComparer.Ordinal));
                Link(xml, "self", site + request.PathBase + request.Path);
                Link(xml, "alternate", site + page);
                xml.WriteStartElement("author");
                xml.WriteElementString("name", LayoutText.Brand);
                xml.WriteEndElement();
                foreach (var promise in found)
                    Entry(xml, site, promise);
                xml.WriteEndElement();
            }
            return text.ToString();
        }

        private void Entry(XmlWriter xml, string site, Promise promise)
        {
            var (target, shown) = (promise.Target, promise.Shown);
            var place = catalogue.District(target.District) is { } district ? Names.Of(district) : target.District;
            xml.WriteStartElement("entry");
            // Another verdict on the same target is another piece of news.
            xml.WriteElementString("id", $"{site}/targets/{target.Id}#{CodeNames<Verdict>.Of(shown.Assessment.Verdict)}");
            xml.WriteElementString("title", FeedText.Entry.With(place, Names.Period(target.Period), target.Subject, VerdictWords.Name(shown)));
            xml.WriteElementString("updated", Updated(promise));
            Link(xml, "alternate", site + Paths.Target(target.Id));
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", target.Domain);
            xml.WriteAttributeString("label", Names.Domain(target.Domain));
            xml.WriteEndElement();
            xml.WriteElementString("summary", Summary(promise));
            xml.WriteEndElement();
        }

        private static string Summary(Promise promise) => promise.Shown.Outcome is { } outcome
            ? FeedText.Answered.With(promise.Target.Quote, outcome.Quote, Names.Brief(promise.Shown.Report ?? promise.Source))
            : FeedText.Unanswered.With(promise.Target.Quote, VerdictWords.Meaning(promise.Shown.Assessment.Verdict));
    }

    private static void Link(XmlWriter xml, string rel, string href)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    /// <summary>When the answering report was given, as far as that is known.</summary>
    private static string Updated(Promise promise)
    {
        var report = promise.Shown.Report ?? promise.Source;
        return Time(report.Date ?? report.Year.ToString(CultureInfo.InvariantCulture));
    }

    private static string Time(string date)
    {
        string[] forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        return DateOnly.TryParseExact(date, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)
            : Time("2000");
    }

    private sealed class Utf8Text : StringWriter
    {
        public Utf8Text() : base(CultureInfo.InvariantCulture) { }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
