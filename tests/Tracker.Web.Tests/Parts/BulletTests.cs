using System.Globalization;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class BulletTests : BunitContext
{
    [Fact]
    public void The_mark_stands_beyond_the_bar_where_the_outcome_falls_short()
    {
        var bullet = Draw(Jobs(40_000), Jobs(30_000));

        Assert.Equal(0.75m, Number(bullet.Find("rect").GetAttribute("width")) / Mark(bullet));
    }

    [Fact]
    public void Coordinates_are_written_with_a_point_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.DoesNotContain(",", Draw(Jobs(30_001), Jobs(40_007)).Find("path").GetAttribute("d"), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Two_falls_are_drawn_by_their_size()
    {
        var bullet = Draw(Growth(-3), Growth(-1.5m));

        Assert.Equal(0.5m, Number(bullet.Find("rect").GetAttribute("width")) / Mark(bullet));
    }

    [Fact]
    public void Nothing_is_drawn_where_there_is_no_common_scale()
    {
        Assert.Empty(Draw(Jobs(40_000), Growth(8)).Markup.Trim());
        Assert.Empty(Draw(Growth(3), Growth(-1)).Markup.Trim());
        Assert.Empty(Draw(new Figure { Comparator = Comparator.KeepPace }, Growth(8)).Markup.Trim());
    }

    private IRenderedComponent<Bullet> Draw(Figure target, Figure outcome) =>
        Render<Bullet>(p => p.Add(b => b.Target, target).Add(b => b.Outcome, outcome).Add(b => b.Verdict, Verdict.Missed));

    private static decimal Mark(IRenderedComponent<Bullet> bullet) => Number(bullet.Find("path").GetAttribute("d")![1..].Split(' ')[0]);

    private static Figure Jobs(decimal amount) => new() { Value = new(amount, "人") };

    private static Figure Growth(decimal percent) => new() { Value = new(percent, "%"), Growth = true };

    private static decimal Number(string? text) => decimal.Parse(text!, CultureInfo.InvariantCulture);
}
