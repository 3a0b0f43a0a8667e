using Xunit;

namespace Tracker.Tests.Hostile;

/// <summary>The hostile inputs of tests/hostile: a list for each door, with what must happen, and the files that they name.</summary>
internal static class Corpus
{
    private static string Folder => System.IO.Path.Combine(AppContext.BaseDirectory, "hostile");

    public static string Path(string door, string file) => System.IO.Path.Combine(Folder, door, file);

    /// <summary>The lines of a door's list.</summary>
    public static TheoryData<string> Rows(string door, string column) => [.. Read(door, [column]).Select(row => row[0])];

    public static TheoryData<string, string> Rows(string door, string first, string second) => [.. Read(door, [first, second]).Select(row => new TheoryDataRow<string, string>(row[0], row[1]))];

    public static TheoryData<string, string, string> Rows(string door, string first, string second, string third) =>
        [.. Read(door, [first, second, third]).Select(row => new TheoryDataRow<string, string, string>(row[0], row[1], row[2]))];

    public static TheoryData<string, string, string, string> Rows(string door, string first, string second, string third, string fourth) =>
        [.. Read(door, [first, second, third, fourth]).Select(row => new TheoryDataRow<string, string, string, string>(row[0], row[1], row[2], row[3]))];

    public static TheoryData<string, string, string, string, string> Rows(string door, string first, string second, string third, string fourth, string fifth) =>
        [.. Read(door, [first, second, third, fourth, fifth]).Select(row => new TheoryDataRow<string, string, string, string, string>(row[0], row[1], row[2], row[3], row[4]))];

    private static IReadOnlyList<string[]> Read(string door, string[] columns) =>
        CsvTable.Read(System.IO.Path.Combine(Folder, $"{door}.csv"), columns, row => columns.Select(row.Exact).ToArray());
}
