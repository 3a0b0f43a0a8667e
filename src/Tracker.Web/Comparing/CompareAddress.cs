namespace Tracker.Web.Comparing;

/// <summary>What a reader asks to see side by side, as an address writes it: the state of both pages that compare. Nothing of it is checked.</summary>
public sealed record CompareAddress
{
    /// <summary>The kind that lets places of different levels stand side by side.</summary>
    public const string AnyLevel = "any";

    // More than any honest address has, so that a page cannot be made to carry a book.
    private const int MostDistricts = 12;
    private const int LongestValue = 40;

    /// <summary>Codes in the reader's order; empty where a list of the form was left so.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    public string Indicator { get; init; } = "";
    public string Domain { get; init; } = "";
    public string From { get; init; } = "";
    public string To { get; init; } = "";
    public string Kind { get; init; } = "";

    /// <summary>Code of the place whose districts are offered, where there are too many to offer all.</summary>
    public string Place { get; init; } = "";

    public static CompareAddress Of(IQueryCollection query) => new()
    {
        Districts = [.. query["district"].Take(MostDistricts).Select(Brief)],
        Indicator = Brief(query["indicator"]),
        Domain = Brief(query["domain"]),
        From = Brief(query["from"]),
        To = Brief(query["to"]),
        Kind = Brief(query["kind"]),
        Place = Brief(query["place"]),
    };

    /// <summary>A page in this state; what is not chosen is left out.</summary>
    public string Href(string path)
    {
        var parts = Districts.Select(code => ("district", code))
            .Concat([("indicator", Indicator), ("domain", Domain), ("from", From), ("to", To), ("kind", Kind), ("place", Place)])
            .Where(pair => pair.Item2.Length > 0)
            .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}");
        return string.Join('?', new[] { path, string.Join('&', parts) }.Where(part => part.Length > 0));
    }

    private static string Brief(string? value) => BriefText.Of((value ?? "").Trim(), LongestValue);
}
