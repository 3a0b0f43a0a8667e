using Microsoft.AspNetCore.Components;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>A form on the page of a target.</summary>
public abstract class DeskForm : ComponentBase
{
    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required LedgerWriter Writer { get; set; }

    [CascadingParameter] public required HttpContext Http { get; set; }

    /// <summary>Id of the target.</summary>
    [Parameter, EditorRequired] public required string Target { get; set; }

    [Parameter, EditorRequired] public required SignedIn Who { get; set; }

    protected CancellationToken Cancel => Http.RequestAborted;

    protected void Saved() => Navigation.NavigateTo(Paths.Query(Paths.Desk(Target), ("told", ToldWords.Saved)));
}
