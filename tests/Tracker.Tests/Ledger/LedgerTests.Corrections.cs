using System.Text.Json;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    private CorrectionQueries Corrections => new(ledger);

    [Fact]
    public async Task What_is_added_and_judged_for_the_first_time_is_no_correction()
    {
        await Sample.SaveAllAsync(writer);

        Assert.Empty(await Corrections.ListAsync(0, 10, Cancel));
        Assert.Equal(0, await Corrections.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_report_read_again_tells_what_changed_came_and_went()
    {
        await Sample.SaveReportsAsync(writer);
        var better = Sample.Growth with { Figure = Sample.Growth.Figure with { Comparator = Comparator.AtLeast } };
        var found = Sample.Says(Sample.Earlier, "改造老旧小区12个", 100);
        await writer.SaveReportAsync(Sample.Earlier, [better, Sample.Jobs, found, Sample.Plan], [], null, cancel: Cancel);

        var correction = Assert.Single(await Corrections.ListAsync(0, 10, Cancel));

        Assert.Equal((CorrectionKind.ReportReplaced, Author.Program, Sample.Earlier.Id), (correction.Kind, correction.By, correction.Subject));
        Assert.Equal([new(Sample.Growth, better), new(Sample.Schools, null), new(null, found)], correction.Statements);
        Assert.Equal(new Change<Report>(Sample.Earlier, Sample.Earlier), correction.Report);
    }

    [Fact]
    public async Task A_corrected_document_tells_both_and_the_decisions_that_went_with_its_clauses()
    {
        await Sample.SaveReportsAsync(writer);
        var decided = Sample.JobsLink with { Target = Sample.Schools.Id, Confirmed = true, Confidence = 1 };
        await writer.ConfirmLinkAsync(decided, "王", Cancel);
        await writer.SaveReportAsync(Corrected, [Sample.Growth], [], Sample.Text("今年新建学校5所。"), cancel: Cancel);

        var correction = (await Corrections.ListAsync(0, 1, Cancel))[0];

        Assert.Equal(new Change<Report>(Sample.Earlier, Corrected), correction.Report);
        Assert.Equal([new(decided, null)], correction.Links);
        Assert.Equal(3, correction.Statements.Count(change => change.After is null));
    }

    [Fact]
    public async Task A_confirmed_link_is_a_correction_by_a_person_who_is_not_named()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ConfirmLinkAsync(Sample.GrowthLink with { Answer = Answer.OtherMeasure }, "wang.fang", Cancel);

        var correction = Assert.Single(await Corrections.ListAsync(0, 10, Cancel));

        Assert.Equal((CorrectionKind.LinksConfirmed, Author.Person, Sample.Growth.Id), (correction.Kind, correction.By, correction.Subject));
        Assert.Equal([new(Sample.GrowthLink, Sample.GrowthLink with { Answer = Answer.OtherMeasure, Confirmed = true, Confidence = 1 })], correction.Links);
        Assert.DoesNotContain("wang", JsonSerializer.Serialize(correction), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_links_confirmed_at_once_are_one_correction_of_no_single_target()
    {
        using var folder = new SeedFolder(Seeds with { Links = [Decided, Sample.JobsLink with { Confirmed = true, Confidence = 1 }] });
        await Seeding.SeedIfEmptyAsync(ledger, Sample.Catalogue, folder.Path, Cancel);

        var correction = Assert.Single(await Corrections.ListAsync(0, 10, Cancel));

        Assert.Equal((Author.Seeds, null, 2), (correction.By, correction.Subject, correction.Links.Count));
        Assert.Equal([new(null, Decided)], Assert.Single(await Corrections.OfTargetAsync(Sample.Growth.Id, Cancel)).Links);
    }

    [Fact]
    public async Task A_link_decided_twice_in_one_write_is_told_as_it_was_and_as_it_is()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ConfirmLinksAsync([Sample.GrowthLink, Sample.GrowthLink with { Answer = Answer.OtherMeasure }], "王", Cancel);

        var change = Assert.Single(Assert.Single(await Corrections.ListAsync(0, 10, Cancel)).Links);

        Assert.Equal((Sample.GrowthLink, Answer.OtherMeasure), (change.Before, change.After!.Answer));
    }

    [Theory]
    [InlineData(Verdict.Met, Verdict.Missed, true)]
    [InlineData(Verdict.Unreported, Verdict.Met, true)]
    [InlineData(Verdict.Met, Verdict.SourceMissing, true)]
    [InlineData(Verdict.NotYetDue, Verdict.Met, false)]
    [InlineData(Verdict.SourceMissing, Verdict.Unreported, false)]
    public async Task A_verdict_that_was_given_and_is_another_is_corrected_and_a_state_that_ends_is_not(Verdict before, Verdict after, bool corrected)
    {
        await Sample.SaveReportsAsync(writer);
        var (was, now) = (Sample.Verdict(Sample.Growth, before), Sample.Verdict(Sample.Growth, after));
        await writer.ReplaceDerivedAsync(Sample.District, [], [was], cancel: Cancel);
        await writer.ReplaceDerivedAsync(Sample.District, [], [now], cancel: Cancel);

        var corrections = await Corrections.ListAsync(0, 10, Cancel);

        Assert.Equal(corrected ? [new(was, now)] : [], corrections.SelectMany(correction => correction.Verdicts));
        Assert.Equal(corrected ? [Sample.District] : [], corrections.Select(correction => correction.Subject));
    }

    [Fact]
    public async Task A_verdict_on_another_figure_is_corrected_and_one_in_other_words_is_not()
    {
        await Sample.SaveAllAsync(writer);
        var reworded = Sample.Verdicts[1] with { Inputs = "目标4.2万人以上，未见提及" };
        var other = Sample.Verdicts[0] with { Ratio = 7.8m / 8.1m };
        await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, [Sample.Verdicts[0], reworded, .. Sample.Verdicts.Skip(2)], cancel: Cancel);
        Assert.Empty(await Corrections.ListAsync(0, 10, Cancel));

        await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, [other, .. Sample.Verdicts.Skip(1)], cancel: Cancel);

        Assert.Equal([new(Sample.Verdicts[0], other)], Assert.Single(await Corrections.ListAsync(0, 10, Cancel)).Verdicts);
    }

    [Fact]
    public async Task A_verdict_that_is_given_no_more_is_corrected()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ReplaceDerivedAsync(Sample.District, [], [], cancel: Cancel);

        Assert.Equal(
            [new(Sample.Verdicts[0], null), new(Sample.Verdicts[1], null)],
            Assert.Single(await Corrections.ListAsync(0, 10, Cancel)).Verdicts.OrderBy(change => change.Before!.Verdict));
    }

    [Fact]
    public async Task Of_a_target_only_its_own_is_told()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ConfirmLinkAsync(Sample.GrowthLink, "王", Cancel);
        await writer.ReplaceDerivedAsync(Sample.District, [], [], cancel: Cancel);
        await writer.SaveReportAsync(Sample.Earlier, [Sample.Growth with { Headline = false }, Sample.Jobs with { Headline = false }], [], null, cancel: Cancel);

        var corrections = await Corrections.OfTargetAsync(Sample.Growth.Id, Cancel);

        Assert.Equal([CorrectionKind.ReportReplaced, CorrectionKind.VerdictsChanged, CorrectionKind.LinksConfirmed], corrections.Select(correction => correction.Kind));
        Assert.Equal([(1, 0, 0), (0, 0, 1), (0, 1, 0)], corrections.Select(correction => (correction.Statements.Count, correction.Links.Count, correction.Verdicts.Count)));
        Assert.Equal([CorrectionKind.ReportReplaced, CorrectionKind.VerdictsChanged], (await Corrections.OfTargetAsync(Sample.Jobs.Id, Cancel)).Select(correction => correction.Kind));
        Assert.Empty(await Corrections.OfTargetAsync(Sample.GrowthClaimed.Id, Cancel));
        Assert.Empty(await Corrections.OfTargetAsync("%", Cancel));
    }

    [Fact]
    public async Task Pages_of_corrections_make_up_the_list()
    {
        await Sample.SaveAllAsync(writer);
        foreach (var verdict in new[] { Verdict.Missed, Verdict.Met, Verdict.Nearly })
            await writer.ReplaceDerivedAsync(Sample.District, [], [Sample.Verdict(Sample.Growth, verdict)], cancel: Cancel);
        var all = await Corrections.ListAsync(0, 10, Cancel);

        Assert.Equal(3, await Corrections.CountAsync(Cancel));
        Assert.Equal([Verdict.Nearly, Verdict.Met, Verdict.Missed], all.Select(correction => correction.Verdicts[0].After!.Verdict));
        Assert.Equal([all[0].Id, all[1].Id], (await Corrections.ListAsync(0, 2, Cancel)).Select(correction => correction.Id));
        Assert.Equal([all[2].Id], (await Corrections.ListAsync(2, 2, Cancel)).Select(correction => correction.Id));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Corrections.ListAsync(-1, 2, Cancel));
    }

    [Fact]
    public async Task A_promise_is_revised_where_the_later_verdict_is_another_than_the_one_claimed()
    {
        var bulletin = Sample.Work(2024) with { Id = "990101-2024-bulletin", Kind = ReportKind.Bulletin, Date = "2025-03-20" };
        var later = Sample.GrowthLink with { Report = bulletin.Id, Vintage = Vintage.Later, Outcome = null };
        await Sample.SaveReportsAsync(writer);
        await writer.SaveReportAsync(bulletin, [], [], null, cancel: Cancel);
        Statement[] told = [Sample.Growth, Sample.Jobs, Sample.Schools];
        async Task LaterAsync(Verdict growth) => await writer.ReplaceDerivedAsync(
            Sample.District, [.. Sample.Links, .. told.Select(target => later with { Target = target.Id })],
            [.. Sample.Verdicts, Sample.Verdict(Sample.Growth, growth, Vintage.Later), .. told.Skip(1).Select(target => Sample.Verdict(target, Verdict.Missed, Vintage.Later))], cancel: Cancel);

        await LaterAsync(Verdict.Missed);
        Assert.Equal([(Verdict.Met, Verdict.Missed), (Verdict.Unreported, Verdict.Missed)], (await Promises.RevisedAsync(0, 10, Cancel)).Select(promise => (promise.Claimed.Assessment.Verdict, promise.Later!.Assessment.Verdict)));
        Assert.Equal([Sample.Jobs.Id], (await Promises.RevisedAsync(1, 10, Cancel)).Select(promise => promise.Target.Id));
        Assert.Equal(2, await Promises.CountRevisedAsync(Cancel));

        await LaterAsync(Verdict.Met);
        Assert.Equal([Sample.Jobs.Id], (await Promises.RevisedAsync(0, 10, Cancel)).Select(promise => promise.Target.Id));
        Assert.Equal(1, await Promises.CountRevisedAsync(Cancel));
    }
}
