using Microsoft.JSInterop;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <remarks>This part: what is typed and not yet saved, which the browser keeps in its tab, for whoever typed it alone.</remarks>
public sealed partial class Reviewer
{
    // Ids of the statements that something was typed for.
    private HashSet<string> unsaved = [];
    private bool isRestored;

    private string Owner => Uri.EscapeDataString(Who.Name);

    private string TypedKey(string item) => $"{Owner}/{Report}/{item}";

    /// <summary>After a lost connection or a reload: to where the typing stopped.</summary>
    private async Task FindUnsavedAsync()
    {
        await ListUnsavedAsync();
        if (items.FirstOrDefault(item => unsaved.Contains(item.Statement.Id)) is not { } first)
            return;
        told = ReviewText.UnsavedLeft.With(unsaved.Count);
        await ShowAsync(first.Statement.Id);
        StateHasChanged();
    }

    private async Task ListUnsavedAsync()
    {
        unsaved = [.. await AskAsync<string[]>("trackerReview.left", Owner, Report) ?? []];
        unsaved.IntersectWith(items.Select(item => item.Statement.Id));
    }

    private async Task RestoreAsync(ItemEdit edit, string item)
    {
        var typed = await AskAsync<Dictionary<string, string>>("trackerReview.typed", TypedKey(item));
        isRestored = typed is { Count: > 0 };
        if (isRestored)
            edit.Take(typed!);
    }

    private async Task ForgetAsync(string item)
    {
        unsaved.Remove(item);
        await CallAsync("trackerReview.forget", TypedKey(item));
    }

    /// <returns>Nothing where the page is left, or its browser keeps nothing.</returns>
    private async Task<T?> AskAsync<T>(string function, params object?[] values)
    {
        try
        {
            return await browser.InvokeAsync<T?>(function, gone.Token, values);
        }
        catch (Exception error) when (error is JSException or JSDisconnectedException or OperationCanceledException)
        {
            return default;
        }
    }
}
