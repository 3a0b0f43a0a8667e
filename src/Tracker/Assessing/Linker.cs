namespace Tracker.Assessing;

/// <summary>Finds for each target what the reports that answer it say: by indicator and measure first, else by subject, unit and field, else in words.</summary>
public static class Linker
{
    /// <summary>Links the targets of one district with what its reports say of them.</summary>
    /// <param name="targets">Statements of role target, of one district.</param>
    /// <param name="archive">The reports at hand that speak of the district.</param>
    /// <param name="outcomes">Statements of role outcome from those reports.</param>
    /// <param name="texts">The text of each report that can be read word by word, by the report's id: where it is not there, only its statements are searched.</param>
    /// <returns>At most one link a target and vintage; for a report that should answer and does not, a link that says what was looked for.</returns>
    public static IReadOnlyList<Link> Link(
        IReadOnlyList<Statement> targets, IReadOnlyList<Report> archive, IReadOnlyList<Statement> outcomes, IReadOnlyDictionary<string, ReportText>? texts = null)
    {
        var links = new Dictionary<(string Target, Vintage Vintage), Link>();
        var likeness = new Likeness([.. targets.Concat(outcomes).Select(statement => statement.Subject)]);
        var said = outcomes.ToLookup(outcome => outcome.Report);
        // What no later text could confirm or deny is asked of none.
        var measurable = targets.Where(target => !target.InWords || target.IsMilestone).ToList();
        foreach (var report in archive)
        {
            var answering = new Answering(report, [.. said[report.Id]], texts?.GetValueOrDefault(report.Id));
            // Each report's goals are paired on their own: one claim may answer the yearly goal and the five-year one.
            foreach (var goals in measurable.Where(target => answering.VintageFor(target) is not null).GroupBy(target => target.Report))
            {
                foreach (var link in new Pairing(answering, likeness, [.. goals]).Links())
                    Keep(links, link);
            }
        }
        return [.. links.Values];
    }

    /// <summary>Of several reports that answer in the same vintage the one that says most is kept.</summary>
    private static void Keep(Dictionary<(string, Vintage), Link> links, Link link)
    {
        var key = (link.Target, link.Vintage);
        if (!links.TryGetValue(key, out var held) || link.Answer < held.Answer || (link.Answer == held.Answer && link.Confidence > held.Confidence))
            links[key] = link;
    }
}
