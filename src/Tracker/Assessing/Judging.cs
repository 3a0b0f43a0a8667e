namespace Tracker.Assessing;

/// <summary>Judges all targets of a place by what is said of it and what answers what: the same for an archive and for tables that were given out of it.</summary>
public static class Judging
{
    /// <param name="statements">All that is said of the place.</param>
    /// <param name="archive">The reports that speak of it.</param>
    /// <param name="links">One at most for a target and vintage.</param>
    /// <param name="catalogue">Which way is good, and what became part of which place.</param>
    /// <param name="today">The day it is judged on.</param>
    public static IReadOnlyList<Assessment> Of(IReadOnlyList<Statement> statements, IReadOnlyList<Report> archive, IReadOnlyList<Link> links, Catalogue catalogue, DateOnly today)
    {
        var reports = archive.ToDictionary(report => report.Id);
        var outcomes = statements.ToDictionary(statement => statement.Id);
        var said = statements.ToLookup(statement => statement.Report);
        var answers = links.ToLookup(link => link.Target);
        return
        [
            .. statements.Where(statement => statement.Role == Role.Target).SelectMany(target => Assessor.Assess(
                target,
                catalogue.Indicator(target.Indicator)?.Better,
                [.. answers[target.Id].Where(link => reports.ContainsKey(link.Report)).Select(link => new Reply(
                    link,
                    reports[link.Report],
                    link.Outcome is { } id ? outcomes.GetValueOrDefault(id) : null,
                    Assessor.PaceFor(target, said[link.Report]),
                    Merged(catalogue, target.District, reports.GetValueOrDefault(target.Report), reports[link.Report])))],
                archive,
                today)),
        ];
    }

    /// <summary>What became part of a place between two of its reports, in words.</summary>
    private static string? Merged(Catalogue catalogue, string district, Report? promising, Report answering) =>
        promising is null || catalogue.MergedInto(district, DayOf(promising), DayOf(answering)).FirstOrDefault() is not { } change ? null
        : $"{catalogue.District(change.District)?.NameZh ?? change.District}自 {change.Since} 起并入";

    // A report without a date is given at the beginning of the year it is addressed to.
    private static string DayOf(Report report) => report.Date ?? $"{report.Year}-01";
}
