namespace Tracker.Ledger;

/// <summary>What taking back a line of the trail came to.</summary>
public enum UndoOutcome
{
    Undone,

    /// <summary>There is no such line.</summary>
    Unknown,

    /// <summary>It changed no facts: links and verdicts follow from facts, and are rebuilt.</summary>
    NothingToUndo,

    /// <summary>What it left has been changed since: the later change is to be taken back first.</summary>
    ChangedSince,
}

public sealed record UndoResult(UndoOutcome Outcome)
{
    /// <summary>Whose links and verdicts are to be rebuilt; none where nothing was undone.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>True where the catalogue is another one now.</summary>
    public bool OfCatalogue { get; init; }
}

/// <summary>Takes a line of the trail back inside a write: what stood before comes in the place of what it left, all of it or nothing. The undoing is itself a line, and can be taken back.</summary>
internal sealed class Undoing(Writing write, TrailRow line)
{
    // What the others change follows from facts, or is kept elsewhere.
    public static readonly IReadOnlySet<string> Undoable = new HashSet<string>
    {
        TrailText.ReportAdded, TrailText.ReportReplaced, TrailText.Published, TrailText.LinksConfirmed, TrailText.Undone,
        TrailText.DraftOpened, TrailText.DraftReviewed, TrailText.DraftPaired, TrailText.DraftStaged, TrailText.DraftDiscarded, TrailText.OutcomesEntered,
        TrailText.IndicatorEdited, TrailText.DistrictEdited, TrailText.UpkeepSet,
    };

    public async Task<UndoResult> RunAsync(string? why)
    {
        if (!Undoable.Contains(line.What))
            return new(UndoOutcome.NothingToUndo);
        var (before, left) = (Facts.Read(line.Before), Left());
        var districts = await DistrictsAsync(before, left);
        var ofCatalogue = before.HasCatalogue() || left.HasCatalogue();
        if (districts.Count == 0 && !ofCatalogue)
            return new(UndoOutcome.ChangedSince); // Of a draft that is there no more.
        foreach (var district in districts)
            await write.HoldAsync(district);
        if (!await StandsAsync(before, left) || (IsNew(before, left) && await IsBuiltUponAsync()))
            return new(UndoOutcome.ChangedSince);
        var after = IsNew(before, left) ? await WithAllOfReportAsync(left) : left;
        if (await HoldsMoreAsync(before, after) || await InUseAsync(before, after))
            return new(UndoOutcome.ChangedSince);
        after = await WithWhatGoesAsync(before, after);
        await PutBackAsync(before, after);
        await write.TrailAsync(TrailText.Undone, line.Subject, after, before, why, line.Id);
        var gone = after.Districts.Select(row => row.Code).Except(before.Districts.Select(row => row.Code));
        return new(UndoOutcome.Undone) { Districts = [.. districts.Except(gone)], OfCatalogue = ofCatalogue };
    }

    // Beside the report, an added one has counts.
    private Facts Left() => line.What == TrailText.ReportAdded ? new() { Report = TrailText.Read<Added>(line.After)!.Report } : Facts.Read(line.After);

    private static bool IsNew(Facts before, Facts left) => before.Report is null && left.Report is not null;

    /// <summary>Of a report that is new the line names the report alone: all that is held of it is what it brought.</summary>
    private async Task<Facts> WithAllOfReportAsync(Facts left)
    {
        var report = left.Report!;
        return left with
        {
            Text = await ReportLoading.TextAsync(write, report.Id),
            Unread = await ReportLoading.UnreadAsync(write, report.Id),
            Statements = await ReportLoading.StatementsAsync(write, report.Id),
        };
    }

    /// <summary>True where a later line on the same report still holds.</summary>
    private async Task<bool> IsBuiltUponAsync()
    {
        var later = await write.QueryAsync<TrailRow>($"select {TrailRow.Columns} from trail t where t.subject = @Subject and t.id > @Id order by t.id desc", line);
        var takenBack = new HashSet<long>();
        foreach (var row in later.Where(row => !takenBack.Contains(row.Id)))
        {
            if (row.Undoes is { } undone)
                takenBack.Add(undone);
            else if (row.What is TrailText.ReportReplaced or TrailText.Published)
                return true;
        }
        return false;
    }

    /// <summary>True where a report that the line brought has come to hold more since: it cannot go without that.</summary>
    private async Task<bool> HoldsMoreAsync(Facts before, Facts after)
    {
        var known = after.Statements.Select(row => row.Id).ToHashSet();
        foreach (var report in Gone(before, after))
        {
            if ((await write.QueryAsync<string>("select s.id from statement s where s.report = @Id", report)).Any(id => !known.Contains(id)))
                return true;
        }
        return false;
    }

    private static IEnumerable<ReportRow> Gone(Facts before, Facts after) => after.AllReports().Where(row => before.AllReports().All(kept => kept.Id != row.Id));

    /// <summary>Whose facts they are, in the order in which they are held.</summary>
    private async Task<IReadOnlyList<string>> DistrictsAsync(Facts before, Facts after)
    {
        Facts[] sides = [after, before];
        string[] named =
        [
            .. sides.SelectMany(side => side.AllReports()).Select(row => row.District),
            .. sides.SelectMany(side => List(side.Draft)).Select(row => row.District),
            .. sides.SelectMany(side => side.Statements).Select(row => row.District),
            .. sides.SelectMany(side => side.Links).Select(row => row.District),
            .. sides.SelectMany(side => side.Upkeep).Select(row => row.District),
        ];
        if (before.HasCatalogue() || after.HasCatalogue())
            named = [.. named, .. await CatalogueDistrictsAsync(sides)];
        return named.Length > 0 ? [.. named.Distinct().Order(StringComparer.Ordinal)] : [.. List((await DraftLoading.FindAsync(write, line.Subject))?.District)];
    }

    /// <summary>Whose verdicts a change of the catalogue may touch: those with statements on its indicator, the place it is of and those that this one became part of.</summary>
    private async Task<IEnumerable<string>> CatalogueDistrictsAsync(Facts[] sides)
    {
        var found = new HashSet<string>();
        foreach (var code in sides.SelectMany(side => side.Indicators).Select(row => row.Code).Distinct())
            found.UnionWith(await write.QueryAsync<string>("select distinct s.district from statement s where s.indicator = @code", new { code }));
        string[] places = [.. sides.SelectMany(side => side.Districts).Select(row => row.Code), .. sides.SelectMany(side => side.DistrictChanges).Select(row => row.Successor).OfType<string>()];
        foreach (var code in places.Distinct())
            found.UnionWith(await write.QueryAsync<string>("select d.code from district d where d.code = @code", new { code }));
        return found;
    }

    /// <summary>True where something has come to name what the line brought into the catalogue.</summary>
    private async Task<bool> InUseAsync(Facts before, Facts after)
    {
        var own = after.Statements.Select(row => (row.District, row.Id)).ToHashSet();
        foreach (var gone in after.Indicators.Where(row => before.Indicators.All(kept => kept.Code != row.Code)))
        {
            if ((await write.QueryAsync<(string, string)>("select s.district, s.id from statement s where s.indicator = @Code", gone)).Any(key => !own.Contains(key)))
                return true;
        }
        const string users = """
            select (select count(*) from report where district = @Code) + (select count(*) from draft where district = @Code) + (select count(*) from statement where district = @Code)
                 + (select count(*) from district where parent = @Code) + (select count(*) from district_change where successor = @Code)
                 + (select count(*) from upkeep where district = @Code)
            """;
        foreach (var gone in after.Districts.Where(row => before.Districts.All(kept => kept.Code != row.Code)))
        {
            if (await write.FirstAsync<int>(users, gone) > 0)
                return true;
        }
        return false;
    }

    private async Task<bool> StandsAsync(Facts before, Facts after) =>
        await FactTables.Reports.StandsAsync(write, before.AllReports(), after.AllReports())
        && await FactTables.Texts.StandsAsync(write, List(before.Text), List(after.Text))
        && await FactTables.Statements.StandsAsync(write, before.Statements, after.Statements)
        && await FactTables.Links.StandsAsync(write, before.Links, after.Links)
        && await FactTables.Drafts.StandsAsync(write, List(before.Draft), List(after.Draft))
        && await FactTables.DraftTexts.StandsAsync(write, List(before.DraftText), List(after.DraftText))
        && await FactTables.Items.StandsAsync(write, before.Items, after.Items)
        && await FactTables.Answers.StandsAsync(write, before.Answers, after.Answers)
        && await FactTables.Indicators.StandsAsync(write, before.Indicators, after.Indicators)
        && await FactTables.Districts.StandsAsync(write, before.Districts, after.Districts)
        && await FactTables.DistrictChanges.StandsAsync(write, before.DistrictChanges, after.DistrictChanges)
        && await FactTables.Upkeep.StandsAsync(write, before.Upkeep, after.Upkeep);

    /// <summary>Decisions on statements that go are lost with them: the line of the undoing keeps them, so that taking it back brings them back.</summary>
    private async Task<Facts> WithWhatGoesAsync(Facts before, Facts after)
    {
        var stay = before.Statements.Select(row => row.Id).ToHashSet();
        var known = after.Links.Select(FactTables.Links.Key).ToHashSet();
        var lost = new List<LinkRow>(after.Links);
        foreach (var gone in after.Statements.Where(row => !stay.Contains(row.Id)))
        {
            lost.AddRange((await write.QueryAsync<LinkRow>(
                $"select {LinkRow.Columns} from link l where l.confirmed and l.district = @District and (l.target = @Id or l.outcome = @Id)", gone))
                .Where(row => known.Add(FactTables.Links.Key(row))));
        }
        foreach (var gone in Gone(before, after))
            lost.AddRange((await write.QueryAsync<LinkRow>($"select {LinkRow.Columns} from link l where l.confirmed and l.report = @Id", gone)).Where(row => known.Add(FactTables.Links.Key(row))));
        return after with { Links = lost };
    }

    private async Task PutBackAsync(Facts before, Facts after)
    {
        // What statements and changes name is there before them, and goes after them.
        await FactTables.Indicators.PutBackAsync(write, before.Indicators, []);
        await FactTables.Districts.PutBackAsync(write, before.Districts, []);
        await FactTables.DistrictChanges.PutBackAsync(write, before.DistrictChanges, after.DistrictChanges);
        await write.RunAsync(ReportRow.Upsert, before.AllReports());
        await StatementsAsync(before, after);
        await FactTables.Indicators.PutBackAsync(write, before.Indicators, after.Indicators);
        await FactTables.Districts.PutBackAsync(write, before.Districts, after.Districts);
        await FactTables.Upkeep.PutBackAsync(write, before.Upkeep, after.Upkeep);
        await FactTables.Links.PutBackAsync(write, before.Links, after.Links);
        await FactTables.Texts.PutBackAsync(write, List(before.Text), List(after.Text));
        if ((before.Unread ?? after.Unread) is not null && (before.Report ?? after.Report) is { } of)
            await UnreadRow.ReplaceAsync(write, of.Id, before.Unread ?? []);
        foreach (var changed in before.AllReports().Concat(after.AllReports()).DistinctBy(row => row.Id))
            await Imported.ForgetAsync(write, changed.Id);
        foreach (var gone in Gone(before, after))
            await RemoveAsync(gone);
        await DraftAsync(before, after);
    }

    private async Task DraftAsync(Facts before, Facts after)
    {
        await FactTables.Drafts.PutBackAsync(write, List(before.Draft), List(after.Draft));
        if (before.Draft is null && after.Draft is not null)
            return; // The rest of it went with it.
        await FactTables.DraftTexts.PutBackAsync(write, List(before.DraftText), List(after.DraftText));
        await FactTables.Items.PutBackAsync(write, before.Items, after.Items);
        await FactTables.Answers.PutBackAsync(write, before.Answers, after.Answers);
    }

    private async Task StatementsAsync(Facts before, Facts after)
    {
        var change = ReadingChange.Between(after.Statements, before.Statements);
        await FactTables.Statements.PutBackAsync(write, before.Statements, after.Statements);
        await SearchIndex.ReplaceAsync(write, change);
    }

    // What is derived of it is rebuilt without it.
    private async Task RemoveAsync(ReportRow report)
    {
        await write.RunAsync("delete from shift where earlier_report = @Id or later_report = @Id", report);
        await write.RunAsync("delete from link where report = @Id", report);
        await FactTables.Reports.PutBackAsync(write, [], [report]);
    }

    private sealed record Added(ReportRow Report);

    private static IReadOnlyList<T> List<T>(T? row) where T : class => row is null ? [] : [row];
}
