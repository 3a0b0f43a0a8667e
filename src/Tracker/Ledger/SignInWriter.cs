namespace Tracker.Ledger;

/// <summary>What tries to sign in leave behind: counts that hold off guessing. They are no facts, so that only a lock is a line in the trail.</summary>
public sealed class SignInWriter(LedgerWriter writer)
{
    /// <summary>As many wrong tries in a row lock an account.</summary>
    public const int MostFailures = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Counts a wrong password or code; nothing for a name that no account has, or while it is locked.</summary>
    public Task FailAsync(string name, CancellationToken cancel = default) => writer.WriteAsync(LedgerWriter.Program, async write =>
    {
        const string count = """
            update account
               set failures = failures + 1
             where name = @name and (locked_until is null or locked_until <= @now)
            returning failures
            """;
        name = AccountRules.Name(name);
        var failures = await write.FirstAsync<int?>(count, new { name, now = Instant.Text(write.At) });
        if (failures < MostFailures || failures is null)
            return false;
        var until = Instant.Text(write.At + LockedFor);
        await write.RunAsync("update account set failures = 0, locked_until = @until where name = @name", new { name, until });
        await write.TrailAsync(TrailText.AccountLocked, AccountWriter.Subject(name), null, new { LockedUntil = until });
        return true;
    }, cancel);

    /// <summary>Takes a sign-in whose password, and code where there is one, are right.</summary>
    /// <param name="stamp">That the password was compared under.</param>
    /// <param name="counter">The step of time that the code is of; null where none was asked for.</param>
    /// <returns>False where the account has been locked, disabled or changed since, or the code has been used.</returns>
    public Task<bool> SucceedAsync(string name, string stamp, long? counter, CancellationToken cancel = default) => writer.WriteAsync(LedgerWriter.Program, async write =>
    {
        const string sql = """
            update account
               set failures = 0, locked_until = null, totp_counter = coalesce(@counter, totp_counter)
             where name = @name and stamp = @stamp and disabled = @disabled
               and (locked_until is null or locked_until <= @now)
               and (totp is null or totp_counter < @counter)
            """;
        return await write.RunAsync(sql, new { name = AccountRules.Name(name), stamp, counter, disabled = false, now = Instant.Text(write.At) }) == 1;
    }, cancel);
}
