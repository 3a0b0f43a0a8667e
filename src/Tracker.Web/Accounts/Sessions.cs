using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Tracker.Ledger;

namespace Tracker.Web.Accounts;

/// <summary>Sessions: begun by a cookie, and good as long as the archive says so.</summary>
/// <remarks>Neither scheme is the default one, so that only pages that state a policy look at the cookie.</remarks>
public sealed class Sessions(AccountQueries accounts, TimeProvider clock)
{
    /// <summary>Whoever is signed in.</summary>
    public const string Scheme = "tracker";

    /// <summary>Whoever has given a password and is to give a code; good for nothing else.</summary>
    public const string Pending = "tracker-pending";

    /// <summary>Without a request for so long a session ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>After so long it ends in any case.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public static readonly TimeSpan PendingFor = TimeSpan.FromMinutes(10);

    private const string Since = "since";

    internal Task BeginAsync(HttpContext http, AccountSecrets held, string scheme = Scheme)
    {
        var properties = new AuthenticationProperties();
        properties.SetString(Since, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return http.SignInAsync(scheme, SignedIn.Principal(held, scheme), properties);
    }

    /// <summary>The account that a cookie stands for, as it is now.</summary>
    /// <returns>Null where the account is disabled or has changed since, or the session is too old.</returns>
    internal async Task<AccountSecrets?> HeldAsync(AuthenticationTicket ticket, CancellationToken cancel)
    {
        var began = long.TryParse(ticket.Properties.GetString(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MinValue;
        return clock.GetUtcNow() - began < Longest && ticket.Principal.Identity?.Name is { } name && SignedIn.StampOf(ticket.Principal) is { } stamp
            ? await StandingAsync(name, stamp, cancel)
            : null;
    }

    /// <summary>True where a session that was begun earlier has not ended meanwhile, and its account still has the duty.</summary>
    public async Task<bool> StandsAsync(SignedIn who, Duty duty, CancellationToken cancel = default) =>
        await StandingAsync(who.Name, who.Stamp, cancel) is { } held && held.Account.Duty >= duty;

    private async Task<AccountSecrets?> StandingAsync(string name, string stamp, CancellationToken cancel) =>
        await accounts.SecretsAsync(name, cancel) is { Account.Disabled: false } held && held.Stamp == stamp ? held : null;
}
