namespace Tracker.Assessing;

/// <summary>A target laid out as a line on which further is always better, with the bounds of the verdicts marked on it.</summary>
/// <remarks>Where down is better the line runs backwards, so that a fall of 5.6 % lies further than one of 3 %.</remarks>
internal sealed record Yardstick
{
    // METHOD, "From a target to a verdict" and "Slack of about".
    private const decimal Margin = 0.10m;
    private const decimal Slack = 0.05m;
    private const decimal PaceSlack = 0.5m;

    private readonly bool upIsBetter;
    private readonly bool ceiling;
    private readonly bool pace;
    private readonly decimal farEnd;

    /// <param name="figure">A target with a value.</param>
    /// <param name="better">Which way is good; null where the catalogue does not know the measure.</param>
    public Yardstick(Figure figure, Better? better)
    {
        var value = figure.Value!.Value;
        var direction = Direction(figure, value, better);
        (upIsBetter, ceiling, Unit) = (direction is Better.Up, direction is Better.Near, value.Unit);
        var (one, other) = (Place(value.Amount), Place(figure.UpTo ?? value.Amount));
        (Target, farEnd) = (Math.Min(one, other), Math.Max(one, other));
        MetFrom = Target - (ceiling || figure.Comparator is Comparator.About ? Within(Slack, 0.2m, 0.5m) : 0);
    }

    private Yardstick(decimal grpGrowth, bool soft)
    {
        (upIsBetter, pace, Unit) = (true, true, "%");
        Target = farEnd = grpGrowth;
        MetFrom = grpGrowth - (soft ? PaceSlack : 0);
    }

    /// <summary>The yardstick of 与经济增长同步.</summary>
    /// <param name="grpGrowth">That year's growth, in %.</param>
    /// <param name="soft">True for 基本同步.</param>
    public static Yardstick OfPace(decimal grpGrowth, bool soft) => new(grpGrowth, soft);

    public string Unit { get; }

    public bool IsRate => new Quantity(Target, Unit).IsRate;

    /// <summary>True where better than met is no merit: a ceiling with slack, or keeping pace.</summary>
    public bool NeverExceeded => ceiling || pace;

    /// <summary>Where the target itself lies: of a range, its less demanding end.</summary>
    public decimal Target { get; }

    public decimal MetFrom { get; }

    /// <summary>How far under <see cref="MetFrom"/> an outcome is still nearly there, in <see cref="Unit"/>.</summary>
    public decimal Shortfall => Within(Margin, 0.3m, 1.0m);

    public decimal NearlyFrom => MetFrom - Shortfall;

    public decimal ExceededFrom => Math.Max(Target + (IsRate ? Point : Math.Abs(Target) * Margin), farEnd);

    /// <summary>Where an amount lies on the line.</summary>
    public decimal Place(decimal amount) => upIsBetter ? amount : -amount;

    /// <summary>The amount that lies at a place.</summary>
    public Quantity At(decimal place) => new(upIsBetter ? place : -place, Unit);

    /// <summary>The place of an outcome in this unit; of a range, the place of its less good end.</summary>
    public decimal PlaceOf(Figure outcome, Quantity value)
    {
        var scale = Units.Factor(value.Unit, Unit);
        return Math.Min(Place(value.Amount * scale), Place((outcome.UpTo ?? value.Amount) * scale));
    }

    // Strictly past the far end: inside a range an outcome is what was promised, and what equals a target of zero is not better than it.
    public Verdict VerdictAt(decimal place) =>
        !NeverExceeded && place >= ExceededFrom && place > farEnd ? Verdict.Exceeded
        : place >= MetFrom ? Verdict.Met
        : place >= NearlyFrom ? Verdict.Nearly
        : Verdict.Missed;

    /// <summary>Outcome / target where up is better or both are falls, target / outcome where down is; null where METHOD gives none.</summary>
    public decimal? RatioAt(decimal place) => NeverExceeded ? null
        : Target > 0 ? Math.Round(place / Target, 6)
        : !upIsBetter && Target < 0 && place < 0 ? Math.Round(Target / place, 6)
        : null;

    /// <summary>The bound nearest to a place, and what the verdict becomes on its other side.</summary>
    public (Quantity At, Verdict Verdict) FlipAt(decimal place)
    {
        var verdict = VerdictAt(place);
        var bounds = new List<(decimal From, Verdict Above, Verdict Below)>
        {
            (NearlyFrom, Verdict.Nearly, Verdict.Missed),
            (MetFrom, Verdict.Met, Verdict.Nearly),
        };
        if (!NeverExceeded)
            bounds.Add((ExceededFrom, Verdict.Exceeded, Verdict.Met));
        var nearest = bounds.MinBy(bound => Math.Abs(place - bound.From));
        var there = VerdictAt(nearest.From);
        return (At(nearest.From), verdict <= nearest.Above ? nearest.Below : there < verdict ? there : nearest.Above);
    }

    private decimal Point => Unit == "‰" ? 10m : 1m;

    private decimal Within(decimal share, decimal least, decimal most)
    {
        var part = Math.Abs(Target) * share;
        return IsRate ? Math.Clamp(part, least * Point, most * Point) : part;
    }

    // A fall keeps the direction of its measure: 下降3%以上 and 至少下降3% are both −3 %, whatever word bounds them.
    private static Better Direction(Figure figure, Quantity value, Better? better) => better switch
    {
        Better.Near => Better.Near,
        _ when value.Amount < 0 => better ?? Better.Down,
        _ => figure.Comparator switch
        {
            Comparator.AtLeast => Better.Up,
            Comparator.AtMost => Better.Down,
            _ => better ?? Better.Up,
        },
    };
}
