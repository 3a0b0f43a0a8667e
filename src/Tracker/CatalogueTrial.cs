namespace Tracker;

/// <summary>What a change of the catalogue would come to.</summary>
/// <param name="Districts">Those whose verdicts were looked at.</param>
/// <param name="Statements">Those that would go by another indicator, field or standing.</param>
/// <param name="Kept">Those that would, were they not left as they are.</param>
public sealed record CatalogueTrial(
    CatalogueEdit Edit, IReadOnlyList<string> Districts, IReadOnlyList<Renamed> Statements, IReadOnlyList<Statement> Kept, IReadOnlyList<VerdictChange> Verdicts)
{
    /// <summary>The same for the same change with the same consequences: what was looked at is what is saved.</summary>
    public string Mark => StatementId.Letters(string.Join('\n', (string[])
    [
        .. Edit.Indicator is { } indicator ? [$"{indicator with { AliasesZh = [] }} {string.Join('|', indicator.AliasesZh)}"] : (string[])[],
        .. Edit.District is { } district ? [$"{district with { AliasesZh = [] }} {string.Join('|', district.AliasesZh)}"] : (string[])[],
        .. Edit.Changes.Select(change => $"{change}"),
        .. Statements.Select(one => $"{one.Before.Id} {one.After.Indicator} {one.After.Domain} {one.After.Headline}"),
        .. Verdicts.Select(change => $"{change.Target.Id} {change.Vintage} {change.Before?.Verdict} {change.Before?.Ratio} {change.After?.Verdict} {change.After?.Ratio}"),
    ]));
}

/// <summary>A verdict that would be another one.</summary>
public sealed record VerdictChange(Statement Target, Vintage Vintage, Assessment? Before, Assessment? After)
{
    /// <summary>The targets of which verdict or ratio differ, or one is missing.</summary>
    internal static IEnumerable<VerdictChange> Between(IReadOnlyList<Statement> statements, IReadOnlyList<Assessment> before, IReadOnlyList<Assessment> after)
    {
        var (then, now) = (after.ToDictionary(Key), before.ToDictionary(Key));
        return from target in statements
               from vintage in Enum.GetValues<Vintage>()
               let key = (target.Id, vintage)
               let old = now.GetValueOrDefault(key)
               let made = then.GetValueOrDefault(key)
               where (old?.Verdict, old?.Ratio) != (made?.Verdict, made?.Ratio)
               select new VerdictChange(target, vintage, old, made);
    }

    private static (string, Vintage) Key(Assessment assessment) => (assessment.Target, assessment.Vintage);
}

/// <summary>A statement that goes by another indicator, field or standing with a change of the catalogue.</summary>
public sealed record Renamed(Statement Before, Statement After);
