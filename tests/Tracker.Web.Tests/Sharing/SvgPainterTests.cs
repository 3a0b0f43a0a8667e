using Tracker.Web.Sharing;

namespace Tracker.Web.Tests.Sharing;

public sealed class SvgPainterTests
{
    private const string Dot = """<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="9" height="9"/></svg>""";

    private static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_picture_is_painted_in_its_own_size()
    {
        SkipWithoutProgram();

        var png = await SvgPainter.Default.PaintAsync(Dot, Cancel);

        Assert.Equal(PngMark, png![..4]);
        // The width and height of the IHDR chunk.
        Assert.Equal((20, 10), (png[19], png[23]));
    }

    [Fact]
    public async Task What_is_no_picture_is_not_painted()
    {
        SkipWithoutProgram();

        Assert.Null(await SvgPainter.Default.PaintAsync("<svg", Cancel));
    }

    [Fact]
    public async Task A_machine_without_the_program_paints_nothing()
    {
        using var painter = new SvgPainter("no-such-painter", Patience);

        Assert.False(painter.IsThere);
        Assert.Null(await painter.PaintAsync(Dot, Cancel));
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up()
    {
        SkipWithoutProgram();
        using var painter = new SvgPainter("rsvg-convert", TimeSpan.Zero);

        Assert.Null(await painter.PaintAsync(Dot, Cancel));
    }

    [Fact]
    public async Task A_reader_who_has_gone_is_told_so()
    {
        SkipWithoutProgram();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SvgPainter.Default.PaintAsync(Dot, new(canceled: true)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void SkipWithoutProgram()
    {
        if (SvgPainter.Default.IsThere)
            return;
        const string why = "rsvg-convert is missing; install it by: sudo apt-get install librsvg2-bin";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", why);
        Assert.Skip(why);
    }
}
