using System.Text.Json;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    private static readonly Account Wang = new() { Name = "wang", Title = "王芳（统计科）", Duty = Duty.Staff };
    private static readonly Account Guan = new() { Name = "管理员", Title = "管理员", Duty = Duty.Admin };

    private AccountQueries Accounts => new(ledger);

    private AccountWriter Keeping => new(writer);

    private SignInWriter Tries => new(writer);

    [Fact]
    public async Task An_account_comes_back_as_it_was_and_is_found_in_any_case()
    {
        Assert.False(await Accounts.AnyAsync(Cancel));

        Assert.Null(await Keeping.AddAsync(Wang, "hash", "tracker", Cancel));

        Assert.True(await Accounts.AnyAsync(Cancel));
        Assert.Equal(Wang, (await Accounts.FindAsync(" WANG", Cancel))! with { CreatedAt = default });
        Assert.Equal("hash", (await Accounts.SecretsAsync("wang", Cancel))!.PasswordHash);
        Assert.Null(await Accounts.FindAsync("wan", Cancel));
        Assert.Null(await Accounts.FindAsync("wang\0", Cancel));
        Assert.Null(await Accounts.FindAsync(new string('w', 100_000), Cancel));
    }

    [Fact]
    public async Task A_name_is_taken_once_and_a_bad_one_never()
    {
        await Keeping.AddAsync(Wang, "hash", "tracker", Cancel);

        Assert.Equal(AccountRefusal.TakenName, await Keeping.AddAsync(Wang with { Title = "另一人" }, "other", "tracker", Cancel));
        Assert.Equal(AccountRefusal.ReservedName, await Keeping.AddAsync(Wang with { Name = "seeds" }, "other", "tracker", Cancel));
        Assert.Equal(AccountRefusal.NoAccount, await Keeping.SetDisabledAsync("nobody", true, "tracker", Cancel));
        Assert.Equal("hash", (await Accounts.SecretsAsync("wang", Cancel))!.PasswordHash);
        Assert.Single(await Accounts.ListAsync(Cancel));
    }

    [Fact]
    public async Task Each_change_of_an_account_is_one_line_without_secrets_and_the_same_again_is_none()
    {
        byte[] key = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];
        for (var times = 0; times < 2; times++)
        {
            await Keeping.AddAsync(Wang, "first hash", "管理员", Cancel);
            await Keeping.ChangeTitleAsync("wang", "王芳", "管理员", Cancel);
            await Keeping.SetSecondFactorAsync("wang", key, 7, "wang", Cancel);
        }
        await Keeping.SetPasswordAsync("wang", "second hash", "wang", Cancel);
        await Keeping.SignOutEverywhereAsync("wang", "wang", Cancel);
        await Keeping.ClearSecondFactorAsync("wang", "管理员", Cancel);
        await Keeping.ChangeDutyAsync("wang", Duty.Deputy, "管理员", Cancel);
        await Keeping.SetDisabledAsync("wang", true, "管理员", Cancel);
        await Keeping.SetDisabledAsync("wang", true, "管理员", Cancel);

        var lines = (await Trail.OfAsync("account/wang", Cancel)).Reverse().ToList();
        Assert.Equal(
            ["account added", "account changed", "second factor set", "password set", "signed out everywhere", "second factor cleared", "account changed", "account changed"],
            lines.Select(line => line.What));
        Assert.Equal("管理员", lines[0].Who);
        Assert.Equal("""{"title":"王芳","duty":"staff","disabled":false,"second_factor":false}""", lines[1].After);
        var told = JsonSerializer.Serialize(lines);
        Assert.DoesNotContain("hash", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(key), told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("stamp", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_matters_ends_the_sessions_and_another_title_does_not()
    {
        await Keeping.AddAsync(Wang, "hash", "tracker", Cancel);
        var stamps = new List<string> { await StampAsync() };
        await Keeping.ChangeTitleAsync("wang", "王芳", "wang", Cancel);
        Assert.Equal(stamps[0], await StampAsync());

        foreach (var change in new Func<Task>[]
        {
            () => Keeping.SetPasswordAsync("wang", "other", "wang", Cancel),
            () => Keeping.SetSecondFactorAsync("wang", new byte[20], 1, "wang", Cancel),
            () => Keeping.ClearSecondFactorAsync("wang", "wang", Cancel),
            () => Keeping.ChangeDutyAsync("wang", Duty.Deputy, "wang", Cancel),
            () => Keeping.SetDisabledAsync("wang", true, "wang", Cancel),
            () => Keeping.SignOutEverywhereAsync("wang", "wang", Cancel),
        })
        {
            await change();
            stamps.Add(await StampAsync());
        }

        Assert.Equal(stamps.Count, stamps.Distinct().Count());

        async Task<string> StampAsync() => (await Accounts.SecretsAsync("wang", Cancel))!.Stamp;
    }

    [Fact]
    public async Task The_last_admin_who_can_sign_in_stays_one()
    {
        await Keeping.AddAsync(Guan, "hash", "tracker", Cancel);
        await Keeping.AddAsync(Guan with { Name = "second" }, "hash", "tracker", Cancel);

        Assert.Null(await Keeping.SetDisabledAsync("second", true, "管理员", Cancel));
        Assert.Equal(AccountRefusal.LastAdmin, await Keeping.SetDisabledAsync("管理员", true, "管理员", Cancel));
        Assert.Equal(AccountRefusal.LastAdmin, await Keeping.ChangeDutyAsync("管理员", Duty.Staff, "管理员", Cancel));
        Assert.Equal(Guan, (await Accounts.FindAsync("管理员", Cancel))! with { CreatedAt = default });

        await Keeping.SetDisabledAsync("second", false, "管理员", Cancel);
        Assert.Null(await Keeping.ChangeDutyAsync("管理员", Duty.Staff, "管理员", Cancel));
    }

    [Fact]
    public async Task Two_admins_who_disable_each_other_at_once_leave_one()
    {
        await Keeping.AddAsync(Guan, "hash", "tracker", Cancel);
        await Keeping.AddAsync(Guan with { Name = "second" }, "hash", "tracker", Cancel);

        var refusals = await Task.WhenAll((await Accounts.ListAsync(Cancel)).Select(each => Task.Run(() => Keeping.SetDisabledAsync(each.Name, true, "tracker", Cancel), Cancel)));

        Assert.Single(refusals, AccountRefusal.LastAdmin);
        Assert.Single(await Accounts.ListAsync(Cancel), account => !account.Disabled);
    }

    [Fact]
    public async Task Five_wrong_tries_in_a_row_lock_an_account_for_a_quarter_of_an_hour()
    {
        await Keeping.AddAsync(Wang, "hash", "tracker", Cancel);
        var stamp = (await Accounts.SecretsAsync("wang", Cancel))!.Stamp;
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        for (var tries = 0; tries < 4; tries++)
            await At(noon).FailAsync("Wang", Cancel);
        Assert.Null((await Accounts.SecretsAsync("wang", Cancel))!.LockedUntil);

        await At(noon).FailAsync("wang", Cancel);
        await At(noon).FailAsync("nobody", Cancel);

        Assert.Equal(noon + SignInWriter.LockedFor, (await Accounts.SecretsAsync("wang", Cancel))!.LockedUntil);
        Assert.Equal("account locked", (await Trail.OfAsync("account/wang", Cancel))[0].What);
        Assert.False(await At(noon.AddSeconds(899)).SucceedAsync("wang", stamp, null, Cancel));
        Assert.True(await At(noon.AddSeconds(900)).SucceedAsync("wang", stamp, null, Cancel));
        Assert.Null((await Accounts.SecretsAsync("wang", Cancel))!.LockedUntil);
    }

    [Fact]
    public async Task A_sign_in_forgets_the_tries_before_it_and_leaves_no_line()
    {
        await Keeping.AddAsync(Wang, "hash", "tracker", Cancel);
        var stamp = (await Accounts.SecretsAsync("wang", Cancel))!.Stamp;
        for (var tries = 0; tries < 9; tries++)
        {
            if (tries == 4)
                Assert.True(await Tries.SucceedAsync("wang", stamp, null, Cancel));
            else
                await Tries.FailAsync("wang", Cancel);
        }

        // Four before, four after.
        Assert.Null((await Accounts.SecretsAsync("wang", Cancel))!.LockedUntil);
        Assert.Single(await Trail.OfAsync("account/wang", Cancel));
    }

    [Fact]
    public async Task A_code_is_good_once_and_needed_where_a_second_factor_is_set()
    {
        await Keeping.AddAsync(Wang, "hash", "tracker", Cancel);
        await Keeping.SetSecondFactorAsync("wang", new byte[20], 100, "wang", Cancel);
        var held = (await Accounts.SecretsAsync("wang", Cancel))!;

        Assert.Equal((true, 100), (held.Account.HasSecondFactor, held.LastCounter));
        Assert.False(await Tries.SucceedAsync("wang", held.Stamp, null, Cancel));
        Assert.False(await Tries.SucceedAsync("wang", held.Stamp, 100, Cancel));
        Assert.False(await Tries.SucceedAsync("wang", "an older stamp", 101, Cancel));
        Assert.True(await Tries.SucceedAsync("wang", held.Stamp, 101, Cancel));
        Assert.False(await Tries.SucceedAsync("wang", held.Stamp, 101, Cancel));
        Assert.False(await Tries.SucceedAsync("wang", held.Stamp, 99, Cancel));
    }

    private SignInWriter At(DateTimeOffset now) => new(new LedgerWriter(ledger, new StoppedClock(now)));
}
