namespace Tracker.Ledger;

internal sealed record ReportRow
{
    /// <summary>Its columns where the table goes by the name r.</summary>
    public const string Columns = "r.id, r.district, r.year, r.kind, r.title, r.meeting, r.speaker, r.date, r.source, r.hash, r.excerpt, r.snapshot";

    public const string Upsert = """
        insert into report (id, district, year, kind, title, meeting, speaker, date, source, hash, excerpt, snapshot)
        values (@Id, @District, @Year, @Kind, @Title, @Meeting, @Speaker, @Date, @Source, @Hash, @Excerpt, @Snapshot)
        on conflict (id) do update
           set district = excluded.district, year = excluded.year, kind = excluded.kind, title = excluded.title, meeting = excluded.meeting,
               speaker = excluded.speaker, date = excluded.date, source = excluded.source, hash = excluded.hash, excerpt = excluded.excerpt, snapshot = excluded.snapshot
        """;

    public string Id { get; init; } = "";
    public string District { get; init; } = "";
    public int Year { get; init; }
    public string Kind { get; init; } = "";
    public string Title { get; init; } = "";
    public string? Meeting { get; init; }
    public string? Speaker { get; init; }
    public string? Date { get; init; }
    public string? Source { get; init; }
    public string Hash { get; init; } = "";
    public bool Excerpt { get; init; }
    public string? Snapshot { get; init; }

    public static ReportRow Of(Report report) => new()
    {
        Id = report.Id,
        District = report.District,
        Year = report.Year,
        Kind = CodeNames<ReportKind>.Of(report.Kind),
        Title = report.Title,
        Meeting = report.Meeting,
        Speaker = report.Speaker,
        Date = report.Date,
        Source = report.Source,
        Hash = report.Hash,
        Excerpt = report.Excerpt,
        Snapshot = report.Snapshot,
    };

    public Report ToReport() => new()
    {
        Id = Id,
        District = District,
        Year = Year,
        Kind = CodeNames<ReportKind>.Parse(Kind),
        Title = Title,
        Meeting = Meeting,
        Speaker = Speaker,
        Date = Date,
        Source = Source,
        Hash = Hash,
        Excerpt = Excerpt,
        Snapshot = Snapshot,
    };
}
