using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    [Fact]
    public async Task A_ledger_of_a_year_holds_each_promise_with_all_that_came_of_it()
    {
        await Sample.SaveAllAsync(writer);

        var promises = await Promises.OfYearAsync(Sample.District, 2024, Cancel);

        Assert.Equal([Sample.Growth, Sample.Jobs, Sample.Schools, Sample.Plan], promises.Select(promise => promise.Target));
        var (growth, jobs, schools) = (promises[0], promises[1], promises[2]);
        Assert.Equal(Sample.Earlier, growth.Source);
        Assert.Equal("gdp", growth.Indicator!.Code);
        Assert.Equal(["生产总值", "GDP"], growth.Indicator.AliasesZh);
        Assert.Equal(Sample.Verdicts[0], growth.Claimed.Assessment);
        Assert.Equal(Sample.GrowthLink, growth.Claimed.Link);
        Assert.Equal(Sample.GrowthClaimed, growth.Claimed.Outcome);
        Assert.Equal(Sample.Next, growth.Claimed.Report);
        Assert.Null(growth.Later);
        Assert.Equal(Answer.Silent, jobs.Claimed.Link!.Answer);
        Assert.Null(jobs.Claimed.Outcome);
        Assert.Equal(Sample.Next, jobs.Claimed.Report);
        Assert.Null(schools.Claimed.Link);
        Assert.Null(schools.Claimed.Report);
    }

    [Fact]
    public async Task Headline_targets_come_first_and_the_work_report_before_the_others()
    {
        var list = Sample.Work(2024) with { Id = "990101-2024-goals", Kind = ReportKind.Goals };
        var listed = Sample.Says(list, "改造老旧小区12个", 5);
        var first = Sample.Says(list, "新增养老床位200张", 50) with { Headline = true };
        var late = Sample.Growth with { Where = new(500, 13) };
        await writer.SaveReportAsync(list, [listed, first], [], null, cancel: Cancel);
        await writer.SaveReportAsync(Sample.Earlier, [Sample.Schools, late], [], null, cancel: Cancel);
        await writer.ReplaceDerivedAsync(Sample.District, [], [.. new[] { late, listed, first, Sample.Schools }.Select(target => Sample.Verdict(target, Verdict.Met))], cancel: Cancel);

        var promises = await Promises.OfYearAsync(Sample.District, 2024, Cancel);

        Assert.Equal([late, first, Sample.Schools, listed], promises.Select(promise => promise.Target));
    }

    [Fact]
    public async Task A_target_of_one_year_is_listed_under_it_and_one_of_several_under_the_year_it_was_set()
    {
        var ahead = Sample.Says(Sample.Earlier, "明年建成体育馆", 300) with { Period = Period.Of(2025) };
        await writer.SaveReportAsync(Sample.Earlier, [Sample.Plan, ahead], [], null, cancel: Cancel);
        await writer.ReplaceDerivedAsync(Sample.District, [], [Sample.Verdict(Sample.Plan, Verdict.NotYetDue), Sample.Verdict(ahead, Verdict.NotYetDue)], cancel: Cancel);

        Assert.Equal([Sample.Plan], (await Promises.OfYearAsync(Sample.District, 2024, Cancel)).Select(promise => promise.Target));
        Assert.Equal([ahead], (await Promises.OfYearAsync(Sample.District, 2025, Cancel)).Select(promise => promise.Target));
        Assert.Empty(await Promises.OfYearAsync(Sample.District, 2027, Cancel));
    }

    [Fact]
    public async Task A_promise_is_found_by_its_id()
    {
        await Sample.SaveAllAsync(writer);

        Assert.Equal(Sample.Plan, (await Promises.FindAsync(Sample.Plan.Id, Cancel))!.Target);
        Assert.Null(await Promises.FindAsync(Sample.Trees.Id, Cancel));
        Assert.Null(await Promises.FindAsync("no such id", Cancel));
    }

    [Fact]
    public async Task Promises_on_an_indicator_are_those_of_the_districts_asked_for_and_of_all_years()
    {
        await Sample.SaveAllAsync(writer);
        var elsewhere = Sample.Work(2023, "990102");
        var growth = Sample.Says(elsewhere, "地区生产总值增长6%", 10) with { Indicator = "gdp" };
        await writer.SaveReportAsync(elsewhere, [growth], [], null, cancel: Cancel);
        await writer.ReplaceDerivedAsync("990102", [], [Sample.Verdict(growth, Verdict.SourceMissing)], cancel: Cancel);

        Assert.Equal([Sample.Growth.Id, growth.Id], (await Promises.OfIndicatorAsync("gdp", [Sample.District, "990102"], cancel: Cancel)).Select(promise => promise.Target.Id));
        Assert.Empty(await Promises.OfIndicatorAsync("happiness", [Sample.District], cancel: Cancel));
        Assert.Equal([growth.Id], (await Promises.OfIndicatorAsync("gdp", ["990102"], cancel: Cancel)).Select(promise => promise.Target.Id));
        Assert.Empty(await Promises.OfIndicatorAsync("urban_jobs", [], cancel: Cancel));
        var year = Sample.Growth.Period.From;
        Assert.Contains(Sample.Growth.Id, (await Promises.OfIndicatorAsync("gdp", [Sample.District], (year, year), Cancel)).Select(promise => promise.Target.Id));
        Assert.DoesNotContain(Sample.Growth.Id, (await Promises.OfIndicatorAsync("gdp", [Sample.District, "990102"], (year + 1, year + 9), Cancel)).Select(promise => promise.Target.Id));
        Assert.Equal([year], await Promises.YearsOfIndicatorAsync("gdp", [Sample.District], Cancel));
    }

    [Fact]
    public async Task The_newest_verdicts_are_those_of_the_newest_reports_and_no_states()
    {
        await Sample.SaveAllAsync(writer);

        Assert.Equal([Sample.Growth.Id, Sample.Jobs.Id], (await Promises.NewestAsync(10, Cancel)).Select(promise => promise.Target.Id));
        Assert.Equal([Sample.Growth.Id], (await Promises.NewestAsync(1, Cancel)).Select(promise => promise.Target.Id));
    }

    [Fact]
    public async Task Outcomes_of_a_year_are_those_that_answer_no_target()
    {
        await Sample.SaveAllAsync(writer);

        Assert.Equal([Sample.Trees], await Promises.OutcomesAsync(Sample.District, 2024, Cancel));
        Assert.Empty(await Promises.OutcomesAsync(Sample.District, 2025, Cancel));
    }

    [Fact]
    public async Task A_year_is_counted_by_the_answer_that_is_shown()
    {
        await Sample.SaveAllAsync(writer);
        var later = Sample.Verdict(Sample.Schools, Verdict.Missed, Vintage.Later);
        var corrected = Sample.Verdict(Sample.Growth, Verdict.Missed, Vintage.Later);
        await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, [.. Sample.Verdicts, later, corrected], cancel: Cancel);

        var counts = await Promises.CountsOfAsync(Sample.District, Cancel);

        Assert.Equal(
            (await Promises.OfYearAsync(Sample.District, 2024, Cancel)).CountBy(promise => promise.Shown.Assessment.Verdict).ToDictionary(),
            counts.ToDictionary(count => count.Verdict, count => count.Count));
        Assert.Equal(1, counts.Single(count => count.Verdict == Verdict.Missed).Count);
        Assert.Equal(counts, await Promises.CountsAsync(Cancel));
        Assert.Empty(await Promises.CountsOfAsync("990102", Cancel));
    }

    [Fact]
    public async Task Headline_indicators_of_a_district_come_year_by_year_as_its_ledgers_list_them()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, Sample.Verdicts, cancel: Cancel);
        var expected = new List<string>();
        foreach (var year in new[] { 2024, 2025 })
            expected.AddRange((await Promises.OfYearAsync(Sample.District, year, Cancel)).Where(promise => promise.Indicator is { Headline: true }).Select(promise => promise.Target.Id));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, (await Promises.OfHeadlineIndicatorsAsync(Sample.District, Cancel)).Select(promise => promise.Target.Id));
        Assert.Empty(await Promises.OfHeadlineIndicatorsAsync("990102", Cancel));
    }

    [Fact]
    public async Task Districts_are_those_with_reports_each_with_its_parent()
    {
        var districts = new DistrictQueries(ledger);
        Assert.Empty(await districts.AllAsync(Cancel));
        await Sample.SaveAllAsync(writer);

        var only = Assert.Single(await districts.AllAsync(Cancel));

        Assert.Equal("溪口区", only.District.NameZh);
        Assert.Equal(["溪口新区", "溪口"], only.District.AliasesZh);
        Assert.Equal("青禾省", only.Parent!.NameZh);
        Assert.Equal((2, 2024, 2025), (only.Reports, only.FirstYear, only.LastYear));
        Assert.Null((await districts.FindAsync("990000", Cancel))!.Parent);
        Assert.Equal((0, null), ((await districts.FindAsync("990102", Cancel))!.Reports, (await districts.FindAsync("990102", Cancel))!.FirstYear));
        Assert.Null(await districts.FindAsync("999999", Cancel));
    }

    [Fact]
    public async Task Holdings_are_all_that_a_district_has_oldest_report_first()
    {
        await Sample.SaveAllAsync(writer);

        var holdings = await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel);

        Assert.Equal([Sample.Earlier, Sample.Next], holdings.Reports);
        Assert.Equal([.. Sample.Promised, .. Sample.Claimed], holdings.Statements);
        Assert.Empty(holdings.Confirmed);
    }

    [Fact]
    public async Task Reports_are_listed_newest_first()
    {
        await Sample.SaveReportsAsync(writer);

        Assert.Equal([Sample.Next, Sample.Earlier], await Reports.OfDistrictAsync(Sample.District, Cancel));
        Assert.Equal([Sample.Next], await Reports.LatestAsync(1, Cancel));
        Assert.Null(await Reports.FindAsync("no such report", Cancel));
        Assert.Null(await Reports.TextAsync(Sample.Next.Id, Cancel));
    }

    [Fact]
    public async Task Texts_of_a_district_are_those_held_of_the_reports_that_speak_of_it()
    {
        await Sample.SaveReportsAsync(writer);
        var city = Sample.Work(2024, "990000");
        await writer.SaveReportAsync(city, [Sample.Schools with { Id = $"{Sample.District}-ofthecity", Report = city.Id }], [], Sample.Text("全省"), cancel: Cancel);

        Assert.Equal(
            new Dictionary<string, ReportText> { [Sample.Earlier.Id] = Sample.Text("原文"), [city.Id] = Sample.Text("全省") },
            await Reports.TextsOfAsync(Sample.District, Cancel));
        Assert.Empty(await Reports.TextsOfAsync("990102", Cancel));
    }

    [Fact]
    public async Task Indicators_tell_how_much_is_held_on_them()
    {
        await Sample.SaveReportsAsync(writer);
        var indicators = new IndicatorQueries(ledger);

        Assert.Equal(
            [("gdp", 1, 2024, 2024), ("urban_jobs", 1, 2024, 2024)],
            (await indicators.AllAsync(Cancel)).Select(entry => (entry.Indicator.Code, entry.Districts, entry.FirstYear!.Value, entry.LastYear!.Value)));
        Assert.Equal([(Sample.District, 1)], await indicators.PlacesAsync("gdp", Cancel));
        Assert.Empty(await indicators.PlacesAsync("happiness", Cancel));
        Assert.Equal("城镇新增就业", (await indicators.FindAsync("urban_jobs", Cancel))!.Indicator.NameZh);
        Assert.Null(await indicators.FindAsync("happiness", Cancel));
    }
}
