namespace Tracker.Assessing;

/// <summary>Finds what became of goals as goals: how each is set anew in the next year's report, and what differs (METHOD, "Beside the verdict": goalpost shift).</summary>
public static class Goalposts
{
    /// <summary>The shifts alone of <see cref="HistoryOf"/>.</summary>
    public static IReadOnlyList<GoalpostShift> Of(IReadOnlyList<Statement> statements, IReadOnlyList<Report> archive, Catalogue catalogue) =>
        HistoryOf(statements, archive, catalogue).Shifts;

    /// <summary>Compares each year's goals with those of the year after, wherever both years have a report.</summary>
    /// <param name="statements">Of one district; only targets count.</param>
    /// <param name="archive">The reports at hand; only the district's own set its goals.</param>
    /// <returns>Shifts by year, then in the order of the earlier statements; the same difference stated in two reports of a year comes once.</returns>
    public static GoalHistory HistoryOf(IReadOnlyList<Statement> statements, IReadOnlyList<Report> archive, Catalogue catalogue)
    {
        var goals = statements
            .Where(statement => statement.Role is Role.Target)
            .Join(archive, statement => statement.Report, report => report.Id, (statement, report) => new Goal(statement, report))
            .Where(goal => goal.Report.District == goal.Statement.District)
            .ToLookup(goal => goal.Report.Year);
        var likeness = new Likeness([.. statements.Select(statement => statement.Subject)]);
        var (shifts, threads) = (new List<GoalpostShift>(), new GoalThreads());
        foreach (var year in goals.Select(ofYear => ofYear.Key).Order())
        {
            var years = new TwoYears([.. goals[year]], [.. goals[year + 1]], likeness);
            var pairs = years.Pairs(catalogue).ToList();
            threads.Add(pairs);
            shifts.AddRange(pairs.SelectMany(Shifts)
                .Concat(years.Dropped(archive))
                .DistinctBy(shift => (shift.Kind, shift.Earlier.Indicator, shift.Earlier.Subject, shift.Label)));
        }
        return new(shifts, threads.All);
    }

    private static IEnumerable<GoalpostShift> Shifts(Comparison pair) => pair.Shifts().Select(kind => new GoalpostShift
    {
        Kind = kind,
        Earlier = pair.Earlier.Statement,
        Later = pair.Later.Statement,
        EarlierReport = pair.Earlier.Report,
        LaterReport = pair.Later.Report,
        Label = ShiftLabel.InChinese(kind, pair.Earlier, pair.Later),
        LabelInEnglish = ShiftLabel.InEnglish(kind, pair.Earlier, pair.Later),
    });
}
