using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <remarks>This part: figures that people enter from bulletins and departments.</remarks>
public abstract partial class LedgerTests
{
    private const string Other = "990102";

    private static readonly OutcomeFigure Jobs = new()
    {
        District = Sample.District, Year = 2024, Indicator = "urban_jobs", Value = new(45_000, "人"), Source = "溪口区统计局", Date = "2025-03", Preliminary = true,
    };

    private static readonly OutcomeFigure Growth = Jobs with { Indicator = "gdp", Value = new(7.4m, "%"), Growth = true };

    private OutcomeWriter Outcomes => new(ledger);

    [Fact]
    public async Task Entered_figures_stand_in_a_report_of_their_source()
    {
        Assert.Equal(OutcomesSaved.Done, (await EnterAsync(Jobs, Growth)).Outcome);

        var report = await Reports.FindAsync("990101-2024-bulletin", Cancel);
        Assert.Equal((ReportKind.Bulletin, 2024, "溪口区统计局", "溪口区统计局", "2025-03", true), (report!.Kind, report.Year, report.Title, report.Source, report.Date, report.Excerpt));
        var statements = await Reports.StatementsAsync(report.Id, Cancel);
        Assert.Equal(["城镇新增就业4.5万人", "地区生产总值增长7.4%"], statements.Select(said => said.Quote));
        Assert.All(statements, said => Assert.Equal((Role.Outcome, 1.0, true, true, 2024), (said.Role, said.Confidence, said.Checked, said.Preliminary, said.Period.From)));
        Assert.Equal([Measure.Flow, Measure.Plain], statements.Select(said => said.Measure));
        Assert.Equal(StatementId.Of(Sample.District, report.Id, "城镇新增就业4.5万人", 0), statements[0].Id);
        Assert.Equal([Jobs, Growth], (await HeldAsync()).Select(held => held.Figure));
        Assert.Equal(1, (await new SearchQueries(ledger, Sample.Catalogue).FindAsync(new() { Text = "新增就业4.5万人" }, Cancel)).Total);
    }

    [Fact]
    public async Task A_second_source_has_a_report_of_its_own_and_so_has_another_kind()
    {
        await EnterAsync(Jobs);
        await EnterAsync(Jobs with { Source = "https://example.org/bulletin" }, Jobs with { Kind = ReportKind.Completion });

        Assert.Equal(["990101-2024-bulletin", "990101-2024-bulletin-2", "990101-2024-completion"], (await HeldAsync()).Select(held => held.Report.Id));
        Assert.Equal("溪口区2024年统计数据", (await Reports.FindAsync("990101-2024-bulletin-2", Cancel))!.Title);
    }

    [Fact]
    public async Task A_whole_document_keeps_its_place()
    {
        await writer.SaveReportAsync(Sample.Work(2024) with { Id = "990101-2024-bulletin", Kind = ReportKind.Bulletin }, [], [], null, cancel: Cancel);

        await EnterAsync(Jobs);

        Assert.Equal("990101-2024-bulletin-2", Assert.Single(await HeldAsync()).Report.Id);
    }

    [Fact]
    public async Task A_set_over_several_districts_is_one_line_and_goes_in_one_step_also_again()
    {
        var saved = await EnterAsync(Jobs, Growth with { District = Other });
        Assert.Equal([Sample.District, Other], saved.Districts.Order());
        var line = (await Trail.LatestAsync(1, Cancel))[0];
        Assert.Equal(("outcomes entered", "outcomes", "王", "公报已出"), (line.What, line.Subject, line.Who, line.Why));

        // As after a restart: nothing is remembered but the archive.
        await using var restarted = new LedgerDb(address);
        var undone = await new LedgerWriter(restarted).UndoAsync(line.Id, "李", cancel: Cancel);
        Assert.Equal((UndoOutcome.Undone, 2), (undone.Outcome, undone.Districts.Count));
        Assert.Empty(await HeldAsync());
        Assert.Null(await Reports.FindAsync("990102-2024-bulletin", Cancel));

        Assert.Equal(UndoOutcome.Undone, (await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel)).Outcome);
        Assert.Equal(Jobs, Assert.Single(await HeldAsync()).Figure);
        Assert.Equal(Other, Assert.Single(await new OutcomeQueries(ledger).OfDistrictAsync(Other, Cancel)).Figure.District);
        Assert.Equal(UndoOutcome.Undone, (await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel)).Outcome);
        Assert.Empty(await HeldAsync());
        Assert.Null((await Trail.VerifyAsync(Cancel)).Broken);
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_the_figure_and_is_taken_back()
    {
        await EnterAsync(Jobs, Growth);
        var before = await HeldAsync();

        await SaveAsync(new OutcomeChange(before[0], Jobs with { Value = new(45_500, "人"), Preliminary = false }), new(before[1], null));

        Assert.Equal([Jobs with { Value = new(45_500, "人"), Preliminary = false }], (await HeldAsync()).Select(held => held.Figure));
        Assert.Equal(CorrectionKind.OutcomesEntered, (await new CorrectionQueries(ledger).ListAsync(0, 1, Cancel))[0].Kind);
        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);
        Assert.Equal(before, await HeldAsync());
    }

    [Fact]
    public async Task First_entries_are_no_correction()
    {
        await EnterAsync(Jobs);

        Assert.Empty(await new CorrectionQueries(ledger).ListAsync(0, 10, Cancel));
    }

    [Fact]
    public async Task A_figure_of_another_date_moves_and_an_empty_source_goes()
    {
        await EnterAsync(Jobs);
        var before = await HeldAsync();

        await SaveAsync(new OutcomeChange(before[0], Jobs with { Date = "2025-04" }));
        var moved = Assert.Single(await HeldAsync());
        Assert.Equal("2025-04", moved.Report.Date);
        Assert.Single(await new ReportQueries(ledger).OfDistrictAsync(Sample.District, Cancel));

        await SaveAsync(new OutcomeChange(moved, null));
        Assert.Empty(await new ReportQueries(ledger).OfDistrictAsync(Sample.District, Cancel));
        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);
        await writer.UndoAsync((await Trail.LatestAsync(3, Cancel))[2].Id, "李", cancel: Cancel);
        Assert.Equal(before, await HeldAsync());
    }

    [Fact]
    public async Task A_decision_follows_the_figure_it_was_taken_on()
    {
        await Sample.SaveAllAsync(writer);
        await EnterAsync(Jobs);
        var before = Assert.Single(await HeldAsync());
        var link = new Link { Target = Sample.Jobs.Id, Outcome = before.Statement.Id, Answer = Answer.Figure, Report = before.Report.Id, Vintage = Vintage.Later, Reason = "同一指标", Confidence = 1 };
        await writer.ConfirmLinkAsync(link, "王", Cancel);

        await SaveAsync(new OutcomeChange(before, Jobs with { Value = new(45_500, "人") }));
        Assert.Equal(Assert.Single(await HeldAsync()).Statement.Id, Assert.Single(await ConfirmedAsync()).Outcome);

        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);
        Assert.Equal(before.Statement.Id, Assert.Single(await ConfirmedAsync()).Outcome);

        await SaveAsync(new OutcomeChange(before, null));
        Assert.Empty(await ConfirmedAsync());
        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);
        Assert.Equal(link with { Confirmed = true }, Assert.Single(await ConfirmedAsync()));
        async Task<IReadOnlyList<Link>> ConfirmedAsync() => (await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed;
    }

    [Fact]
    public async Task Saving_the_same_again_changes_nothing()
    {
        await EnterAsync(Jobs);
        var before = await HeldAsync();
        OutcomeChange[] changes = [new(before[0], Jobs with { Preliminary = false }), new(null, Growth)];
        await SaveAsync(changes);
        var last = await Trail.LastAsync(Cancel);

        Assert.Equal(OutcomesSaved.Unchanged, (await Outcomes.SaveAsync(changes, "王", "再按一次", Cancel)).Outcome);
        Assert.Equal(OutcomesSaved.Unchanged, (await EnterAsync(Growth)).Outcome);
        Assert.Equal(last, await Trail.LastAsync(Cancel));
    }

    [Fact]
    public async Task What_somebody_else_changed_since_is_not_overwritten_and_all_stays()
    {
        await EnterAsync(Jobs);
        var seen = Assert.Single(await HeldAsync());
        await SaveAsync(new OutcomeChange(seen, Jobs with { Value = new(46_000, "人") }));
        var (held, last) = (await HeldAsync(), await Trail.LastAsync(Cancel));

        foreach (var change in new OutcomeChange[] { new(seen, Jobs with { Value = new(47_000, "人") }), new(seen, null), new(null, Jobs) })
            Assert.Equal(OutcomesSaved.ChangedSince, (await Outcomes.SaveAsync([new(null, Growth), change], "李", null, Cancel)).Outcome);

        Assert.Equal(held, await HeldAsync());
        Assert.Equal(last, await Trail.LastAsync(Cancel));
    }

    [Fact]
    public async Task What_was_built_upon_is_not_taken_back()
    {
        await EnterAsync(Jobs);
        var first = await Trail.LastAsync(Cancel);
        await EnterAsync(Growth);

        Assert.Equal(UndoOutcome.ChangedSince, (await writer.UndoAsync(first, "李", cancel: Cancel)).Outcome);
        await writer.UndoAsync(await Trail.LastAsync(Cancel), "李", cancel: Cancel);
        Assert.Equal(UndoOutcome.Undone, (await writer.UndoAsync(first, "李", cancel: Cancel)).Outcome);
    }

    [Fact]
    public async Task What_the_archive_does_not_know_is_refused_whole()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => EnterAsync(Jobs, Growth with { Indicator = "happiness" }));
        await Assert.ThrowsAsync<ArgumentException>(() => EnterAsync(Jobs, Growth with { District = "123456" }));

        Assert.Empty(await HeldAsync());
    }

    [Fact]
    public async Task An_entered_figure_answers_a_target_as_later_known_until_it_is_taken_back()
    {
        await Sample.SaveReportsAsync(writer);
        var intake = new Intake(Sample.Catalogue);
        await intake.AssessAsync(ledger, Sample.District, Cancel);

        await intake.EnterAsync(ledger, [new(null, Jobs)], "王", "公报已出", Cancel);
        Assert.Equal(Verdict.Met, (await Promises.FindAsync(Sample.Jobs.Id, Cancel))!.Later!.Assessment.Verdict);

        var line = (await Trail.LatestAsync(5, Cancel)).First(line => line.What == "outcomes entered");
        await intake.UndoAsync(ledger, line.Id, "王", cancel: Cancel);
        Assert.Null((await Promises.FindAsync(Sample.Jobs.Id, Cancel))!.Later);
    }

    [Fact]
    public async Task A_plan_tells_what_would_change_before_anything_does()
    {
        await EnterAsync(Jobs, Growth, Jobs with { Source = "年鉴", Value = new(45_200, "人") });
        var held = await HeldAsync();
        var id = held.Single(known => known.Figure == Growth).Statement.Id;

        var plan = OutcomePlan.Of(new()
        {
            Lines =
            [
                new(2, null, Jobs with { Date = null }),
                new(3, id, null),
                new(4, null, Jobs with { Source = "年鉴", Value = new(45_300, "人") }),
                new(5, null, Jobs with { Year = 2023 }),
                new(6, "990101-0000000000", Growth with { Source = "别处" }),
                new(7, id, Jobs),
            ],
        }, held);

        Assert.Equal([OutcomeStep.Same, OutcomeStep.Removed, OutcomeStep.Corrected, OutcomeStep.Added], plan.Lines.Select(line => line.Step));
        Assert.Equal((45_200m, "溪口区统计局"), (plan.Lines[2].Before!.Figure.Value.Amount, Assert.Single(plan.Lines[2].Others).Report.Source));
        Assert.Equal([(6, Tracker.Reading.OutcomeFault.UnknownId), (7, Tracker.Reading.OutcomeFault.OtherId)], plan.Errors.Select(error => (error.Line, error.Fault)));
        Assert.Equal(3, plan.Changes.Count);
    }

    private Task<OutcomesResult> EnterAsync(params OutcomeFigure[] figures) => Outcomes.SaveAsync([.. figures.Select(figure => new OutcomeChange(null, figure))], "王", "公报已出", Cancel);

    private async Task SaveAsync(params OutcomeChange[] changes) => Assert.Equal(OutcomesSaved.Done, (await Outcomes.SaveAsync(changes, "王", "更正", Cancel)).Outcome);

    private Task<IReadOnlyList<HeldOutcome>> HeldAsync() => new OutcomeQueries(ledger).OfDistrictAsync(Sample.District, Cancel);
}
