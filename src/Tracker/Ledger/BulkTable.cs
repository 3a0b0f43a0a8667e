using System.Reflection;
using System.Text.Json;

namespace Tracker.Ledger;

/// <summary>A table that rows are poured into: its columns have the names of the row's properties.</summary>
internal sealed class BulkTable<T>(string name)
{
    private static readonly PropertyInfo[] Properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    public string Name => name;

    public static IReadOnlyList<string> Columns { get; } = [.. Properties.Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))];

    public static object? Value(T row, int column) => Properties[column].GetValue(row);
}
