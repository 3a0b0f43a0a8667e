using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Seeds;

/// <summary>What a fresh install shows.</summary>
public sealed class SeedTests(SeededArchive archive) : IClassFixture<SeededArchive>
{
    private const int LongestQuote = 130;

    private static readonly SeedFiles Files = SeedFiles.Read(Catalogue.SeedFolder);

    [Fact]
    public void Evidence_is_clauses_and_each_was_checked()
    {
        Assert.All(Files.Statements, statement => Assert.InRange(statement.Quote.Length, 2, LongestQuote));
        Assert.All(Files.Statements, statement => Assert.True(statement.Checked && statement.Subject.Length > 0, statement.Id));
    }

    [Fact]
    public void Every_indicator_and_district_is_catalogued()
    {
        var catalogue = Catalogue.Load();
        Assert.All(Files.Statements, statement => Assert.True(statement.Indicator.Length == 0 || catalogue.Indicator(statement.Indicator) is not null, statement.Indicator));
        Assert.All(Files.Reports, report => Assert.NotNull(catalogue.District(report.District)));
    }

    [Fact]
    public void Every_full_report_names_its_source_and_hash() =>
        Assert.All(Files.Reports.Where(report => !report.Excerpt), report => Assert.True(report is { Source.Length: > 0, Hash.Length: 64 }, report.Id));

    [Fact]
    public async Task Industry_in_Huangdao_in_2023_was_promised_8_percent_and_is_given_as_6_2()
    {
        var promise = (await OfYearAsync("370211", 2023)).Single(promise => promise.Target.Indicator == "industry_value_added");
        Assert.Equal((8m, 6.2m), (promise.Target.Figure.Value?.Amount, promise.Shown.Outcome?.Figure.Value?.Amount));
        Assert.Equal((Verdict.Missed, Vintage.Later, 0.775m), (promise.Shown.Assessment.Verdict, promise.Shown.Assessment.Vintage, promise.Shown.Assessment.Ratio));
    }

    [Fact]
    public async Task Jimo_s_livelihood_goals_of_2022_each_say_what_came_of_them()
    {
        var promises = await OfYearAsync("370215", 2022);
        Assert.Equal(11, promises.Count);
        Assert.All(promises, promise => Assert.NotNull(promise.Shown.Outcome));
        Assert.Equal(1.5m, promises.Single(promise => promise.Target.Subject.Contains("垃圾分类", StringComparison.Ordinal)).Shown.Assessment.Ratio);
    }

    [Fact]
    public async Task Shibei_s_goals_of_2025_wait_for_the_next_report() =>
        Assert.All(await OfYearAsync("370203", 2025), promise => Assert.Equal(Verdict.SourceMissing, promise.Shown.Assessment.Verdict));

    [Theory]
    [InlineData(2016, "gdp", Verdict.Met)]
    [InlineData(2017, "urban_jobs", Verdict.Exceeded)]
    [InlineData(2018, "cpi", Verdict.Met)]
    [InlineData(2019, "poverty_alleviated", Verdict.Exceeded)]
    [InlineData(2021, "grain_output", Verdict.Met)]
    [InlineData(2022, "gdp", Verdict.Missed)]
    public async Task The_national_years_answer_each_other(int year, string indicator, Verdict verdict) =>
        Assert.Contains(await OfYearAsync("000000", year), promise => promise.Target.Indicator == indicator && promise.Target.Period.IsOneYear && promise.Claimed.Assessment.Verdict == verdict);

    /// <summary>The sum of 退税 and 减税 is shown beside 留抵退税 as another measure; that must not hide it from the goal it does answer.</summary>
    [Fact]
    public async Task A_claim_that_a_person_called_another_measure_of_one_goal_still_answers_another()
    {
        var promise = (await OfYearAsync("000000", 2022)).Single(promise => promise.Target.Quote.Contains("留抵退税约1.5万亿元", StringComparison.Ordinal));
        Assert.Equal((Verdict.Exceeded, 1.6m), (promise.Claimed.Assessment.Verdict, promise.Claimed.Assessment.Ratio));
    }

    private Task<IReadOnlyList<Promise>> OfYearAsync(string district, int year) => new PromiseQueries(archive.Ledger).OfYearAsync(district, year, TestContext.Current.CancellationToken);
}
