using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Answering;

namespace Tracker.Web.Pages;

/// <summary>All that the page of a promise shows.</summary>
public sealed record PromiseFile
{
    public required Promise Promise { get; init; }

    /// <summary>Null where the catalogue lacks the place.</summary>
    public DistrictEntry? Place { get; init; }

    /// <summary>The texts that its quotes stand in, as far as they are held, by the reports' ids.</summary>
    public required IReadOnlyDictionary<string, ReportText> Texts { get; init; }

    /// <summary>The growth that it was to keep pace with, in %; null where it keeps pace with none, or the answering report gives none.</summary>
    public decimal? Pace { get; init; }

    /// <summary>The same goal of all years, itself among them; empty where it is set in one year alone.</summary>
    public required IReadOnlyList<Promise> Thread { get; init; }

    public required IReadOnlyList<GoalpostShift> Shifts { get; init; }

    public required IReadOnlyList<Benchmark> Ambition { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    public required Answers Answers { get; init; }

    /// <summary>Null for a goal of one year.</summary>
    public PlanCourse? Plan { get; init; }
}

/// <summary>Gathers what belongs to a promise from all over the archive.</summary>
public sealed class PromiseFiles(
    PromiseQueries promises, ShiftQueries shifts, StatementQueries statements, ReportQueries reports, CorrectionQueries corrections,
    DistrictQueries districts, Catalogue catalogue, AnswersBack answers)
{
    /// <returns>Null where no target has that id.</returns>
    public async Task<PromiseFile?> FindAsync(string id, CancellationToken cancel = default)
    {
        if (await promises.FindAsync(id, cancel) is not { } promise)
            return null;
        var target = promise.Target;
        return new()
        {
            Promise = promise,
            Place = await districts.FindAsync(target.District, cancel),
            Texts = await TextsAsync(promise, cancel),
            Pace = await PaceAsync(promise, cancel),
            Thread = await promises.ThreadOfAsync(id, cancel),
            Shifts = await shifts.OfTargetAsync(id, cancel),
            Ambition = Ambition.Of(target, Statements(await statements.BesideAsync(target, cancel)), catalogue),
            Corrections = await corrections.OfTargetAsync(id, cancel),
            Answers = await answers.OfAsync(id, cancel),
            Plan = target.Period.IsOneYear ? null : PlanArithmetic.Of(target, Statements(await statements.TowardsAsync(target, cancel))),
        };
    }

    private async Task<IReadOnlyDictionary<string, ReportText>> TextsAsync(Promise promise, CancellationToken cancel)
    {
        var texts = new Dictionary<string, ReportText>();
        foreach (var statement in new[] { promise.Target, promise.Claimed.Outcome, promise.Later?.Outcome }.OfType<Statement>().Where(statement => statement.Where.Length > 0))
        {
            if (!texts.ContainsKey(statement.Report) && await reports.TextAsync(statement.Report, cancel) is { } text)
                texts.Add(statement.Report, text);
        }
        return texts;
    }

    private async Task<decimal?> PaceAsync(Promise promise, CancellationToken cancel) =>
        promise is { Target.Figure.Comparator: Comparator.KeepPace, Claimed.Report: { } answering }
            ? Assessor.PaceFor(promise.Target, await reports.StatementsAsync(answering.Id, cancel))
            : null;

    private static List<Statement> Statements(IEnumerable<Sourced> sourced) => [.. sourced.Select(said => said.Statement)];
}
