using Microsoft.AspNetCore.Components;
using Tracker.Ledger;
using Tracker.Reading;
using Tracker.Web.Hosting;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>A page that changes one entry of the catalogue: what the change would do is shown first, and only what was shown is saved.</summary>
public abstract class CatalogueWork : WorkbenchPage
{
    /// <summary>The names of the fields that both forms have, beside those of the entry.</summary>
    protected const string WhyField = "Why", MarkField = "Mark", StepField = "Step", KeptField = "Kept";

    /// <summary>What the button that saves sends as <see cref="StepField"/>.</summary>
    protected const string SaveStep = "save";

    private const int LongestReason = 200;

    [Inject] public required Intake Intake { get; set; }
    [Inject] public required LedgerDb Ledger { get; set; }
    [Inject] public required Catalogue Catalogue { get; set; }
    [Inject] public required CurrentCatalogue Current { get; set; }
    [Inject] public required TimeProvider Clock { get; set; }

    /// <summary>What is wrong with the fields, once they have been sent.</summary>
    protected IReadOnlyList<CatalogueError> Errors { get; private set; } = [];

    /// <summary>What the change would do; null until it has been tried.</summary>
    protected CatalogueTrial? Trial { get; private set; }

    protected string? Why { get; private set; }
    protected string? WhyFault { get; private set; }

    /// <summary>Why it was not saved.</summary>
    protected string? Fault { get; private set; }

    /// <summary>Tries a change, or saves it where it is what was tried.</summary>
    /// <param name="page">Where to go once it is saved.</param>
    protected async Task TakeAsync(CatalogueEdit edit, string page)
    {
        var form = Http.Request.Form;
        Why = PlainText.Of(form[WhyField]);
        Errors = CatalogueCheck.Of(edit, Catalogue, DateOnly.FromDateTime(Clock.GetLocalNow().DateTime));
        if (Errors.Count > 0)
            return;
        Trial = await Intake.TryAsync(Ledger, edit, form[KeptField].OfType<string>().ToHashSet(), Cancel);
        if (form[StepField] != SaveStep)
            return;
        if (form[MarkField] != Trial.Mark)
            Fault = CatalogueText.TrialDiffers;
        else if (Why.Length == 0)
            WhyFault = CatalogueText.NeedsWhy;
        else
            await SaveAsync(page);
    }

    /// <summary>Nothing is tried: an entry of that code is there.</summary>
    protected Task RefuseAsync(CatalogueError error)
    {
        Errors = [error];
        return Task.CompletedTask;
    }

    private async Task SaveAsync(string page)
    {
        var saved = await Intake.SaveAsync(Ledger, Trial!, Who.Name, BriefText.Of(Why!, LongestReason), Cancel);
        if (saved is CatalogueSaved.ChangedSince)
            Fault = CatalogueText.ChangedSince;
        else
        {
            await Current.RefreshAsync(Cancel);
            GoTo(page, ToldWords.Saved); // The second click finds what the first one made.
        }
    }

    /// <summary>A field of the entry as it was sent, or as it is held.</summary>
    protected string Sent(string name, string? held) =>
        HttpMethods.IsPost(Http.Request.Method) ? PlainText.Of(Http.Request.Form[name]) : held ?? "";

    /// <summary>Other names as they are typed: one a line, or set apart by marks.</summary>
    protected static IReadOnlyList<string> Lines(string typed) =>
        [.. typed.Split(['\n', '|', '、', '，', ',', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <param name="of">Of a field that two parts of the form have: which part.</param>
    protected string? FaultOf(CatalogueField field, DistrictChangeKind? of = null) => CatalogueWords.Of(Errors, field, of);
}
