using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <remarks>This part: what a district's own page tells.</remarks>
public abstract partial class LedgerTests
{
    [Fact]
    public async Task Catalogued_places_are_all_with_or_without_reports()
    {
        await Sample.SaveReportsAsync(writer);

        Assert.Equal([("990000", 0), ("990101", 2), ("990102", 0)], (await new DistrictQueries(ledger).CataloguedAsync(Cancel)).Select(place => (place.District.Code, place.Reports)));
    }

    [Fact]
    public async Task What_waits_is_told_by_the_report_it_waits_for()
    {
        await Sample.SaveAllAsync(writer);

        var waiting = await Promises.WaitingAsync(Sample.District, Cancel);

        Assert.Equal(
            [
                new() { Year = 2024, LastYear = 2024, State = Verdict.SourceMissing, Count = 1 },
                new WaitingCount { Year = 2024, LastYear = 2027, State = Verdict.NotYetDue, Count = 1 },
            ],
            waiting);
        Assert.Empty(await Promises.WaitingAsync("990102", Cancel));
    }

    [Fact]
    public async Task What_was_answered_later_waits_no_more()
    {
        await Sample.SaveReportsAsync(writer);
        await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, [.. Sample.Verdicts, Sample.Verdict(Sample.Schools, Verdict.Met, Vintage.Later)], cancel: Cancel);

        Assert.Equal([2027], (await Promises.WaitingAsync(Sample.District, Cancel)).Select(waiting => waiting.LastYear));
    }

    [Fact]
    public async Task A_report_tells_how_much_of_it_is_held()
    {
        await writer.SaveReportAsync(Sample.Earlier, [Sample.Growth with { Checked = true, Confidence = 1 }, Sample.Jobs, Sample.Schools with { Role = Role.Context }], [], Sample.Text("原文"), cancel: Cancel);
        await writer.SaveReportAsync(Sample.Next, [], [], null, cancel: Cancel);

        Assert.Equal(
            [
                new() { Report = Sample.Next, HasText = false, Statements = 0, Checked = 0 },
                new ReportEntry { Report = Sample.Earlier, HasText = true, Statements = 2, Checked = 1 },
            ],
            await Reports.EntriesOfAsync(Sample.District, Cancel));
    }

    [Fact]
    public async Task A_district_changed_when_one_of_its_reports_or_its_verdicts_did()
    {
        Assert.Null(await Trail.LastOfDistrictAsync(Sample.District, Cancel));

        await Sample.SaveReportsAsync(writer);
        Assert.Equal((await Trail.OfAsync(Sample.Next.Id, Cancel))[0].At, await Trail.LastOfDistrictAsync(Sample.District, Cancel));

        await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, Sample.Verdicts, cancel: Cancel);
        Assert.Equal((await Trail.OfAsync(Sample.District, Cancel))[0].At, await Trail.LastOfDistrictAsync(Sample.District, Cancel));
        Assert.Null(await Trail.LastOfDistrictAsync("990102", Cancel));
    }
}
