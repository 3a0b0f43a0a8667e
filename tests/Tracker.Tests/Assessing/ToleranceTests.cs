using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class ToleranceTests
{
    [Fact]
    public void Its_bounds_are_those_at_which_the_verdict_changes()
    {
        foreach (var (target, better) in new (Figure, Better?)[]
        {
            (Given.Growth(8), Better.Up), (Given.Growth(8, Comparator.About), Better.Up), (Given.Amount(40_000, Comparator.AtLeast), null),
            (Given.Share(4, Comparator.AtMost), Better.Down), (Given.Growth(-3), Better.Down), (Given.Growth(3), Better.Near), (Given.Growth(6).Range(6.5m), Better.Up),
        })
        {
            var (met, nearly) = Tolerance.Of(target, better)!;
            Assert.True(VerdictAt(met) <= Verdict.Met, $"{target} at {met}");
            Assert.Equal(Verdict.Nearly, VerdictAt(met - Worse(0.01m)));
            Assert.Equal(Verdict.Nearly, VerdictAt(nearly));
            Assert.Equal(Verdict.Missed, VerdictAt(nearly - Worse(0.01m)));

            Verdict VerdictAt(decimal amount) => Assessor.Judge(target, target with { Value = target.Value!.Value with { Amount = amount }, UpTo = null }, better).Verdict;
            decimal Worse(decimal step) => met > nearly ? step : -step;
        }
    }

    [Fact]
    public void A_target_without_a_figure_has_none() => Assert.Null(Tolerance.Of(Given.Pace(), Better.Up));
}
