using FsCheck;
using FsCheck.Fluent;
using Tracker.OpenData;
using Tracker.Tests.Commands;
using Xunit;

namespace Tracker.Tests.OpenData;

public sealed class SpreadsheetTextTests : IDisposable
{
    private const string RunByASpreadsheet = "=+-@\t\r\n＝＋－＠";

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("'quoted'", "''quoted'")]
    [InlineData("'", "''")]
    [InlineData("", "")]
    [InlineData("8%以上", "8%以上")]
    [InlineData("a=1", "a=1")]
    [InlineData(" =1", " =1")]
    public void Text_that_would_run_is_given_one_apostrophe_in_front(string text, string guarded)
    {
        Assert.Equal(guarded, SpreadsheetText.Guarded(text));
        Assert.Equal(text, SpreadsheetText.Bare(guarded));
    }

    [Fact]
    public void Whatever_the_text_it_does_not_run_and_comes_back() =>
        Prop.ForAll(Texts, text =>
        {
            var guarded = SpreadsheetText.Guarded(text);
            return SpreadsheetText.Bare(guarded) == text && (guarded.Length == 0 || !RunByASpreadsheet.Contains(guarded[0], StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Whatever_the_rows_the_file_gives_them_back() =>
        Prop.ForAll(Rows, rows =>
        {
            var file = folder.Path("things.csv");
            using (var stream = File.Create(file))
                CsvFormat.WriteAsync(stream, Given.Table(rows)).GetAwaiter().GetResult();
            var read = CsvTable.Read(file, ["words", "number"], row => (SpreadsheetText.Bare(row.Cells()[0]), row.NumberOrNull("number")));
            return read.SequenceEqual(rows.Select(row => (row.Words ?? "", row.Number)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Whatever_the_rows_the_workbook_gives_them_back() =>
        Prop.ForAll(Rows, rows =>
        {
            var stream = new AsyncOnlyStream();
            new Workbook(Given.Clock).WriteAsync(stream, [Given.Table(rows)]).GetAwaiter().GetResult();
            return Assert.Single(SheetReader.Read(stream.ToArray())).Rows.Select(row => (row[0], row[1])).SequenceEqual(rows.Select(row => (row.Words ?? "", Values.Text(row.Number))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public async Task A_negative_number_is_a_number_still()
    {
        await using var stream = new MemoryStream();

        await CsvFormat.WriteAsync(stream, Given.Table([("-4.4", -4.4m)]), TestContext.Current.CancellationToken);

        Assert.Equal("words,number\n'-4.4,-4.4\n"u8.ToArray(), stream.ToArray());
    }

    private static Arbitrary<string> Texts => Gen.Elements([.. Given.Hostile, "就业", "8%", "\n", "\"", ",", "'", "=", " "]).ListOf().Select(pieces => string.Concat(pieces.Take(4))).ToArbitrary();

    private static Arbitrary<List<(string? Words, decimal? Number)>> Rows =>
        (from words in Texts.Generator
         from number in Gen.Choose(-1_000_000, 1_000_000)
         select ((string?)words, number % 7 == 0 ? (decimal?)null : number / 100m)).ListOf().Select(rows => rows.Take(5).ToList()).ToArbitrary();
}
