namespace Tracker.Ledger;

internal sealed record TextRow
{
    public const string Columns = "t.report, t.text, t.start, t.length";

    public const string Upsert = $"insert into report_text {Into}";

    public const string UpsertDraft = $"insert into draft_text {Into}";

    private const string Into = """
        (report, text, start, length)
        values (@Report, @Text, @Start, @Length)
        on conflict (report) do update
           set text = excluded.text, start = excluded.start, length = excluded.length
        """;

    public string Report { get; init; } = "";
    public string Text { get; init; } = "";
    public int Start { get; init; }
    public int Length { get; init; }

    public static TextRow Of(Report report, ReportText text) => new()
    {
        Report = report.Id,
        Text = text.Document,
        Start = text.Where.Start,
        Length = text.Where.Length,
    };

    public ReportText ToText() => new(Text, new(Start, Length));
}
