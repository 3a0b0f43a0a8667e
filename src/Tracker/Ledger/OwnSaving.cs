namespace Tracker.Ledger;

/// <summary>Keeps what is an account's own, inside a write: the trail says that it changed, and not what it is.</summary>
internal static class OwnSaving
{
    public static async Task<bool> NoteAsync(Writing write, string target, string typed, string account)
    {
        await KnownTarget.RequireAsync(write, target);
        var text = PlainText.Allow(typed, OwnQueries.LongestNote, "note");
        const string sql = """
            insert into note (account, target, text, at)
            values (@account, @target, @text, @Now)
            on conflict (account, target) do update set text = excluded.text, at = excluded.at where note.text <> excluded.text
            """;
        var changed = text is null
            ? await write.RunAsync("delete from note where account = @account and target = @target", new { account, target })
            : await write.RunAsync(sql, new { account, target, text, write.Now });
        return await ToldAsync(write, TrailText.NoteKept, account, changed);
    }

    public static async Task<Handled> WatchAsync(Writing write, string target, string account)
    {
        await KnownTarget.RequireAsync(write, target);
        const string sql = """
            insert into watch (account, subject, since, seen)
            select @account, @target, @Now, @Now
             where (select count(*) from watch w where w.account = @account) < @Most
            on conflict do nothing
            """;
        if (await ToldAsync(write, TrailText.WatchList, account, await write.RunAsync(sql, new { account, target, write.Now, Watch.Most })))
            return Handled.Done;
        return await write.FirstAsync<int>("select count(*) from watch w where w.account = @account and w.subject = @target", new { account, target }) > 0
            ? Handled.Already
            : Handled.Unknown;
    }

    public static async Task<bool> UnwatchAsync(Writing write, string subject, string account) =>
        await ToldAsync(write, TrailText.WatchList, account, await write.RunAsync("delete from watch where account = @account and subject = @subject", new { account, subject }));

    public static async Task<bool> SeeAsync(Writing write, string account) =>
        await ToldAsync(write, TrailText.WatchList, account, await write.RunAsync("update watch set seen = @Now where account = @account", new { account, write.Now }));

    private static async Task<bool> ToldAsync(Writing write, string what, string account, int changed)
    {
        if (changed > 0)
            await write.TrailAsync(what, $"account/{account}", null, null);
        return changed > 0;
    }
}
