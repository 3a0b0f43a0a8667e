using System.Globalization;
using System.Text.RegularExpressions;

namespace Tracker.Reading;

/// <summary>What the column's name says of a figure where the row of a table was written out in clauses: "城镇新增就业2024年目标4万人；城镇新增就业2024年实际4.2万人".</summary>
internal static partial class ColumnWords
{
    private const int Longest = 14; // Characters of a column's name.

    /// <param name="clause">The clause up to the figure.</param>
    /// <returns>Null where it ends with no column's name. The role is context for the goal of a year that is over, which this report only repeats.</returns>
    public static (Role Role, Period Period)? Of(ReadOnlySpan<char> clause, Part part, int reportYear)
    {
        if (Match(clause) is not { } name)
            return null;
        var year = name.Groups["year"].Value switch
        {
            "" => (int?)null,
            "上年" or "去年" => reportYear - 1,
            "本年" or "今年" => reportYear,
            var digits => int.Parse(digits.AsSpan(0, 4), CultureInfo.InvariantCulture),
        };
        if (name.Groups["aim"].Success)
            return (year ?? part.Period.To) >= reportYear ? (Role.Target, year is { } aimed ? Period.Of(aimed) : part.Period) : (Role.Context, part.Period);
        // "2025年完成100亿元" in a report of 2025 is planned, whatever its verb.
        return year >= reportYear ? (part.Role, part.Period) : (Role.Outcome, Period.Of(year ?? reportYear - 1));
    }

    /// <summary>What a figure is said of, without the name of its column.</summary>
    public static string Without(string subject) => TrailingYear().Replace(Match(subject) is { } name ? subject[..^name.Length] : subject, "");

    private static Match? Match(ReadOnlySpan<char> clause)
    {
        if (clause is not [.., '标' or '划' or '期' or '计' or '际' or '成' or '绩' or '值' or '数'])
            return null;
        var match = Name().Match(clause[Math.Max(0, clause.Length - Longest)..].ToString());
        return match.Success ? match : null;
    }

    // Without a year only words that no sentence ends with before its figure: "完成投资4亿元", "计划3个".
    [GeneratedRegex(
        "((?<year>(19|20)\\d\\d年|上年|去年|本年|今年)((?<aim>(主要)?(预期目标|计划目标|目标|计划|预期))|(预计)?(实际完成|完成|实际|实绩)|预计)"
        + "|(?<aim>预期目标|计划目标|目标)|实际完成|实际)[值数]?$")]
    private static partial Regex Name();

    [GeneratedRegex("((19|20)\\d\\d年|上年|去年|本年|今年)$")]
    private static partial Regex TrailingYear();
}
