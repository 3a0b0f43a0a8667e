namespace Tracker.Tests.Assessing;

/// <summary>Short ways to say figures, statements and reports in tests.</summary>
internal static class Given
{
    public const string District = "990101";

    public static readonly DateOnly Summer2024 = new(2024, 7, 1);

    public static Figure Amount(decimal value, Comparator comparator = Comparator.Exactly, string unit = "人") =>
        new() { Value = new Quantity(value, unit), Comparator = comparator };

    public static Figure Share(decimal value, Comparator comparator = Comparator.Exactly, string unit = "%") =>
        new() { Value = new Quantity(value, unit), Comparator = comparator };

    public static Figure Growth(decimal value, Comparator comparator = Comparator.Exactly) =>
        new() { Value = new Quantity(value, "%"), Comparator = comparator, Growth = true };

    public static Figure Pace(bool soft = false) => new() { Comparator = Comparator.KeepPace, Growth = true, Soft = soft };

    public static Figure Duty { get; } = new() { Comparator = Comparator.Comply };

    public static Figure Range(this Figure figure, decimal upTo) => figure with { UpTo = upTo };

    public static Statement Target(Figure figure, string period = "2023", Measure measure = Measure.Plain) =>
        Say(Role.Target, "t", "r2023", figure, period, measure);

    public static Statement Outcome(Figure figure, string period = "2023", Measure measure = Measure.Plain, string id = "o") =>
        Say(Role.Outcome, id, "r2024", figure, period, measure);

    public static Report Report(int year, ReportKind kind = ReportKind.Work, bool excerpt = false, string? date = null) => new()
    {
        Id = kind is ReportKind.Work ? $"r{year}" : $"r{year}-{kind}",
        District = District,
        Year = year,
        Kind = kind,
        Title = $"{year}年报告",
        Excerpt = excerpt,
        Date = date,
    };

    private static Statement Say(Role role, string id, string report, Figure figure, string period, Measure measure) => new()
    {
        Id = id,
        Report = report,
        District = District,
        Role = role,
        Period = Period.TryParse(period, out var years) ? years : throw new FormatException(period),
        Subject = "新增事项",
        Figure = figure,
        Measure = measure,
        Quote = "新增事项若干",
    };
}
