using Tracker.OpenData;
using Xunit;

namespace Tracker.Tests.OpenData;

public sealed class WorkbookTests
{
    [Fact]
    public async Task Both_lines_of_names_stay_in_sight()
    {
        var sheet = Assert.Single(await WriteAsync(new(Given.Clock), [("就业", 1m)]));

        Assert.Equal((2, "words", "文字"), (sheet.Frozen, sheet.Names[0], sheet.Titles[0]));
    }

    [Theory]
    [InlineData(0, "things 0")]
    [InlineData(2, "things 2")]
    [InlineData(3, "things 2, things 2 1")]
    [InlineData(5, "things 2, things 2 2, things 3 1")]
    public async Task What_a_sheet_cannot_hold_goes_on_in_the_next(int rows, string expected)
    {
        var sheets = await WriteAsync(new(Given.Clock) { RowsPerSheet = 2 }, [.. Enumerable.Range(0, rows).Select(i => ((string?)$"{i}", (decimal?)i))]);

        Assert.Equal(expected, string.Join(", ", sheets.Select(sheet => $"{sheet.Name} {sheet.Rows.Count}")));
        Assert.Equal(Enumerable.Range(0, rows).Select(i => $"{i}"), sheets.SelectMany(sheet => sheet.Rows.Select(row => row[1])));
    }

    [Theory]
    [InlineData(32_767, 32_767)]
    [InlineData(32_768, 32_767)]
    public async Task Text_is_cut_where_a_cell_ends(int length, int kept)
    {
        var sheet = Assert.Single(await WriteAsync(new(Given.Clock), [(new string('字', length), null)]));

        Assert.Equal(kept, sheet.Rows[0][0].Length);
        Assert.Equal(length > kept, sheet.Rows[0][0].EndsWith('…'));
    }

    [Fact]
    public async Task Half_a_character_and_a_bell_do_not_break_it()
    {
        var sheet = Assert.Single(await WriteAsync(new(Given.Clock), [("\ud83d!\u0007_x0007_", null), ("\udc00", null)]));

        Assert.Equal(["\ud83d!\u0007_x0007_", "\udc00"], sheet.Rows.Select(row => row[0]));
    }

    [Fact]
    public async Task It_is_the_same_on_the_same_day()
    {
        var (first, again) = (new MemoryStream(), new MemoryStream());

        await new Workbook(Given.Clock).WriteAsync(first, [Given.Table([("就业", 1m)])], cancel: TestContext.Current.CancellationToken);
        await new Workbook(new StoppedClock(Given.Noon.AddHours(3))).WriteAsync(again, [Given.Table([("就业", 1m)])], cancel: TestContext.Current.CancellationToken);

        Assert.Equal(first.ToArray(), again.ToArray());
    }

    private static async Task<IReadOnlyList<SheetReader>> WriteAsync(Workbook workbook, IReadOnlyList<(string?, decimal?)> rows)
    {
        var stream = new MemoryStream();
        await workbook.WriteAsync(stream, [Given.Table(rows)], cancel: TestContext.Current.CancellationToken);
        return SheetReader.Read(stream.ToArray());
    }
}
