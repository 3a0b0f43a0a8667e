using System.Text.Json;
using Tracker.Assessing;
using Tracker.Cli;
using Tracker.Cli.Commands;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Csv_holds_the_same_rows_as_json()
    {
        await FillAsync();

        var csv = await ExportAsync("csv");
        var json = await ExportAsync("json");

        Assert.Equal((CommandLine.Done, CommandLine.Done), (csv.Code, json.Code));
        foreach (var name in new[] { "districts", "indicators", "reports", "statements", "assessments" })
        {
            using var table = JsonDocument.Parse(await File.ReadAllTextAsync(folder.Path($"out/{name}.json"), TestContext.Current.CancellationToken));
            var rows = CsvTable.Read(folder.Path($"out/{name}.csv"), [], row => row.Cells()[0]);
            Assert.NotEmpty(rows);
            Assert.Equal(table.RootElement.EnumerateArray().Select(row => row.EnumerateObject().First().Value.GetString()), rows);
            Assert.Contains($"{name}.csv: {rows.Count}", csv.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_verdict_is_exported_with_its_rule_its_inputs_and_the_link_it_rests_on()
    {
        await FillAsync();
        await ExportAsync("csv");

        var row = Assert.Single(CsvTable.Read(
            folder.Path("out/assessments.csv"),
            ["target", "vintage", "verdict", "ratio", "outcome", "report", "rule", "inputs", "method", "answer", "reason", "confidence", "confirmed"],
            row => (row.Text("target"), row.Text("verdict"), row.Text("ratio"), row.Text("rule"), row.Text("answer"), row.Text("reason"), row.Text("confidence"))),
            row => row.Item1 == Target.Id);
        Assert.Equal((Target.Id, "met", "1.025", "met.at_least", "figure", "同一指标", "0.9"), row);
    }

    [Fact]
    public async Task A_statement_is_exported_with_the_words_that_find_it_again()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Catalogue.SeedFolder, "samples", "linxi-2024.txt"), TestContext.Current.CancellationToken);
        await Called.WithAsync(ImportCommand.Create(), "import", Path.Combine(Catalogue.SeedFolder, "samples", "linxi-2024.txt"), "--db", folder.Path("archive.db"));

        await ExportAsync("csv");

        var quotes = CsvTable.Read(
            folder.Path("out/statements.csv"), ["exact", "prefix", "suffix", "document_hash", "start", "length"],
            row => (Quote: new TextQuote(row.Text("exact"), row.Text("prefix"), row.Text("suffix"), row.Text("document_hash")), Start: row.Text("start"), Length: row.Text("length")));
        Assert.NotEmpty(quotes);
        Assert.All(quotes, row => Assert.Equal($"{row.Start} {row.Length}", row.Quote.Find(document).Where is { } where ? $"{where.Start} {where.Length}" : "nowhere"));
        Assert.Single(quotes.Select(row => row.Quote.Hash).Distinct(), hash => hash.Length == 64);
    }

    [Fact]
    public async Task What_stands_beside_a_goal_is_exported_with_both_clauses()
    {
        await Called.WithAsync(ImportCommand.Create(), "import", Path.Combine(Catalogue.SeedFolder, "samples"), "--db", folder.Path("archive.db"));

        await ExportAsync("csv");

        var quotes = CsvTable.Read(folder.Path("out/benchmarks.csv"), ["target_quote", "kind", "statement_quote"], row => (row.Text("target_quote"), row.Text("statement_quote")));
        Assert.NotEmpty(quotes);
        Assert.All(quotes, pair => Assert.True(pair.Item1.Length > 0 && pair.Item2.Length > 0));
        var shifts = CsvTable.Read(folder.Path("out/shifts.csv"), ["kind", "label_zh"], row => (row.Text("kind"), row.Text("label_zh")));
        Assert.Contains(("lowered", "2024年为8%，2025年为7%左右"), shifts);
    }

    [Fact]
    public async Task Csv_comes_with_what_describes_it()
    {
        await FillAsync();

        var called = await ExportAsync("csv");

        var package = OpenData.PackageReader.Read(folder.Path("out"));
        Assert.Empty(package.Problems);
        Assert.Empty(OpenData.CsvwReader.Problems(folder.Path("out")));
        Assert.Contains($"{folder.Path("out/targets.csv")}: {package["targets"].Count}", called.Lines);
    }

    [Fact]
    public async Task A_workbook_is_one_file_with_a_sheet_a_table()
    {
        await FillAsync();

        var called = await ExportAsync("xlsx");

        var sheets = OpenData.SheetReader.Read(await File.ReadAllBytesAsync(folder.Path("out/tracker.xlsx"), TestContext.Current.CancellationToken));
        Assert.Equal(CommandLine.Done, called.Code);
        Assert.Equal(sheets.Select(sheet => $"{folder.Path("out/tracker.xlsx")}, {sheet.Name}: {sheet.Rows.Count}"), called.Lines);
        Assert.Contains(Assert.Single(sheets, sheet => sheet.Name == "targets").Rows, row => row[0] == Target.Id);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        Directory.CreateDirectory(folder.Path("out/tracker.xlsx"));

        var called = await ExportAsync("xlsx");

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.Contains("tracker.xlsx", Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_is_files_that_lead_to_each_other()
    {
        await FillAsync();

        var called = await ExportAsync("site");

        Assert.Equal((CommandLine.Done, ""), (called.Code, called.Error));
        Assert.Matches("^.*out: [0-9]+ files, [0-9.]+ MB, of archive state [0-9a-f]{12}; open .*index.html$", Assert.Single(called.Lines));
        var promise = File.ReadAllText(folder.Path($"out/targets/{Target.Id}/index.html"));
        Assert.Contains("城镇新增就业4万人以上", promise, StringComparison.Ordinal);
        Assert.Contains("href=\"../../method/index.html\"", promise, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_of_an_archive_that_is_not_there_is_not_made()
    {
        var called = await ExportAsync("site");

        Assert.Equal((CommandLine.Refused, $"{folder.Path("archive.db")} is not there. Give the path of an archive."), (called.Code, Assert.Single(called.Refusals)));
        Assert.False(File.Exists(folder.Path("archive.db")));
        Assert.False(Directory.Exists(folder.Path("out")));
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_before_anything_is_written()
    {
        await FillAsync();

        var called = await Called.WithAsync(ExportCommand.Create(), "export", "--format", "site", "--address", "example.cn", "--out", folder.Path("out"), "--db", folder.Path("archive.db"));

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.Contains("“example.cn”, which is no web address", Assert.Single(called.Refusals), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Path("out")));
    }

    [Fact]
    public async Task The_site_takes_the_place_of_nothing_but_an_earlier_one()
    {
        await FillAsync();
        folder.Write("out/letter.txt", "kept");

        var called = await ExportAsync("site");

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.Contains("out holds something else than an earlier copy of the site", Assert.Single(called.Refusals), StringComparison.Ordinal);
        Assert.Equal("kept", File.ReadAllText(folder.Path("out/letter.txt")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_for_the_site_is_refused_by_name()
    {
        await FillAsync();
        var below = Path.Combine(folder.Write("file", ""), "out");

        var called = await Called.WithAsync(ExportCommand.Create(), "export", "--format", "site", "--out", below, "--db", folder.Path("archive.db"));

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.StartsWith($"--out {below} cannot be made (", Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_cannot_be_had_is_wrong_usage_and_nothing_is_written()
    {
        var called = await ExportAsync("pdf");

        Assert.Equal(CommandLine.WrongUsage, called.Code);
        Assert.Contains("'pdf'", called.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Path("out")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused_by_name()
    {
        var below = Path.Combine(folder.Write("file", ""), "out");

        var called = await Called.WithAsync(ExportCommand.Create(), "export", "--format", "csv", "--out", below, "--db", folder.Path("archive.db"));

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.StartsWith($"--out {below} cannot be made (", Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_refused()
    {
        folder.Write("out", "a file");

        var called = await ExportAsync("csv");

        Assert.Equal((CommandLine.Refused, $"--out {folder.Path("out")} is a file; name a folder."), (called.Code, Assert.Single(called.Refusals)));
    }

    [Fact]
    public async Task An_archive_that_is_no_database_is_refused_by_name()
    {
        folder.Write("archive.db", "this is plain text and no database, however long it goes on, and on, and on, and on, and on, and on, and on");

        var called = await ExportAsync("csv");

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.Contains("archive.db is no database", called.Error, StringComparison.Ordinal);
    }

    private static Statement Target { get; } = Statement(Role.Target, "990102-2023-work", "城镇新增就业4万人以上", new() { Value = new Quantity(40_000, "人"), Comparator = Comparator.AtLeast });

    private static Statement Outcome { get; } = Statement(Role.Outcome, "990102-2024-work", "城镇新增就业4.1万人", new() { Value = new Quantity(41_000, "人") });

    private Task<Called> ExportAsync(string format) =>
        Called.WithAsync(ExportCommand.Create(), "export", "--format", format, "--out", folder.Path("out"), "--db", folder.Path("archive.db"));

    private async Task FillAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var ledger = new LedgerDb(folder.Path("archive.db"));
        await ledger.MigrateAsync(cancel);
        var writer = new LedgerWriter(ledger);
        await writer.SaveCatalogueAsync(Catalogue.Load(), cancel);
        foreach (var statement in new[] { Target, Outcome })
            await writer.SaveReportAsync(Report(statement.Report), [statement], [], null, cancel: cancel);
        var link = new Link { Target = Target.Id, Answer = Answer.Figure, Outcome = Outcome.Id, Report = Outcome.Report, Vintage = Vintage.Claimed, Reason = "同一指标", Confidence = 0.9 };
        var reports = new[] { Report(Target.Report), Report(Outcome.Report) };
        var verdicts = Assessor.Assess(Target, Better.Up, [new Reply(link, reports[1], Outcome)], reports, new DateOnly(2024, 7, 1));
        await writer.ReplaceDerivedAsync("990102", [link], verdicts, marks: 2, cancel: cancel);
    }

    private static Report Report(string id) => new()
    {
        Id = id,
        District = "990102",
        Year = int.Parse(id.AsSpan(7, 4), System.Globalization.CultureInfo.InvariantCulture),
        Kind = ReportKind.Work,
        Title = "临溪区政府工作报告",
        Source = id,
    };

    private static Statement Statement(Role role, string report, string quote, Figure figure) => new()
    {
        Id = StatementId.Of("990102", report, quote, 0),
        Report = report,
        District = "990102",
        Role = role,
        Period = Period.Of(2023),
        Indicator = "urban_jobs",
        Subject = "城镇新增就业",
        Domain = "jobs",
        Figure = figure,
        Quote = quote,
        Confidence = 0.95,
    };
}
