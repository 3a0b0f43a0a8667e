using System.Security.Cryptography;

namespace Tracker.Ledger;

/// <summary>Everything that a person changes of an account: each is one line in the trail, which never has a secret. What is so already is changed no second time.</summary>
/// <remarks>Every method gives null where it was done, and is told by whom. All but another title end the account's sessions.</remarks>
public sealed class AccountWriter(LedgerWriter writer)
{
    /// <param name="account">Its time of creation is that of the write.</param>
    public Task<AccountRefusal?> AddAsync(Account account, string passwordHash, string who, CancellationToken cancel = default) => writer.WriteAsync(who, async write =>
    {
        if (AccountRules.Refusal(account) is { } refusal)
            return refusal;
        var row = new AccountRow { Name = account.Name, Title = account.Title, Duty = CodeNames<Duty>.Of(account.Duty), Password = passwordHash, Stamp = NewStamp(), Created = Instant.Text(write.At) };
        const string sql = """
            insert into account (name, title, duty, password, stamp, disabled, failures, created)
            values (@Name, @Title, @Duty, @Password, @Stamp, @Disabled, 0, @Created)
            on conflict (name) do nothing
            """;
        if (await write.RunAsync(sql, row) == 0)
            return AccountRefusal.TakenName;
        await write.TrailAsync(TrailText.AccountAdded, Subject(row.Name), null, row.Facts);
        return (AccountRefusal?)null;
    }, cancel);

    public async Task<AccountRefusal?> ChangeTitleAsync(string name, string title, string who, CancellationToken cancel = default) =>
        AccountRules.TitleRefusal(title) ?? await ChangeAsync(name, who, TrailText.AccountChanged, row => row with { Title = title }, cancel);

    public Task<AccountRefusal?> ChangeDutyAsync(string name, Duty duty, string who, CancellationToken cancel = default) =>
        ChangeAsync(name, who, TrailText.AccountChanged, row => row.Duty == CodeNames<Duty>.Of(duty) ? row : row with { Duty = CodeNames<Duty>.Of(duty), Stamp = NewStamp() }, cancel);

    public Task<AccountRefusal?> SetDisabledAsync(string name, bool disabled, string who, CancellationToken cancel = default) =>
        ChangeAsync(name, who, TrailText.AccountChanged, row => row.Disabled == disabled ? row : row with { Disabled = disabled, Stamp = NewStamp() }, cancel);

    /// <summary>Sets another password, and lifts a lock.</summary>
    public Task<AccountRefusal?> SetPasswordAsync(string name, string passwordHash, string who, CancellationToken cancel = default) =>
        ChangeAsync(name, who, TrailText.PasswordSet, row => row with { Password = passwordHash, Failures = 0, LockedUntil = null, Stamp = NewStamp() }, cancel);

    /// <param name="key">Shared with the account's device.</param>
    /// <param name="counter">The step of time whose code showed that the device has it; that code is used up.</param>
    public Task<AccountRefusal?> SetSecondFactorAsync(string name, ReadOnlyMemory<byte> key, long counter, string who, CancellationToken cancel = default) =>
        ChangeAsync(name, who, TrailText.SecondFactorSet, row => row.Totp == Convert.ToHexString(key.Span) ? row : row with { Totp = Convert.ToHexString(key.Span), TotpCounter = counter, Failures = 0, Stamp = NewStamp() }, cancel);

    public Task<AccountRefusal?> ClearSecondFactorAsync(string name, string who, CancellationToken cancel = default) =>
        ChangeAsync(name, who, TrailText.SecondFactorCleared, row => row.Totp is null ? row : row with { Totp = null, TotpCounter = null, Stamp = NewStamp() }, cancel);

    public Task<AccountRefusal?> SignOutEverywhereAsync(string name, string who, CancellationToken cancel = default) =>
        ChangeAsync(name, who, TrailText.SignedOutEverywhere, row => row with { Stamp = NewStamp() }, cancel);

    internal static string Subject(string name) => $"account/{name}";

    private Task<AccountRefusal?> ChangeAsync(string name, string who, string what, Func<AccountRow, AccountRow> change, CancellationToken cancel) => writer.WriteAsync(who, async write =>
    {
        // Two admins who take the duty from each other at once come one after the other. A SQLite transaction has the file to itself anyway.
        if (write.OnPostgres)
            await write.RunAsync("lock table account in share row exclusive mode");
        if (await write.FirstAsync<AccountRow>($"select {AccountRow.Columns} from account a where a.name = @name", new { name = AccountRules.Name(name) }) is not { } held)
            return AccountRefusal.NoAccount;
        var changed = change(held);
        if (changed == held)
            return null;
        if (held.KeepsAccounts && !changed.KeepsAccounts && !await IsKeptByAnotherAsync(write, held.Name))
            return AccountRefusal.LastAdmin;
        await write.RunAsync(
            """
            update account
               set title = @Title, duty = @Duty, password = @Password, stamp = @Stamp, disabled = @Disabled,
                   totp = @Totp, totp_counter = @TotpCounter, failures = @Failures, locked_until = @LockedUntil
             where name = @Name
            """,
            changed);
        await write.TrailAsync(what, Subject(held.Name), held.Facts, changed.Facts);
        return (AccountRefusal?)null;
    }, cancel);

    private static async Task<bool> IsKeptByAnotherAsync(Writing write, string name) =>
        (await write.QueryAsync<AccountRow>($"select {AccountRow.Columns} from account a where a.name <> @name", new { name })).Any(row => row.KeepsAccounts);

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
