using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Tracker.Web.Words;

namespace Tracker.Web.Accounts;

/// <summary>Holds each request's cookie against the archive, and tells whoever is refused in words.</summary>
internal sealed class SessionEvents(Sessions sessions, LateForms late) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var ticket = new AuthenticationTicket(context.Principal!, context.Properties, context.Scheme.Name);
        var held = await sessions.HeldAsync(ticket, context.HttpContext.RequestAborted);
        // Whoever needs a second factor and has none is on the way to set it, and nowhere else.
        if (held is not null && (context.Scheme.Name == Sessions.Pending || held.Account.HasSecondFactor || !held.Account.NeedsSecondFactor))
        {
            context.ReplacePrincipal(Accounts.SignedIn.Principal(held, context.Scheme.Name));
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>To the form, and from there back; whether what a form had sent is kept is said.</summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var here = (request.PathBase + request.Path).ToUriComponent();
        context.Response.Redirect(
            HttpMethods.IsGet(request.Method) ? Paths.SignIn(here + request.QueryString.ToUriComponent())
            : await late.KeepAsync(context.HttpContext, context.Options) is { } form ? Paths.SignIn(Paths.Query(form.Address, (LateForm.IdField, form.Id)), ToldWords.Late)
            : Paths.SignIn(here, ToldWords.Expired));
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        Refusal.SendAsync(context.HttpContext, StatusCodes.Status403Forbidden, AccountText.NotYours, AccountText.NotYoursWhy);
}
