using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.OpenData;

/// <summary>A statement with the year of the report that makes it.</summary>
/// <param name="Evidence">The clause as the document has it, with what stands around it; null where its text is not at hand.</param>
public sealed record Said(Statement Statement, int ReportYear, TextQuote? Evidence = null);

/// <summary>A goal with one thing that stands beside it.</summary>
public sealed record Beside(Statement Target, Benchmark Benchmark);

/// <summary>What is given out of each noun, and under which names.</summary>
public static class Columns
{
    public static IReadOnlyList<Column<District>> OfDistrict { get; } =
    [
        new("code", district => district.Code),
        new("name_zh", district => district.NameZh),
        new("name_en", district => district.NameEn),
        new("parent", district => district.Parent),
        new("level", district => CodeNames<DistrictLevel>.Of(district.Level)),
    ];

    public static IReadOnlyList<Column<Indicator>> OfIndicator { get; } =
    [
        new("code", indicator => indicator.Code),
        new("name_zh", indicator => indicator.NameZh),
        new("name_en", indicator => indicator.NameEn),
        new("domain", indicator => indicator.Domain),
        new("base_unit", indicator => indicator.BaseUnit),
        new("better", indicator => CodeNames<Better>.Of(indicator.Better)),
        new("headline", indicator => indicator.Headline),
    ];

    public static IReadOnlyList<Column<Report>> OfReport { get; } =
    [
        new("id", report => report.Id),
        new("district", report => report.District),
        new("year", report => report.Year),
        new("kind", report => CodeNames<ReportKind>.Of(report.Kind)),
        new("title", report => report.Title),
        new("meeting", report => report.Meeting),
        new("speaker", report => report.Speaker),
        new("date", report => report.Date),
        new("source", report => report.Source),
        new("hash", report => report.Hash),
        new("excerpt", report => report.Excerpt),
    ];

    /// <summary>A statement as annotations name its parts.</summary>
    public static IReadOnlyList<Column<Said>> OfReading { get; } =
    [
        new("quote", said => said.Statement.Quote),
        new("role", said => CodeNames<Role>.Of(said.Statement.Role)),
        new("period", said => said.Statement.Period.ToString()),
        new("code", said => said.Statement.Indicator),
        new("value", said => said.Statement.Figure.Value?.Amount),
        new("value_to", said => said.Statement.Figure.UpTo, Optional: true),
        new("stretch", said => said.Statement.Figure.Stretch, Optional: true),
        new("unit", said => said.Statement.Figure.Value?.Unit ?? ""),
        new("growth", said => said.Statement.Figure.Growth),
        new("comparator", said => CodeNames<Comparator>.Of(said.Statement.Figure.Comparator)),
        new("subject", said => said.Statement.Subject),
        new("district", said => said.Statement.District),
        new("report_year", said => said.ReportYear),
        new("start", said => said.Statement.Where.Start),
        new("length", said => said.Statement.Where.Length),
        new("preliminary", said => said.Statement.Preliminary),
        new("confidence", said => said.Statement.Confidence),
    ];

    public static IReadOnlyList<Column<Said>> OfStatement { get; } =
    [
        new("id", said => said.Statement.Id),
        new("report", said => said.Statement.Report),
        .. OfReading,
        new("domain", said => said.Statement.Domain),
        new("measure", said => CodeNames<Measure>.Of(said.Statement.Measure)),
        new("soft", said => said.Statement.Figure.Soft),
        new("headline", said => said.Statement.Headline),
        new("checked", said => said.Statement.Checked),
        new("exact", said => said.Evidence?.Exact),
        new("prefix", said => said.Evidence?.Prefix),
        new("suffix", said => said.Evidence?.Suffix),
        new("document_hash", said => said.Evidence?.Hash),
    ];

    public static IReadOnlyList<Column<Answered>> OfAnswer { get; } =
    [
        new("target", answer => answer.Assessment.Target),
        new("vintage", answer => CodeNames<Vintage>.Of(answer.Assessment.Vintage)),
        new("verdict", answer => CodeNames<Verdict>.Of(answer.Assessment.Verdict)),
        new("ratio", answer => answer.Assessment.Ratio),
        new("outcome", answer => answer.Assessment.Outcome),
        new("report", answer => answer.Link?.Report),
        new("rule", answer => answer.Assessment.Rule),
        new("inputs", answer => answer.Assessment.Inputs),
        new("method", answer => answer.Assessment.Method),
        new("answer", answer => answer.Link is { } link ? CodeNames<Answer>.Of(link.Answer) : null),
        new("reason", answer => answer.Link?.Reason),
        new("confidence", answer => answer.Link?.Confidence),
        new("confirmed", answer => answer.Link?.Confirmed),
    ];

    /// <summary>What a goal's successor has in its place, with both clauses.</summary>
    public static IReadOnlyList<Column<GoalpostShift>> OfShift { get; } =
    [
        new("district", shift => shift.Earlier.District),
        new("kind", shift => CodeNames<ShiftKind>.Of(shift.Kind)),
        new("earlier", shift => shift.Earlier.Id),
        new("earlier_quote", shift => shift.Earlier.Quote),
        new("earlier_report", shift => shift.EarlierReport.Id),
        new("later", shift => shift.Later?.Id),
        new("later_quote", shift => shift.Later?.Quote),
        new("later_report", shift => shift.LaterReport.Id),
        new("label_zh", shift => shift.Label),
        new("label_en", shift => shift.LabelInEnglish),
    ];

    /// <summary>What stands beside a goal: last year's outcome, and the goals of the places above.</summary>
    public static IReadOnlyList<Column<Beside>> OfBenchmark { get; } =
    [
        new("target", beside => beside.Target.Id),
        new("target_quote", beside => beside.Target.Quote),
        new("kind", beside => CodeNames<BenchmarkKind>.Of(beside.Benchmark.Kind)),
        new("statement", beside => beside.Benchmark.Statement.Id),
        new("statement_quote", beside => beside.Benchmark.Statement.Quote),
        new("difference", beside => beside.Benchmark.Difference?.Amount),
        new("unit", beside => beside.Benchmark.Difference?.Unit),
        new("percent", beside => beside.Benchmark.Percent is { } percent ? decimal.Round(percent, 2) : null),
    ];

    /// <summary>How far a goal for several years has come, and what each year left needs.</summary>
    public static IReadOnlyList<Column<PlanCourse>> OfPlan { get; } =
    [
        new("goal", plan => plan.Goal.Id),
        new("goal_quote", plan => plan.Goal.Quote),
        new("period", plan => plan.Goal.Period.ToString()),
        new("rule", plan => CodeNames<PlanRule>.Of(plan.Rule)),
        new("so_far", plan => plan.SoFar?.Amount),
        new("years_left", plan => plan.YearsLeft),
        new("needed_per_year", plan => plan.NeededPerYear?.Amount),
        new("unit", plan => (plan.NeededPerYear ?? plan.SoFar)?.Unit),
        new("gap_zh", plan => plan.Gap?.Chinese),
        new("gap_en", plan => plan.Gap?.English),
    ];
}
