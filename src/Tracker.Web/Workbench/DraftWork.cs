using Microsoft.AspNetCore.Components;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>A page on one draft, which may be gone by now: published or discarded.</summary>
public abstract class DraftWork : WorkbenchPage
{
    [Inject] public required DraftQueries Drafts { get; set; }
    [Inject] public required DistrictQueries Districts { get; set; }

    /// <summary>Id of the report whose draft it is.</summary>
    [Parameter] public required string Report { get; set; }

    /// <summary>Null where no draft of it is open.</summary>
    protected Draft? Held { get; private set; }

    /// <summary>Whose report it is, and which.</summary>
    protected string Heading { get; private set; } = "";

    protected override async Task OnInitializedAsync()
    {
        Held = await Drafts.FindAsync(Report, Cancel);
        if (Held is null)
        {
            // The second click on a button that published or discarded it.
            if (HttpMethods.IsPost(Http.Request.Method))
                GoTo(Paths.Changes(Report), ToldWords.Passed);
            else
                Missing();
            return;
        }
        var district = await Districts.PlaceAsync(Held.Report.District, Cancel);
        Heading = $"{(district is null ? Held.Report.District : Names.Of(district))} {Names.Brief(Held.Report)}";
        await LoadAsync(Held);
    }

    /// <summary>Loads what the page shows of it.</summary>
    protected virtual Task LoadAsync(Draft draft) => Task.CompletedTask;
}
