using Tracker.Assessing;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <remarks>This part: a catalogue that people edit.</remarks>
public abstract partial class LedgerTests
{
    private static readonly Indicator SchoolsBuilt = new("schools_built", "新建学校", "Schools built", "education", "所", Better.Up, false, []);

    private CatalogueQueries Held => new(ledger);

    [Fact]
    public async Task What_a_person_changed_outlives_the_programs_own_list()
    {
        await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);
        var renamed = Sample.Catalogue.Districts[2] with { NameZh = "云台区" };
        var jobs = Sample.Catalogue.Indicator("urban_jobs")! with { AliasesZh = ["新增城镇就业"] };

        Assert.Equal(CatalogueSaved.Done, await SaveAsync(Sample.Catalogue, new() { District = renamed, Changes = [new("990102", DistrictChangeKind.Renamed, "2020-03", "云台县", "", "青政〔2020〕1号")] }));
        Assert.Equal(CatalogueSaved.Done, await SaveAsync(await Held.LoadAsync(Cancel), new() { Indicator = jobs }));
        await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);

        var held = await Held.LoadAsync(Cancel);
        Assert.Equal(["云台区", "云台县"], held.NamesOf(held.District("990102")!));
        Assert.Equal(["新增城镇就业"], held.Indicator("urban_jobs")!.AliasesZh);
        Assert.Equal(Sample.Catalogue.Indicators.Select(indicator => indicator.Code), held.Indicators.Select(indicator => indicator.Code));
    }

    [Fact]
    public async Task The_same_again_writes_nothing_and_what_was_changed_since_is_not_overwritten()
    {
        await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);
        var down = new CatalogueEdit { Indicator = Sample.Catalogue.Indicator("urban_jobs")! with { Better = Better.Down } };
        var lines = await Trail.LastAsync(Cancel);

        Assert.Equal(CatalogueSaved.Done, await SaveAsync(Sample.Catalogue, down));
        Assert.Equal(CatalogueSaved.Unchanged, await SaveAsync(Sample.Catalogue, down));
        Assert.Equal(CatalogueSaved.ChangedSince, await SaveAsync(Sample.Catalogue, new() { Indicator = down.Indicator with { NameZh = "就业" } }));

        Assert.Equal(lines + 1, await Trail.LastAsync(Cancel));
        Assert.Equal(Better.Down, (await Held.LoadAsync(Cancel)).Indicator("urban_jobs")!.Better);
    }

    [Fact]
    public async Task A_new_indicator_names_the_statements_that_had_none_and_is_taken_back_with_them()
    {
        await Sample.SaveAllAsync(writer);
        var trial = await Intake.TryAsync(ledger, new() { Indicator = SchoolsBuilt }, cancel: Cancel);

        Assert.Equal([(Sample.Schools.Id, "schools_built", "education")], trial.Statements.Select(one => (one.After.Id, one.After.Indicator, one.After.Domain)));
        Assert.Equal(CatalogueSaved.Done, await Intake.SaveAsync(ledger, trial, "王", "新增指标", Cancel));
        Assert.Equal("schools_built", (await SchoolsAsync()).Indicator);
        Assert.Contains("schools_built", (await Held.LoadAsync(Cancel)).Indicators.Select(indicator => indicator.Code));
        var line = (await Trail.OfAsync("schools_built", Cancel)).Single();
        Assert.Equal(("indicator edited", "王", "新增指标"), (line.What, line.Who, line.Why));

        var undone = await Intake.UndoAsync(ledger, line.Id, "李", cancel: Cancel);

        Assert.Equal((UndoOutcome.Undone, true), (undone.Outcome, undone.OfCatalogue));
        Assert.Equal(Sample.Schools, await SchoolsAsync());
        Assert.Null((await Held.LoadAsync(Cancel)).Indicator("schools_built"));

        Assert.Equal(UndoOutcome.Undone, (await Intake.UndoAsync(ledger, (await Trail.OfAsync("schools_built", Cancel)).Last(one => one.What == "undone").Id, "李", cancel: Cancel)).Outcome);
        Assert.Equal("schools_built", (await SchoolsAsync()).Indicator);
    }

    [Fact]
    public async Task A_statement_that_a_person_leaves_as_it_is_stays()
    {
        await Sample.SaveAllAsync(writer);

        var trial = await Intake.TryAsync(ledger, new() { Indicator = SchoolsBuilt }, new HashSet<string> { Sample.Schools.Id }, Cancel);
        var named = await Intake.TryAsync(ledger, new() { Indicator = SchoolsBuilt }, cancel: Cancel);

        Assert.Empty(trial.Statements);
        Assert.Equal(Sample.Schools, Assert.Single(trial.Kept));
        Assert.NotEqual(named.Mark, trial.Mark);
        await Intake.SaveAsync(ledger, trial, "王", cancel: Cancel);
        Assert.Equal(Sample.Schools, await SchoolsAsync());
    }

    [Fact]
    public async Task An_indicator_that_has_come_into_use_is_not_taken_back()
    {
        await Sample.SaveAllAsync(writer);
        await SaveAsync(Sample.Catalogue, new() { Indicator = SchoolsBuilt });
        await new OutcomeWriter(ledger).SaveAsync([new(null, new() { District = Sample.District, Year = 2024, Indicator = "schools_built", Value = new(3, "所"), Source = "公报" })], "王", cancel: Cancel);

        var line = (await Trail.OfAsync("schools_built", Cancel)).Single(one => one.What == "indicator edited");

        Assert.Equal(UndoOutcome.ChangedSince, (await writer.UndoAsync(line.Id, "李", cancel: Cancel)).Outcome);
        Assert.NotNull((await Held.LoadAsync(Cancel)).Indicator("schools_built"));
    }

    [Fact]
    public async Task A_new_place_is_taken_back_while_nothing_speaks_of_it()
    {
        await Sample.SaveAllAsync(writer);
        var place = new District("990103", "石梁县", "Shiliang County", "990000", DistrictLevel.County, []);
        await SaveAsync(Sample.Catalogue, new() { District = place });
        var line = (await Trail.OfAsync("990103", Cancel)).Single();

        Assert.Equal(UndoOutcome.Undone, (await Intake.UndoAsync(ledger, line.Id, "李", cancel: Cancel)).Outcome);
        Assert.Null((await Held.LoadAsync(Cancel)).District("990103"));
        Assert.Equal(UndoOutcome.Undone, (await Intake.UndoAsync(ledger, await Trail.LastAsync(Cancel), "李", cancel: Cancel)).Outcome);
        Assert.Equal("石梁县", (await Held.LoadAsync(Cancel)).District("990103")?.NameZh);

        var again = await Trail.LastAsync(Cancel);
        await writer.SaveReportAsync(Sample.Work(2025, "990103"), [], [], null, cancel: Cancel);
        Assert.Equal(UndoOutcome.ChangedSince, (await writer.UndoAsync(again, "李", cancel: Cancel)).Outcome);
    }

    [Fact]
    public async Task A_dry_run_tells_the_verdicts_that_another_direction_gives_and_keeps_nothing()
    {
        await SaveJobsAsync(41_000);
        var before = await JobsVerdictAsync();

        var trial = await Intake.TryAsync(ledger, new() { Indicator = Sample.Catalogue.Indicator("urban_jobs")! with { Better = Better.Down } }, cancel: Cancel);

        var change = Assert.Single(trial.Verdicts, one => one.Target.Id == Sample.Jobs.Id);
        Assert.Equal((Verdict.Nearly, Verdict.Met), (change.Before!.Verdict, change.After!.Verdict));
        Assert.Equal((Verdict.Nearly, Better.Up), (before, (await Held.LoadAsync(Cancel)).Indicator("urban_jobs")!.Better));
        Assert.Equal(Verdict.Nearly, await JobsVerdictAsync());

        await Intake.SaveAsync(ledger, trial, "王", cancel: Cancel);
        Assert.Equal(Verdict.Met, await JobsVerdictAsync());

        await Intake.UndoAsync(ledger, (await Trail.OfAsync("urban_jobs", Cancel)).Single().Id, "王", cancel: Cancel);
        Assert.Equal(Verdict.Nearly, await JobsVerdictAsync());
    }

    [Fact]
    public async Task A_merger_between_goal_and_answer_makes_amounts_not_comparable_until_a_person_confirms_them()
    {
        await SaveJobsAsync(43_000);
        var merged = new CatalogueEdit { District = Sample.Catalogue.District("990102")!, Changes = [new("990102", DistrictChangeKind.Merged, "2024-07", "", Sample.District, "青政〔2024〕2号")] };

        var trial = await Intake.TryAsync(ledger, merged, cancel: Cancel);
        Assert.Equal([(Sample.Jobs.Id, Verdict.Met, Verdict.NotComparable, Rules.OtherExtent)], trial.Verdicts.Select(one => (one.Target.Id, one.Before!.Verdict, one.After!.Verdict, one.After.Rule)));
        await Intake.SaveAsync(ledger, trial, "王", cancel: Cancel);
        Assert.Equal(Verdict.NotComparable, await JobsVerdictAsync());

        var now = new Intake(await Held.LoadAsync(Cancel), new StoppedClock(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero)));
        var link = (await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Statements.Single(one => one.Role is Role.Outcome && one.Indicator == "urban_jobs");
        await writer.ConfirmLinkAsync(new() { Target = Sample.Jobs.Id, Outcome = link.Id, Answer = Answer.Figure, Report = Sample.Next.Id, Vintage = Vintage.Claimed, Reason = "口径一致", Confidence = 1 }, "王", Cancel);
        await now.AssessAsync(ledger, Sample.District, Cancel);

        Assert.Equal(Verdict.Met, await JobsVerdictAsync());
    }

    private Task<CatalogueSaved> SaveAsync(Catalogue seen, CatalogueEdit edit) => new CatalogueWriter(ledger).SaveAsync(seen, edit, [], [], "王", cancel: Cancel);

    private async Task<Statement> SchoolsAsync() => (await Reports.StatementsAsync(Sample.Earlier.Id, Cancel)).Single(statement => statement.Id == Sample.Schools.Id);

    private async Task SaveJobsAsync(int claimed)
    {
        var answer = Sample.Says(Sample.Next, $"城镇新增就业{claimed}人", 40) with
        {
            Role = Role.Outcome, Period = Period.Of(2024), Indicator = "urban_jobs", Subject = "城镇新增就业", Domain = "jobs", Measure = Measure.Flow, Figure = new() { Value = new(claimed, "人") },
        };
        await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);
        // “以上” would say by itself which way is good.
        var plain = Sample.Jobs with { Figure = Sample.Jobs.Figure with { Comparator = Comparator.Exactly } };
        await writer.SaveReportAsync(Sample.Earlier, [.. Sample.Promised.Select(one => one == Sample.Jobs ? plain : one)], [], null, cancel: Cancel);
        await writer.SaveReportAsync(Sample.Next, [.. Sample.Claimed, answer], [], null, cancel: Cancel);
        await Intake.AssessAsync(ledger, Sample.District, Cancel);
    }

    private async Task<Verdict> JobsVerdictAsync() => (await new PromiseQueries(ledger).FindAsync(Sample.Jobs.Id, Cancel))!.Claimed.Assessment.Verdict;
}
