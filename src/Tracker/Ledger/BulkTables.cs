namespace Tracker.Ledger;

/// <summary>The tables that a fresh archive is filled with.</summary>
internal static class BulkTables
{
    public static readonly BulkTable<DistrictRow> Districts = new("district");
    public static readonly BulkTable<ReportRow> Reports = new("report");
    public static readonly BulkTable<StatementRow> Statements = new("statement");
    public static readonly BulkTable<LinkRow> Links = new("link");
    public static readonly BulkTable<AssessmentRow> Assessments = new("assessment");
    public static readonly BulkTable<ShiftRow> Shifts = new("shift");
    public static readonly BulkTable<ThreadRow> Threads = new("thread");
    public static readonly BulkTable<RollupRow> Rollups = new("rollup");
    public static readonly BulkTable<YearSumRow> YearSums = new("year_sum");
    public static readonly BulkTable<IndicatorSumRow> IndicatorSums = new("indicator_sum");

    /// <summary>The table of the search index, which is filled from the others.</summary>
    public const string Search = "search_entry";

    /// <summary>All but the search index.</summary>
    public static readonly IReadOnlyList<string> Facts = [Districts.Name, Reports.Name, Statements.Name, Links.Name, Assessments.Name, Shifts.Name, Threads.Name];

    public static readonly IReadOnlyList<string> All = [.. Facts, Search];
}
