namespace Tracker.Assessing;

/// <summary>The goals of two consecutive years.</summary>
internal sealed record TwoYears(IReadOnlyList<Goal> Earlier, IReadOnlyList<Goal> Later, Likeness Likeness)
{
    /// <summary>From this likeness on two subjects without an indicator are the same goal, set anew.</summary>
    private const double SameGoal = 0.8;

    /// <summary>The goals on the same thing, the likest first chosen, each once.</summary>
    public IEnumerable<Comparison> Pairs(Catalogue catalogue)
    {
        var candidates = from earlier in Earlier
                         from later in Later
                         where Comparison.SpanAlike(earlier, later) && AreOnTheSame(earlier.Statement, later.Statement)
                         let pair = new Comparison(earlier, later, catalogue.Indicator(earlier.Statement.Indicator)?.Better)
                         orderby Score(pair) descending
                         select pair;
        var pairs = new Dictionary<Goal, Comparison>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<Goal>(ReferenceEqualityComparer.Instance);
        foreach (var pair in candidates.ToList())
        {
            if (!taken.Contains(pair.Later) && pairs.TryAdd(pair.Earlier, pair))
                taken.Add(pair.Later);
        }
        return Earlier.Where(pairs.ContainsKey).Select(goal => pairs[goal]);
    }

    /// <summary>Yearly headline goals on indicators that the next year's goals, held in full, do not name.</summary>
    public IEnumerable<GoalpostShift> Dropped(IReadOnlyList<Report> archive) =>
        from goal in Earlier
        where goal is { IsYearly: true, Statement: { Headline: true, Indicator.Length: > 0 } }
        let silent = archive.FirstOrDefault(report => report.Year == goal.Report.Year + 1 && SetsSuchGoals(report, goal.Report))
        where silent is not null && !Later.Any(later => IsStill(goal.Statement, later.Statement))
        select new GoalpostShift
        {
            Kind = ShiftKind.Dropped,
            Earlier = goal.Statement,
            EarlierReport = goal.Report,
            LaterReport = silent,
            Label = ShiftLabel.DroppedInChinese(goal, silent),
            LabelInEnglish = ShiftLabel.DroppedInEnglish(goal, silent),
        };

    // Next year's list of 民生实事 need not be held where next year's work report is, and sets other goals.
    private static bool SetsSuchGoals(Report report, Report earlier) =>
        !report.Excerpt && report.District == earlier.District && (report.Kind, earlier.Kind) switch
        {
            (ReportKind.Work or ReportKind.Plan, ReportKind.Work or ReportKind.Plan) => true,
            (ReportKind.Goals, ReportKind.Goals) => true,
            _ => false,
        };

    private bool IsStill(Statement earlier, Statement later) => earlier.Indicator == later.Indicator || Likeness.Of(earlier.Subject, later.Subject) >= SameGoal;

    private bool AreOnTheSame(Statement earlier, Statement later) =>
        earlier.InWords && later.InWords ? ProjectName.Compare(earlier.Subject, later.Subject) is SameName.Whole : MeasureTheSame(earlier, later);

    private bool MeasureTheSame(Statement earlier, Statement later) => (earlier.Indicator, later.Indicator) switch
    {
        ("", "") => Likeness.Of(earlier.Subject, later.Subject) >= SameGoal,
        // The catalogue holds schools opened and schools started apart.
        _ when earlier.Indicator != later.Indicator => Comparison.TurnsToStart(earlier, later) && Likeness.Of(earlier.Subject, later.Subject) >= SameGoal,
        _ => true,
    };

    private double Score(Comparison pair) =>
        Likeness.Of(pair.Earlier.Statement.Subject, pair.Later.Statement.Subject)
        + (pair.IsSameMeasure ? 1 : 0)
        + (pair.Earlier.YearsAhead == pair.Later.YearsAhead ? 0.5 : 0)
        + (pair.Earlier.Report.Kind == pair.Later.Report.Kind ? 0.2 : 0)
        + (pair.Earlier.Statement.Headline == pair.Later.Statement.Headline ? 0.1 : 0);
}
