using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Tracker.Web.Accounts;

/// <summary>Forms that were sent after their session had ended: kept for whoever typed them until they have signed in again. In memory, the last one of an account.</summary>
public sealed class LateForms(IAntiforgery antiforgery, TimeProvider clock)
{
    // Bytes: the text of a long report.
    private const int Largest = 1024 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, LateForm> forms = [];

    /// <summary>Keeps what a request sends that its session no longer lets through.</summary>
    /// <returns>Null where it is not kept: nobody can be told to have typed it, or it holds a file or a password.</returns>
    internal async Task<LateForm?> KeepAsync(HttpContext http, CookieAuthenticationOptions session)
    {
        if (!IsPlain(http.Request)
            || session.CookieManager.GetRequestCookie(http, session.Cookie.Name!) is not { } cookie
            || session.TicketDataFormat.Unprotect(cookie) is not { Principal: { Identity.Name: { } name } principal }
            || !await IsOwnAsync(http, principal))
            return null;
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        if (sent.Files.Any(file => file.Length > 0))
            return null;
        foreach (var (owner, _) in forms.Where(held => IsPast(held.Value)))
            forms.TryRemove(owner, out _);
        return forms[name] = LateForm.Of(http.Request, sent, clock.GetUtcNow());
    }

    /// <returns>Null where there is none of that number, or it is somebody else's, or it is too old.</returns>
    public LateForm? Find(SignedIn who, string? id) => forms.GetValueOrDefault(who.Name) is { } form && form.Id == id && !IsPast(form) ? form : null;

    /// <summary>Forgets it, once it is sent again.</summary>
    public void Drop(SignedIn who, string? id)
    {
        if (Find(who, id) is { } form)
            forms.TryRemove(new(who.Name, form));
    }

    // The pages of accounts send passwords.
    private static bool IsPlain(HttpRequest request) =>
        request.HasFormContentType && request.ContentLength <= Largest && request.Path.StartsWithSegments("/workbench") && !request.Path.StartsWithSegments("/workbench/accounts");

    // The token of a form says whose page it stood on.
    private async Task<bool> IsOwnAsync(HttpContext http, ClaimsPrincipal principal)
    {
        var nobody = http.User;
        http.User = principal;
        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        finally
        {
            http.User = nobody;
        }
    }

    private bool IsPast(LateForm form) => clock.GetUtcNow() - form.At > Kept;
}

/// <summary>What a form sent.</summary>
/// <param name="Id">The number it is found by.</param>
/// <param name="Address">Where it was sent to, as an address of this site.</param>
/// <param name="Fields">By name, without the token.</param>
public sealed record LateForm(string Id, string Address, IReadOnlyList<(string Name, string Value)> Fields, DateTimeOffset At)
{
    /// <summary>The name that the number is sent by, in an address and in a form.</summary>
    public const string IdField = "late";

    private const string Token = "__RequestVerificationToken";

    /// <summary>What a person typed or chose: without what only the program knows.</summary>
    public IEnumerable<string> Typed => Fields.Where(sent => !sent.Name.StartsWith('_') && !string.IsNullOrWhiteSpace(sent.Value)).Select(sent => sent.Value).Distinct();

    internal static LateForm Of(HttpRequest request, IFormCollection sent, DateTimeOffset at) => new(
        Guid.NewGuid().ToString("N"),
        (request.PathBase + request.Path).ToUriComponent() + request.QueryString.ToUriComponent(),
        [.. sent.Where(field => field.Key is not (Token or IdField)).SelectMany(field => field.Value, (field, value) => (field.Key, value ?? ""))],
        at);
}
