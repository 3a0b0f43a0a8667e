using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Tracker.Web.Words;

namespace Tracker.Web.Accounts;

/// <summary>Holds each request's cookie against the archive, and tells whoever is refused in words.</summary>
internal sealed class SessionEvents(Sessions sessions) : CookieAuthenticationEvents
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

    /// <summary>To the form, and from there back; what a form had sent is not kept, and that is said.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var isForm = !HttpMethods.IsGet(request.Method);
        var back = (request.PathBase + request.Path).ToUriComponent() + (isForm ? "" : request.QueryString.ToUriComponent());
        context.Response.Redirect(Paths.SignIn(back, isForm ? ToldWords.Expired : null));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        Refusal.SendAsync(context.HttpContext, StatusCodes.Status403Forbidden, AccountText.NotYours, AccountText.NotYoursWhy);
}
