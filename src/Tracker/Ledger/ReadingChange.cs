namespace Tracker.Ledger;

/// <summary>How a report's statements differ from those held of it.</summary>
/// <param name="Replaced">The held form of each of <paramref name="Changed"/>.</param>
internal sealed record ReadingChange(IReadOnlyList<StatementRow> Came, IReadOnlyList<StatementRow> Changed, IReadOnlyList<StatementRow> Replaced, IReadOnlyList<StatementRow> Gone)
{
    public static ReadingChange Between(IReadOnlyList<StatementRow> held, IReadOnlyList<StatementRow> now)
    {
        var before = held.ToDictionary(row => row.Id);
        var after = now.Select(row => row.Id).ToHashSet();
        // A statement that only moved up or down in the order is the same statement.
        var changed = now.Where(row => before.TryGetValue(row.Id, out var old) && old != row with { Number = old.Number }).ToList();
        return new(
            [.. now.Where(row => !before.ContainsKey(row.Id))],
            changed,
            [.. changed.Select(row => before[row.Id])],
            [.. held.Where(row => !after.Contains(row.Id))]);
    }
}
