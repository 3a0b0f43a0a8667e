using Tracker.Assessing;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Seeds;

/// <summary>What a query picks for one page is held against what the whole archive gives.</summary>
public sealed class SeedLawTests(SeededArchive archive) : IClassFixture<SeededArchive>
{
    private readonly StatementQueries statements = new(archive.Ledger);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beside_each_target_stands_what_the_whole_archive_would_set_beside_it()
    {
        var all = await AllAsync();
        var found = 0;
        foreach (var target in all.Where(statement => statement.Role == Role.Target))
        {
            var beside = await statements.BesideAsync(target, Cancel);
            var benchmarks = Ambition.Of(target, [.. beside.Select(said => said.Statement)], archive.Catalogue);
            Assert.Equal(Ambition.Of(target, all, archive.Catalogue), benchmarks);
            Assert.All(beside, said => Assert.Equal(said.Statement.Report, said.Report.Id));
            found += benchmarks.Count;
        }
        Assert.NotEqual(0, found);
    }

    [Fact]
    public async Task Every_plan_takes_the_course_that_the_whole_archive_gives()
    {
        var all = await AllAsync();
        var found = 0;
        foreach (var goal in all.Where(statement => statement.Role == Role.Target && !statement.Period.IsOneYear))
        {
            var course = PlanArithmetic.Of(goal, [.. (await statements.TowardsAsync(goal, Cancel)).Select(said => said.Statement)]);
            var whole = PlanArithmetic.Of(goal, all);
            Assert.Equal(whole with { Years = course.Years }, course);
            Assert.Equal(whole.Years, course.Years);
            found += course.Years.Count(year => year.Outcome is not null);
        }
        Assert.NotEqual(0, found);
    }

    private async Task<IReadOnlyList<Statement>> AllAsync()
    {
        var all = new List<Statement>();
        foreach (var report in await new ReportQueries(archive.Ledger).AllAsync(Cancel))
            all.AddRange(await new ReportQueries(archive.Ledger).StatementsAsync(report.Id, Cancel));
        return all;
    }
}
