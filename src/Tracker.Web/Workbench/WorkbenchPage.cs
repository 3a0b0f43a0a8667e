using Microsoft.AspNetCore.Components;
using Tracker.Web.Accounts;
using Tracker.Web.Pages;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>A page that knows who is asking. Its <see cref="RequireDutyAttribute"/> says who may.</summary>
public abstract class WorkbenchPage : PublicPage
{
    [Inject] public required NavigationManager Navigation { get; set; }

    /// <summary>Whoever is signed in; only where the page requires a duty.</summary>
    protected SignedIn Who => SignedIn.Of(Http) ?? throw new InvalidOperationException($"{GetType().Name} does not require a duty; put [RequireDuty] on it.");

    /// <summary>After a form that was taken: to a page by its address, so that loading it anew sends nothing twice.</summary>
    /// <param name="told">What the page says first (<see cref="ToldWords"/>).</param>
    protected void GoTo(string address, string? told = null) => Navigation.NavigateTo(Paths.Query(address, ("told", told)));
}
