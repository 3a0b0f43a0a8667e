using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Pages;

/// <summary>What a reader chose to see of a year's ledger, as the address holds it.</summary>
public sealed record LedgerFilter
{
    /// <summary>Orders the address may name; the first is the report's own.</summary>
    public static readonly IReadOnlyList<string> Orders = ["text", "verdict", "domain"];

    public Verdict? Verdict { get; init; }

    /// <summary>Code of a field; null for all.</summary>
    public string? Domain { get; init; }

    /// <summary>True for the 主要预期目标 alone.</summary>
    public bool Headline { get; init; }

    /// <summary>“1” for what a person has checked, “0” for what nobody has; null for both.</summary>
    public string? Checked { get; init; }

    /// <summary>Null for the report's own.</summary>
    public string? Order { get; init; }

    public bool IsAll => this with { Order = null } == new LedgerFilter();

    /// <param name="domains">The fields there are.</param>
    /// <param name="asked">Told of each value that means nothing.</param>
    public static LedgerFilter Read(IQueryCollection query, IEnumerable<string> domains, Asked asked) => new()
    {
        Verdict = asked.OneOf<Verdict>(query["verdict"], LedgerText.Verdict),
        Domain = asked.OneOf(query["domain"], LedgerText.Field, domains),
        Headline = asked.Flag(query["headline"], LedgerText.Headline),
        Checked = asked.OneOf(query["checked"], LedgerText.Checking, ["1", "0"]),
        Order = asked.OneOf(query["order"], LedgerText.Sorting, Orders),
    };

    /// <summary>The name of an order.</summary>
    public static string Name(string order) => order switch
    {
        "text" => LedgerText.InTextOrder,
        "verdict" => LedgerText.WorstFirst,
        "domain" => LedgerText.InFields,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "An order has no name here; add it beside the others."),
    };

    /// <summary>What passes, in the order chosen.</summary>
    public IReadOnlyList<Promise> Apply(IEnumerable<Promise> promises)
    {
        var seen = promises.Where(promise => Shows(promise));
        return Order switch
        {
            "verdict" => [.. seen.OrderBy(p => Rank(p.Shown.Assessment.Verdict))],
            "domain" => [.. seen.OrderBy(p => Names.Domain(p.Target.Domain), StringComparer.Ordinal)],
            _ => [.. seen],
        };
    }

    /// <summary>Whether a promise passes; <paramref name="anyVerdict"/> leaves the verdict out, to count what the other verdicts would show.</summary>
    public bool Shows(Promise promise, bool anyVerdict = false) =>
        (anyVerdict || Verdict is null || promise.Shown.Assessment.Verdict == Verdict)
        && (Domain is null || promise.Target.Domain == Domain)
        && (!Headline || promise.Target.Headline)
        && (Checked is null || LedgerWords.IsChecked(promise) == Checked is "1");

    /// <summary>The address of the ledger with this filter.</summary>
    /// <param name="path">Of the ledger.</param>
    public string Href(string path, int page = 1) => Paths.Query(
        path, ("verdict", Verdict is { } verdict ? CodeNames<Verdict>.Of(verdict) : null), ("domain", Domain), ("headline", Headline ? "1" : null),
        ("checked", Checked), ("order", Order == Orders[0] ? null : Order), ("page", page));

    private static int Rank(Verdict verdict)
    {
        var rank = 0;
        while (VerdictWords.WorstFirst[rank] != verdict)
            rank++;
        return rank;
    }
}
