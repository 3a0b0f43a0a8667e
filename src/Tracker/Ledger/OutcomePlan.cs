using Tracker.Reading;

namespace Tracker.Ledger;

/// <summary>What a line of a table comes to.</summary>
public enum OutcomeStep
{
    /// <summary>It is held as it is.</summary>
    Same,
    Added,
    Corrected,
    Removed,
}

/// <param name="Before">What is held; null where nothing is.</param>
/// <param name="After">What is to be held; null where it is to go.</param>
/// <param name="Others">What other sources give for the same year and measure.</param>
public sealed record PlannedOutcome(int Line, OutcomeStep Step, HeldOutcome? Before, OutcomeFigure? After, IReadOnlyList<HeldOutcome> Others)
{
    public OutcomeChange Change => new(Before, After);
}

/// <summary>A table of figures held against the archive: what would change, before anything does.</summary>
public sealed record OutcomePlan(IReadOnlyList<PlannedOutcome> Lines, IReadOnlyList<OutcomeError> Errors)
{
    /// <summary>What would be written.</summary>
    public IReadOnlyList<OutcomeChange> Changes { get; } = [.. Lines.Where(line => line.Step is not OutcomeStep.Same).Select(line => line.Change)];

    /// <summary>Stands for the whole plan: with another mark, something has changed since it was shown.</summary>
    public string Mark => StatementId.Letters(string.Join('\n', Lines.Select(line => $"{line.Step} {line.Before?.Statement} {line.Before?.Report.Source} {line.Before?.Report.Date} {line.After}")));

    /// <param name="held">What is held of the districts that the table speaks of.</param>
    public static OutcomePlan Of(OutcomeTable table, IReadOnlyList<HeldOutcome> held)
    {
        var planning = new Planning(held);
        PlannedOutcome[] lines = [.. table.Lines.Select(planning.Plan).OfType<PlannedOutcome>()];
        return new(lines, [.. table.Errors.Concat(planning.Errors).OrderBy(error => error.Line)]);
    }

    private sealed class Planning(IReadOnlyList<HeldOutcome> held)
    {
        private readonly Dictionary<string, HeldOutcome> byId = held.ToDictionary(outcome => outcome.Statement.Id);
        private readonly ILookup<object, HeldOutcome> byKey = held.ToLookup(outcome => (object)outcome.Figure.Key);
        private readonly ILookup<object, HeldOutcome> byMeasure = held.ToLookup(outcome => MeasureOf(outcome.Figure));
        private readonly ILookup<object, HeldOutcome> bySource = held.ToLookup(outcome => SourceOf(outcome.Figure));
        private readonly Dictionary<string, int> taken = [];

        public List<OutcomeError> Errors { get; } = [];

        public PlannedOutcome? Plan(OutcomeLine line)
        {
            if (line.Id is not { } id)
                return Planned(line, byKey[line.Figure!.Key].FirstOrDefault());
            if (byId.TryGetValue(id, out var before))
                return line.Figure is null || IsOf(before, line.Figure) ? Planned(line, before) : Refuse(line, OutcomeColumn.Id, OutcomeFault.OtherId);
            // Sent a second time, it finds what the first one made.
            if (line.Figure is null)
                return new(line.Line, OutcomeStep.Same, null, null, []);
            return byKey[line.Figure.Key].FirstOrDefault(known => known.Figure == Dated(line.Figure, known)) is { } same
                ? Planned(line, same)
                : Refuse(line, OutcomeColumn.Id, OutcomeFault.UnknownId);
        }

        private PlannedOutcome? Planned(OutcomeLine line, HeldOutcome? before)
        {
            if (before is not null && !taken.TryAdd(before.Statement.Id, line.Line))
                return Refuse(line, OutcomeColumn.Indicator, OutcomeFault.Twice, $"{taken[before.Statement.Id]}");
            if (line.Figure is null)
                return new(line.Line, OutcomeStep.Removed, before, null, []);
            var after = Dated(line.Figure, before);
            // What a unit of % means of a measure was decided when it was first entered.
            if (before is not null && before.Figure.Value.Unit == after.Value.Unit)
                after = after with { Growth = before.Figure.Growth };
            if (byKey[after.Key].Any(known => known != before))
                return Refuse(line, OutcomeColumn.Source, OutcomeFault.Twice);
            var step = before is null ? OutcomeStep.Added : before.Figure == after ? OutcomeStep.Same : OutcomeStep.Corrected;
            return new(line.Line, step, before, after, [.. byMeasure[MeasureOf(after)].Where(known => known != before)]);
        }

        // Whoever leaves the date out of a table does not mean that the document has none.
        private OutcomeFigure Dated(OutcomeFigure figure, HeldOutcome? before) =>
            figure.Date is not null ? figure
            : figure with { Date = before?.Figure.Source == figure.Source ? before.Figure.Date : bySource[SourceOf(figure)].FirstOrDefault()?.Figure.Date };

        private PlannedOutcome? Refuse(OutcomeLine line, OutcomeColumn column, OutcomeFault fault, string hint = "")
        {
            Errors.Add(new(line.Line, column, fault, column is OutcomeColumn.Id ? BriefText.Of(line.Id ?? "", 60) : line.Figure?.Source ?? "", hint));
            return null;
        }

        private static bool IsOf(HeldOutcome held, OutcomeFigure figure) =>
            (held.Figure.District, held.Figure.Year, held.Figure.Kind, held.Figure.Indicator) == (figure.District, figure.Year, figure.Kind, figure.Indicator);

        private static object MeasureOf(OutcomeFigure figure) => (figure.District, figure.Year, figure.Indicator, figure.Growth);

        private static object SourceOf(OutcomeFigure figure) => (figure.District, figure.Year, figure.Kind, figure.Source);
    }
}
