using Microsoft.AspNetCore.Authentication;
using Tracker.Ledger;

namespace Tracker.Web.Accounts;

/// <summary>The way in: a password, and a code of the account's own device where that is asked for.</summary>
public sealed class SignIns(AccountQueries accounts, AccountWriter writer, SignInWriter tries, Sessions sessions, TimeProvider clock)
{
    /// <summary>Compares a password, and begins the session or the step that follows.</summary>
    /// <remarks>Whether a name is unknown, the password wrong, or the account locked or disabled is one answer, and takes about as long.</remarks>
    public async Task<SignInStep> BeginAsync(HttpContext http, string? name, string? password)
    {
        var cancel = http.RequestAborted;
        var held = await accounts.SecretsAsync(name ?? "", cancel);
        if (!await IsRightAsync(held, password, cancel) || held is not { Account.Disabled: false })
            return SignInStep.Refused;
        if (held.Account.NeedsSecondFactor)
        {
            await sessions.BeginAsync(http, held, Sessions.Pending);
            return SignInStep.SecondFactor;
        }
        if (!await tries.SucceedAsync(held.Account.Name, held.Stamp, null, cancel))
            return SignInStep.Refused;
        await sessions.BeginAsync(http, held);
        return SignInStep.Done;
    }

    /// <summary>Whose password was right in this browser, and whose code is not yet; null for nobody.</summary>
    public async Task<AccountSecrets?> PendingAsync(HttpContext http) =>
        (await http.AuthenticateAsync(Sessions.Pending)).Ticket is { } ticket && await sessions.HeldAsync(ticket, http.RequestAborted) is { } held && !IsLocked(held) ? held : null;

    /// <summary>Compares a code, and begins the session.</summary>
    public async Task<bool> FinishAsync(HttpContext http, AccountSecrets pending, string? code)
    {
        var cancel = http.RequestAborted;
        var counter = Totp.Accepted(pending.SecondFactor, code, clock.GetUtcNow(), pending.LastCounter);
        if (counter is null || !await tries.SucceedAsync(pending.Account.Name, pending.Stamp, counter, cancel))
        {
            await tries.FailAsync(pending.Account.Name, cancel);
            return false;
        }
        await http.SignOutAsync(Sessions.Pending);
        await sessions.BeginAsync(http, pending);
        return true;
    }

    /// <summary>Sets a second factor once its device has shown a code of it, and begins a session with it; all others end.</summary>
    public async Task<bool> SetSecondFactorAsync(HttpContext http, string name, byte[] key, string? code)
    {
        if (Totp.Accepted(key, code, clock.GetUtcNow(), null) is not { } counter || await writer.SetSecondFactorAsync(name, key, counter, name, http.RequestAborted) is not null)
            return false;
        await http.SignOutAsync(Sessions.Pending);
        await RenewAsync(http, name);
        return true;
    }

    /// <summary>Goes on with the session of the page at hand where a change of the account has ended all.</summary>
    public async Task RenewAsync(HttpContext http, string name)
    {
        if (await accounts.SecretsAsync(name, http.RequestAborted) is { } held)
            await sessions.BeginAsync(http, held);
    }

    /// <summary>Asks for the password once more before something that matters; counts like a sign-in.</summary>
    public async Task<bool> ConfirmAsync(string name, string? password, CancellationToken cancel) =>
        await IsRightAsync(await accounts.SecretsAsync(name, cancel), password, cancel);

    private async Task<bool> IsRightAsync(AccountSecrets? held, string? password, CancellationToken cancel)
    {
        var right = Passwords.Verify(held, password ?? "");
        if (held is not null && !right)
            await tries.FailAsync(held.Account.Name, cancel);
        return right && !IsLocked(held!);
    }

    private bool IsLocked(AccountSecrets held) => held.LockedUntil > clock.GetUtcNow();
}

/// <summary>What follows a password.</summary>
public enum SignInStep { Refused, SecondFactor, Done }
