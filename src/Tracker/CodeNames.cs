using System.Collections.Frozen;
using System.Text;

namespace Tracker;

/// <summary>The names of a closed set as files, databases and addresses write them: AtLeast is at_least.</summary>
public static class CodeNames<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().ToFrozenDictionary(Snake, StringComparer.Ordinal);
    private static readonly FrozenDictionary<T, string> Names = Values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>All names, in the order of the set.</summary>
    public static IEnumerable<string> All => Enum.GetValues<T>().Select(Of);

    public static string Of(T value) => Names[value];

    /// <returns>False where no value has that name; never throws.</returns>
    public static bool TryParse(string? name, out T value) => Values.TryGetValue(name ?? "", out value);

    /// <exception cref="FormatException">No value has that name.</exception>
    public static T Parse(string name) => TryParse(name, out var value)
        ? value
        : throw new FormatException($"“{name}” is not one of {string.Join(", ", All)}.");

    private static string Snake(T value)
    {
        var name = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
