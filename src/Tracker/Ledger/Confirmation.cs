namespace Tracker.Ledger;

/// <summary>Keeps people's decisions on links, inside a write.</summary>
internal static class Confirmation
{
    public static async Task RunAsync(Writing write, IReadOnlyList<Link> links)
    {
        var (before, after) = await SaveAsync(write, links);
        if (after.Count > 0)
            await write.TrailAsync(TrailText.LinksConfirmed, after.Count == 1 ? after[0].Target : $"{after.Count} targets", before.Count == 0 ? null : new Facts { Links = before }, new Facts { Links = after });
    }

    /// <summary>Saves them and leaves the line to a write that does more.</summary>
    public static async Task<(IReadOnlyList<LinkRow> Before, IReadOnlyList<LinkRow> After)> SaveAsync(Writing write, IReadOnlyList<Link> links)
    {
        var before = new List<LinkRow>();
        var after = new List<LinkRow>();
        foreach (var row in links.Select(link => LinkRow.Of(link with { Confirmed = true, Confidence = 1 })))
        {
            await RefuseUnknownAsync(write, row);
            write.Judged.Add(row.District);
            var held = await write.FirstAsync<LinkRow>(
                $"select {LinkRow.Columns} from link l where l.district = @District and l.target = @Target and l.vintage = @Vintage", row);
            if (held == row)
                continue;
            await write.RunAsync(LinkRow.Upsert, row);
            write.Waiting.Add(row.District);
            after.Add(row);
            if (held is not null)
                before.Add(held);
        }
        return (before, after);
    }

    private static async Task RefuseUnknownAsync(Writing write, LinkRow row)
    {
        await KnownTarget.RequireAsync(write, row.Target);
        if (row.Outcome is not null && await write.FirstAsync<int>("select count(*) from statement s where s.district = @District and s.id = @Outcome", row) == 0)
            throw new ArgumentException($"The archive has no statement {row.Outcome}, which is to answer {row.Target}.");
        if (await write.FirstAsync<int>("select count(*) from report r where r.id = @Report", row) == 0)
            throw new ArgumentException($"The archive has no report {row.Report}, which is to answer {row.Target}.");
    }
}
