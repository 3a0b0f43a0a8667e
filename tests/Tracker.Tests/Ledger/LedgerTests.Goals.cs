using Dapper;
using Tracker.Assessing;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    private static readonly Report First = Sample.Work(2023) with { Date = "2023-01-10" };

    private static readonly Statement GrowthFirst = Grows(First, "生产总值增长8.5%以上", 8.5m, Comparator.AtLeast);

    private static readonly Statement GrowthNext = Grows(Sample.Next, "生产总值增长7.5%左右", 7.5m, Comparator.About);

    private static readonly Statement JobsFirst = Sample.Jobs with { Id = $"{Sample.District}-jobs2023", Report = First.Id, Period = Period.Of(2023) };

    private ShiftQueries Shifts => new(ledger);

    private Intake Intake { get; } = new(Sample.Catalogue, new StoppedClock(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task Shifts_are_kept_as_they_were_found_newest_report_first()
    {
        await AssessThreeYearsAsync();
        var held = await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel);

        var shifts = await Shifts.ListAsync(new(), 0, 10, Cancel);

        Assert.Equal(
            [(ShiftKind.Lowered, GrowthNext), (ShiftKind.Dropped, null), (ShiftKind.Lowered, Sample.Growth), (ShiftKind.Weakened, Sample.Growth)],
            shifts.Select(shift => (shift.Kind, shift.Later)));
        Assert.Equal(Goalposts.Of(held.Statements, held.Reports, Sample.Catalogue).ToHashSet(), shifts.ToHashSet());
        Assert.Equal((Sample.Growth, Sample.Earlier, Sample.Next), (shifts[0].Earlier, shifts[0].EarlierReport, shifts[0].LaterReport));
    }

    [Fact]
    public async Task Shifts_are_filtered_and_counted_alike()
    {
        await AssessThreeYearsAsync();
        (ShiftFilter Filter, int Count)[] cases =
        [
            (new(), 4),
            (new() { District = Sample.District }, 4),
            (new() { District = "990102" }, 0),
            (new() { Year = 2025 }, 2),
            (new() { Kind = ShiftKind.Lowered }, 2),
            (new() { Kind = ShiftKind.Lowered, Year = 2024, District = Sample.District, Domain = "economy" }, 1),
            (new() { Domain = "jobs" }, 1),
            (new() { Domain = "' or true --" }, 0),
        ];

        foreach (var (filter, count) in cases)
        {
            Assert.Equal(count, await Shifts.CountAsync(filter, Cancel));
            Assert.Equal(count, (await Shifts.ListAsync(filter, 0, 10, Cancel)).Count);
        }
    }

    [Fact]
    public async Task Pages_of_shifts_make_up_the_list()
    {
        await AssessThreeYearsAsync();
        var all = await Shifts.ListAsync(new(), 0, 10, Cancel);

        Assert.Equal(all.Take(3), await Shifts.ListAsync(new(), 0, 3, Cancel));
        Assert.Equal(all.Skip(3), await Shifts.ListAsync(new(), 3, 3, Cancel));
        Assert.Empty(await Shifts.ListAsync(new(), 6, 3, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Shifts.ListAsync(new(), -1, 3, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Shifts.ListAsync(new(), 0, -1, Cancel));
    }

    [Fact]
    public async Task A_target_has_the_shifts_from_it_and_to_it()
    {
        await AssessThreeYearsAsync();

        Assert.Equal(
            [(2024, ShiftKind.Lowered), (2024, ShiftKind.Weakened), (2025, ShiftKind.Lowered)],
            (await Shifts.OfTargetAsync(Sample.Growth.Id, Cancel)).Select(shift => (shift.LaterReport.Year, shift.Kind)));
        Assert.Equal(ShiftKind.Dropped, Assert.Single(await Shifts.OfTargetAsync(Sample.Jobs.Id, Cancel)).Kind);
        Assert.Empty(await Shifts.OfTargetAsync(Sample.Schools.Id, Cancel));
        Assert.Empty(await Shifts.OfTargetAsync("no such id", Cancel));
    }

    [Fact]
    public async Task A_thread_read_from_any_of_its_goals_is_the_same()
    {
        await AssessThreeYearsAsync();

        foreach (var goal in new[] { GrowthFirst, Sample.Growth, GrowthNext })
            Assert.Equal([GrowthFirst, Sample.Growth, GrowthNext], (await Promises.ThreadOfAsync(goal.Id, Cancel)).Select(promise => promise.Target));
        Assert.Equal(
            [Verdict.Unreported, Verdict.Met, Verdict.SourceMissing],
            (await Promises.ThreadOfAsync(Sample.Growth.Id, Cancel)).Select(promise => promise.Shown.Assessment.Verdict));
        Assert.Equal([JobsFirst, Sample.Jobs], (await Promises.ThreadOfAsync(Sample.Jobs.Id, Cancel)).Select(promise => promise.Target));
        Assert.Empty(await Promises.ThreadOfAsync(Sample.Schools.Id, Cancel));
        Assert.Empty(await Promises.ThreadOfAsync("no such id", Cancel));
    }

    [Fact]
    public async Task Assessing_again_finds_the_same_shifts_and_threads_and_writes_nothing()
    {
        await AssessThreeYearsAsync();
        var (lines, shifts) = (await Trail.LatestAsync(20, Cancel), await Shifts.ListAsync(new(), 0, 10, Cancel));

        await Intake.AssessAllAsync(ledger, Cancel);

        Assert.Equal(lines, await Trail.LatestAsync(20, Cancel));
        Assert.Equal(shifts, await Shifts.ListAsync(new(), 0, 10, Cancel));
    }

    [Fact]
    public async Task A_shift_that_no_longer_is_goes_with_the_next_assessment()
    {
        await AssessThreeYearsAsync();
        await writer.SaveReportAsync(Sample.Next, [GrowthNext, .. Sample.Claimed, Sample.Jobs with { Id = $"{Sample.District}-jobs2025", Report = Sample.Next.Id, Period = Period.Of(2025) }], [], null, cancel: Cancel);

        await Intake.AssessAllAsync(ledger, Cancel);

        Assert.Empty(await Shifts.ListAsync(new() { Kind = ShiftKind.Dropped }, 0, 10, Cancel));
        Assert.Equal(3, await Shifts.CountAsync(new(), Cancel));
    }

    [Fact]
    public async Task Shifts_of_another_district_are_refused()
    {
        await Sample.SaveReportsAsync(writer);
        var thread = new GoalHistory([], [new([Sample.Growth, GrowthNext])]);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => writer.ReplaceDerivedAsync("990102", [], [], thread, cancel: Cancel));

        Assert.Contains(Sample.Growth.Id, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_of_an_older_program_is_assessed_when_it_is_made_ready_and_not_again()
    {
        await AssessThreeYearsAsync();
        await using (var db = await ledger.OpenAsync(Cancel))
        {
            if (ledger.OnPostgres)
                await db.ExecuteAsync("alter table statement rename to parted; create table statement (like parted, primary key (district, id)); insert into statement select * from parted; drop table parted");
            await db.ExecuteAsync("""
                drop table upkeep;
                drop table source_check;
                drop index report_by_source;
                alter table report drop column snapshot;
                drop table protection_key;
                drop table imported;
                drop table unjudged;
                drop table account;
                drop table shift;
                drop table thread;
                drop index assessment_by_verdict;
                drop index if exists statement_by_domain;
                drop index trail_by_what;
                drop table search_entry;
                drop table if exists search_words;
                drop table draft_lock;
                drop table draft_answer;
                drop table draft_item;
                drop table draft_text;
                drop table draft;
                drop index trail_by_undoes;
                alter table trail drop column why;
                alter table trail drop column undoes;
                alter table trail drop column hash;
                drop table proposal;
                drop table spent_form;
                drop table question;
                drop table rating;
                drop table watch;
                drop table note;
                drop table reply;
                drop table district_change;
                drop table rollup;
                drop table district_sum;
                drop table year_sum;
                drop table indicator_sum;
                alter table district drop column edited;
                alter table indicator drop column edited;
                delete from schema_version where version > 1;
                """);
        }

        await Tracker.Intake.PrepareAsync(ledger, Sample.Catalogue, seeded: false, cancel: Cancel);

        Assert.Equal(4, await Shifts.CountAsync(new(), Cancel));
        Assert.False(await ledger.MigrateAsync(Cancel));
    }

    /// <summary>Growth is set lower each year, the number of jobs is set twice and then dropped.</summary>
    private async Task AssessThreeYearsAsync()
    {
        await writer.SaveReportAsync(First, [GrowthFirst, JobsFirst], [], null, cancel: Cancel);
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);
        await writer.SaveReportAsync(Sample.Next, [GrowthNext, .. Sample.Claimed], [], null, cancel: Cancel);
        await Intake.AssessAllAsync(ledger, Cancel);
    }

    private static Statement Grows(Report report, string quote, decimal percent, Comparator comparator) => Sample.Says(report, quote, 40) with
    {
        Indicator = "gdp", Subject = "生产总值", Domain = "economy", Headline = true,
        Figure = new() { Value = new(percent, "%"), Growth = true, Comparator = comparator },
    };
}
