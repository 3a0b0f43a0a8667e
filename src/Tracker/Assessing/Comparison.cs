namespace Tracker.Assessing;

/// <summary>Two goals of consecutive years on the same thing, and what differs between them.</summary>
internal sealed record Comparison(Goal Earlier, Goal Later, Better? Better)
{
    /// <summary>None, one or several.</summary>
    public IEnumerable<ShiftKind> Shifts()
    {
        if (IsSameMeasure && IsLower)
            yield return ShiftKind.Lowered;
        if ((IsSameMeasure || Later.Figure.Value is null) && Later.Looseness > Earlier.Looseness)
            yield return ShiftKind.Weakened;
        if (TurnsToStart(Earlier.Statement, Later.Statement))
            yield return ShiftKind.CompletedToStarted;
        else if (IsOtherBase)
            yield return ShiftKind.OtherBase;
        else if (IsOtherUnit)
            yield return ShiftKind.OtherUnit;
        if (IsOtherScope)
            yield return ShiftKind.OtherScope;
        if (IsDueLater)
            yield return ShiftKind.LaterDeadline;
    }

    /// <summary>Figures on the same base, scope and unit, which can be held against each other.</summary>
    public bool IsSameMeasure => HaveFigures && !IsOtherBase && !IsOtherUnit && !IsOtherScope;

    /// <summary>True where the years they are for allow a comparison: sums and rates of change over more years are others than those of one year; levels at the end are not.</summary>
    public static bool SpanAlike(Goal earlier, Goal later) =>
        earlier.Period.To - earlier.Period.From == later.Period.To - later.Period.From || (earlier.IsLevel && later.IsLevel);

    public static bool TurnsToStart(Statement earlier, Statement later) => (earlier.Measure, later.Measure) is (Measure.Completed, Measure.Started);

    private bool HaveFigures => Earlier.Figure.Value is not null && Later.Figure.Value is not null;

    private bool IsOtherBase => HaveFigures && (Earlier.Figure.Growth != Later.Figure.Growth || !(Assessor.MeasuresAgree(Earlier.Statement.Measure, Later.Statement.Measure) || IsFurther));

    /// <summary>开工 last year, 建成 this year.</summary>
    private bool IsFurther => (Earlier.Statement.Measure, Later.Statement.Measure) is (Measure.Started, Measure.Completed);

    private bool IsOtherUnit => HaveFigures && !Units.Agree(Earlier.Figure.Value!.Value.Unit, Later.Figure.Value!.Value.Unit);

    private bool IsOtherScope => Scope.Differs(Earlier.Statement.Subject, Later.Statement.Subject);

    private bool IsLower => !TurnsUnknown && Places() is var (earlier, later) && later < earlier;

    /// <summary>A fall on one side and none on the other, of something of which nobody knows which way is good.</summary>
    private bool TurnsUnknown => Better is null && (Earlier.Figure.Value is { Amount: < 0 }) != (Later.Figure.Value is { Amount: < 0 });

    // A goal beyond the year that asks for more by a later year is another goal; one for each year comes anew each year.
    private bool IsDueLater =>
        Later.Period.To > Earlier.Period.To
        && (HaveFigures ? IsSameMeasure && Places() is var (earlier, later) && later <= earlier && IsPutOff : Earlier.IsOnce && Later.IsOnce);

    private bool IsPutOff =>
        (Earlier.Period.IsOneYear && Later.Period.IsOneYear && Later.YearsAhead > Earlier.YearsAhead)
        || (Earlier.YearsAhead > 0 && (Earlier.IsLevel || Later.Period.From <= Earlier.Period.To));

    /// <summary>Where the two lie on the line on which further is better.</summary>
    private (decimal Earlier, decimal Later) Places()
    {
        var line = new Yardstick(Earlier.Figure, Better);
        return (line.PlaceOf(Earlier.Figure, Earlier.Figure.Value!.Value), line.PlaceOf(Later.Figure, Later.Figure.Value!.Value));
    }
}
