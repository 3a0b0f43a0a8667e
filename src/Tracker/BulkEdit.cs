namespace Tracker;

/// <summary>One change that many statements of a draft are to get.</summary>
/// <param name="Role">Counts where <paramref name="Step"/> sets the role; the others likewise.</param>
/// <param name="Indicator">Null for none.</param>
public sealed record BulkEdit(BulkStep Step, Role Role = default, Period Period = default, Indicator? Indicator = null)
{
    /// <summary>What it makes of a statement.</summary>
    public ItemChange Of(DraftItem item) => Step switch
    {
        BulkStep.Accept => item.Accept(),
        BulkStep.Reject => item.Reject(),
        BulkStep.Role => item.Change(item.Statement with { Role = Role }),
        BulkStep.Period => item.Change(item.Statement with { Period = Period }),
        BulkStep.Indicator => item.Change(item.Statement with { Indicator = Indicator?.Code ?? "", Domain = Indicator?.Domain ?? item.Statement.Domain }),
        _ => throw new ArgumentOutOfRangeException(nameof(item), Step, "A step does nothing here; say beside the others what it makes of a statement."),
    };

    /// <summary>Why a statement stays as it is; null where it changes.</summary>
    /// <param name="isHeld">True where somebody else is at it.</param>
    public BulkObstacle? ObstacleOf(DraftItem item, bool isHeld) =>
        IsSo(item) ? BulkObstacle.AlreadySo
        // What a person has rejected comes back one by one, never among many.
        : item.State is ItemState.Rejected ? BulkObstacle.Rejected
        : isHeld ? BulkObstacle.Held
        : null;

    private bool IsSo(DraftItem item) => Step switch
    {
        BulkStep.Accept => item.IsTaken,
        BulkStep.Reject => item.State is ItemState.Rejected,
        _ => Of(item).After.Statement == item.Statement,
    };
}

public enum BulkStep
{
    Accept,
    Reject,
    Role,
    Period,
    Indicator,
}

/// <summary>Why a statement is left as it is.</summary>
public enum BulkObstacle
{
    /// <summary>It is as it would be made.</summary>
    AlreadySo,

    /// <summary>A person has rejected it.</summary>
    Rejected,

    /// <summary>Somebody else is at it.</summary>
    Held,
}

/// <summary>What a change to many statements comes to, before it happens.</summary>
/// <param name="Changes">Each as it stands and as it is to be.</param>
/// <param name="Left">What stays as it is, and why.</param>
public sealed record BulkPlan(IReadOnlyList<ItemChange> Changes, IReadOnlyList<(DraftItem Item, BulkObstacle Why)> Left)
{
    /// <param name="isHeld">Tells by its id whether somebody else is at a statement.</param>
    public static BulkPlan Of(BulkEdit edit, IEnumerable<DraftItem> items, Func<string, bool> isHeld)
    {
        var (changes, left) = (new List<ItemChange>(), new List<(DraftItem, BulkObstacle)>());
        foreach (var item in items)
        {
            if (edit.ObstacleOf(item, isHeld(item.Statement.Id)) is { } why)
                left.Add((item, why));
            else
                changes.Add(edit.Of(item));
        }
        return new(changes, left);
    }
}
