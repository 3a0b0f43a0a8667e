namespace Tracker.OpenData;

/// <summary>A table of the open data: what it is, its columns, and its rows as the archive has them when they are asked for.</summary>
public sealed class PublishedTable
{
    private readonly Func<CancellationToken, IAsyncEnumerable<object?[]>> rows;

    private PublishedTable(string name, IReadOnlyList<Column> columns, Func<CancellationToken, IAsyncEnumerable<object?[]>> rows)
    {
        Name = name;
        Columns = columns;
        this.rows = rows;
    }

    /// <summary>In snake case: the name of its file without the ending.</summary>
    public string Name { get; }

    public required Bilingual Title { get; init; }

    /// <summary>What a row of it is, in a sentence.</summary>
    public required Bilingual Note { get; init; }

    /// <summary>The columns that together tell a row from every other.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Which columns name values of which others.</summary>
    public IEnumerable<(string Column, Reference To)> References =>
        from column in Columns
        let to = column.To
        where to is not null
        select (column.Name, to!);

    /// <summary>The rows one by one, each with a value for every column, in their order; the archive is read as they are taken.</summary>
    public IAsyncEnumerable<object?[]> RowsAsync(CancellationToken cancel = default) => rows(cancel);

    /// <param name="things">Gives what the rows are made of.</param>
    public static PublishedTable Of<T>(
        string name, Bilingual title, Bilingual note, IReadOnlyList<string> key, IReadOnlyList<Column<T>> columns, Func<CancellationToken, IAsyncEnumerable<T>> things) =>
        new(name, columns, cancel => things(cancel).Select(thing => columns.Select(column => column.Value(thing)).ToArray())) { Title = title, Note = note, Key = key };
}
