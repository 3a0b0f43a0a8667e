namespace Tracker.Ledger;

/// <summary>A table of facts as undoing sees it: rows that are found, put back and taken away by their key.</summary>
/// <param name="Find">The row of the same key.</param>
/// <param name="Delete">Takes the row of that key away.</param>
/// <param name="Upsert">Puts the row there.</param>
/// <param name="Key">What tells it from every other row.</param>
/// <param name="Bare">The row without what may change with its surroundings.</param>
internal sealed record FactTable<T>(string Find, string Delete, string Upsert, Func<T, object> Key, Func<T, T> Bare) where T : class
{
    /// <summary>True where the rows of a change still stand as the change left them.</summary>
    public async Task<bool> StandsAsync(Writing write, IReadOnlyList<T> before, IReadOnlyList<T> after)
    {
        var left = after.ToDictionary(Key);
        foreach (var row in after.Concat(before).DistinctBy(Key))
        {
            var held = await write.FirstAsync<T>(Find, row);
            if (!Same(held, left.GetValueOrDefault(Key(row))))
                return false;
        }
        return true;
    }

    /// <summary>Puts what stood before in the place of what the change left.</summary>
    public async Task PutBackAsync(Writing write, IReadOnlyList<T> before, IReadOnlyList<T> after)
    {
        var kept = before.Select(Key).ToHashSet();
        await write.RunAsync(Delete, after.Where(row => !kept.Contains(Key(row))));
        await write.RunAsync(Upsert, before);
    }

    private bool Same(T? held, T? left) => held is null || left is null ? held is null && left is null : Bare(held).Equals(Bare(left));
}

/// <summary>The tables whose changes can be taken back.</summary>
internal static class FactTables
{
    public static readonly FactTable<StatementRow> Statements = new(
        $"select {StatementRow.Columns} from statement s where s.district = @District and s.id = @Id",
        StatementRow.Delete,
        StatementRow.Upsert, row => (row.District, row.Id), row => row with { Number = 0 });

    public static readonly FactTable<LinkRow> Links = new(
        $"select {LinkRow.Columns} from link l where l.district = @District and l.target = @Target and l.vintage = @Vintage",
        "delete from link where district = @District and target = @Target and vintage = @Vintage",
        LinkRow.Upsert, row => (row.District, row.Target, row.Vintage), row => row);

    public static readonly FactTable<ReportRow> Reports = new(
        $"select {ReportRow.Columns} from report r where r.id = @Id",
        "delete from report where id = @Id",
        ReportRow.Upsert, row => row.Id, row => row);

    public static readonly FactTable<TextRow> Texts = new(
        $"select {TextRow.Columns} from report_text t where t.report = @Report",
        "delete from report_text where report = @Report",
        TextRow.Upsert, row => row.Report, row => row);

    public static readonly FactTable<DraftRow> Drafts = new(
        $"select {DraftRow.Columns} from draft d where d.report = @Report",
        "delete from draft where report = @Report",
        DraftRow.Upsert, row => row.Report, row => row);

    public static readonly FactTable<TextRow> DraftTexts = new(
        $"select {TextRow.Columns} from draft_text t where t.report = @Report",
        "delete from draft_text where report = @Report",
        TextRow.UpsertDraft, row => row.Report, row => row);

    public static readonly FactTable<DraftItemRow> Items = new(
        $"select {DraftItemRow.Columns} from draft_item i where i.report = @Report and i.id = @Id",
        "delete from draft_item where report = @Report and id = @Id",
        DraftItemRow.Upsert, row => (row.Report, row.Id), row => row);

    public static readonly FactTable<DraftAnswerRow> Answers = new(
        $"select {DraftAnswerRow.Columns} from draft_answer a where a.report = @Report and a.target = @Target and a.vintage = @Vintage",
        "delete from draft_answer where report = @Report and target = @Target and vintage = @Vintage",
        DraftAnswerRow.Upsert, row => (row.Report, row.Target, row.Vintage), row => row);

    public static readonly FactTable<IndicatorRow> Indicators = new(
        $"select {IndicatorRow.Columns} from indicator i where i.code = @Code",
        "delete from indicator where code = @Code",
        IndicatorRow.Upsert, row => row.Code, row => row with { Number = 0 });

    public static readonly FactTable<DistrictRow> Districts = new(
        $"select {DistrictRow.Columns} from district d where d.code = @Code",
        "delete from district where code = @Code",
        DistrictRow.Upsert, row => row.Code, row => row);

    public static readonly FactTable<DistrictChangeRow> DistrictChanges = new(
        $"select {DistrictChangeRow.Columns} from district_change c where c.district = @District and c.kind = @Kind and c.since = @Since",
        "delete from district_change where district = @District and kind = @Kind and since = @Since",
        DistrictChangeRow.Upsert, row => (row.District, row.Kind, row.Since), row => row);

    public static readonly FactTable<UpkeepRow> Upkeep = new(
        $"select {UpkeepRow.Columns} from upkeep u where u.district = @District",
        "delete from upkeep where district = @District",
        UpkeepRow.Upsert, row => row.District, row => row);
}
