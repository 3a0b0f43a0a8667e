namespace Tracker.OpenData;

/// <summary>One column of a table that the program gives out, or one name of an object: what the data dictionary says of it.</summary>
/// <param name="Name">In snake case, as the file formats have it.</param>
/// <param name="Title">A few words for a heading.</param>
/// <param name="Note">What it holds, in full sentences.</param>
public abstract record Column(string Name, Bilingual Title, Bilingual Note, ColumnType Type)
{
    /// <summary>True where an object leaves the name out rather than give it null.</summary>
    public bool Optional { get; init; }

    /// <summary>True where no row is without a value. Empty text counts as none.</summary>
    public bool Required { get; init; }

    /// <summary>True where no two rows have the same value.</summary>
    public bool Unique { get; init; }

    /// <summary>The codes that may stand in it; null where it is no closed set.</summary>
    public CodeList? Codes { get; init; }

    /// <summary>The smallest and the largest number that may stand in it; null where there is no end.</summary>
    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    /// <summary>A regular expression for the whole of its text; null where it may be any.</summary>
    public string? Pattern { get; init; }

    /// <summary>The column of another table whose values it names; null where it names none.</summary>
    public Reference? To { get; init; }
}

/// <summary>A column with what it takes out of each thing; its type follows from that.</summary>
public sealed record Column<T> : Column
{
    public Column(string name, Bilingual title, Bilingual note, Func<T, string?> value) : this(name, title, note, ColumnType.Text, value) { }

    public Column(string name, Bilingual title, Bilingual note, Func<T, int?> value) : this(name, title, note, ColumnType.Whole, thing => value(thing)) { }

    public Column(string name, Bilingual title, Bilingual note, Func<T, decimal?> value) : this(name, title, note, ColumnType.Number, thing => value(thing)) { }

    public Column(string name, Bilingual title, Bilingual note, Func<T, double?> value) : this(name, title, note, ColumnType.Number, thing => value(thing)) { }

    public Column(string name, Bilingual title, Bilingual note, Func<T, bool?> value) : this(name, title, note, ColumnType.Flag, thing => value(thing)) { }

    private Column(string name, Bilingual title, Bilingual note, ColumnType type, Func<T, object?> value) : base(name, title, note, type) => Value = value;

    /// <summary>Text, a number, true or false; null where there is nothing.</summary>
    public Func<T, object?> Value { get; }
}

/// <summary>What the values of a column are.</summary>
public enum ColumnType
{
    Text,
    Whole,

    /// <summary>A decimal number, exact as it is written.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,
}

/// <summary>A column of a table, by the names of both.</summary>
public sealed record Reference(string Table, string Column)
{
    public static Reference Districts { get; } = new("districts", "code");

    public static Reference Indicators { get; } = new("indicators", "code");

    public static Reference Reports { get; } = new("reports", "id");

    public static Reference Statements { get; } = new("statements", "id");
}
