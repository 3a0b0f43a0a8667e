using Tracker.Ledger;
using Tracker.OpenData;
using Tracker.Web.Hosting;

namespace Tracker.Web.Api;

/// <summary>What the API gives out; columns and their meaning are those of the open data.</summary>
internal sealed class Resources(ReportQueries reports, StatementQueries statements, PromiseQueries promises, CurrentCatalogue catalogue)
{
    public IReadOnlyList<Resource> All =>
    [
        Resource.Of("districts", "A place with a government that reports.", Columns.OfDistrict, ["level", "parent"], DistrictsAsync, FindDistrictAsync),
        Resource.Of("indicators", "A catalogued measure.", Columns.OfIndicator, ["domain", "headline"], IndicatorsAsync, FindIndicatorAsync),
        Resource.Of("reports", "A document that is held, without its text.", Columns.OfReport, ["district", "year", "kind"], ReportsAsync, reports.FindAsync),
        Resource.Of("statements", "A figure or commitment of a report, with its clause.", Columns.OfStatement, ["report", "district", "role", "domain", "code"], StatementsAsync, FindStatementAsync),
        Resource.Of("targets", "A target with what came of it, as claimed and as later known.", Columns.OfTarget, ["district", "year", "domain", "indicator", "verdict", "headline"], TargetsAsync, FindTargetAsync),
        Resource.Of("rates", "Counts of verdicts and rates of a place, year and field; no rate under ten judged.", Columns.OfRate, ["district", "year", "domain"], RatesAsync),
    ];

    private Task<(IReadOnlyList<District>, int)> DistrictsAsync(ListAsk asked, CancellationToken cancel) => Task.FromResult(Cut(asked,
        catalogue.Value.Districts.OrderBy(district => district.Code, StringComparer.Ordinal).Where(district => (asked.Code<DistrictLevel>("level") ?? district.Level) == district.Level && (asked.Text("parent") ?? district.Parent) == district.Parent)));

    private Task<District?> FindDistrictAsync(string code, CancellationToken cancel) => Task.FromResult(catalogue.Value.District(code));

    private Task<(IReadOnlyList<Indicator>, int)> IndicatorsAsync(ListAsk asked, CancellationToken cancel) => Task.FromResult(Cut(asked,
        catalogue.Value.Indicators.Where(indicator => (asked.Text("domain") ?? indicator.Domain) == indicator.Domain && (asked.Flag("headline") ?? indicator.Headline) == indicator.Headline)));

    private Task<Indicator?> FindIndicatorAsync(string code, CancellationToken cancel) => Task.FromResult(catalogue.Value.Indicator(code));

    private async Task<(IReadOnlyList<Report>, int)> ReportsAsync(ListAsk asked, CancellationToken cancel)
    {
        var filter = new ReportFilter { District = asked.Text("district"), Year = asked.Year("year"), Kind = asked.Code<ReportKind>("kind") };
        return (await reports.ListAsync(filter, asked.Skip, asked.Size, cancel), await reports.CountAsync(filter, cancel));
    }

    private async Task<(IReadOnlyList<Said>, int)> StatementsAsync(ListAsk asked, CancellationToken cancel)
    {
        var filter = new StatementFilter
        {
            Report = asked.Text("report"),
            District = asked.Text("district"),
            Role = asked.Code<Role>("role"),
            Domain = asked.Text("domain"),
            Indicator = asked.Text("code"),
        };
        var found = await statements.ListAsync(filter, asked.Skip, asked.Size, cancel);
        return ([.. found.Select(Said)], await statements.CountAsync(filter, cancel));
    }

    private async Task<Said?> FindStatementAsync(string id, CancellationToken cancel) => await statements.FindAsync(id, cancel) is { } found
        ? Said(found) with { Evidence = (await reports.TextAsync(found.Report.Id, cancel))?.QuoteAt(found.Statement.Where, found.Report.Hash) }
        : null;

    private static Said Said(Sourced found) => new(found.Statement, found.Report.Year);

    private async Task<(IReadOnlyList<TargetLine>, int)> TargetsAsync(ListAsk asked, CancellationToken cancel)
    {
        var filter = new TargetFilter
        {
            District = asked.Text("district"),
            Year = asked.Year("year"),
            Domain = asked.Text("domain"),
            Indicator = asked.Text("indicator"),
            Verdict = asked.Code<Verdict>("verdict"),
            Headline = asked.Flag("headline"),
        };
        var found = await promises.TargetsAsync(filter, asked.Skip, asked.Size, cancel);
        return ([.. found.Select(Line)], await promises.CountTargetsAsync(filter, cancel));
    }

    private async Task<TargetLine?> FindTargetAsync(string id, CancellationToken cancel) => await promises.FindAsync(id, cancel) is { } found ? Line(found) : null;

    private TargetLine Line(Promise promise) =>
        new(promise, promise.LedgerYear, catalogue.Value.District(promise.Target.District));

    private async Task<(IReadOnlyList<Rate>, int)> RatesAsync(ListAsk asked, CancellationToken cancel) => Cut(asked,
        Rate.Of(await promises.CountsByFieldAsync(asked.Text("district"), cancel))
            .Where(rate => (asked.Year("year") ?? rate.Year) == rate.Year && (asked.Text("domain") ?? rate.Domain) == rate.Domain));

    /// <summary>A page of what is short enough to be read whole.</summary>
    private static (IReadOnlyList<T>, int) Cut<T>(ListAsk asked, IEnumerable<T> all)
    {
        var list = all.ToList();
        return ([.. list.Skip(asked.Skip).Take(asked.Size)], list.Count);
    }
}
