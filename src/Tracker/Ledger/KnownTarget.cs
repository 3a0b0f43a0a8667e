namespace Tracker.Ledger;

/// <summary>Refuses what is said of a target that is not there, inside a write.</summary>
internal static class KnownTarget
{
    /// <exception cref="ArgumentException">No target has that id.</exception>
    public static async Task RequireAsync(Writing write, string target)
    {
        const string sql = "select count(*) from statement s where s.district = @district and s.id = @target and s.role = @role";
        if (await write.FirstAsync<int>(sql, new { district = Key.District(target), target, role = CodeNames<Role>.Of(Role.Target) }) == 0)
            throw new ArgumentException($"The archive has no target {target}.");
    }
}
