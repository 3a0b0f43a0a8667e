using System.Text.Json.Nodes;
using Tracker.Ledger;
using Tracker.OpenData;
using Tracker.Tests.Commands;
using Xunit;

namespace Tracker.Tests.OpenData;

public sealed class PublishedTablesTests : IAsyncLifetime
{
    private readonly Folder folder = new();
    private LedgerDb ledger = null!;
    private PublishedTables tables = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ledger = new LedgerDb(folder.Path("archive.db"));
        tables = await Given.FilledAsync(ledger);
    }

    public async ValueTask DisposeAsync()
    {
        await ledger.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public void Every_table_and_column_is_told_of_in_both_languages()
    {
        Bilingual[] words =
        [
            .. tables.All.SelectMany(table => new[] { table.Title, table.Note }),
            .. tables.All.SelectMany(table => table.Columns).SelectMany(column => new[] { column.Title, column.Note }),
            .. CodeLists.All.SelectMany(list => list.Codes).Select(code => code.Words),
        ];

        Assert.All(words, both => Assert.Contains(both.Zh, letter => letter >= '一'));
        Assert.All(words, both => Assert.Contains(both.En, char.IsAsciiLetter));
        Assert.All(words.Where(both => both.Zh.EndsWith('。')), both => Assert.Contains(both.En[^1], ".…"));
    }

    [Fact]
    public void Every_reference_names_a_column_whose_values_are_unique()
    {
        Assert.All(tables.All.SelectMany(table => table.References), reference =>
            Assert.True(Assert.Single(tables.All, table => table.Name == reference.To.Table).Columns.Single(column => column.Name == reference.To.Column).Unique));
    }

    [Fact]
    public void Every_key_is_of_columns_that_are_required() =>
        Assert.All(tables.All, table => Assert.All(table.Key, key => Assert.True(table.Columns.Single(column => column.Name == key).Required)));

    [Fact]
    public void Every_list_of_codes_that_a_column_names_is_published()
    {
        var lists = tables.All.SelectMany(table => table.Columns).Select(column => column.Codes).OfType<CodeList>().Distinct().ToList();

        Assert.Equal(CodeLists.All.Select(list => list.Name).Order(), lists.Select(list => list.Name).Order());
    }

    [Fact]
    public async Task A_long_table_is_written_to_a_response_in_either_format()
    {
        var table = Given.Table([.. Enumerable.Range(0, 20_000).Select(i => ((string?)$"第{i}项", (decimal?)i))]);
        var (csv, json) = (new AsyncOnlyStream(), new AsyncOnlyStream());

        Assert.Equal(20_000, await CsvFormat.WriteAsync(csv, table, Cancel));
        Assert.Equal(20_000, await JsonFormat.WriteAsync(json, table, Cancel));

        Assert.Equal(20_001, csv.ToArray().Count(letter => letter == '\n'));
        Assert.Equal(20_000, JsonNode.Parse(json.ToArray())!.AsArray().Count);
    }

    [Fact]
    public async Task A_file_that_was_changed_is_found_out()
    {
        await new DataPackage(tables, Given.Clock).WriteFolderAsync(folder.FullName, cancel: Cancel);
        var file = folder.Path("rates.csv");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancel)).Replace("990102,2023,all,", "990109,2023.5,all,-", StringComparison.Ordinal), Cancel);

        var problems = PackageReader.Read(folder.FullName).Problems;

        Assert.Contains("rates: bytes", problems);
        Assert.Contains("rates: hash", problems);
        Assert.Contains("rates.district: no “990109” in districts", problems);
        Assert.Contains(problems, problem => problem.Contains("year “2023.5”: no integer", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.EndsWith(": minimum", StringComparison.Ordinal));
        Assert.Contains(CsvwReader.Problems(folder.FullName), problem => problem.Contains("2023.5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("codes.csv", "verdict,met,", "verdict,exceeded,", "codes: key")]
    [InlineData("districts.csv", "000000,", "00000,", "pattern")]
    [InlineData("reports.csv", ",work,", ",letter,", "enum")]
    [InlineData("reports.csv", "990102-2023-work,", ",", "required")]
    [InlineData("statements.csv", ",false,", ",no,", "no boolean")]
    public async Task Each_rule_of_a_column_can_be_broken(string name, string from, string to, string problem)
    {
        await new DataPackage(tables, Given.Clock).WriteFolderAsync(folder.FullName, cancel: Cancel);
        var file = folder.Path(name);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancel)).Replace(from, to, StringComparison.Ordinal), Cancel);

        Assert.Contains(PackageReader.Read(folder.FullName).Problems, found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_that_the_vocabulary_lacks_is_found_out()
    {
        await new DataPackage(tables, Given.Clock).WriteFolderAsync(folder.FullName, cancel: Cancel);
        var file = folder.Path("csv-metadata.json");
        var metadata = JsonNode.Parse(await File.ReadAllTextAsync(file, Cancel))!.AsObject();
        metadata["licence"] = "none";
        metadata["tables"]![0]!["tableSchema"]!["columns"]![0]!["title"] = "id";
        await File.WriteAllTextAsync(file, metadata.ToJsonString(), Cancel);

        Assert.Equal(["group: licence", "targets.csv: title"], CsvwReader.Problems(folder.FullName));
    }

    [Fact]
    public async Task The_seeds_are_a_valid_package()
    {
        await using var seeded = new LedgerDb(folder.Path("seeded.db"));
        var catalogue = Catalogue.Load();
        await Intake.PrepareAsync(seeded, catalogue, clock: Given.Clock, cancel: Cancel);
        var empty = new List<string>();

        await new DataPackage(new(seeded, catalogue), Given.Clock).WriteFolderAsync(folder.FullName, (path, rows) => empty.AddRange(rows > 0 ? [] : [Path.GetFileName(path)]), Cancel);

        var package = PackageReader.Read(folder.FullName);
        Assert.Empty(package.Problems);
        Assert.Empty(CsvwReader.Problems(folder.FullName));
        Assert.Equal(["district_changes.csv"], empty); // Of no seeded place a renaming or merger is held.
        Assert.Contains(package["rates"], row => row["fulfilment"] is decimal);
        Assert.Contains(package["targets"], row => row["later_verdict"] is not null);
    }
}
