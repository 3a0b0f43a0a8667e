using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class DistinctionTests
{
    // Where all is answered only chance stands between two shares.
    [Theory]
    [InlineData(20, 20, 15, 20, Apartness.FirstHigher, 0.0471)]
    [InlineData(19, 20, 14, 20, Apartness.Chance, 0.0915)]
    [InlineData(14, 20, 7, 20, Apartness.Chance, 0.0562)]
    [InlineData(14, 20, 6, 20, Apartness.FirstHigher, 0.0256)]
    [InlineData(6, 20, 14, 20, Apartness.SecondHigher, 0.0256)]
    [InlineData(116, 150, 100, 150, Apartness.Chance, 0.0534)]
    [InlineData(117, 150, 100, 150, Apartness.FirstHigher, 0.0386)]
    public void A_gap_is_told_apart_at_the_published_level(int met, int due, int otherMet, int otherDue, Apartness expected, double chance)
    {
        var found = Distinction.Between(Card(met, due - met), Card(otherMet, otherDue - otherMet));

        Assert.Equal(expected, found.Kind);
        Assert.Equal(chance, found.Chance!.Value, 0.0001);
    }

    [Theory]
    [InlineData(4, 4, 1, 5, true)]
    [InlineData(3, 3, 0, 3, false)]
    public void Few_targets_are_held_to_the_same_test(int met, int due, int otherMet, int otherDue, bool apart) =>
        Assert.Equal(apart, Distinction.Between(Card(met, due - met), Card(otherMet, otherDue - otherMet)).IsApart);

    // Of a hundred each: 80 are met against 40 and whatever is unsaid.
    [Theory]
    [InlineData(26, Apartness.FirstHigher)]
    [InlineData(27, Apartness.Chance)]
    [InlineData(39, Apartness.Chance)]
    [InlineData(40, Apartness.Overlap)]
    [InlineData(41, Apartness.Overlap)]
    public void Silence_is_counted_for_the_lower_so_that_it_makes_no_difference(int unsaid, Apartness expected) =>
        Assert.Equal(expected, Distinction.Between(Card(80, 20), Card(40, 60 - unsaid, unsaid)).Kind);

    [Theory]
    [InlineData(0, Apartness.FirstHigher)]
    [InlineData(22, Apartness.Chance)]
    [InlineData(23, Apartness.Overlap)]
    public void Silence_is_counted_against_the_higher(int unsaid, Apartness expected) =>
        Assert.Equal(expected, Distinction.Between(Card(80 - unsaid, 20, unsaid), Card(57, 43)).Kind);

    [Fact]
    public void Equal_shares_of_different_sizes_are_not_told_apart() =>
        Assert.Equal(new(Apartness.Overlap), Distinction.Between(Card(30, 10), Card(60, 20)));

    [Fact]
    public void Where_nothing_is_judged_there_is_nothing_to_tell()
    {
        Assert.Equal(new(Apartness.Nothing), Distinction.Between(Card(30, 10), Card(0, 0, 12)));
        Assert.Equal(new(Apartness.Nothing), Distinction.Between(Card(0, 0), Card(30, 10)));
    }

    [Fact]
    public void Changing_sides_changes_nothing_but_the_side()
    {
        for (var met = 0; met <= 12; met++)
        {
            for (var other = 0; other <= 9; other++)
            {
                var (there, back) = (Distinction.Between(Card(met, 12 - met), Card(other, 9 - other)), Distinction.Between(Card(other, 9 - other), Card(met, 12 - met)));
                Assert.Equal(there.Kind is Apartness.FirstHigher, back.Kind is Apartness.SecondHigher);
                Assert.Equal(there.Chance ?? -1, back.Chance ?? -1, 1e-9);
            }
        }
    }

    [Fact]
    public void As_many_targets_as_a_province_may_set_are_tested_too() =>
        Assert.InRange(Distinction.Between(Card(60_000, 20_000), Card(59_000, 21_000)).Chance!.Value, 1e-9, 1e-7);

    private static Scorecard Card(int met, int missed, int unsaid = 0) => Scorecard.Of(
    [
        .. Enumerable.Repeat(Verdict.Met, met), .. Enumerable.Repeat(Verdict.Missed, missed), .. Enumerable.Repeat(Verdict.Unreported, unsaid),
    ]);
}
