using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <remarks>This part: clauses that are added, cut and joined.</remarks>
public sealed partial class Reviewer
{
    /// <summary>Adds the clause that is selected in the text.</summary>
    private async Task AddAsync()
    {
        if (await SelectedAsync() is { } where)
            await AddAtAsync([where], [], At?.Statement);
        else
            fault = ReviewText.SelectFirst;
    }

    /// <summary>Cuts the statement at hand at its commas; where it has none there is nothing to cut.</summary>
    private async Task SplitAsync()
    {
        if (At is not { Statement: { Where.Length: > 0 } statement } item || text is null)
            return;
        var cut = statement.Quote.IndexOfAny(['，', '；', '、', ',', ';']);
        if (cut <= 0 || cut == statement.Quote.Length - 1)
            fault = ReviewText.CannotSplit;
        else
            await AddAtAsync([new(statement.Where.Start, cut), Extent.Between(statement.Where.Start + cut + 1, statement.Where.End)], [item.Reject()], statement);
    }

    /// <summary>Makes one of the statement at hand and the next in the text.</summary>
    private async Task MergeAsync()
    {
        var placed = items.Where(item => item is { State: not ItemState.Rejected, Statement.Where.Length: > 0 }).ToList();
        if (At is not { } item || text is null || placed.SkipWhile(other => other != item).Skip(1).FirstOrDefault() is not { } next)
            fault = ReviewText.CannotMerge;
        else
            await AddAtAsync([Extent.Between(item.Statement.Where.Start, Math.Max(item.Statement.Where.End, next.Statement.Where.End))], [item.Reject(), next.Reject()], item.Statement);
    }

    private async Task AddAtAsync(IReadOnlyList<Extent> places, IReadOnlyList<ItemChange> others, Statement? like)
    {
        var changes = new List<ItemChange>(others);
        foreach (var where in places)
        {
            var clause = text!.Document.Substring(where.Start, where.Length);
            var role = like?.Role ?? Role.Target;
            if (intake.ReadClause(draft!.Report, clause, role) is not { } reading)
            {
                fault = ReviewText.NothingRead.With(BriefText.Of(clause, 40));
                return;
            }
            changes.Add(DraftItem.Add(draft.Report, text, where, like is null ? reading : reading with { Period = like.Period, Headline = like.Headline }, [.. items, .. changes.Select(change => change.After)]));
        }
        if (await WriteAsync(changes))
            await ShowAsync(changes[others.Count].After.Statement.Id);
    }

    private async Task<Extent?> SelectedAsync() =>
        await AskAsync<Selected>("trackerReview.selected") is { Exact.Length: > 0 } selected && text is not null
            ? new TextQuote(selected.Exact, selected.Before, selected.After, draft!.Report.Hash).Find(text.Document).Where
            : null;

    /// <summary>What is selected in the text, with what stands around it.</summary>
    private sealed record Selected(string Exact, string Before, string After);
}
