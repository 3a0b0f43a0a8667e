using Tracker.Ledger;

namespace Tracker.Web.Comparing;

/// <summary>Loads what an address asks to compare: two queries for each place.</summary>
public sealed class Comparer(DistrictQueries districts, ReportQueries reports, PromiseQueries promises, Catalogue catalogue)
{
    /// <summary>The places that can be compared.</summary>
    public Task<IReadOnlyList<DistrictEntry>> HeldAsync(CancellationToken cancel = default) => districts.AllAsync(cancel);

    /// <param name="held">As <see cref="HeldAsync"/> has them.</param>
    public async Task<Compared> LoadAsync(CompareAddress asked, IReadOnlyList<DistrictEntry> held, CancellationToken cancel = default)
    {
        var choice = new ChoiceReader(held, catalogue).Read(asked);
        if (choice.Places.Count < 2)
            return new(choice, []);
        var places = new List<ComparedPlace>();
        foreach (var district in choice.Places)
            places.Add(await PlaceAsync(district, choice, cancel));
        return new(choice, places);
    }

    private async Task<ComparedPlace> PlaceAsync(District district, CompareChoice choice, CancellationToken cancel)
    {
        var reported = (await reports.OfDistrictAsync(district.Code, cancel)).Where(report => report.MaySetTargets).Select(report => report.Year);
        IReadOnlyList<Promise> onIndicator = choice.Indicator is { } indicator
            ? [.. (await promises.OfIndicatorAsync(indicator.Code, [district.Code], cancel: cancel)).Where(promise => choice.Shows(Year(promise)))]
            : [];
        var counts = choice.Indicator is not null ? onIndicator.Select(Count) : await CountsAsync(district.Code, choice.Domain, cancel);
        return ComparedPlace.Of(district, [.. counts.Where(count => choice.Shows(count.Year))], reported.Where(choice.Shows), onIndicator);
    }

    private async Task<IEnumerable<VerdictCount>> CountsAsync(string district, string domain, CancellationToken cancel) => domain.Length == 0
        ? await promises.CountsOfAsync(district, cancel)
        : (await promises.CountsByFieldAsync(district, cancel)).Where(count => count.Domain == domain);

    private static VerdictCount Count(Promise promise) => new()
    {
        District = promise.Target.District,
        Year = Year(promise),
        Verdict = promise.Shown.Assessment.Verdict,
        Count = 1,
        Mentioned = promise.Shown.IsMentioned ? 1 : 0,
    };

    // As the ledgers have them: a target for several years under the year of the report that set it.
    private static int Year(Promise promise) => promise.Target.Period.IsOneYear ? promise.Target.Period.From : promise.Source.Year;
}
