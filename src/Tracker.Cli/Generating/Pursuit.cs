namespace Tracker.Cli.Generating;

/// <summary>A topic as one county pursues it: a year's goal and a year's result follow from those of the year before.</summary>
internal sealed class Pursuit(Topic topic, Dice dice)
{
    private Comparator comparator = ComparatorOf(topic, dice);
    private decimal growth = dice.Near(7m, 2m);
    private decimal level = dice.Between(Math.Max(topic.Least, 1m), Math.Max(topic.Most, 1m));

    public Topic Topic => topic;

    /// <summary>What the county wants of the year.</summary>
    public Figure Goal()
    {
        if (dice.Chance(0.1))
            comparator = ComparatorOf(topic, dice);
        if (topic.Kind is TopicKind.Project)
            return new();
        if (topic.Indicator == "disposable_income" && dice.Chance(0.15))
            return new() { Comparator = Comparator.KeepPace, Growth = true, Soft = dice.Chance(0.4) };
        if (topic.Kind is TopicKind.Fall && dice.Chance(0.3))
            return new() { Comparator = Comparator.Comply };
        growth = Math.Clamp(dice.Near(growth - 0.1m, 0.6m), 2m, 15m);
        return topic.Kind switch
        {
            TopicKind.Growth when dice.Chance(0.85) => Rise(Halves(growth)),
            TopicKind.Fall => new() { Value = new(-Halves(growth / 2.5m), "%"), Growth = true, Comparator = comparator },
            TopicKind.Share => Amount(Math.Round(level, topic.Least > 10 ? 0 : 1)),
            _ => Amount(Significant(level * (1 + (growth / 100)), 2)),
        };
    }

    /// <summary>What came of the year, held against its goal.</summary>
    /// <param name="strength">How far the county mostly gets beyond what it wants in that year, in percentage points of growth; below 0 it falls short.</param>
    public Figure Result(Figure goal, decimal strength)
    {
        if (topic.Kind is TopicKind.Project)
            return new();
        if (goal is { Comparator: Comparator.Comply })
            return new() { Comparator = Comparator.Comply };
        if (goal is { Growth: true } or { Comparator: Comparator.KeepPace })
        {
            var asked = goal.Value?.Amount ?? growth;
            var came = Math.Round(dice.Near(topic.Better is Better.Down ? asked - strength : asked + strength, 1.3m), 1);
            level *= 1 + (came / 100);
            return new() { Value = new(came == 0 ? 0.1m : came, "%"), Growth = true };
        }
        var wanted = goal.Value!.Value.Amount;
        level = topic.Kind is TopicKind.Share
            ? Math.Clamp(Math.Round(dice.Near(wanted + (topic.Better is Better.Up ? strength : -strength / 4), wanted / 25), 2), 0.1m, 99.9m)
            : dice.Chance(0.12) ? wanted : Significant(wanted * Math.Clamp(dice.Near(1.02m + (strength / 15), 0.11m), 0.4m, 1.9m), 3);
        // What is counted anew each year lies near what it was, and does not run away in twenty of them.
        var result = level;
        if (topic.Kind is not TopicKind.Growth)
            level = Math.Clamp(level, topic.Least, topic.Most * 1.5m);
        return new() { Value = new(result, topic.Unit) };
    }

    /// <summary>The same year on another measure, as a report may tell it instead: the level for a rise, a rise for a number.</summary>
    public Figure Aside(Figure result) => result is { Growth: true } || topic.Kind is TopicKind.Share
        ? new() { Value = new(Significant(topic.Kind is TopicKind.Growth ? level : 100 * Math.Max(level, 1), 3), topic.Kind is TopicKind.Growth ? topic.Unit : "元") }
        : new() { Value = new(Math.Round(dice.Near(growth, 3m), 1), "%"), Growth = true };

    /// <summary>What a bulletin gives for a year later on.</summary>
    public Figure Revised(Figure result) => result.Value is not { } value ? result
        : result with { Value = value with { Amount = value.IsRate ? Math.Round(dice.Near(value.Amount, 0.3m), 1) : Significant(value.Amount * dice.Near(1m, 0.02m), 4) } };

    private Figure Rise(decimal percent) => new()
    {
        Value = new(percent, "%"),
        UpTo = comparator is Comparator.Exactly && dice.Chance(0.3) ? percent + 0.5m : null,
        Growth = true,
        Comparator = comparator,
    };

    private Figure Amount(decimal amount) => new() { Value = new(amount, topic.Unit), Comparator = comparator };

    private static Comparator ComparatorOf(Topic topic, Dice dice) =>
        topic.Kind is TopicKind.Share && topic.Better is not Better.Up ? dice.Chance(0.85) ? Comparator.AtMost : Comparator.About
        : dice.Of([Comparator.AtLeast, Comparator.AtLeast, Comparator.AtLeast, Comparator.About, Comparator.Exactly, Comparator.Exactly]);

    private static decimal Halves(decimal percent) => Math.Max(0.5m, Math.Round(percent * 2) / 2);

    private static decimal Significant(decimal amount, int digits)
    {
        var unit = (decimal)Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10((double)Math.Max(1m, Math.Abs(amount)))) - digits + 1));
        return Math.Max(1m, Math.Round(amount / unit) * unit);
    }
}
