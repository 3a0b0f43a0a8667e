using System.Globalization;

namespace Tracker.Searching;

/// <summary>The words that a statement is found by.</summary>
/// <param name="About">What it is of: its subject, its district, its indicator, its amounts and its years, and the words that filters look for. Who finds all there finds the statement itself and not a mere mention.</param>
/// <param name="Clause">What its clause says.</param>
internal sealed record SearchEntry(IReadOnlyList<string> About, IReadOnlyList<string> Clause)
{
    // Beyond any clause of a report; what a hostile document makes of one must still fit into an index.
    private const int LongestText = 2000;

    /// <summary>What no statement has.</summary>
    public static readonly SearchPhrase Nothing = new(["#nothing"]);

    /// <param name="year">The year whose ledger lists it.</param>
    public static SearchEntry Of(Statement statement, int year) => new(
        [
            .. Words(statement.Subject),
            .. Measures(statement.Indicator).Words, // Between the subject and the rest, so that no phrase goes across.
            .. Of(statement.District).Words,
            .. Amounts(statement.Figure).Concat(Years(statement.Period)).SelectMany(Words),
            .. Listed(year).Words,
            .. In(statement.Domain).Words,
            .. As(statement.Role).Words,
        ],
        [.. Words(statement.Quote)]);

    /// <summary>The word of all statements on an indicator.</summary>
    public static SearchPhrase Measures(string indicator) => new([$"#{indicator}"]);

    /// <summary>The word of all statements of a district.</summary>
    public static SearchPhrase Of(string district) => new([$"@{district}"]);

    /// <summary>The word of all that the ledgers of a year list.</summary>
    public static SearchPhrase Listed(int year) => new([string.Create(CultureInfo.InvariantCulture, $"#year.{year}")]);

    /// <summary>The word of all statements of a field.</summary>
    public static SearchPhrase In(string domain) => new([$"#field.{domain}"]);

    /// <summary>The word of all targets, or of all outcomes.</summary>
    public static SearchPhrase As(Role role) => new([$"#role.{CodeNames<Role>.Of(role)}"]);

    /// <summary>True for a word that is of what a statement is about and never of its clause: no text is cut into one.</summary>
    public static bool IsOfAboutAlone(string word) => word[0] is '#' or '@';

    private static IEnumerable<string> Words(string text) =>
        SearchText.Tokens(text.Length <= LongestText ? text : text[..LongestText]).Select(token => token.Text);

    private static IEnumerable<string> Amounts(Figure figure) => figure.Value is { } value
        ? new[] { value.Amount, figure.UpTo, figure.Stretch }.OfType<decimal>().Select(amount => SearchText.Plain(amount, value.Unit))
        : [];

    private static IEnumerable<string> Years(Period period) => new[] { period.From, period.To }.Distinct().Select(year => SearchText.Plain(year, "年"));
}
