using Tracker.Cli;
using Tracker.Cli.Commands;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_is_read_linked_and_judged_with_a_line_a_report()
    {
        folder.Write("2023.txt", Samples.Of2023);
        folder.Write("2024.txt", Samples.Of2024);

        var called = await ImportAsync(folder.FullName);

        Assert.Equal((CommandLine.Done, ""), (called.Code, called.Error));
        Assert.Equal(2, called.Lines.Count);
        Assert.StartsWith("990102 临溪区 2023: 7 statements, 0 unread, 4 linked; exceeded 1, met 2, missed 1, unreported 1", called.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("990102 临溪区 2024: 6 statements, 0 unread, 4 linked; ", called.Lines[1], StringComparison.Ordinal);
        Assert.Contains(await PromisesAsync(2023), promise => promise.Claimed.Assessment is { Verdict: Verdict.Exceeded, Ratio: 1.125m });
    }

    [Fact]
    public async Task A_document_that_takes_too_long_is_given_up_by_name_and_the_batch_goes_on()
    {
        await using var ledger = new LedgerDb(folder.Path("slow.db"));
        await ledger.MigrateAsync(TestContext.Current.CancellationToken);
        var import = new Import(new Intake(Catalogue.Load()), Catalogue.Load(), ledger, new Told(null, null), replace: false, patience: TimeSpan.Zero);

        foreach (var name in new[] { "one.txt", "two.txt" })
            await import.TakeAsync([folder.Write(name, string.Concat(Enumerable.Repeat(Samples.Of2023, 500)))], () => { }, TestContext.Current.CancellationToken);

        Assert.Equal(2, import.Refusals.Count);
        Assert.Contains("one.txt：0 秒内没有读完", import.Refusals[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_report_on_the_page_is_named()
    {
        var file = folder.Write("page.txt", Samples.Of2023 + "\n免责声明：本页内容仅供参考。");

        var called = await ImportAsync(file);

        Assert.Equal(CommandLine.Done, called.Code);
        Assert.Contains("略去“免责声明", Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_import_does_not_matter_and_the_same_again_changes_nothing()
    {
        var (earlier, later) = (folder.Write("2023.txt", Samples.Of2023), folder.Write("2024.txt", Samples.Of2024));
        await ImportAsync(later);
        var first = await ImportAsync(earlier);
        var again = await ImportAsync(earlier);

        Assert.Equal($"{first.Lines[0]} (held already, unchanged)", Assert.Single(again.Lines));
        Assert.Contains("exceeded 1", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_by_name_and_the_rest_is_kept()
    {
        folder.Write("in/2023.txt", Samples.Of2023);
        folder.Write("in/picture.png", "PNG");
        folder.Write("in/page.txt", "首页 上一篇 下一篇");

        var called = await ImportAsync(folder.Path("in"));

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.StartsWith("990102 临溪区 2023: ", Assert.Single(called.Lines), StringComparison.Ordinal);
        Assert.Equal(2, called.Refusals.Count);
        Assert.Contains("page.txt", called.Refusals[0], StringComparison.Ordinal);
        Assert.Contains("picture.png", called.Refusals[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_document_of_the_same_year_is_refused_until_a_person_says_replace()
    {
        var other = folder.Write("other.txt", Samples.Of2023.Replace("4万人以上", "5万人以上", StringComparison.Ordinal));
        await ImportAsync(folder.Write("2023.txt", Samples.Of2023));

        var refused = await ImportAsync(other);
        var replaced = await ImportAsync(other, "--replace");

        Assert.Equal((CommandLine.Refused, ""), (refused.Code, refused.Output));
        Assert.StartsWith($"{other}: 990102-2023-work: ", Assert.Single(refused.Refusals), StringComparison.Ordinal);
        Assert.EndsWith("--replace.", refused.Refusals[0], StringComparison.Ordinal);
        Assert.Equal(CommandLine.Done, replaced.Code);
        Assert.EndsWith(" (replaced: 1 added, 0 changed, 1 removed, 0 confirmed links lost)", Assert.Single(replaced.Lines), StringComparison.Ordinal);
        Assert.Contains(await PromisesAsync(2023), promise => promise.Target.Figure.Value == new Quantity(50_000, "人"));
    }

    [Fact]
    public async Task Another_file_of_the_same_name_is_another_document()
    {
        await ImportAsync(folder.Write("report.txt", Samples.Of2023));

        var refused = await ImportAsync(folder.Write("report.txt", Samples.Of2023.Replace("4万人以上", "5万人以上", StringComparison.Ordinal)));

        Assert.Equal((CommandLine.Refused, ""), (refused.Code, refused.Output));
        Assert.Contains("--replace", Assert.Single(refused.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_is_told_also_where_the_archive_gives_out()
    {
        folder.Write("in/1.txt", "");
        folder.Write("in/2.txt", Samples.Of2023);
        await ImportAsync(folder.Write("other.txt", Samples.Of2024));
        await using (var ledger = new LedgerDb(folder.Path(".archive.db")))
        await using (var db = await ledger.OpenAsync(TestContext.Current.CancellationToken))
        {
            await using var drop = db.CreateCommand();
            drop.CommandText = "create trigger full before insert on report begin select raise(abort, 'no more'); end";
            await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var called = await ImportAsync(folder.Path("in"));

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.Equal(2, called.Refusals.Count);
        Assert.Contains("1.txt", called.Refusals[0], StringComparison.Ordinal);
        Assert.StartsWith("The archive cannot be used: ", called.Refusals[1], StringComparison.Ordinal);
        Assert.Contains("no more", called.Refusals[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_document_does_not_say_can_be_said_beside_it()
    {
        var text = Samples.Of2023.Replace("临溪区2023年政府工作报告", "政府工作报告", StringComparison.Ordinal);

        var called = await ImportAsync(folder.Write("report.txt", text), "--district", "990102", "--year", "2023");

        Assert.StartsWith("990102 临溪区 2023: ", Assert.Single(called.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_district_that_the_catalogue_lacks_is_refused()
    {
        var called = await ImportAsync(folder.Write("report.txt", Samples.Of2023), "--district", "123456");

        Assert.Equal((CommandLine.Refused, ""), (called.Code, called.Output));
        Assert.Contains("123456", Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20x4")]
    [InlineData("2023-2024")]
    [InlineData("1948")]
    [InlineData("2101")]
    public async Task A_year_that_is_none_is_wrong_usage(string year)
    {
        var called = await ImportAsync(folder.Write("report.txt", Samples.Of2023), "--year", year);

        Assert.Equal(CommandLine.WrongUsage, called.Code);
        Assert.Contains($"--year is “{year}”; write one year of four digits, 1949 to 2100: 2024.", called.Refusals);
    }

    [Theory]
    [InlineData("none.txt")]
    [InlineData("http://127.0.0.1:9/none.html")]
    public async Task A_source_that_is_not_there_is_refused_by_name(string source)
    {
        var called = await ImportAsync(source);

        Assert.Equal((CommandLine.Refused, ""), (called.Code, called.Output));
        Assert.StartsWith(source, Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_is_refused()
    {
        Directory.CreateDirectory(folder.Path("empty"));

        Assert.Equal(CommandLine.Refused, (await ImportAsync(folder.Path("empty"))).Code);
    }

    private Task<Called> ImportAsync(string source, params string[] options) => Called.WithAsync(ImportCommand.Create(), ["import", source, "--db", folder.Path(".archive.db"), .. options]);

    private async Task<IReadOnlyList<Promise>> PromisesAsync(int year)
    {
        await using var ledger = new LedgerDb(folder.Path(".archive.db"));
        return await new PromiseQueries(ledger).OfYearAsync("990102", year, TestContext.Current.CancellationToken);
    }
}
