namespace Tracker.Ledger;

/// <summary>Saves reports with their readings inside a write, one after the other: a report that the archive lacks is poured in with those beside it.</summary>
/// <param name="replace">True once a person has decided that they take the place of other documents.</param>
/// <param name="exact">True where people have gone through the readings: what they lack goes, also what somebody checked before.</param>
internal sealed class ReportsSaving(Writing write, bool replace, bool exact = false)
{
    private readonly NewReports fresh = new(write);

    // Ids of the reports that the archive may hold: the others need not be looked for.
    private readonly HashSet<string> known = [];

    /// <summary>Saves them, with a line in the trail for each that changed something.</summary>
    /// <exception cref="ArgumentException">The district or an indicator of one is not in the archive, or its statements are not of it.</exception>
    public async Task<IReadOnlyList<SaveResult>> RunAsync(IReadOnlyList<ReportReading> readings)
    {
        await HoldAsync(readings);
        var results = new List<SaveResult>();
        foreach (var reading in readings)
            results.Add((await SaveAsync(reading, withLine: true)).Result);
        await fresh.PourAsync();
        return results;
    }

    /// <summary>Saves one and leaves the line to a write that does more.</summary>
    public async Task<SavedFacts> SaveAsync(ReportReading reading)
    {
        await HoldAsync([reading]);
        var saved = await SaveAsync(reading, withLine: false);
        await fresh.PourAsync();
        return saved;
    }

    // In one order for all writers: two of them never wait for each other.
    private async Task HoldAsync(IReadOnlyList<ReportReading> readings)
    {
        foreach (var district in readings.Select(reading => reading.Report.District).Distinct().Order(StringComparer.Ordinal))
            await write.HoldAsync(district, touches: false);
        var indicators = (await write.QueryAsync<string>("select code from indicator")).ToHashSet();
        foreach (var reading in readings)
            reading.RefuseWhatIsNotOurs(indicators);
        known.UnionWith(await ReportLoading.KnownAsync(write, [.. readings.Select(reading => reading.Report.Id)]));
    }

    private async Task<SavedFacts> SaveAsync(ReportReading reading, bool withLine)
    {
        var report = reading.Report;
        if (fresh.Has(report.Id))
            await fresh.PourAsync();
        var saving = new ReportSaving(write, reading, replace, exact);
        if (known.Add(report.Id) || await ReportLoading.FindAsync(write, report.Id) is not { } held)
        {
            var come = saving.New(withLine);
            fresh.Add(come);
            return new(new() { Outcome = SaveOutcome.Added, Added = come.Statements.Count }, new(), new() { Report = come.Row });
        }
        var saved = await saving.SaveAsync(held.ToReport());
        if (withLine && saved.Result.Outcome is SaveOutcome.Replaced)
        {
            await fresh.PourAsync(); // Their lines come before.
            await write.TrailAsync(TrailText.ReportReplaced, report.Id, saved.Before, saved.After);
        }
        return saved;
    }
}
