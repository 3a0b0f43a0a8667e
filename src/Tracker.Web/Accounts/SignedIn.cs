using System.Security.Claims;
using Tracker.Ledger;

namespace Tracker.Web.Accounts;

/// <summary>Who asks, as the archive had them when the request came. A page with a circuit hands it on and asks <see cref="Sessions.StandsAsync"/> before it writes.</summary>
public sealed record SignedIn
{
    private const string TitleClaim = "title", DutyClaim = "duty", StampClaim = "stamp";

    /// <summary>What the trail calls them.</summary>
    public required string Name { get; init; }

    /// <summary>What pages call them.</summary>
    public required string Title { get; init; }
    public required Duty Duty { get; init; }

    /// <summary>What the session was begun under.</summary>
    public required string Stamp { get; init; }

    public bool May(Duty duty) => Duty >= duty;

    /// <returns>Null for nobody.</returns>
    public static SignedIn? Of(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true, Name: { } name }
        && CodeNames<Duty>.TryParse(http.User.FindFirstValue(DutyClaim), out var duty)
        && StampOf(http.User) is { } stamp
            ? new() { Name = name, Title = http.User.FindFirstValue(TitleClaim) ?? name, Duty = duty, Stamp = stamp }
            : null;

    internal static string? StampOf(ClaimsPrincipal user) => user.FindFirstValue(StampClaim);

    internal static bool May(ClaimsPrincipal user, Duty duty) => CodeNames<Duty>.TryParse(user.FindFirstValue(DutyClaim), out var held) && held >= duty;

    internal static ClaimsPrincipal Principal(AccountSecrets held, string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.Name, held.Account.Name), new(TitleClaim, held.Account.Title),
            new(DutyClaim, CodeNames<Duty>.Of(held.Account.Duty)), new(StampClaim, held.Stamp),
        ],
        scheme));
}
