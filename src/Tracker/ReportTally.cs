namespace Tracker;

/// <summary>How much is held of a report, and what came of its targets as claimed.</summary>
public sealed record ReportTally
{
    public int Statements { get; init; }

    /// <summary>Figures that were seen and not read.</summary>
    public int Unread { get; init; }

    /// <summary>Targets that are answered, and results that answer one, a result once for each.</summary>
    public int Linked { get; init; }

    public IReadOnlyList<(Verdict Verdict, int Count)> Verdicts { get; init; } = [];

    /// <summary>Those of the reports that speak of a district, by their ids.</summary>
    /// <param name="reports">The report of each statement, by the statement's id.</param>
    /// <param name="claimed">What the targets among them came to as claimed.</param>
    /// <param name="unread">How many figures of a report were not read, by its id.</param>
    public static IReadOnlyDictionary<string, ReportTally> Of(
        IReadOnlyDictionary<string, string> reports, IEnumerable<(string Target, string? Outcome, Verdict Verdict)> claimed, IReadOnlyDictionary<string, int> unread)
    {
        var judged = claimed.Where(one => reports.ContainsKey(one.Target)).ToList();
        var statements = reports.Values.CountBy(report => report).ToDictionary();
        var verdicts = judged.ToLookup(one => reports[one.Target], one => one.Verdict);
        var linked = judged.Where(one => one.Outcome is not null)
            .SelectMany(one => new[] { reports[one.Target], reports.GetValueOrDefault(one.Outcome!) })
            .OfType<string>().CountBy(report => report).ToDictionary();
        return statements.Keys.Union(unread.Keys).ToDictionary(report => report, report => new ReportTally
        {
            Statements = statements.GetValueOrDefault(report),
            Unread = unread.GetValueOrDefault(report),
            Linked = linked.GetValueOrDefault(report),
            Verdicts = [.. verdicts[report].CountBy(verdict => verdict).Select(count => (count.Key, count.Value))],
        });
    }
}
