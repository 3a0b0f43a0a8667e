using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    [Fact]
    public async Task A_district_waits_to_be_judged_until_all_that_is_kept_of_it_has_been()
    {
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);
        var early = (await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Marks;
        await writer.SaveReportAsync(Sample.Next, Sample.Claimed, [], null, cancel: Cancel);
        var late = (await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Marks;

        await writer.ReplaceDerivedAsync(Sample.District, [], [], marks: early, cancel: Cancel);
        var still = await new ImportQueries(ledger).UnjudgedAsync(Cancel);
        await writer.ReplaceDerivedAsync(Sample.District, [], [], marks: late, cancel: Cancel);

        Assert.Equal([Sample.District], still);
        Assert.Empty(await new ImportQueries(ledger).UnjudgedAsync(Cancel));
    }

    [Fact]
    public async Task Whatever_changes_facts_has_the_district_wait_until_it_is_judged_and_what_changes_nothing_does_not()
    {
        await Sample.SaveReportsAsync(writer);
        await AssertWaitsAsync([Sample.District], () => writer.ConfirmLinkAsync(Sample.JobsLink, "王", Cancel));
        await AssertWaitsAsync([], () => writer.ConfirmLinkAsync(Sample.JobsLink, "王", Cancel));
        await AssertWaitsAsync([Sample.District], async () => await writer.UndoAsync((await Trail.LatestAsync(10, Cancel)).First(line => line.What == "links confirmed").Id, "王", cancel: Cancel));
        await AssertWaitsAsync([], () => Drafting.ReopenAsync(Sample.Earlier.Id, "王", Cancel));
        var seen = await ItemAsync(Sample.Schools);
        await AssertWaitsAsync([], () => ReviewAsync(new ItemChange(seen, seen with { State = ItemState.Rejected })));
        await AssertWaitsAsync([Sample.District], () => Drafting.PublishAsync(Sample.Earlier.Id, @unchecked: true, "更正", "王", Cancel));
        await AssertWaitsAsync(["990102"], () => new CatalogueWriter(ledger).SaveAsync(Sample.Catalogue, new() { District = Sample.Catalogue.Districts[2] with { NameZh = "云台区" } }, [], ["990102"], "王", cancel: Cancel));

        async Task AssertWaitsAsync(string[] districts, Func<Task> change)
        {
            await Tracker.Intake.PrepareAsync(ledger, Sample.Catalogue, seeded: false, cancel: Cancel);
            Assert.Empty(await new ImportQueries(ledger).UnjudgedAsync(Cancel));
            await change();
            Assert.Equal(districts, await new ImportQueries(ledger).UnjudgedAsync(Cancel));
        }
    }

    [Fact]
    public async Task A_rebuild_with_the_same_result_writes_nothing()
    {
        await Sample.SaveAllAsync(writer);
        var lines = await Trail.LatestAsync(10, Cancel);

        var again = await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, Sample.Verdicts, cancel: Cancel);

        Assert.Equal(new DerivedResult { Links = 0, Assessments = 0 }, again);
        Assert.Equal(lines, await Trail.LatestAsync(10, Cancel));
    }

    [Fact]
    public async Task A_rebuild_replaces_what_was_derived_and_says_what_changed()
    {
        await Sample.SaveAllAsync(writer);
        var worse = Sample.Verdicts[0] with { Verdict = Verdict.Nearly };

        var rebuilt = await writer.ReplaceDerivedAsync(Sample.District, [Sample.GrowthLink], [worse, .. Sample.Verdicts.Skip(2)], cancel: Cancel);

        Assert.Equal(new DerivedResult { Links = 1, Assessments = 2 }, rebuilt);
        var promises = await Promises.OfYearAsync(Sample.District, 2024, Cancel);
        Assert.Equal([Verdict.Nearly, Verdict.SourceMissing, Verdict.NotYetDue], promises.Select(promise => promise.Claimed.Assessment.Verdict));
        var line = (await Trail.OfAsync(Sample.District, Cancel))[0];
        Assert.Contains("\"met\"", line.Before, StringComparison.Ordinal);
        Assert.Contains("\"nearly\"", line.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_keeps_confirmed_links()
    {
        await Sample.SaveAllAsync(writer);
        var decided = Sample.GrowthLink with { Outcome = Sample.Trees.Id, Answer = Answer.OtherMeasure, Reason = "口径不同" };
        await writer.ConfirmLinkAsync(decided, "王", Cancel);

        await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, Sample.Verdicts, cancel: Cancel);
        await writer.ReplaceDerivedAsync(Sample.District, [], [], cancel: Cancel);

        var kept = Assert.Single((await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed);
        Assert.Equal(decided with { Confirmed = true, Confidence = 1 }, kept);
    }

    [Fact]
    public async Task A_rebuild_of_one_district_leaves_the_others()
    {
        await Sample.SaveAllAsync(writer);

        await writer.ReplaceDerivedAsync("990102", [], [], cancel: Cancel);

        Assert.Equal(4, (await Promises.OfYearAsync(Sample.District, 2024, Cancel)).Count);
    }

    [Fact]
    public async Task Links_and_verdicts_of_another_district_or_given_twice_are_refused()
    {
        await Sample.SaveReportsAsync(writer);

        await Assert.ThrowsAsync<ArgumentException>(() => writer.ReplaceDerivedAsync("990102", Sample.Links, [], cancel: Cancel));
        var twice = await Assert.ThrowsAsync<ArgumentException>(() => writer.ReplaceDerivedAsync(Sample.District, [Sample.GrowthLink, Sample.GrowthLink], [], cancel: Cancel));

        Assert.Contains(Sample.Growth.Id, twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirming_twice_leaves_one_line()
    {
        await Sample.SaveReportsAsync(writer);

        await writer.ConfirmLinkAsync(Sample.GrowthLink, "王", Cancel);
        await writer.ConfirmLinkAsync(Sample.GrowthLink, "李", Cancel);

        Assert.Equal("王", Assert.Single(await Trail.OfAsync(Sample.Growth.Id, Cancel)).Who);
    }

    [Fact]
    public async Task Several_links_are_confirmed_all_or_none()
    {
        await Sample.SaveReportsAsync(writer);
        var unknown = Sample.JobsLink with { Target = "990101-0000000000" };

        var error = await Assert.ThrowsAsync<ArgumentException>(() => writer.ConfirmLinksAsync([Sample.GrowthLink, unknown], "王", Cancel));

        Assert.Contains("990101-0000000000", error.Message, StringComparison.Ordinal);
        Assert.Empty((await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed);
    }
}
