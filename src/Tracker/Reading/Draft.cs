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

    /// <summary>Whose share or rank the subject is: 地区生产总值 of 地区生产总值占计划. What follows goes on with this and not with the share.</summary>
    public string? Owner { get; init; }

    public required Figure Figure { get; set; }

    public Indicator? Indicator { get; init; }

    /// <summary>How far words without a figure take a project; null beside a figure.</summary>
    public Measure? Stage { get; init; }
}
