using System.Globalization;

namespace Tracker.Ledger;

/// <summary>Keeps ratings and replies, inside a write.</summary>
internal static class OpinionSaving
{
    public static async Task<bool> RateAsync(Writing write, string target, int score, string typed, string deputy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, Rating.Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, Rating.Highest);
        var reason = PlainText.Require(typed, Rating.LongestReason, "reason");
        await KnownTarget.RequireAsync(write, target);
        const string found = "select a.target, a.deputy, a.score, a.reason, a.at from rating a where a.district = @district and a.target = @target and a.deputy = @deputy";
        var values = new { district = Key.District(target), target, deputy, score, reason, write.Now };
        var held = await write.FirstAsync<RatingRow>(found, values);
        if (held?.Score == score && held.Reason == reason)
            return false;
        const string sql = """
            insert into rating (district, target, deputy, score, reason, at)
            values (@district, @target, @deputy, @score, @reason, @Now)
            on conflict (district, target, deputy) do update set score = excluded.score, reason = excluded.reason, at = excluded.at
            """;
        await write.RunAsync(sql, values);
        await write.TrailAsync(TrailText.Rated, target, held is null ? null : new { held.Score, held.Reason }, new { score, reason });
        return true;
    }

    public static async Task<bool> ReplyAsync(Writing write, string target, string department, string typed, DateOnly date, string who)
    {
        var (by, text) = (PlainText.Require(department, DepartmentReply.LongestDepartment, "department"), PlainText.Require(typed, DepartmentReply.LongestText, "reply"));
        await KnownTarget.RequireAsync(write, target);
        var id = StatementId.Letters($"{target}\n{by}\n{text}");
        var day = date.ToString(ReplyRow.Day, CultureInfo.InvariantCulture);
        const string sql = """
            insert into reply (id, district, target, department, text, date, entered_by, at)
            values (@id, @district, @target, @by, @text, @day, @who, @Now)
            on conflict do nothing
            """;
        if (await write.RunAsync(sql, new { id, district = Key.District(target), target, by, text, day, who, write.Now }) == 0)
            return false;
        await write.TrailAsync(TrailText.ReplyEntered, target, null, new { department = by, text, date = day });
        return true;
    }
}
