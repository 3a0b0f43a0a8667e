using FsCheck;
using FsCheck.Fluent;
using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

/// <summary>What holds for all figures, not only for those somebody thought of.</summary>
public sealed class AssessingLawTests
{
    private static readonly Comparator[] Bounds = [Comparator.Exactly, Comparator.About, Comparator.AtLeast, Comparator.AtMost];

    private static readonly Gen<decimal> Amounts = Gen.Choose(-100_000, 100_000).Select(hundredths => hundredths / 100m);

    private static readonly Gen<Figure> Targets =
        from amount in Amounts
        from width in Gen.Elements(0m, 0m, 0.5m, 3m)
        from unit in Gen.Elements("%", "‰", "人")
        from comparator in Gen.Elements(Bounds)
        select new Figure { Value = new Quantity(amount, unit), UpTo = width == 0 ? null : amount + width, Comparator = comparator };

    private static readonly Gen<Better?> Directions = Gen.Elements<Better?>(Better.Up, Better.Down, Better.Near, null);

    [Fact]
    public void A_better_outcome_never_has_a_worse_verdict() => Check(
        from target in Targets
        from better in Directions
        from one in Amounts
        from other in Amounts
        select (target, better, Math.Min(one, other), Math.Max(one, other)),
        sample =>
        {
            var (target, better, lower, higher) = sample;
            var (atLower, atHigher) = (Verdict(target, better, lower), Verdict(target, better, higher));
            var upIsBetter = Verdict(target, better, target.Value!.Value.Amount - 1_000_000) > Verdict(target, better, target.Value.Value.Amount + 1_000_000);
            return upIsBetter ? atHigher <= atLower : atLower <= atHigher;
        });

    [Fact]
    public void A_verdict_on_an_amount_does_not_depend_on_its_unit_of_counting() => Check(
        from target in Gen.Choose(1, 100_000)
        from outcome in Gen.Choose(0, 150_000)
        from comparator in Gen.Elements(Bounds)
        from factor in Gen.Elements(10m, 0.1m, 10_000m)
        select (target, outcome, comparator, factor),
        sample =>
        {
            var one = Assessor.Judge(Given.Amount(sample.target, sample.comparator), Given.Amount(sample.outcome), null);
            var scaled = Assessor.Judge(Given.Amount(sample.target * sample.factor, sample.comparator), Given.Amount(sample.outcome * sample.factor), null);
            return (one.Rule, one.Ratio) == (scaled.Rule, scaled.Ratio);
        });

    [Fact]
    public void At_the_bound_that_flips_a_verdict_it_does_change() => Check(
        from target in Targets.Where(figure => figure.Value!.Value.Amount != 0)
        from better in Directions
        from outcome in Amounts
        select (target, better, outcome),
        sample =>
        {
            var (target, better, outcome) = sample;
            var judgement = Judge(target, better, outcome);
            var bound = judgement.WouldFlipAt!.Value.Amount;
            Verdict[] around = [Verdict(target, better, bound - 0.000001m), Verdict(target, better, bound), Verdict(target, better, bound + 0.000001m)];
            return around.Contains(judgement.WouldBecome!.Value) && judgement.WouldBecome != judgement.Verdict;
        });

    [Fact]
    public void Fulfilment_lies_within_its_interval_and_silence_never_raises_it() => Check(
        Gen.Choose(0, 40).ArrayOf(Enum.GetValues<Verdict>().Length),
        counts =>
        {
            var card = Scorecard.Of(counts.SelectMany((count, verdict) => Enumerable.Repeat((Verdict)verdict, count)));
            var quieter = Scorecard.Of(counts.SelectMany((count, verdict) => Enumerable.Repeat((Verdict)verdict, count)).Append(Tracker.Verdict.Unreported));
            return card.Interval is not var (lowest, highest)
                ? card.Judged < Scorecard.LeastJudged
                : lowest <= card.Fulfilment && card.Fulfilment <= highest && quieter.Fulfilment <= card.Fulfilment && quieter.Interval!.Value.Lowest <= lowest;
        });

    private static Judgement Judge(Figure target, Better? better, decimal outcome) =>
        Assessor.Judge(target, new Figure { Value = new Quantity(outcome, target.Value!.Value.Unit) }, better);

    private static Verdict Verdict(Figure target, Better? better, decimal outcome) => Judge(target, better, outcome).Verdict;

    private static void Check<T>(Gen<T> samples, Func<T, bool> law) =>
        Prop.ForAll(samples.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
