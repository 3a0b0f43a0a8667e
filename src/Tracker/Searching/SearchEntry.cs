namespace Tracker.Searching;

/// <summary>The words that a statement is found by.</summary>
/// <param name="About">What it is of: its subject, its district, its indicator, its amounts and its years. Who finds all there finds the statement itself and not a mere mention.</param>
/// <param name="Clause">What its clause says.</param>
internal sealed record SearchEntry(IReadOnlyList<string> About, IReadOnlyList<string> Clause)
{
    // Beyond any clause of a report; what a hostile document makes of one must still fit into an index.
    private const int LongestText = 2000;

    public static SearchEntry Of(Statement statement) => new(
        [
            .. Words(statement.Subject),
            .. Measures(statement.Indicator).Words, // Between the subject and the rest, so that no phrase goes across.
            .. Of(statement.District).Words,
            .. Amounts(statement.Figure).Concat(Years(statement.Period)).SelectMany(Words),
        ],
        [.. Words(statement.Quote)]);

    /// <summary>The word of all statements on an indicator.</summary>
    public static SearchPhrase Measures(string indicator) => new([$"#{indicator}"]);

    /// <summary>The word of all statements of a district.</summary>
    public static SearchPhrase Of(string district) => new([$"@{district}"]);

    private static IEnumerable<string> Words(string text) =>
        SearchText.Tokens(text.Length <= LongestText ? text : text[..LongestText]).Select(token => token.Text);

    private static IEnumerable<string> Amounts(Figure figure) => figure.Value is { } value
        ? new[] { value.Amount, figure.UpTo, figure.Stretch }.OfType<decimal>().Select(amount => SearchText.Plain(amount, value.Unit))
        : [];

    private static IEnumerable<string> Years(Period period) => new[] { period.From, period.To }.Distinct().Select(year => SearchText.Plain(year, "年"));
}
