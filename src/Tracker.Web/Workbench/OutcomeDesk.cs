using Tracker.Ledger;
using Tracker.Reading;

namespace Tracker.Web.Workbench;

/// <summary>What the pages of figures know of the archive.</summary>
public sealed class OutcomeDesk(OutcomeQueries outcomes, PromiseQueries promises, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>The last year that figures can be for.</summary>
    public int LastYear => clock.GetLocalNow().Year;

    /// <summary>Reads tables of every place that the archive knows.</summary>
    public OutcomeReader Reader() => new(catalogue, LastYear);

    /// <summary>Holds a table against what is held of the places it speaks of.</summary>
    public async Task<OutcomePlan> PlanAsync(OutcomeTable table, CancellationToken cancel)
    {
        var held = new List<HeldOutcome>();
        foreach (var district in table.Lines.Select(DistrictOf).Where(code => code.Length > 0).Distinct())
            held.AddRange(await outcomes.OfDistrictAsync(district, cancel));
        return OutcomePlan.Of(table, held);
    }

    /// <summary>What a year of a place has figures of, or waits for: the measures of its targets, each with the figures that are held, then the other figures.</summary>
    public async Task<(IReadOnlyList<FigureRow> Rows, IReadOnlyList<Promise> Targets)> RowsAsync(string district, int year, CancellationToken cancel)
    {
        Promise[] targets = [.. (await promises.OfYearAsync(district, year, cancel)).Where(promise => promise is { Indicator: not null, Target.Figure.Value: not null } && promise.Target.Period == Period.Of(year))];
        var held = (await outcomes.OfDistrictAsync(district, cancel)).Where(outcome => outcome.Figure.Year == year).ToList();
        var rows = new List<FigureRow>();
        foreach (var target in targets.DistinctBy(promise => MeasureOf(promise)).OrderByDescending(IsWaiting))
        {
            var own = held.Where(outcome => (outcome.Figure.Indicator, outcome.Figure.Growth) == MeasureOf(target)).ToList();
            rows.AddRange(own.Select(FigureRow.Of));
            held.RemoveAll(own.Contains);
            if (own.Count == 0)
                rows.Add(FigureRow.For(target.Target));
        }
        return ([.. rows, .. held.Select(FigureRow.Of)], targets);
    }

    /// <summary>True where nothing has answered it.</summary>
    public static bool IsWaiting(Promise promise) => promise.Shown.Assessment.Verdict is Verdict.SourceMissing or Verdict.NotYetDue or Verdict.Unreported;

    private static (string, bool) MeasureOf(Promise promise) => (promise.Target.Indicator, promise.Target.Figure.Growth);

    // The id of a figure that goes begins with its district.
    private static string DistrictOf(OutcomeLine line) => line.Figure?.District ?? line.Id?.Split('-')[0] ?? "";
}
