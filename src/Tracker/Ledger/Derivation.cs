namespace Tracker.Ledger;

/// <summary>Puts a district's links and verdicts, and what became of its goals as goals, in the place of those held, inside a write. Only what differs is written.</summary>
internal sealed class Derivation(Writing write, string district)
{
    /// <param name="marks">See <see cref="Unjudged.ClearAsync"/>; null where nobody knows.</param>
    public async Task<DerivedResult> ReplaceAsync(IReadOnlyList<Link> links, IReadOnlyList<Assessment> assessments, GoalHistory goals, int? marks)
    {
        await write.HoldAsync(district, touches: false);
        if (marks is { } seen)
            await Unjudged.ClearAsync(write, district, seen);
        var linksChanged = await ReplaceLinksAsync(Keyed(links.Select(link => LinkRow.Of(link with { Confirmed = false })), LinkKey));
        var verdicts = Keyed(assessments.Select(AssessmentRow.Of), AssessmentKey);
        var held = (await write.QueryAsync<AssessmentRow>($"select {AssessmentRow.Columns} from assessment a where a.district = @district", new { district })).ToDictionary(AssessmentKey);
        var gone = held.Where(pair => !verdicts.ContainsKey(pair.Key)).Select(pair => pair.Value).ToList();
        var came = verdicts.Where(pair => !held.ContainsKey(pair.Key)).Select(pair => pair.Value).ToList();
        var changed = verdicts.Where(pair => held.TryGetValue(pair.Key, out var old) && old != pair.Value).ToList();
        await write.RunAsync("delete from assessment where district = @District and target = @Target and vintage = @Vintage", gone);
        await write.RunAsync(AssessmentRow.Upsert, changed.Select(pair => pair.Value));
        await write.Bulk.PourAsync(BulkTables.Assessments, came);
        var goalsChanged = await new GoalSaving(write, district).ReplaceAsync(goals);

        var result = new DerivedResult { Links = linksChanged, Assessments = gone.Count + came.Count + changed.Count, Goals = goalsChanged };
        if (result is not { Links: 0, Assessments: 0, Goals: 0 })
        {
            write.Judged.Add(district);
            await write.TrailAsync(
                changed.Any(pair => held[pair.Key].IsCorrectedBy(pair.Value)) || gone.Any(row => row.IsCorrectedBy(null)) ? TrailText.VerdictsChanged : TrailText.Assessed, district,
                new { Assessments = changed.Select(pair => held[pair.Key]).Concat(gone) },
                new { Assessments = changed.Select(pair => pair.Value), Added = came.Count, LinksChanged = linksChanged, GoalsChanged = goalsChanged });
        }
        return result;
    }

    private async Task<int> ReplaceLinksAsync(Dictionary<(string, string), LinkRow> proposed)
    {
        var held = (await write.QueryAsync<LinkRow>($"select {LinkRow.Columns} from link l where l.district = @district", new { district })).ToDictionary(LinkKey);
        var gone = held.Values.Where(row => !row.Confirmed && !proposed.ContainsKey(LinkKey(row))).ToList();
        var came = proposed.Where(pair => !held.ContainsKey(pair.Key)).Select(pair => pair.Value).ToList();
        var changed = proposed.Where(pair => held.TryGetValue(pair.Key, out var old) && !old.Confirmed && old != pair.Value).Select(pair => pair.Value).ToList();
        await write.RunAsync("delete from link where district = @District and target = @Target and vintage = @Vintage", gone);
        await write.RunAsync(LinkRow.Upsert, changed);
        await write.Bulk.PourAsync(BulkTables.Links, came);
        return gone.Count + came.Count + changed.Count;
    }

    private Dictionary<(string, string), T> Keyed<T>(IEnumerable<T> rows, Func<T, (string Target, string Vintage)> key)
    {
        var keyed = new Dictionary<(string, string), T>();
        foreach (var row in rows)
        {
            var (target, vintage) = key(row);
            if (Key.District(target) != district)
                throw new ArgumentException($"{target} is no target of district {district}.");
            if (!keyed.TryAdd((target, vintage), row))
                throw new ArgumentException($"{target} is answered twice as {vintage}; give one link and one verdict for a target and vintage.");
        }
        return keyed;
    }

    private static (string Target, string Vintage) LinkKey(LinkRow row) => (row.Target, row.Vintage);

    private static (string Target, string Vintage) AssessmentKey(AssessmentRow row) => (row.Target, row.Vintage);
}
