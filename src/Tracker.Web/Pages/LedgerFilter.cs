using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
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

    /// <summary>True for what a person has checked, false for what nobody has; null for both.</summary>
    public bool? Checked { get; init; }

    public string Order { get; init; } = Orders[0];

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsAll => Verdict is null && Domain is null && !Headline && Checked is null;

    /// <summary>Reads the query; a value that means nothing is left out and told.</summary>
    /// <param name="ignored">Told of each such value, in words for the page.</param>
    public static LedgerFilter Read(IQueryCollection query, IEnumerable<string> domains, ICollection<string> ignored)
    {
        return new()
        {
            Verdict = Known("verdict", LedgerText.Verdict, value => CodeNames<Verdict>.TryParse(value, out _)) is { } verdict ? CodeNames<Verdict>.Parse(verdict) : null,
            Domain = Known("domain", LedgerText.Field, value => domains.Contains(value, StringComparer.Ordinal)),
            Headline = Known("headline", LedgerText.Headline, value => value is "1") is not null,
            Checked = Known("checked", LedgerText.Checking, value => value is "0" or "1") is { } wanted ? wanted is "1" : null,
            Order = Known("order", LedgerText.Sorting, Orders.Contains) ?? Orders[0],
            Page = Known("page", LedgerText.PageNumber, value => PageOf(value) > 0) is { } page ? PageOf(page) : 1,
        };

        string? Known(string key, string name, Func<string, bool> isKnown)
        {
            var value = query[key].ToString();
            if (value.Length == 0 || isKnown(value))
                return value.Length == 0 ? null : value;
            ignored.Add(Ignored(name, value));
            return null;
        }
    }

    /// <summary>The name of an order.</summary>
    public static string Name(string order) => order switch
    {
        "text" => LedgerText.InTextOrder,
        "verdict" => LedgerText.WorstFirst,
        "domain" => LedgerText.InFields,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "An order has no name here; add it beside the others."),
    };

    /// <summary>The same, on a page that there is: an absurd number is told and leads to the first.</summary>
    public LedgerFilter WithinPages(int pages, ICollection<string> ignored)
    {
        if (Page <= pages)
            return this;
        ignored.Add(Ignored(LedgerText.PageNumber, Page.ToString(CultureInfo.InvariantCulture)));
        return this with { Page = 1 };
    }

    /// <summary>What passes, in the order chosen, on all pages.</summary>
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
        && (Checked is null || LedgerWords.IsChecked(promise) == Checked);

    /// <summary>The address of the page with this filter.</summary>
    public string Href(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["verdict"] = Verdict is { } verdict ? CodeNames<Verdict>.Of(verdict) : null,
        ["domain"] = Domain,
        ["headline"] = Headline ? "1" : null,
        ["checked"] = Checked switch { true => "1", false => "0", null => null },
        ["order"] = Order == Orders[0] ? null : Order,
        ["page"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));

    private static int PageOf(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    private static int Rank(Verdict verdict)
    {
        var rank = 0;
        while (VerdictWords.WorstFirst[rank] != verdict)
            rank++;
        return rank;
    }

    private static string Ignored(string name, string value) => LedgerText.IgnoredValue.With(name, BriefText.Of(value, 20));
}
