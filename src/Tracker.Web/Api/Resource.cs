using Tracker.OpenData;

namespace Tracker.Web.Api;

/// <summary>One kind of thing that the API gives out: a list that can be narrowed and paged, and each thing by its id.</summary>
internal sealed class Resource
{
    private Resource(string name) => Name = name;

    /// <summary>As the address has it: targets.</summary>
    public string Name { get; }

    /// <summary>What one is, in English.</summary>
    public required string Note { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public required IReadOnlyList<Filter> Filters { get; init; }

    /// <summary>Gives a page of rows, each with a value for every column, and how many rows there are in all.</summary>
    public required Func<ListAsk, CancellationToken, Task<(IReadOnlyList<object?[]> Rows, int Total)>> ListAsync { get; init; }

    /// <summary>Gives one row by its id, null where there is none; null itself where rows have no id of their own.</summary>
    public required Func<string, CancellationToken, Task<object?[]?>>? FindAsync { get; init; }

    public string Path => $"{ApiRoutes.Root}/{Name}";

    /// <summary>The schema's name in the API's description: Target.</summary>
    public string Schema => char.ToUpperInvariant(Name[0]) + Name[1..^1];

    /// <param name="filters">Names of the columns that a list can be narrowed by.</param>
    public static Resource Of<T>(
        string name, string note, IReadOnlyList<Column<T>> columns, IReadOnlyList<string> filters,
        Func<ListAsk, CancellationToken, Task<(IReadOnlyList<T> Things, int Total)>> list, Func<string, CancellationToken, Task<T?>>? find = null) where T : class => new(name)
        {
            Note = note,
            Columns = columns,
            Filters = [.. filters.Select(filter => new Filter(filter, columns.First(column => column.Name == filter)))],
            ListAsync = async (asked, cancel) =>
            {
                var (things, total) = await list(asked, cancel);
                return ([.. things.Select(Row)], total);

                object?[] Row(T thing) => RowOf(columns, thing);
            },
            FindAsync = find is null ? null : async (id, cancel) => await find(id, cancel) is { } thing ? RowOf(columns, thing) : null,
        };

    private static object?[] RowOf<T>(IReadOnlyList<Column<T>> columns, T thing) => [.. columns.Select(column => column.Value(thing))];
}
