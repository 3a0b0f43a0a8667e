namespace Tracker.Ledger;

/// <summary>What stands after a report is read again: the new reading, with what people did to the old one.</summary>
internal static class Reread
{
    /// <param name="held">The statements the archive has of the report.</param>
    /// <param name="read">The new reading.</param>
    /// <param name="linked">Ids of held statements that a person linked.</param>
    /// <param name="find">The place of a clause in the document as it is now, given where it stood; null where it is no longer there.</param>
    /// <returns>In text order. A checked statement keeps its checked reading; one that was checked or linked stays also where the new reading lacks it, as long as its clause is there.</returns>
    public static IReadOnlyList<Statement> Merge(IReadOnlyList<Statement> held, IReadOnlyList<Statement> read, IReadOnlySet<string> linked, Func<Statement, Extent?> find)
    {
        var before = held.ToDictionary(statement => statement.Id);
        var now = read.Select(statement => before.TryGetValue(statement.Id, out var old) && old.Checked && !statement.Checked
            ? old with { Where = statement.Where }
            : statement).ToList();
        var ids = read.Select(statement => statement.Id).ToHashSet();
        foreach (var old in held.Where(statement => !ids.Contains(statement.Id) && (statement.Checked || linked.Contains(statement.Id))))
        {
            if (find(old) is { } where)
                now.Add(old with { Where = where });
        }
        return [.. now.OrderBy(statement => statement.Where.Start)];
    }
}
