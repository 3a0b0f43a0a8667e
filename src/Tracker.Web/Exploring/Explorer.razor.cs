using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Tracker.Ledger;
using Tracker.Web.Comparing;
using Tracker.Web.Words;

namespace Tracker.Web.Exploring;

public sealed partial class Explorer(Comparer comparer, Catalogue catalogue, IJSRuntime browser, TimeProvider clock) : IDisposable
{
    // Somebody who runs through a list with the keys asks for its last line only.
    private static readonly TimeSpan Settles = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource gone = new();
    private CancellationTokenSource latest = new();
    private IReadOnlyList<DistrictEntry> held = [];
    private Compared compared = null!;
    private string told = "";
    private bool failed;

    /// <summary>What the page's address asks for; later choices are the reader's own.</summary>
    [Parameter, EditorRequired] public required CompareAddress Asked { get; set; }

    private Catalogue Catalogue => catalogue;

    /// <remarks>Loads before the first rendering, so that the page which the server sent stays until it can be replaced whole.</remarks>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (compared is null)
        {
            held = await comparer.HeldAsync(gone.Token);
            compared = await comparer.LoadAsync(Asked, held, gone.Token);
        }
        await base.SetParametersAsync(ParameterView.Empty);
    }

    public void Dispose()
    {
        gone.Cancel();
        latest.Dispose();
        gone.Dispose();
    }

    private async Task ChooseAsync(CompareAddress address)
    {
        // Taken over before anything is waited for: a choice that comes meanwhile gives up this one and no other.
        using var before = latest;
        latest = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        var cancel = latest.Token;
        // The form shows the choice at once, whatever becomes of what it asks for.
        compared = compared with { Choice = compared.Choice with { Asked = address } };
        await before.CancelAsync();
        try
        {
            await Task.Delay(Settles, clock, cancel);
            compared = await comparer.LoadAsync(address, held, cancel);
            (failed, told) = (false, ExploreText.Updated.With(CompareWords.Title(compared)));
            await browser.InvokeVoidAsync("history.replaceState", cancel, null, "", address.Href(Paths.Explore));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // A later choice took its place, or the reader left.
        }
        catch (JSDisconnectedException)
        {
            // The reader left.
        }
        catch (Exception error) when (error is LedgerException or DbException)
        {
            failed = true;
        }
    }
}
