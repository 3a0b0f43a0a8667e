using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tracker;

/// <summary>Permanent ids of statements: made of what is said and not of when it was read, so every install agrees on them.</summary>
public static class StatementId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u to be misread.

    /// <summary>The id of a clause in a report: the district's code, a dash and ten letters (50 bits within one district).</summary>
    /// <param name="report">Id of the report.</param>
    /// <param name="quote">The clause; white space in it does not count.</param>
    /// <param name="occurrence">0 for the first statement of the report with this clause, 1 for the second, …</param>
    public static string Of(string district, string report, string quote, int occurrence)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{report}\n{Bare(quote)}\n{occurrence}");
        return $"{district}-{Letters(said)}";
    }

    /// <summary>Ten letters (50 bits) that stand for a text.</summary>
    internal static string Letters(string said)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(said), hash);
        var bits = BitConverter.ToUInt64(hash);
        var id = new char[10];
        for (var i = 0; i < id.Length; i++, bits >>= 5)
            id[i] = Alphabet[(int)(bits & 31)];
        return new(id);
    }

    /// <summary>The clause as its id sees it: without white space.</summary>
    internal static string Bare(string quote)
    {
        foreach (var c in quote)
        {
            if (char.IsWhiteSpace(c))
                return string.Concat(quote.Where(other => !char.IsWhiteSpace(other)));
        }
        return quote; // as nearly all are
    }
}
