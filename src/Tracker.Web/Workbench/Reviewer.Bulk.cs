using Microsoft.AspNetCore.Components;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <remarks>This part: one change to many statements.</remarks>
public sealed partial class Reviewer
{
    private readonly HashSet<string> ticks = [];
    private BulkForm? bulk;
    private BulkEdit? bulkEdit;
    private BulkPlan? plan;
    private string? bulkFault;

    // What was seen is what is changed, whatever the list shows meanwhile.
    private HashSet<string> planned = [];

    private IReadOnlyList<DraftItem> Ticked => [.. shown.Where(item => ticks.Contains(item.Statement.Id))];

    private void Tick(string id)
    {
        if (!ticks.Remove(id))
            ticks.Add(id);
    }

    private Task TickAsync()
    {
        if (At is { } item)
            Tick(item.Statement.Id);
        return Task.CompletedTask;
    }

    private void TickShown(ChangeEventArgs chosen)
    {
        ticks.Clear();
        if (chosen.Value is true)
            ticks.UnionWith(shown.Select(item => item.Statement.Id));
    }

    private Task BulkAsync()
    {
        bulk = new() { For = Ticked.Count > 0 ? BulkForm.Ticked : BulkForm.Shown };
        Unplan();
        focusNext = "bulk-for";
        return Task.CompletedTask;
    }

    private void Unplan() => (plan, bulkEdit, bulkFault) = (null, null, null);

    private void PlanBulk()
    {
        Unplan();
        var chosen = bulk!.For == BulkForm.Ticked ? Ticked : shown;
        if (bulk.Read(catalogue, out bulkFault) is not { } edit)
            return;
        if (chosen.Count == 0)
        {
            bulkFault = ReviewText.NothingTicked;
            return;
        }
        (bulkEdit, planned) = (edit, [.. chosen.Select(item => item.Statement.Id)]);
        Replan();
        told = ReviewText.BulkCounts.With(plan!.Changes.Count, plan.Left.Count);
        focusNext = "bulk-plan";
    }

    // Others go on deciding while it is looked at.
    private void Replan()
    {
        if (bulkEdit is not null)
            plan = BulkPlan.Of(bulkEdit, items.Where(item => planned.Contains(item.Statement.Id)), id => locks.GetValueOrDefault(id) is { } holder && holder != Who.Name);
    }

    private async Task MakeBulkAsync()
    {
        var changes = plan!.Changes;
        if (!await WriteAsync(changes))
            return;
        told = ReviewText.BulkDone.With(changes.Count);
        await LeaveBulkAsync();
        await ToOpenAsync();
    }

    private Task LeaveBulkAsync()
    {
        bulk = null;
        Unplan();
        ticks.Clear();
        focusNext = "review";
        return Task.CompletedTask;
    }
}
