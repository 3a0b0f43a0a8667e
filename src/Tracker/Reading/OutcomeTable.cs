namespace Tracker.Reading;

/// <summary>The columns of a table of figures.</summary>
public enum OutcomeColumn
{
    /// <summary>Permanent id of the figure that the line corrects; empty for a new one.</summary>
    Id,
    District,
    Year,
    Kind,
    Indicator,
    Value,
    Unit,
    Source,
    Date,
    Preliminary,

    /// <summary>That the figure is to go.</summary>
    Remove,
}

/// <summary>What is wrong with a cell of such a table.</summary>
public enum OutcomeFault
{
    /// <summary>It is empty and must not be.</summary>
    Missing,

    /// <summary>The catalogue has no place or measure of that name.</summary>
    Unknown,

    /// <summary>It has several: the hint names their codes.</summary>
    Ambiguous,
    BadYear,
    BadNumber,

    /// <summary>Less than nothing, of what can only be counted.</summary>
    Negative,

    /// <summary>The hint is the unit to write.</summary>
    NoUnit,

    /// <summary>The measure has another unit, which is the hint.</summary>
    WrongUnit,

    /// <summary>万 or 亿 stands beside the value and in the unit as well.</summary>
    ScaleTwice,
    BadDate,

    /// <summary>It is published before the year began.</summary>
    TooEarly,
    BadFlag,
    BadKind,
    TooLong,

    /// <summary>Another line, which is the hint, has the same figure, or one that is held does.</summary>
    Twice,

    /// <summary>No figure is held under that id: it was corrected or removed since.</summary>
    UnknownId,

    /// <summary>The figure of that id is of another place, year, kind or measure.</summary>
    OtherId,
}

/// <param name="Line">As in the file, from 1.</param>
/// <param name="Typed">What stands in the cell.</param>
/// <param name="Hint">What to write, in the words of the data; empty where the fault says it.</param>
public sealed record OutcomeError(int Line, OutcomeColumn Column, OutcomeFault Fault, string Typed, string Hint = "");

/// <summary>A line that could be read.</summary>
/// <param name="Id">The figure it corrects or removes; null for one that may be new.</param>
/// <param name="Figure">Null where the figure is to go.</param>
public sealed record OutcomeLine(int Line, string? Id, OutcomeFigure? Figure);

/// <summary>A table of figures, read.</summary>
public sealed record OutcomeTable
{
    public IReadOnlyList<OutcomeLine> Lines { get; init; } = [];

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<OutcomeError> Errors { get; init; } = [];

    /// <summary>Lines without a value, as in a table that was not filled in to the end.</summary>
    public int Blank { get; init; }

    /// <summary>Columns that are needed and not there: nothing was read.</summary>
    public IReadOnlyList<OutcomeColumn> Missing { get; init; } = [];

    /// <summary>Columns that stand there twice: nothing was read.</summary>
    public IReadOnlyList<OutcomeColumn> Twice { get; init; } = [];

    /// <summary>Headings that are not known; their cells are left out.</summary>
    public IReadOnlyList<string> UnknownColumns { get; init; } = [];
}
