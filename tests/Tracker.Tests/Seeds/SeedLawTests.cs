using Tracker.Assessing;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Seeds;

/// <summary>What a query picks for one page is held against what the whole archive gives.</summary>
public sealed class SeedLawTests(SeededArchive archive) : IClassFixture<SeededArchive>
{
    private readonly StatementQueries statements = new(archive.Ledger);
    private readonly PromiseQueries promises = new(archive.Ledger);

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

    [Fact]
    public async Task Every_verdict_that_is_counted_is_listed_with_what_it_rests_on()
    {
        var counts = (await promises.CountsAsync(Cancel)).ToLookup(count => count.Verdict, count => count.Count);
        foreach (var verdict in Enum.GetValues<Verdict>().Where(verdict => verdict <= Verdict.NotComparable))
        {
            var listed = await promises.ListAsync(new() { Verdict = verdict }, 0, int.MaxValue, Cancel);
            Assert.Equal(counts[verdict].Sum(), listed.Count);
            Assert.Equal(listed.Count, await promises.CountAsync(new() { Verdict = verdict }, Cancel));
            Assert.All(listed, promise => Assert.NotEmpty(promise.Shown.Link!.Reason));
        }
    }

    [Fact]
    public async Task Every_year_s_ledger_and_its_counts_say_the_same()
    {
        foreach (var year in (await promises.CountsAsync(Cancel)).GroupBy(count => (count.District, count.Year)))
        {
            var ledger = await promises.OfYearAsync(year.Key.District, year.Key.Year, Cancel);
            Assert.Equal(Scorecard.Of(ledger).Words, Scorecard.Of(year).Words);
            Assert.Equal(ledger.Count(promise => promise.Target.Checked), year.Sum(count => count.Checked));
        }
    }

    [Fact]
    public async Task A_thread_read_from_any_of_its_goals_is_the_same()
    {
        var longest = 0;
        foreach (var district in await new DistrictQueries(archive.Ledger).AllAsync(Cancel))
        {
            var held = await new DistrictQueries(archive.Ledger).HoldingsAsync(district.District.Code, Cancel);
            foreach (var thread in Goalposts.HistoryOf(held.Statements, held.Reports, archive.Catalogue).Threads)
            {
                foreach (var goal in thread.Goals)
                    Assert.Equal(thread.Goals, (await promises.ThreadOfAsync(goal.Id, Cancel)).Select(promise => promise.Target));
                longest = Math.Max(longest, thread.Goals.Count);
            }
        }
        Assert.InRange(longest, 3, 20);
    }

    [Fact]
    public async Task The_shifts_of_the_archive_are_those_that_its_statements_show()
    {
        var found = new HashSet<GoalpostShift>();
        foreach (var district in await new DistrictQueries(archive.Ledger).AllAsync(Cancel))
        {
            var held = await new DistrictQueries(archive.Ledger).HoldingsAsync(district.District.Code, Cancel);
            found.UnionWith(Goalposts.Of(held.Statements, held.Reports, archive.Catalogue));
        }
        var listed = await new ShiftQueries(archive.Ledger).ListAsync(new(), 0, int.MaxValue, Cancel);

        Assert.NotEmpty(found);
        Assert.Equal(found, listed.ToHashSet());
        Assert.Equal(listed.OrderByDescending(shift => shift.LaterReport.Year).Select(shift => shift.LaterReport.Year), listed.Select(shift => shift.LaterReport.Year));
    }

    [Fact]
    public async Task A_rebuild_changes_nothing()
    {
        var before = (await new TrailQueries(archive.Ledger).LatestAsync(1, Cancel))[0];

        await new Intake(archive.Catalogue).AssessAllAsync(archive.Ledger, Cancel);

        Assert.Equal(before, (await new TrailQueries(archive.Ledger).LatestAsync(1, Cancel))[0]);
    }

    private async Task<IReadOnlyList<Statement>> AllAsync()
    {
        var all = new List<Statement>();
        foreach (var report in await new ReportQueries(archive.Ledger).AllAsync(Cancel))
            all.AddRange(await new ReportQueries(archive.Ledger).StatementsAsync(report.Id, Cancel));
        return all;
    }
}
