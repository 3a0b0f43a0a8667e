using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Tracker.Web.Hosting;
using Tracker.Web.Parts;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

public sealed partial class Reviewer(
    DraftQueries drafts, DraftWriter writer, TrailQueries trail, Intake intake, LedgerDb ledger, Catalogue catalogue, Sessions sessions, IJSRuntime browser, TimeProvider clock) : IAsyncDisposable, IHandleEvent
{
    // What others decide shows after this long at the latest; a statement at hand is held for longer.
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(5);

    // Of the trail, to look for one's own last change in: more than a day's work on one report.
    private const int MostLines = 2000;

    private readonly CancellationTokenSource gone = new();
    private Draft? draft;
    private ReportText? text;
    private PagedText? paged;
    private IReadOnlyList<DraftItem> items = [], shown = [];
    private IReadOnlyDictionary<string, ItemState> states = new Dictionary<string, ItemState>();
    private IReadOnlyDictionary<string, string> locks = new Dictionary<string, string>();
    private IReadOnlyList<TextParagraph>? page;
    private string? current, fault, editFault;
    private readonly ItemFilter filter = new();
    private string told = "";
    private ItemEdit? editing;
    private bool leastSureFirst, isHelp, isMoved;

    // Id of what is to have the focus once the page is drawn; null for what has it.
    private string? focusNext;

    /// <summary>Id of the report whose draft it is.</summary>
    [Parameter, EditorRequired] public required string Report { get; set; }
    [Parameter, EditorRequired] public required SignedIn Who { get; set; }

    private DraftItem? At => items.FirstOrDefault(item => item.Statement.Id == current);

    /// <remarks>Loads before the first rendering, so that the page which the server sent stays until it can be worked on.</remarks>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (draft is null)
            await BeginAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && draft is not null)
        {
            _ = FollowAsync();
            await CallAsync("trackerReview.focus", "review");
            await FindUnsavedAsync();
        }
        if (focusNext is { } place)
        {
            focusNext = null;
            await CallAsync("trackerReview.focus", place);
        }
        if (isMoved && current is not null)
        {
            isMoved = false;
            await CallAsync("trackerReview.show", current);
        }
    }

    // An error that nobody takes ends the page without a word; what was typed stays in it, to be saved later.
    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        try
        {
            var work = item.InvokeAsync(arg);
            StateHasChanged();
            await work;
        }
        catch (Exception error) when (ArchiveTrouble.Is(error, ledger))
        {
            fault = ArchiveTrouble.Words(error, ledger);
        }
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        if (draft is null)
            return;
        try
        {
            await writer.ReleaseAsync(Report, Who.Name);
        }
        catch (Exception error) when (error is LedgerException or DbException)
        {
            // It runs out by itself.
        }
    }

    private async Task BeginAsync()
    {
        draft = await drafts.FindAsync(Report, gone.Token);
        if (draft is null)
            return;
        text = await drafts.TextAsync(Report, gone.Token);
        await LoadAsync();
        current = (shown.FirstOrDefault(item => !item.IsDecided) ?? (shown.Count > 0 ? shown[0] : null))?.Statement.Id;
        Turn();
    }

    private async Task KeyAsync(KeyboardEventArgs pressed)
    {
        if (pressed.CtrlKey || pressed.AltKey || pressed.MetaKey)
            return;
        await (pressed.Key switch
        {
            "j" or "ArrowDown" => StepAsync(1),
            "k" or "ArrowUp" => StepAsync(-1),
            "n" => ToOpenAsync(),
            "a" when At is { } item => DecideAsync(item.Accept()),
            "x" when At is { } item => DecideAsync(item.Reject()),
            "e" => EditAsync(),
            "s" => SplitAsync(),
            "m" => MergeAsync(),
            "+" => AddAsync(),
            "u" => UndoAsync(),
            "v" => TickAsync(),
            "b" => BulkAsync(),
            "?" => HelpAsync(),
            _ => Task.CompletedTask,
        });
    }

    private Task HelpAsync()
    {
        isHelp = !isHelp;
        return Task.CompletedTask;
    }

    private Task StepAsync(int by)
    {
        var place = Place();
        return shown.Count == 0 ? Task.CompletedTask : ShowAsync(shown[Math.Clamp(place + by, 0, shown.Count - 1)].Statement.Id);
    }

    // From the one at hand on, and round.
    private Task ToOpenAsync()
    {
        var place = Place();
        var next = shown.Skip(place + 1).Concat(shown.Take(place + 1)).FirstOrDefault(item => !item.IsDecided);
        return next is null ? Task.CompletedTask : ShowAsync(next.Statement.Id);
    }

    private async Task ShowAsync(string id)
    {
        var isLeft = editing is not null;
        (current, editing, editFault, fault, isMoved) = (id, null, null, null, true);
        Turn();
        if (isLeft)
            await ListUnsavedAsync();
    }

    private async Task DecideAsync(ItemChange change)
    {
        if (await WriteAsync([change]))
            await ToOpenAsync();
    }

    private async Task EditAsync()
    {
        if (At is not { } item)
            return;
        var holder = await writer.HoldAsync(Report, item.Statement.Id, Who.Name, gone.Token);
        if (holder != Who.Name)
        {
            fault = ReviewText.HeldBy.With(holder);
            return;
        }
        var edit = new ItemEdit(item.Statement);
        await RestoreAsync(edit, item.Statement.Id);
        (editing, editFault) = (edit, null);
    }

    private async Task SaveAsync()
    {
        if (At is not { } item || editing is null)
            return;
        if (editing.Read(catalogue, (clause, role) => intake.ReadClause(draft!.Report, clause, role), out editFault) is not { } reading)
            return;
        if (await WriteAsync([item.Change(reading)]))
            await LeaveAsync();
    }

    private async Task LeaveAsync()
    {
        (editing, editFault) = (null, null);
        await ForgetAsync(current!);
        await writer.ReleaseAsync(Report, Who.Name, gone.Token);
        await CallAsync("trackerReview.focus", "review");
    }

    /// <summary>Takes back the last change that this account made of the draft and has not taken back.</summary>
    private async Task UndoAsync()
    {
        if (!await StandsAsync())
            return;
        var lines = await trail.HeadsAsync(Report, MostLines, gone.Token);
        var takenBack = lines.Select(line => line.Undoes).ToHashSet();
        if (lines.FirstOrDefault(line => line.What == TrailText.DraftReviewed && line.Who == Who.Name && !takenBack.Contains(line.Id)) is not { } last)
        {
            fault = ReviewText.NothingToUndo;
            return;
        }
        var result = await intake.UndoAsync(ledger, last.Id, Who.Name, cancel: gone.Token);
        (fault, told) = result.Outcome is UndoOutcome.Undone ? (null, ReviewText.Undone) : (DraftWords.Of(result.Outcome), "");
        await LoadAsync();
    }

    private async Task<bool> WriteAsync(IReadOnlyList<ItemChange> changes)
    {
        if (!await StandsAsync())
            return false;
        var outcome = await writer.ReviewAsync(Report, changes, Who.Name, cancel: gone.Token);
        (fault, told) = outcome is DraftOutcome.Done ? (null, ReviewText.Kept) : (DraftWords.Of(outcome), "");
        await LoadAsync();
        return outcome is DraftOutcome.Done;
    }

    // Who has been signed out, or has another duty now, writes nothing more.
    private async Task<bool> StandsAsync()
    {
        if (await sessions.StandsAsync(Who, Duty.Staff, gone.Token))
            return true;
        fault = WorkbenchText.ToldExpired;
        return false;
    }

    private Task FilterAsync()
    {
        Order();
        ticks.IntersectWith(shown.Select(item => item.Statement.Id));
        return Task.CompletedTask;
    }

    private void OrderBy(ChangeEventArgs chosen)
    {
        leastSureFirst = chosen.Value is true;
        Order();
    }

    private async Task LoadAsync()
    {
        var now = await drafts.ItemsAsync(Report, gone.Token);
        locks = (await drafts.LocksAsync(Report, gone.Token)).ToDictionary(held => held.Item, held => held.Holder);
        if (!now.SequenceEqual(items))
        {
            items = now;
            states = items.ToDictionary(item => item.Statement.Id, item => item.State);
            paged = text is null ? null : PagedText.Of(text, TextMark.Of(text, items.Select(item => item.Statement), draft!.Unread));
        }
        Order();
        Replan();
        Turn();
    }

    private void Order()
    {
        var passing = items.Where(filter.Passes);
        shown = leastSureFirst ? [.. passing.OrderBy(item => item.IsDecided).ThenBy(item => item.Statement.Confidence)] : [.. passing];
    }

    /// <summary>The page of the text that the statement at hand stands on.</summary>
    private void Turn()
    {
        if (paged is not null)
            page = paged.Pages[(current is null ? null : paged.PageOf(current)) is { } number ? number - 1 : 0];
    }

    private int Place() => shown.TakeWhile(item => item.Statement.Id != current).Count() is var place && place < shown.Count ? place : -1;

    private async Task FollowAsync()
    {
        using var timer = new PeriodicTimer(Refresh, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(gone.Token))
                await InvokeAsync(FollowOnceAsync);
        }
        catch (OperationCanceledException)
        {
            // The page is left.
        }
    }

    private async Task FollowOnceAsync()
    {
        try
        {
            if (editing is not null && current is not null)
                await writer.HoldAsync(Report, current, Who.Name, gone.Token);
            await LoadAsync();
            if (fault == ReviewText.Unreachable)
                fault = null;
            StateHasChanged();
        }
        catch (Exception error) when (error is LedgerException or DbException)
        {
            // Why something was not saved is worth more.
            fault ??= ReviewText.Unreachable;
            StateHasChanged();
        }
    }

    private async Task CallAsync(string function, params object?[] values)
    {
        try
        {
            await browser.InvokeVoidAsync(function, gone.Token, values);
        }
        catch (Exception error) when (error is JSDisconnectedException or OperationCanceledException)
        {
            // The page is left.
        }
    }
}
