using System.Globalization;
using Tracker.Ledger;
using Tracker.Web.Hosting;
using Tracker.Web.Words;

namespace Tracker.Web.Api;

/// <summary>The newest verdicts as Atom feeds: all, of a district, of a field; and what is due and dead. In Chinese, and under /en in English.</summary>
internal static class Feeds
{
    public const string Root = "/feeds";
    private const int Entries = 50;

    public static void MapFeeds(this WebApplication app)
    {
        var feeds = app.MapGroup(Root).CacheOutput(PublicCache.Policy);
        feeds.MapGet("all.atom", (Writer writer, HttpContext http) => writer.SendAsync(http, FeedText.All, Paths.Home, new()));
        feeds.MapGet("status.atom", (StatusFeed status, HttpContext http) => status.SendAsync(http));
        feeds.MapGet("districts/{code}.atom", async (string code, DistrictQueries districts, Writer writer, HttpContext http) =>
            await districts.FindAsync(code, http.RequestAborted) is { } entry
                ? await writer.SendAsync(http, FeedText.Of.With(Names.Of(entry.District)), Paths.District(code), new() { District = code })
                : Results.NotFound());
        feeds.MapGet("fields/{domain}.atom", async (string domain, Catalogue catalogue, Writer writer, HttpContext http) =>
            domain == "other" || catalogue.Indicators.Any(indicator => indicator.Domain == domain)
                ? await writer.SendAsync(http, FeedText.Of.With(Names.Domain(domain)), Paths.Home, new() { Domain = domain })
                : Results.NotFound());
    }

    /// <summary>Writes a feed of the verdicts that a filter finds.</summary>
    internal sealed class Writer(PromiseQueries promises, Catalogue catalogue)
    {
        public async Task<IResult> SendAsync(HttpContext http, string title, string page, VerdictFilter filter)
        {
            var found = await promises.ListAsync(filter, 0, Entries, http.RequestAborted);
            return new AtomFeed(title, page, [.. found.Select(Entry)]).Send(http.Request);
        }

        private AtomEntry Entry(Promise promise)
        {
            var (target, shown) = (promise.Target, promise.Shown);
            var place = catalogue.District(target.District) is { } district ? Names.Of(district) : target.District;
            return new()
            {
                // Another verdict on the same target is another piece of news.
                Id = $"/targets/{target.Id}#{CodeNames<Verdict>.Of(shown.Assessment.Verdict)}",
                Title = FeedText.Entry.With(place, Names.Period(target.Period), target.Subject, VerdictWords.Name(shown)),
                Updated = Updated(promise),
                Page = Paths.Target(target.Id),
                Field = (target.Domain, Names.Domain(target.Domain)),
                Summary = Summary(promise),
            };
        }

        private static string Summary(Promise promise) => promise.Shown.Outcome is { } outcome
            ? FeedText.Answered.With(promise.Target.Quote, outcome.Quote, Names.Brief(promise.Shown.Report ?? promise.Source))
            : FeedText.Unanswered.With(promise.Target.Quote, VerdictWords.Meaning(promise.Shown.Assessment.Verdict));
    }

    /// <summary>When the answering report was given, as far as that is known.</summary>
    private static DateTimeOffset Updated(Promise promise)
    {
        var report = promise.Shown.Report ?? promise.Source;
        string[] forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        return DateTimeOffset.TryParseExact(report.Date ?? report.Year.ToString(CultureInfo.InvariantCulture), forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : AtomFeed.Never;
    }
}
