using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <remarks>This part: who keeps a record and until when, and what the addresses of its sources answer.</remarks>
public abstract partial class LedgerTests
{
    private static readonly DateOnly Spring = new(2026, 3, 15);
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly Upkeep Nobody = new() { District = Sample.District };
    private static readonly Upkeep Kept = Nobody with { Owner = "区人大财经委办公室" };
    private static readonly Upkeep Postponed = Kept with { Due = new(new(2026, 5, 20), 2026, "换届，会议延期") };

    private StandingQueries Standings => new(ledger);

    private SourceQueries Sources => new(ledger);

    [Fact]
    public async Task A_district_with_reports_stands_by_the_last_whole_report_of_its_own()
    {
        Assert.Empty(await Standings.AllAsync(Spring, Cancel));
        await Sample.SaveAllAsync(writer);
        // None of these is the report that is awaited.
        await writer.SaveReportAsync(Sample.Work(2027) with { Excerpt = true, Hash = "" }, [], [], null, cancel: Cancel);
        await writer.SaveReportAsync(Sample.Work(2028) with { Id = $"{Sample.District}-2028-bulletin", Kind = ReportKind.Bulletin }, [], [], null, cancel: Cancel);

        var standing = Assert.Single(await Standings.AllAsync(Spring, Cancel));

        Assert.Equal((Sample.District, 2025, new DateOnly(2026, 4, 1), Nobody), (standing.District, standing.LastYear, standing.Due, standing.Upkeep));
        Assert.Equal(standing, await Standings.FindAsync(Sample.District, Spring, Cancel));
        Assert.Null((await Standings.FindAsync("990102", Spring, Cancel))!.LastYear);
        Assert.Null(await Standings.FindAsync("123456", Spring, Cancel));
    }

    [Fact]
    public async Task Where_single_figures_are_all_that_is_held_the_report_after_them_is_awaited()
    {
        await writer.SaveReportAsync(Sample.Work(2024) with { Excerpt = true, Hash = "" }, [], [], null, cancel: Cancel);

        Assert.Equal(2025, Assert.Single(await Standings.AllAsync(Spring, Cancel)).Awaited);
    }

    [Fact]
    public async Task An_owner_and_a_date_are_kept_with_one_line_and_one_that_has_no_report_is_listed_with_them()
    {
        Assert.Equal(UpkeepSaved.Done, await writer.SaveUpkeepAsync(Nobody, Postponed, "王", Cancel));

        Assert.Equal(Postponed, Assert.Single(await Standings.AllAsync(Spring, Cancel)).Upkeep);
        var line = (await Trail.OfAsync(Sample.District, Cancel))[0];
        Assert.Equal(("upkeep set", "王", "换届，会议延期"), (line.What, line.Who, line.Why));
        Assert.Equal(UpkeepSaved.Unchanged, await writer.SaveUpkeepAsync(Nobody, Postponed, "王", Cancel));
        Assert.Equal(line.Id, await Trail.LastAsync(Cancel));
        Assert.Equal(UpkeepSaved.Done, await writer.SaveUpkeepAsync(Postponed, Nobody, "王", Cancel));
        Assert.Empty(await Standings.AllAsync(Spring, Cancel));
        Assert.Equal(UndoOutcome.Undone, (await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel)).Outcome);
        Assert.Equal(Postponed, Assert.Single(await Standings.AllAsync(Spring, Cancel)).Upkeep);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_the_second_changes_nothing()
    {
        await writer.SaveUpkeepAsync(Nobody, Kept, "王", Cancel);

        Assert.Equal(UpkeepSaved.ChangedSince, await writer.SaveUpkeepAsync(Nobody, Nobody with { Owner = "区统计局" }, "李", Cancel));
        Assert.Equal(UpkeepSaved.Done, await writer.SaveUpkeepAsync(Kept, Postponed, "李", Cancel));
        Assert.Equal(Postponed, (await Standings.FindAsync(Sample.District, Spring, Cancel))!.Upkeep);
    }

    [Fact]
    public async Task Who_keeps_a_record_is_taken_back_in_one_step_and_that_as_well()
    {
        await Sample.SaveAllAsync(writer);
        await writer.SaveUpkeepAsync(Nobody, Kept, "王", Cancel);
        await writer.SaveUpkeepAsync(Kept, Postponed, "王", Cancel);
        var (first, second) = ((await Trail.OfAsync(Sample.District, Cancel))[1].Id, await Trail.LastAsync(Cancel));

        Assert.Equal(UndoOutcome.ChangedSince, (await writer.UndoAsync(first, "李", cancel: Cancel)).Outcome);
        Assert.Equal(UndoOutcome.Undone, (await writer.UndoAsync(second, "李", cancel: Cancel)).Outcome);
        Assert.Equal(Kept, (await Standings.FindAsync(Sample.District, Spring, Cancel))!.Upkeep);
        Assert.Equal(UndoOutcome.Undone, (await writer.UndoAsync(first, "李", cancel: Cancel)).Outcome);
        Assert.Equal(Nobody, (await Standings.FindAsync(Sample.District, Spring, Cancel))!.Upkeep);
        Assert.Equal(UndoOutcome.Undone, (await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel)).Outcome);
        Assert.Equal(Kept, (await Standings.FindAsync(Sample.District, Spring, Cancel))!.Upkeep);
        Assert.Equal(0, await new CorrectionQueries(ledger).CountAsync(Cancel)); // It is no correction of the record.
    }

    [Fact]
    public async Task Who_keeps_it_and_when_it_is_due_are_plain_and_bounded()
    {
        Upkeep[] refused =
        [
            Nobody with { Owner = new('区', Upkeep.LongestOwner + 1) },
            Nobody with { Owner = "区\u0007统计局" },
            Nobody with { Owner = "区\n统计局" },
            Nobody with { Owner = " 区统计局" },
            Nobody with { Due = new(new(1, 1, 1), 2026, "某因") },
            Nobody with { Due = new(new(9999, 12, 31), 2026, "某因") },
            Nobody with { Due = new(new(2026, 5, 1), 2026, "") },
            Nobody with { Due = new(new(2026, 5, 1), 2026, new('因', Upkeep.LongestReason + 1)) },
            new() { District = "123456", Owner = "区统计局" },
        ];
        var lines = await Trail.LastAsync(Cancel);

        foreach (var wanted in refused)
            await Assert.ThrowsAsync<ArgumentException>(() => writer.SaveUpkeepAsync(new() { District = wanted.District }, wanted, "王", Cancel));
        Assert.Equal(lines, await Trail.LastAsync(Cancel));
        Assert.Equal(UpkeepSaved.Done, await writer.SaveUpkeepAsync(Nobody, Nobody with { Owner = new('区', Upkeep.LongestOwner) }, "王", Cancel));
    }

    [Fact]
    public async Task Each_address_is_asked_once_and_not_again_before_its_time()
    {
        await SaveSourcesAsync();

        Assert.Equal(["http://example.org/a", "https://example.org/b"], await Sources.ToAskAsync(null, null, Cancel));
        Assert.Empty(await Sources.ToAskAsync("990102", null, Cancel));
        await WriterAt(Noon).KeepAnswersAsync([("http://example.org/a", new(SourceState.Reachable, 200))], Cancel);
        Assert.Equal(["https://example.org/b"], await Sources.ToAskAsync(Sample.District, Noon, Cancel));
        Assert.Equal(2, (await Sources.ToAskAsync(null, Noon.AddMilliseconds(1), Cancel)).Count);
    }

    [Fact]
    public async Task What_addresses_answer_is_kept_with_one_line_for_the_check_as_a_whole()
    {
        await SaveSourcesAsync();
        var lines = await Trail.LastAsync(Cancel);
        await WriterAt(Noon).KeepAnswersAsync([("https://example.org/b", new(SourceState.TimedOut))], Cancel);
        var checks = await WriterAt(Noon.AddDays(1)).KeepAnswersAsync([("http://example.org/a", new(SourceState.Moved, 200, "https://example.org/new")), ("https://example.org/b", new(SourceState.NoHost))], Cancel);
        Assert.Equal(lines, await Trail.LastAsync(Cancel));
        await writer.EndCheckAsync(new(null, 2, 1, ["https://example.org/b"]), Cancel);

        Assert.Equal(("sources checked", "sources", "tracker"), (await Trail.LatestAsync(1, Cancel))[0] is var line ? (line.What, line.Subject, line.Who) : default);
        Assert.Contains("https://example.org/b", (await Trail.LatestAsync(1, Cancel))[0].After, StringComparison.Ordinal);
        var held = await Sources.OfAsync(await Reports.OfDistrictAsync(Sample.District, Cancel), Cancel);
        Assert.Equal(checks.ToHashSet(), held.Values.ToHashSet());
        Assert.Equal((Noon, Noon.AddDays(1)), (held["https://example.org/b"].FailingSince, held["https://example.org/b"].DeadSince));
        Assert.Equal(1, await Sources.CountDeadAsync(Cancel));
        Assert.Equal(("https://example.org/b", Sample.Next.Id), Assert.Single(await Sources.DeadSinceAsync(Noon.AddDays(1), Cancel)) is var dead ? (dead.Check.Address, dead.Report.Id) : default);
        Assert.Empty(await Sources.DeadSinceAsync(Noon.AddDays(1).AddMilliseconds(1), Cancel));
    }

    [Fact]
    public async Task What_waits_in_a_record_is_counted()
    {
        await SaveSourcesAsync();
        await writer.ReplaceDerivedAsync(Sample.District, [Sample.GrowthLink], [], cancel: Cancel);
        await WriterAt(Noon).KeepAnswersAsync([("http://example.org/a", new(SourceState.Gone, 404))], Cancel);

        var work = (await Standings.WorkAsync([Sample.District, "990102"], Cancel));

        Assert.Equal(
            new LooseWork { District = Sample.District, Unread = Sample.Unreadable.Count, Unconfirmed = 1, Dead = 1, CheckedAt = Noon },
            work[Sample.District] with { Unchecked = 0 });
        Assert.Equal(new LooseWork { District = "990102" }, work["990102"]);
        Assert.Equal(Sample.Unreadable.Count, await Standings.CountUnreadAsync(Cancel));
    }

    [Fact]
    public async Task What_was_kept_of_an_address_stays_with_the_text_that_was_read_from_it()
    {
        var report = Sample.Next with { Source = "https://example.org/b", Snapshot = new('a', 64) };
        await writer.SaveReportAsync(report, [], [], null, cancel: Cancel);

        // The same text again: a page whose counter went on, and a copy from elsewhere.
        await writer.SaveReportAsync(report with { Snapshot = new('b', 64) }, [], [], null, cancel: Cancel);
        await writer.SaveReportAsync(report with { Source = "https://example.org/copy", Snapshot = new('c', 64) }, [], [], null, cancel: Cancel);

        Assert.Equal(report, await Reports.FindAsync(report.Id, Cancel));
        await writer.SaveReportAsync(report with { Hash = "another", Snapshot = new('d', 64) }, [], [], null, cancel: Cancel);
        Assert.Equal(new('d', 64), (await Reports.FindAsync(report.Id, Cancel))!.Snapshot);
    }

    private LedgerWriter WriterAt(DateTimeOffset at) => new(ledger, new StoppedClock(at));

    /// <summary>Two reports of an address each, and one of a file.</summary>
    private async Task SaveSourcesAsync()
    {
        await writer.SaveReportAsync(Sample.Earlier with { Source = "http://example.org/a" }, Sample.Promised, Sample.Unreadable, Sample.Text("原文"), cancel: Cancel);
        await writer.SaveReportAsync(Sample.Next with { Source = "https://example.org/b" }, Sample.Claimed, [], null, cancel: Cancel);
        await writer.SaveReportAsync(Sample.Work(2023) with { Source = "httpd.txt" }, [], [], null, cancel: Cancel);
    }
}
