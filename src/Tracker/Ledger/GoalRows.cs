namespace Tracker.Ledger;

internal sealed record ShiftRow
{
    /// <summary>Its columns where the table goes by the name x.</summary>
    public const string Columns = """
        x.district, x.earlier, x.kind, x.later, x.year, x.domain, x.earlier_report as EarlierReport, x.later_report as LaterReport,
        x.label_zh as LabelZh, x.label_en as LabelEn
        """;

    public string District { get; init; } = "";
    public string Earlier { get; init; } = "";
    public string Kind { get; init; } = "";
    public string? Later { get; init; }

    /// <summary>The year of the later report.</summary>
    public int Year { get; init; }

    /// <summary>The field of the earlier goal.</summary>
    public string Domain { get; init; } = "";

    public string EarlierReport { get; init; } = "";
    public string LaterReport { get; init; } = "";
    public string LabelZh { get; init; } = "";
    public string LabelEn { get; init; } = "";

    public static ShiftRow Of(GoalpostShift shift) => new()
    {
        District = shift.Earlier.District,
        Earlier = shift.Earlier.Id,
        Kind = CodeNames<ShiftKind>.Of(shift.Kind),
        Later = shift.Later?.Id,
        Year = shift.LaterReport.Year,
        Domain = shift.Earlier.Domain,
        EarlierReport = shift.EarlierReport.Id,
        LaterReport = shift.LaterReport.Id,
        LabelZh = shift.Label,
        LabelEn = shift.LabelInEnglish,
    };

    public GoalpostShift ToShift(Statement earlier, Statement? later, Report earlierReport, Report laterReport) => new()
    {
        Kind = CodeNames<ShiftKind>.Parse(Kind),
        Earlier = earlier,
        Later = later,
        EarlierReport = earlierReport,
        LaterReport = laterReport,
        Label = LabelZh,
        LabelInEnglish = LabelEn,
    };
}

internal sealed record ThreadRow
{
    /// <summary>Its columns where the table goes by the name h.</summary>
    public const string Columns = "h.district, h.target, h.first, h.number";

    public string District { get; init; } = "";
    public string Target { get; init; } = "";

    /// <summary>The oldest goal of the thread, which stands for it.</summary>
    public string First { get; init; } = "";

    /// <summary>The goal's place in the thread, from 0.</summary>
    public int Number { get; init; }

    public static IEnumerable<ThreadRow> Of(GoalThread thread) => thread.Goals.Select((goal, number) => new ThreadRow
    {
        District = goal.District,
        Target = goal.Id,
        First = thread.Goals[0].Id,
        Number = number,
    });
}
