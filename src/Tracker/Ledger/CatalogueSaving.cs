namespace Tracker.Ledger;

/// <summary>Brings districts and indicators up to the program's own list, inside a write. What people changed stays as they left it.</summary>
internal static class CatalogueSaving
{
    public static async Task RunAsync(Writing write, Catalogue catalogue)
    {
        var heldDistricts = (await write.QueryAsync<DistrictRow>($"select {DistrictRow.Columns} from district d")).ToDictionary(row => row.Code);
        RefuseOrphans(catalogue, heldDistricts);
        var districts = catalogue.Districts.Select(DistrictRow.Of).Where(row => !heldDistricts.TryGetValue(row.Code, out var held) || (!held.Edited && held != row)).ToList();
        await write.RunAsync(DistrictRow.Upsert, districts);

        var heldIndicators = (await write.QueryAsync<IndicatorRow>($"select {IndicatorRow.Columns} from indicator i")).ToDictionary(row => row.Code);
        var indicators = catalogue.Indicators.Select(IndicatorRow.Of).Where(row => !heldIndicators.TryGetValue(row.Code, out var held) || (!held.Edited && held != row)).ToList();
        await write.RunAsync(IndicatorRow.Upsert, indicators);

        if (districts.Count + indicators.Count > 0)
            await write.TrailAsync(TrailText.Catalogue, "districts and indicators", null, new { Districts = districts.Select(row => row.Code), Indicators = indicators.Select(row => row.Code) });
    }

    private static void RefuseOrphans(Catalogue catalogue, Dictionary<string, DistrictRow> held)
    {
        var codes = catalogue.Districts.Select(district => district.Code).ToHashSet();
        if (catalogue.Districts.FirstOrDefault(district => district.Parent.Length > 0 && !codes.Contains(district.Parent) && !held.ContainsKey(district.Parent)) is { } orphan)
            throw new InvalidDataException($"districts.csv: {orphan.Code} {orphan.NameZh} belongs to {orphan.Parent}, which the list lacks; add it.");
    }
}
