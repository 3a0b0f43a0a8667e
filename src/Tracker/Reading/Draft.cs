namespace Tracker.Reading;

/// <summary>A statement in the making, while its sentence is read.</summary>
internal sealed record Draft
{
    /// <summary>Where its figure stands; the whole clause for a commitment without one.</summary>
    public required Extent At { get; init; }

    /// <summary>The unit of its figure; none for a commitment without one.</summary>
    public Unit Unit { get; init; }

    /// <summary>The clause, from the thing to its figure, in the text that is read.</summary>
    public required Extent Quote { get; init; }

    public required string Subject { get; init; }

    public required Figure Figure { get; set; }

    public Indicator? Indicator { get; init; }

    /// <summary>How far words without a figure take a project; null beside a figure.</summary>
    public Measure? Stage { get; init; }
}
