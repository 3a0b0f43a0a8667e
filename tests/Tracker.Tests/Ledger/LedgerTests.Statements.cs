using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    private StatementQueries Statements => new(ledger);

    [Fact]
    public async Task Beside_a_target_stand_last_year_s_outcomes_and_the_targets_above_on_its_indicator_alone()
    {
        var (province, neighbour) = (Sample.Work(2024, "990000"), Sample.Work(2024, "990102"));
        var last = Sample.GrowthClaimed with { Id = $"{Sample.District}-last", Report = Sample.Earlier.Id, Period = Period.Of(2023) };
        var above = Grows(province, "全省生产总值增长6%", 6, Comparator.Exactly);
        await writer.SaveReportAsync(province, [above, above with { Id = "990000-plan", Period = new(2021, 2025) }, above with { Id = "990000-jobs", Indicator = "urban_jobs" }], [], null, cancel: Cancel);
        await writer.SaveReportAsync(neighbour, [Grows(neighbour, "全县生产总值增长7%", 7, Comparator.Exactly)], [], null, cancel: Cancel);
        await writer.SaveReportAsync(Sample.Earlier, [.. Sample.Promised, last], [], null, cancel: Cancel);
        await writer.SaveReportAsync(Sample.Next, Sample.Claimed, [], null, cancel: Cancel);

        Assert.Equal([new(above, province), new(last, Sample.Earlier)], await Statements.BesideAsync(Sample.Growth, Cancel));
        Assert.Empty(await Statements.BesideAsync(Sample.Schools, Cancel));
        Assert.Empty(await Statements.BesideAsync(Sample.Growth with { Period = new(2024, 2025) }, Cancel));
        Assert.Empty(await Statements.BesideAsync(above, Cancel));
    }

    [Fact]
    public async Task Towards_a_plan_count_the_outcomes_of_its_years_and_of_the_one_before()
    {
        await Sample.SaveReportsAsync(writer);
        var plan = Sample.Growth with { Period = new(2025, 2027) };

        Assert.Equal([new(Sample.GrowthClaimed, Sample.Next)], await Statements.TowardsAsync(plan, Cancel));
        Assert.Empty(await Statements.TowardsAsync(plan with { Period = new(2026, 2028) }, Cancel));
        Assert.Empty(await Statements.TowardsAsync(plan with { Period = new(2020, 2023) }, Cancel));
        Assert.Equal([new(Sample.Trees, Sample.Next)], await Statements.TowardsAsync(Sample.Plan, Cancel));
        Assert.Empty(await Statements.TowardsAsync(plan with { District = "990102" }, Cancel));
    }
}
