namespace Tracker.Assessing;

/// <summary>What a target can be seen beside (METHOD, "Beside the verdict": ambition): last year's outcome, and the targets of the places above for the same year.</summary>
public static class Ambition
{
    /// <param name="target">A target for one year, on a catalogued indicator; for any other nothing stands beside it.</param>
    /// <param name="statements">Of the district and of the places above it; others are passed over.</param>
    /// <returns>The last outcome first, then the city's target, the province's, the country's; only what there is.</returns>
    public static IReadOnlyList<Benchmark> Of(Statement target, IReadOnlyCollection<Statement> statements, Catalogue catalogue)
    {
        if (target.Indicator.Length == 0 || !target.Period.IsOneYear)
            return [];
        var said = statements.Where(statement => statement.Indicator == target.Indicator && Assessor.MeasuresAgree(statement.Measure, target.Measure)).ToList();
        return
        [
            .. Nearest(target, BenchmarkKind.LastOutcome, Of(Role.Outcome, target.District, Period.Of(target.Period.To - 1))),
            .. catalogue.Above(target.District).SelectMany(code => Nearest(target, BenchmarkKind.TargetAbove, Of(Role.Target, code, target.Period))),
        ];

        IEnumerable<Statement> Of(Role role, string district, Period period) =>
            said.Where(statement => statement.Role == role && statement.District == district && statement.Period == period);
    }

    /// <summary>The one that compares, that the target's own report gives, that is final, that heads the goals.</summary>
    private static IEnumerable<Benchmark> Nearest(Statement target, BenchmarkKind kind, IEnumerable<Statement> statements) => statements
        .Select(statement => Benchmark.Of(target, statement, kind))
        .OrderBy(benchmark => benchmark.Difference is null)
        .ThenByDescending(benchmark => benchmark.Statement.Report == target.Report)
        .ThenBy(benchmark => benchmark.Statement.Preliminary)
        .ThenByDescending(benchmark => benchmark.Statement.Headline)
        .ThenByDescending(benchmark => benchmark.Statement.Confidence)
        .Take(1);
}
