using System.Security.Cryptography;
using System.Text.Json;

namespace Tracker.Ledger;

/// <summary>Ties each line of the trail to all before it: whoever changes, adds or takes out a line changes the hash of every later one.</summary>
internal static class TrailChain
{
    /// <summary>What stands before the first line.</summary>
    public const string Start = "";

    /// <summary>The hash of a line: SHA-256, in lower-case hex, of a JSON list of the hash before it and of what the line says.</summary>
    /// <remarks>Its number is not among it: the order of the lines is what the chain keeps.</remarks>
    public static string Next(string previous, TrailRow line) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<object?[]>(
        [previous, line.At, line.Who, line.What, line.Subject, line.Before, line.After, line.Why, line.Undoes])));
}
