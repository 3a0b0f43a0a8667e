using System.IO.Compression;
using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.OpenData;
using Tracker.Tests.Commands;
using Tracker.Tests.Ledger;
using Xunit;

namespace Tracker.Tests.OpenData;

public sealed class SqliteDataPackageTests() : DataPackageTests(new SqliteStore());

public sealed class PostgresDataPackageTests() : DataPackageTests(new PostgresStore());

/// <summary>What holds of the open data on every store: they describe themselves, and come back as they were.</summary>
public abstract class DataPackageTests(TestStore store) : IAsyncLifetime
{
    private readonly Folder folder = new();
    private LedgerDb ledger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ledger = new LedgerDb(await store.CreateAsync());

    public async ValueTask DisposeAsync()
    {
        if (ledger is not null)
            await ledger.DisposeAsync();
        await store.DropAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_file_holds_what_the_package_says_of_it()
    {
        var tables = await Given.FilledAsync(ledger);

        await WriteAsync(tables);

        Assert.Empty(PackageReader.Read(folder.FullName).Problems);
        Assert.Empty(CsvwReader.Problems(folder.FullName));
    }

    [Fact]
    public async Task Every_table_comes_back_as_the_archive_has_it()
    {
        var tables = await Given.FilledAsync(ledger);
        await WriteAsync(tables);

        var package = PackageReader.Read(folder.FullName);

        foreach (var table in tables.All)
        {
            var rows = await table.RowsAsync(Cancel).Select(row => string.Join('|', row.Select(Values.Text))).ToListAsync(Cancel);
            Assert.Equal(rows, package[table.Name].Select(row => string.Join('|', table.Columns.Select(column => Text(row[column.Name])))));
        }
        Assert.All(["targets", "rates", "statements", "assessments", "shifts"], name => Assert.NotEmpty(package[name]));
    }

    [Fact]
    public async Task Reports_statements_and_verdicts_are_made_again_from_the_files()
    {
        await WriteAsync(await Given.FilledAsync(ledger));

        var package = PackageReader.Read(folder.FullName);

        var reports = await new ReportQueries(ledger).AllAsync(Cancel);
        Assert.Equal(reports, package["reports"].Select(Remade.Report));
        foreach (var report in reports)
            Assert.Equal(await new ReportQueries(ledger).StatementsAsync(report.Id, Cancel), package["statements"].Select(Remade.Statement).Where(statement => statement.Report == report.Id));
        foreach (var verdict in package["assessments"].Select(Remade.Assessment))
            Assert.Equal((await new PromiseQueries(ledger).FindAsync(verdict.Target, Cancel))!.Claimed.Assessment, verdict);
    }

    [Fact]
    public async Task A_wide_line_has_the_target_and_what_came_of_it()
    {
        await WriteAsync(await Given.FilledAsync(ledger));

        var line = Assert.Single(PackageReader.Read(folder.FullName)["targets"], row => (string?)row["quote"] == "城镇新增就业4万人以上" && (decimal?)row["year"] == 2023);

        Assert.Equal(("临溪区", "urban_jobs", "4万人以上", 40_000m), (line["district_zh"], line["indicator"], line["figure_zh"], line["value"]));
        Assert.Equal(("exceeded", "超额完成", 1.125m, "exceeded.amount", Rules.MethodVersion), (line["verdict"], line["verdict_zh"], line["ratio"], line["rule"], line["method"]));
        Assert.Equal(("城镇新增就业4.5万人", 45_000m, "990102-2024-work"), (line["outcome_quote"], line["outcome_value"], line["outcome_report"]));
        Assert.Equal(($"/targets/{line["id"]}", null), (line["path"], line["later_verdict"]));
    }

    [Fact]
    public async Task Rates_count_every_target_and_give_none_under_ten_judged()
    {
        await WriteAsync(await Given.FilledAsync(ledger));

        var package = PackageReader.Read(folder.FullName);

        foreach (var year in package["rates"].GroupBy(row => (row["district"], row["year"])))
        {
            var all = Assert.Single(year, row => (string?)row["domain"] == Rate.AllFields);
            Assert.Equal(package["targets"].Count(row => year.Key.Equals((row["district"], row["year"]))), (decimal?)all["targets"]);
            Assert.All(["targets", "met", "unreported", "not_yet_due", "judged", "due"], column => Assert.Equal((decimal?)all[column], year.Where(row => row != all).Sum(row => (decimal?)row[column])));
        }
        Assert.All(package["rates"], row => Assert.Equal((decimal?)row["judged"] < 10, row["fulfilment"] is null && row["coverage"] is null && row["lowest"] is null && row["highest"] is null));
    }

    [Fact]
    public async Task An_empty_archive_gives_headers_and_is_still_valid()
    {
        var tables = new PublishedTables(ledger, await Given.EmptyAsync(ledger));

        await WriteAsync(tables);

        var package = PackageReader.Read(folder.FullName);
        Assert.Empty(package.Problems);
        Assert.Empty(CsvwReader.Problems(folder.FullName));
        Assert.All(["targets", "rates", "reports", "statements", "assessments", "shifts", "benchmarks", "plans"], name => Assert.Empty(package[name]));
        Assert.Equal(tables.All.Sum(table => table.Columns.Count), package["dictionary"].Count);
    }

    [Fact]
    public async Task The_zip_file_holds_the_same_files_and_is_the_same_on_the_same_day()
    {
        var tables = await Given.FilledAsync(ledger);
        await WriteAsync(tables);
        var (first, again) = (new AsyncOnlyStream(), new AsyncOnlyStream());

        await new DataPackage(tables, Given.Clock).WriteZipAsync(first, Cancel);
        await new DataPackage(tables, new StoppedClock(Given.Noon.AddHours(3))).WriteZipAsync(again, Cancel);

        Assert.Equal(first.ToArray(), again.ToArray());
        var unpacked = folder.Path("unpacked");
        ZipFile.ExtractToDirectory(new MemoryStream(first.ToArray()), unpacked);
        var files = Directory.GetFiles(folder.FullName).Select(Path.GetFileName).Order().ToList();
        Assert.Equal(files, Directory.GetFiles(unpacked).Select(Path.GetFileName).Order());
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(folder.Path(file!)), File.ReadAllBytes(Path.Combine(unpacked, file!))));
    }

    [Fact]
    public async Task The_workbook_holds_what_the_files_hold()
    {
        var tables = await Given.FilledAsync(ledger);
        await WriteAsync(tables);
        var package = PackageReader.Read(folder.FullName);
        var output = new AsyncOnlyStream();

        await new Workbook(Given.Clock).WriteAsync(output, tables.All, cancel: Cancel);

        var sheets = SheetReader.Read(output.ToArray());
        Assert.Equal(tables.All.Select(table => table.Name), sheets.Select(sheet => sheet.Name));
        foreach (var (table, sheet) in tables.All.Zip(sheets))
        {
            Assert.Equal(table.Columns.Select(column => column.Name), sheet.Names);
            Assert.Equal(table.Columns.Select(column => column.Title.Zh), sheet.Titles);
            Assert.Equal(package[table.Name].Select(row => string.Join('|', table.Columns.Select(column => Text(row[column.Name])))), sheet.Rows.Select(row => string.Join('|', row)));
        }
    }

    private Task<IReadOnlyList<WrittenFile>> WriteAsync(PublishedTables tables) => new DataPackage(tables, Given.Clock).WriteFolderAsync(folder.FullName, cancel: Cancel);

    private static string Text(object? value) => Values.Text(value);
}
