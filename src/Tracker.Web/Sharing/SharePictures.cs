using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Hosting;
using Tracker.Web.Words;

namespace Tracker.Web.Sharing;

/// <summary>Makes the share pictures of promises, in the language of the address.</summary>
public sealed class SharePictures(PromiseQueries promises, DistrictQueries districts, SiteAddress site)
{
    /// <returns>Null where no target has that id.</returns>
    public async Task<SharePicture?> FindAsync(string id, HttpRequest request, CancellationToken cancel)
    {
        if (await promises.FindAsync(id, cancel) is not { } promise)
            return null;
        var target = promise.Target;
        var entry = await districts.FindAsync(target.District, cancel);
        var (place, year) = (entry is null ? target.District : Names.Of(entry), promise.LedgerYear);
        var score = Scorecard.Of((await promises.CountsOfAsync(target.District, cancel)).Where(row => row.Year == year));
        return Draw(promise, place, ShareText.Counts.With(place, Names.Year(year), ScoreWords.Counts(score)), site.Of(request) + Paths.Target(id));
    }

    internal static SharePicture Draw(Promise promise, string place, string counts, string address)
    {
        var shown = promise.Shown;
        return new()
        {
            Site = LayoutText.Brand,
            Place = ShareText.Place.With(place, Names.Period(promise.Target.Period)),
            Subject = PromiseWords.Subject(promise),
            Target = new(PromiseText.Target, Figures.Of(promise.Target), Quote(promise.Target, promise.Source)),
            Answer = new(Lead(shown), AnswerWords.Of(shown), shown is { Outcome: { } outcome, Report: { } report } ? Quote(outcome, report) : ""),
            Verdict = shown.Assessment.Verdict,
            Word = VerdictWords.Name(shown),
            Counts = counts,
            Source = ShareText.Source.With(string.Join(Language.Of("、", ", "), new[] { promise.Source, shown.Report }.OfType<Report>().Select(Dated)), shown.Assessment.Method),
            Address = address,
            Language = Language.Code,
        };
    }

    private static string Lead(Answered answer) =>
        answer.Outcome is { Preliminary: true } ? ShareText.Preliminary.With(AnswerWords.Lead(answer))
        : AnswerWords.Lead(answer);

    private static string Quote(Statement statement, Report source) =>
        source.Excerpt ? $"{QuoteText.Restated} {statement.Quote}" : QuoteText.Quoted.With(statement.Quote);

    private static string Dated(Report report) => report.Date is { } date ? ShareText.Document.With(Names.Brief(report), Names.Date(date)) : Names.Brief(report);
}
