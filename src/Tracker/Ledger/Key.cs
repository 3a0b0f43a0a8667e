namespace Tracker.Ledger;

/// <summary>What keys and lists are made of.</summary>
internal static class Key
{
    /// <summary>The district's code in the id of a statement, which leads every large table's key; empty where the id has none, so that nothing is found by it.</summary>
    public static string District(string statement) => statement.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? statement[..dash] : "";

    public static IReadOnlyList<string> List(string joined) => joined.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
