using Microsoft.AspNetCore.WebUtilities;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Pages;

/// <summary>What a reader chose to see of a year's ledger, as the address holds it.</summary>
public sealed record LedgerFilter
{
    /// <summary>Orders the address may name; the first is the report's own.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Orders = [("text", "按报告顺序"), ("verdict", "未完成和未提及在前"), ("domain", "按领域")];

    public Verdict? Verdict { get; init; }

    /// <summary>Code of a field; null for all.</summary>
    public string? Domain { get; init; }

    /// <summary>True for the 主要预期目标 alone.</summary>
    public bool Headline { get; init; }

    public string Order { get; init; } = Orders[0].Code;

    public bool IsAll => Verdict is null && Domain is null && !Headline;

    /// <summary>Reads the query; a value that means nothing is left out and told.</summary>
    /// <param name="ignored">Told of each such value, in words for the page.</param>
    public static LedgerFilter Read(string? verdict, string? domain, string? headline, string? order, IEnumerable<string> domains, ICollection<string> ignored)
    {
        var filter = new LedgerFilter();
        if (CodeNames<Verdict>.TryParse(verdict, out var wanted))
            filter = filter with { Verdict = wanted };
        else
            Tell(verdict, "判定");
        if (domains.Contains(domain, StringComparer.Ordinal))
            filter = filter with { Domain = domain };
        else
            Tell(domain, "领域");
        if (headline is "1")
            filter = filter with { Headline = true };
        else
            Tell(headline, "主要目标");
        if (Orders.Any(known => known.Code == order))
            filter = filter with { Order = order! };
        else
            Tell(order, "排序");
        return filter;

        void Tell(string? value, string name)
        {
            if (!string.IsNullOrEmpty(value))
                ignored.Add($"{name}“{Shortened(value)}”");
        }
    }

    public IReadOnlyList<Promise> Apply(IEnumerable<Promise> promises)
    {
        var seen = promises.Where(Shows);
        return Order switch
        {
            "verdict" => [.. seen.OrderBy(p => Rank(p.Shown.Assessment.Verdict))],
            "domain" => [.. seen.OrderBy(p => Names.Domain(p.Target.Domain), StringComparer.Ordinal)],
            _ => [.. seen],
        };
    }

    /// <summary>Whether a promise passes; <paramref name="anyVerdict"/> leaves the verdict out, to count what the other verdicts would show.</summary>
    public bool Shows(Promise promise, bool anyVerdict) =>
        (anyVerdict || Verdict is null || promise.Shown.Assessment.Verdict == Verdict)
        && (Domain is null || promise.Target.Domain == Domain)
        && (!Headline || promise.Target.Headline);

    /// <summary>The address of the page with this filter.</summary>
    public string Href(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["verdict"] = Verdict is { } verdict ? CodeNames<Verdict>.Of(verdict) : null,
        ["domain"] = Domain,
        ["headline"] = Headline ? "1" : null,
        ["order"] = Order == Orders[0].Code ? null : Order,
    }.Where(pair => pair.Value is not null));

    private bool Shows(Promise promise) => Shows(promise, anyVerdict: false);

    private static int Rank(Verdict verdict)
    {
        var rank = 0;
        while (VerdictWords.WorstFirst[rank] != verdict)
            rank++;
        return rank;
    }

    private static string Shortened(string value) => BriefText.Of(value, 20);
}
