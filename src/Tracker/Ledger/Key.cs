using Dapper;

namespace Tracker.Ledger;

/// <summary>What keys and lists are made of.</summary>
internal static class Key
{
    /// <summary>The district's code in the id of a statement, which leads every large table's key; empty where the id has none, so that nothing is found by it.</summary>
    public static string District(string statement) => statement.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? statement[..dash] : "";

    /// <summary>A list as SQL takes it behind “in”, its items as values: each store has a way of its own to take a list for one value.</summary>
    /// <param name="values">Where the values go, under the names that the list has them by.</param>
    public static string In(DynamicParameters values, IReadOnlyList<string> items)
    {
        for (var place = 0; place < items.Count; place++)
            values.Add($"item{place}", items[place]);
        return items.Count == 0 ? "(null)" : $"({string.Join(", ", items.Select((_, place) => $"@item{place}"))})";
    }

    public static IReadOnlyList<string> List(string joined) => joined.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
