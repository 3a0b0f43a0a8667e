using Tracker.Reading;
using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reading;

/// <summary>Reads invented clauses for the tests.</summary>
internal static class ReadingOf
{
    private static readonly ReportReader Reader = new(Catalogue.Load());

    public static readonly Report Report = new() { Id = "990102-2024-work", District = "990102", Year = 2024, Kind = ReportKind.Work, Title = "临溪区政府工作报告" };

    /// <summary>A whole report of 2024.</summary>
    public static ReadReport Text(string text) => Reader.Read(Report, CleanText.Verbatim(text));

    /// <summary>What clauses say with figures in the part that sets out 2024.</summary>
    public static IReadOnlyList<Statement> Plan(string clauses) => [.. InPlan(clauses).InFigures];

    /// <summary>What clauses say with figures in the part that reviews 2023.</summary>
    public static IReadOnlyList<Statement> Review(string clauses) => [.. InReview(clauses).InFigures];

    /// <summary>The part that sets out 2024, what it says without figures included.</summary>
    public static IReadOnlyList<Statement> PlanInAll(string clauses) => InPlan(clauses).Statements;

    /// <summary>The part that reviews 2023, what it says without figures included.</summary>
    public static IReadOnlyList<Statement> ReviewInAll(string clauses) => InReview(clauses).Statements;

    /// <summary>The only statement of a clause in the plan.</summary>
    public static Statement Goal(string clause) => Assert.Single(Plan(clause));

    private static ReadReport InPlan(string clauses) => Text("二、2024年工作安排\n" + clauses);

    private static ReadReport InReview(string clauses) => Text("一、2023年工作回顾\n" + clauses);
}
