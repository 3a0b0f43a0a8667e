namespace Tracker.Ledger;

/// <summary>Keeps a person's change of the catalogue inside a write.</summary>
internal sealed class CatalogueEditing(Writing write, Catalogue seen, CatalogueEdit edit, IReadOnlyList<Renamed> statements)
{
    public async Task<CatalogueSaved> RunAsync(string? why)
    {
        var indicator = edit.Indicator is { } measure ? await write.FirstAsync<IndicatorRow>(FactTables.Indicators.Find, measure) : null;
        var district = edit.District is { } place ? await write.FirstAsync<DistrictRow>(FactTables.Districts.Find, place) : null;
        var changes = edit.District is { } changed ? await write.QueryAsync<DistrictChangeRow>($"select {DistrictChangeRow.Columns} from district_change c where c.district = @Code order by c.since, c.kind", changed) : [];
        var after = new Facts
        {
            Indicators = edit.Indicator is null ? [] : [IndicatorRow.Of(edit.Indicator, indicator?.Number ?? await NextNumberAsync()) with { Edited = true }],
            Districts = edit.District is null ? [] : [DistrictRow.Of(edit.District) with { Edited = true }],
            DistrictChanges = [.. edit.Changes.Select(DistrictChangeRow.Of)],
        };
        if (IsHeld(after, indicator, district, changes))
            return CatalogueSaved.Unchanged;
        if (!IsAsSeen(indicator, district, changes))
            return CatalogueSaved.ChangedSince;
        foreach (var code in statements.Select(one => one.Before.District).Distinct().Order(StringComparer.Ordinal))
            await write.HoldAsync(code);
        if (await RowsAsync() is not { } rows)
            return CatalogueSaved.ChangedSince;
        var before = new Facts { Indicators = indicator is null ? [] : [indicator], Districts = district is null ? [] : [district], DistrictChanges = changes, Statements = rows };
        after = after with { Statements = [.. rows.Zip(statements, (row, one) => row with { Indicator = one.After.Indicator, Domain = one.After.Domain, Headline = one.After.Headline })] };
        await KeepAsync(before, after);
        await write.TrailAsync(edit.Indicator is null ? TrailText.DistrictEdited : TrailText.IndicatorEdited, edit.Subject, before, after, why);
        return CatalogueSaved.Done;
    }

    private async Task<int> NextNumberAsync() => await write.FirstAsync<int>("select coalesce(max(i.number), -1) + 1 from indicator i");

    private static bool IsHeld(Facts after, IndicatorRow? indicator, DistrictRow? district, IReadOnlyList<DistrictChangeRow> changes) =>
        after.Indicators.All(row => indicator is not null && row with { Edited = indicator.Edited } == indicator)
        && after.Districts.All(row => district is not null && row with { Edited = district.Edited } == district)
        && after.DistrictChanges.ToHashSet().SetEquals(changes);

    private bool IsAsSeen(IndicatorRow? indicator, DistrictRow? district, IReadOnlyList<DistrictChangeRow> changes)
    {
        var measure = edit.Indicator is null ? null : seen.Indicator(edit.Indicator.Code);
        var place = edit.District is null ? null : seen.District(edit.District.Code);
        return (measure is null ? indicator is null : indicator is not null && IndicatorRow.Of(measure, indicator.Number) with { Edited = indicator.Edited } == indicator)
            && (place is null ? district is null : district is not null && DistrictRow.Of(place) with { Edited = district.Edited } == district)
            && (edit.District is null || seen.Changes.Where(change => change.District == edit.District.Code).Select(DistrictChangeRow.Of).ToHashSet().SetEquals(changes));
    }

    /// <returns>Null where one of them is not what the person saw.</returns>
    private async Task<List<StatementRow>?> RowsAsync()
    {
        var rows = new List<StatementRow>(statements.Count);
        foreach (var one in statements)
        {
            if (await write.FirstAsync<StatementRow>(FactTables.Statements.Find, one.Before) is not { } row || row.ToStatement() != one.Before)
                return null;
            rows.Add(row);
        }
        return rows;
    }

    private async Task KeepAsync(Facts before, Facts after)
    {
        await write.RunAsync(IndicatorRow.Upsert, after.Indicators);
        await write.RunAsync(DistrictRow.Upsert, after.Districts);
        await FactTables.DistrictChanges.PutBackAsync(write, after.DistrictChanges, before.DistrictChanges);
        await write.RunAsync(StatementRow.Upsert, after.Statements);
        await SearchIndex.ReplaceAsync(write, ReadingChange.Between(before.Statements, after.Statements));
    }
}
