using System.Text.RegularExpressions;
using Tracker.Web.Words;

namespace Tracker.Web.Accounts;

/// <summary>Where a sign-in leads to: a page of this site that needed one, and never another site.</summary>
internal static partial class ReturnAddress
{
    private const int Longest = 2000;

    /// <param name="asked">As the address has it, from whomever.</param>
    /// <returns>The workbench where it is no such page.</returns>
    public static string Of(string? asked) => asked is { Length: <= Longest } && Local().IsMatch(asked) ? asked : Paths.Workbench;

    // The pages of signing in themselves are no place to return to.
    [GeneratedRegex(@"\A(/en)?/(workbench(/[^\\\s\p{C}]*|\?[^\\\s\p{C}]*)?|account(\?[^\\\s\p{C}]*)?)\z")]
    private static partial Regex Local();
}
