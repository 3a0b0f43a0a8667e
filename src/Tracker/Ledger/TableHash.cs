using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Tracker.Ledger;

/// <summary>A sum over the rows of a table that both stores give alike: of each row a SHA-256 of its columns by name, added up, so that their order does not count.</summary>
/// <param name="columns">Names of the table's columns, in the order of the values.</param>
internal sealed class TableHash(IReadOnlyList<string> columns)
{
    private static readonly BigInteger Whole = BigInteger.One << 256;

    private readonly int[] byName = [.. Enumerable.Range(0, columns.Count).OrderBy(i => columns[i], StringComparer.Ordinal)];
    private BigInteger sum;
    private long rows;

    public void Add(IReadOnlyList<object?> values)
    {
        var text = new StringBuilder();
        foreach (var i in byName)
        {
            var value = Plain(values[i]);
            // With its length, so that no two rows run together into the same text.
            text.Append(columns[i]).Append('=').Append(value?.Length ?? -1).Append(':').Append(value).Append(';');
        }
        sum = (sum + new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), isUnsigned: true, isBigEndian: true)) % Whole;
        rows++;
    }

    public MovedTable Of(string table) => new(table, rows, sum.ToString("x64", CultureInfo.InvariantCulture)[^64..]);

    // A file keeps true as 1, and every whole number as wide as any.
    private static string? Plain(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "1" : "0",
        byte[] bytes => Convert.ToHexString(bytes),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
