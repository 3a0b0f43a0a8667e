using Tracker.Assessing;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    private static readonly VerdictFilter Silent = new() { Verdict = Verdict.Unreported };

    [Fact]
    public async Task Counts_by_field_make_up_the_counts_of_the_district()
    {
        await SaveTwoDistrictsAsync();

        var counts = await Promises.CountsByFieldAsync(Sample.District, Cancel);

        Assert.Equal(
            [("economy", Verdict.Met), ("education", Verdict.Unreported), ("jobs", Verdict.Unreported), ("other", Verdict.NotYetDue)],
            counts.Select(count => (count.Domain, count.Verdict)));
        Assert.Equal(
            (await Promises.CountsOfAsync(Sample.District, Cancel)).Select(count => (count.Verdict, count.Count)),
            counts.GroupBy(count => count.Verdict).Select(same => (same.Key, same.Sum(count => count.Count))).OrderBy(same => CodeNames<Verdict>.Of(same.Key), StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_field_is_counted_over_all_districts()
    {
        await SaveTwoDistrictsAsync();

        Assert.Equal([(Sample.District, 2024, "jobs"), ("990102", 2024, "jobs")], (await Promises.CountsOfFieldAsync("jobs", Cancel)).Select(count => (count.District, count.Year, count.Domain)));
        Assert.Empty(await Promises.CountsOfFieldAsync("happiness", Cancel));
    }

    [Fact]
    public async Task Counts_tell_what_was_checked_and_what_is_mentioned_without_a_result()
    {
        await SaveTwoDistrictsAsync();

        var unreported = (await Promises.CountsOfAsync(Sample.District, Cancel)).Single(count => count.Verdict == Verdict.Unreported);

        Assert.Equal((2, 1, 1), (unreported.Count, unreported.Mentioned, unreported.Checked));
        var promises = await Promises.OfYearAsync(Sample.District, 2024, Cancel);
        Assert.Equal([Sample.Schools.Id], promises.Where(promise => promise.Shown.IsMentioned).Select(promise => promise.Target.Id));
        Assert.Equal(Scorecard.Of(promises).Words, Scorecard.Of(await Promises.CountsOfAsync(Sample.District, Cancel)).Words);
    }

    [Fact]
    public async Task Silences_are_those_of_all_districts_newest_report_first_each_with_its_proof()
    {
        await SaveTwoDistrictsAsync();

        var silences = await Promises.ListAsync(Silent, 0, 10, Cancel);

        Assert.Equal([("990102", Verdict.Unreported), (Sample.District, Verdict.Unreported), (Sample.District, Verdict.Unreported)], silences.Select(silence => (silence.Target.District, silence.Shown.Assessment.Verdict)));
        Assert.Equal([Sample.Jobs.Id, Sample.Schools.Id], silences.Skip(1).Select(silence => silence.Target.Id));
        Assert.Equal(Sample.JobsLink.Reason, silences[1].Shown.Link!.Reason);
        Assert.Equal(silences.Skip(1).Take(1), await Promises.ListAsync(Silent, 1, 1, Cancel));
    }

    [Fact]
    public async Task Verdicts_are_filtered_and_counted_alike()
    {
        await SaveTwoDistrictsAsync();
        (VerdictFilter Filter, int Count)[] cases =
        [
            (new(), 4),
            (Silent, 3),
            (new() { Verdict = Verdict.NotYetDue }, 0),
            (Silent with { District = Sample.District }, 2),
            (Silent with { District = "999999" }, 0),
            (Silent with { Domain = "jobs" }, 2),
            (Silent with { Headline = true }, 2),
            (Silent with { Headline = true, District = Sample.District, Domain = "jobs", FromYear = 2024, ToYear = 2024 }, 1),
            (Silent with { FromYear = 2025 }, 0),
            (Silent with { ToYear = 2023 }, 0),
            (Silent with { FromYear = 2025, ToYear = 2023 }, 0),
            (Silent with { Domain = "' or true --" }, 0),
        ];

        foreach (var (filter, count) in cases)
        {
            Assert.Equal(count, await Promises.CountAsync(filter, Cancel));
            Assert.Equal(count, (await Promises.ListAsync(filter, 0, 10, Cancel)).Count);
        }
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Promises.ListAsync(new(), -1, 1, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Promises.ListAsync(new(), 0, -1, Cancel));
    }

    [Fact]
    public async Task What_a_bulletin_gave_is_listed_where_no_report_answered_and_only_there()
    {
        var bulletin = Sample.Work(2024) with { Id = "990101-2024-bulletin", Kind = ReportKind.Bulletin, Date = "2025-03-20" };
        var growth = Sample.GrowthLink with { Report = bulletin.Id, Vintage = Vintage.Later };
        var schools = growth with { Target = Sample.Schools.Id, Outcome = null };
        await Sample.SaveReportsAsync(writer);
        await writer.SaveReportAsync(bulletin, [], [], null, cancel: Cancel);
        await writer.ReplaceDerivedAsync(
            Sample.District, [.. Sample.Links, growth, schools],
            [.. Sample.Verdicts, Sample.Verdict(Sample.Growth, Verdict.Missed, Vintage.Later), Sample.Verdict(Sample.Schools, Verdict.Missed, Vintage.Later)], cancel: Cancel);

        Assert.Equal([Sample.Growth.Id, Sample.Jobs.Id, Sample.Schools.Id], (await Promises.ListAsync(new(), 0, 10, Cancel)).Select(promise => promise.Target.Id));
        Assert.Equal([Sample.Schools.Id], (await Promises.ListAsync(new() { Verdict = Verdict.Missed }, 0, 10, Cancel)).Select(promise => promise.Target.Id));
        Assert.Equal((3, 1), (await Promises.CountAsync(new(), Cancel), await Promises.CountAsync(new() { Verdict = Verdict.Missed }, Cancel)));
    }

    /// <summary>The sample's district, where the schools are mentioned without a result, and a neighbour whose newer report keeps silent on jobs.</summary>
    private async Task SaveTwoDistrictsAsync()
    {
        var (earlier, next) = (Sample.Work(2024, "990102"), Sample.Work(2025, "990102") with { Date = "2025-02-20" });
        var jobs = Sample.Says(earlier, "城镇新增就业2万人", 10) with { Indicator = "urban_jobs", Domain = "jobs", Headline = true };
        var mentioned = Sample.JobsLink with { Target = Sample.Schools.Id, Answer = Answer.Mentioned, Reason = "报告提及而未给出可对照的结果" };
        await Sample.SaveReportsAsync(writer);
        await writer.SaveReportAsync(Sample.Earlier, [.. Sample.Promised.Except([Sample.Schools]), Sample.Schools with { Checked = true }], [], null, cancel: Cancel);
        await writer.ReplaceDerivedAsync(
            Sample.District, [.. Sample.Links, mentioned], [.. Sample.Verdicts.Where(verdict => verdict.Target != Sample.Schools.Id), Sample.Verdict(Sample.Schools, Verdict.Unreported)], cancel: Cancel);
        await writer.SaveReportAsync(earlier, [jobs], [], null, cancel: Cancel);
        await writer.SaveReportAsync(next, [], [], null, cancel: Cancel);
        await writer.ReplaceDerivedAsync("990102", [Sample.JobsLink with { Target = jobs.Id, Report = next.Id }], [Sample.Verdict(jobs, Verdict.Unreported)], cancel: Cancel);
    }
}
