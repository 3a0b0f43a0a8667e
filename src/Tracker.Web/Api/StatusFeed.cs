using System.Globalization;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Api;

/// <summary>Reminders: each report that is overdue or due soon, and each address of a source that was found dead of late.</summary>
internal sealed class StatusFeed(StandingQueries standings, SourceQueries sources, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>How long an address that was found dead is news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    public async Task<IResult> SendAsync(HttpContext http)
    {
        var due = await standings.AllAsync(DateOnly.FromDateTime(clock.GetLocalNow().DateTime), http.RequestAborted);
        var dead = await sources.DeadSinceAsync(clock.GetUtcNow() - News, http.RequestAborted);
        AtomEntry[] entries = [.. dead.Select(Entry), .. due.Where(standing => standing.IsOverdue || standing.IsSoon).OrderBy(standing => standing.Due).Select(Entry)];
        return new AtomFeed(FeedText.Status, Paths.Status, entries).Send(http.Request);
    }

    // One that becomes overdue is the same entry, dated anew.
    private AtomEntry Entry(Standing standing) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"/districts/{standing.District}#due-{standing.Due:yyyy-MM-dd}"),
        Title = (standing.IsOverdue ? FeedText.OverdueTitle : FeedText.DueTitle).With(Name(standing.District), standing.Awaited, Names.Date(standing.Due)),
        Updated = new(standing.IsOverdue ? standing.Due : standing.SoonFrom, default, TimeSpan.Zero),
        Page = Paths.District(standing.District),
        Summary = standing.Upkeep.Owner.Length > 0 ? FeedText.KeptBy.With(standing.Upkeep.Owner) : FeedText.KeptByNobody,
    };

    private AtomEntry Entry(DeadSource source) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"/reports/{source.Report.Id}#dead-{source.Check.DeadSince:yyyy-MM-dd}"),
        Title = FeedText.DeadTitle.With(Name(source.Report.District), Names.Brief(source.Report)),
        Updated = source.Check.DeadSince!.Value,
        Page = Paths.Report(source.Report.Id),
        Summary = FeedText.DeadSummary.With(source.Check.Address, SourceWords.Dead(source.Check), SourceWords.Snapshot(source.Report)),
    };

    private string Name(string code) => catalogue.District(code) is { } place ? Names.Of(place) : code;
}
