using System.Globalization;

namespace Tracker.Ledger;

internal sealed record DraftRow
{
    /// <summary>Its columns where the table goes by the name d.</summary>
    public const string Columns = "d.report, d.district, d.stage, d.head, d.unread, d.opened_at as OpenedAt, d.opened_by as OpenedBy, d.keeper, d.reply_until as ReplyUntil";

    public const string Upsert = """
        insert into draft (report, district, stage, head, unread, opened_at, opened_by, keeper, reply_until)
        values (@Report, @District, @Stage, @Head, @Unread, @OpenedAt, @OpenedBy, @Keeper, @ReplyUntil)
        on conflict (report) do update
           set district = excluded.district, stage = excluded.stage, head = excluded.head, unread = excluded.unread,
               opened_at = excluded.opened_at, opened_by = excluded.opened_by, keeper = excluded.keeper, reply_until = excluded.reply_until
        """;

    public string Report { get; init; } = "";
    public string District { get; init; } = "";
    public string Stage { get; init; } = "";

    /// <summary>The report's own row, as JSON.</summary>
    public string Head { get; init; } = "";

    /// <summary>What could not be read, as JSON.</summary>
    public string Unread { get; init; } = "";

    public string OpenedAt { get; init; } = "";
    public string OpenedBy { get; init; } = "";
    public string? Keeper { get; init; }
    public string? ReplyUntil { get; init; }

    public static DraftRow Of(Report report, IEnumerable<Unread> unread, string at, string by) => new()
    {
        Report = report.Id,
        District = report.District,
        Stage = CodeNames<DraftStage>.Of(DraftStage.Review),
        Head = TrailText.Write(ReportRow.Of(report))!,
        Unread = TrailText.Write(unread.Select(UnreadRow.Of).ToList())!,
        OpenedAt = at,
        OpenedBy = by,
        Keeper = by,
    };

    public Draft ToDraft() => new()
    {
        Report = TrailText.Read<ReportRow>(Head)!.ToReport(),
        Stage = CodeNames<DraftStage>.Parse(Stage),
        OpenedBy = OpenedBy,
        OpenedAt = Instant.Value(OpenedAt),
        Keeper = Keeper,
        ReplyUntil = ReplyUntil is null ? null : DateOnly.ParseExact(ReplyUntil, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Unread = [.. TrailText.Read<IReadOnlyList<UnreadRow>>(Unread)!.Select(row => row.ToUnread())],
    };
}

internal sealed record DraftItemRow
{
    /// <summary>Its columns where the table goes by the name i.</summary>
    public const string Columns = "i.report, i.id, i.state, i.statement";

    public const string Upsert = """
        insert into draft_item (report, id, state, statement)
        values (@Report, @Id, @State, @Statement)
        on conflict (report, id) do update
           set state = excluded.state, statement = excluded.statement
        """;

    public string Report { get; init; } = "";
    public string Id { get; init; } = "";
    public string State { get; init; } = "";

    /// <summary>A statement's row, as JSON.</summary>
    public string Statement { get; init; } = "";

    public static DraftItemRow Of(Report report, DraftItem item) => new()
    {
        Report = report.Id,
        Id = item.Statement.Id,
        State = CodeNames<ItemState>.Of(item.State),
        Statement = TrailText.Write(StatementRow.Of(item.Statement, report, 0))!,
    };

    public DraftItem ToItem() => new(TrailText.Read<StatementRow>(Statement)!.ToStatement(), CodeNames<ItemState>.Parse(State));
}

internal sealed record DraftAnswerRow
{
    /// <summary>Its columns where the table goes by the name a.</summary>
    public const string Columns = "a.report, a.target, a.vintage, a.link";

    public const string Upsert = """
        insert into draft_answer (report, target, vintage, link)
        values (@Report, @Target, @Vintage, @Link)
        on conflict (report, target, vintage) do update
           set link = excluded.link
        """;

    public string Report { get; init; } = "";
    public string Target { get; init; } = "";
    public string Vintage { get; init; } = "";

    /// <summary>The row of a link that a person decided, as JSON.</summary>
    public string Link { get; init; } = "";

    public static DraftAnswerRow Of(string report, Link link)
    {
        var row = LinkRow.Of(link with { Confirmed = true, Confidence = 1 });
        return new() { Report = report, Target = row.Target, Vintage = row.Vintage, Link = TrailText.Write(row)! };
    }

    public Link ToLink() => TrailText.Read<LinkRow>(Link)!.ToLink();
}
