using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Reading;

namespace Tracker;

/// <remarks>This part: what a change of the catalogue would do, and doing it.</remarks>
public sealed partial class Intake
{
    /// <summary>What a change of the catalogue would come to, without keeping it: statements that would go by another indicator, field or standing, and verdicts that would be others.</summary>
    /// <param name="edit">A change of the catalogue that this intake works with.</param>
    /// <param name="kept">Ids of statements that a person leaves as they are.</param>
    public async Task<CatalogueTrial> TryAsync(LedgerDb ledger, CatalogueEdit edit, IReadOnlySet<string>? kept = null, CancellationToken cancel = default)
    {
        var after = new Intake(edit.On(catalogue), clock);
        var unnamed = await UnnamedAsync(ledger, edit, cancel);
        var (statements, left, verdicts) = (new List<Renamed>(), new List<Statement>(), new List<VerdictChange>());
        var districts = await TouchedAsync(ledger, edit, unnamed, cancel);
        foreach (var district in districts)
        {
            var held = await new DistrictQueries(ledger).HoldingsAsync(district, cancel);
            var texts = await new ReportQueries(ledger).TextsOfAsync(district, cancel);
            var renamed = held.Statements.Select(statement => Rename(statement, edit.Indicator, unnamed)).ToArray();
            for (var i = 0; i < renamed.Length; i++)
            {
                var statement = held.Statements[i];
                if (renamed[i] == statement)
                    continue;
                if (kept?.Contains(statement.Id) == true)
                    left.Add(renamed[i] = statement);
                else
                    statements.Add(new(statement, renamed[i]));
            }
            var now = JudgeAll(held.Statements, held, texts);
            var then = after.JudgeAll(renamed, held, texts);
            verdicts.AddRange(VerdictChange.Between(held.Statements, now, then));
        }
        return new(edit, districts, statements, left, verdicts);
    }

    /// <summary>Keeps a change of the catalogue with the statements that follow it, and links and judges anew what it touches.</summary>
    /// <param name="trial">As the person saw it.</param>
    /// <inheritdoc cref="CatalogueWriter.SaveAsync"/>
    public async Task<CatalogueSaved> SaveAsync(LedgerDb ledger, CatalogueTrial trial, string who, string? why = null, CancellationToken cancel = default)
    {
        var saved = await new CatalogueWriter(ledger, clock).SaveAsync(catalogue, trial.Edit, trial.Statements, trial.Districts, who, why, cancel);
        if (saved is not CatalogueSaved.Done)
            return saved;
        var after = new Intake(trial.Edit.On(catalogue), clock);
        foreach (var district in trial.Districts)
            await after.AssessAsync(ledger, district, cancel);
        return saved;
    }

    private IReadOnlyList<Assessment> JudgeAll(IReadOnlyList<Statement> statements, Holdings held, IReadOnlyDictionary<string, ReportText> texts) =>
        Judge(statements, held.Reports, [.. held.Confirmed, .. Propose(statements, held.Reports, held.Confirmed, texts)]);

    /// <summary>The wordings without an indicator that would be called by the one that changes.</summary>
    private async Task<IReadOnlySet<Unnamed>> UnnamedAsync(LedgerDb ledger, CatalogueEdit edit, CancellationToken cancel)
    {
        if (edit.Indicator is not { } indicator || SameNames(indicator, catalogue.Indicator(indicator.Code)))
            return new HashSet<Unnamed>();
        var finder = new IndicatorFinder(edit.On(catalogue));
        return (await new CatalogueQueries(ledger).UnnamedAsync(cancel))
            .Where(one => finder.Find(one.Subject, one.Unit.Length > 0 ? Unit.At(one.Unit, out _, out _) : default, one.Growth)?.Code == indicator.Code)
            .ToHashSet();
    }

    private static bool SameNames(Indicator one, Indicator? other) =>
        other is not null && (one.NameZh, one.BaseUnit) == (other.NameZh, other.BaseUnit) && one.AliasesZh.SequenceEqual(other.AliasesZh);

    /// <summary>The districts whose statements or verdicts may follow.</summary>
    private async Task<IReadOnlyList<string>> TouchedAsync(LedgerDb ledger, CatalogueEdit edit, IReadOnlySet<Unnamed> unnamed, CancellationToken cancel)
    {
        var touched = unnamed.Select(one => one.District).ToHashSet();
        if (edit.Indicator is { } indicator && catalogue.Indicator(indicator.Code) is { } before
            && (before.Better, before.Domain, before.Headline) != (indicator.Better, indicator.Domain, indicator.Headline))
            touched.UnionWith(await new CatalogueQueries(ledger).DistrictsWithAsync(indicator.Code, cancel));
        // A merger changes what the place covers that the other became part of.
        if (edit.District is { } district)
            touched.UnionWith(catalogue.Changes.Where(change => change.District == district.Code).Except(edit.Changes).Concat(edit.Changes.Except(catalogue.Changes)).Select(change => change.Successor).Where(code => code.Length > 0));
        return [.. touched.Order(StringComparer.Ordinal)];
    }

    private Statement Rename(Statement statement, Indicator? indicator, IReadOnlySet<Unnamed> unnamed)
    {
        if (indicator is null)
            return statement;
        if (statement.Indicator.Length == 0)
        {
            var wording = new Unnamed { District = statement.District, Subject = statement.Subject, Unit = statement.Figure.Value?.Unit ?? "", Growth = statement.Figure.Growth };
            return unnamed.Contains(wording) ? statement with { Indicator = indicator.Code, Domain = indicator.Domain, Headline = statement.Headline || indicator.Headline } : statement;
        }
        if (statement.Indicator != indicator.Code || catalogue.Indicator(indicator.Code) is not { } before)
            return statement;
        // A target may stand among the 主要预期目标 whatever its indicator: it stays there.
        var headline = before.Headline == indicator.Headline ? statement.Headline : indicator.Headline || (statement.Headline && statement.Role is Role.Target);
        return statement with { Domain = statement.Domain == before.Domain ? indicator.Domain : statement.Domain, Headline = headline };
    }
}
