using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    private static readonly Report Corrected = Sample.Earlier with { Hash = new string('c', 64) };

    [Fact]
    public async Task Saving_twice_is_saving_once()
    {
        await Sample.SaveReportsAsync(writer);
        var lines = await Trail.LatestAsync(10, Cancel);

        var again = await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, Sample.Unreadable, Sample.Text("原文"), cancel: Cancel);

        Assert.Equal(new SaveResult { Outcome = SaveOutcome.Unchanged, Kept = 4 }, again);
        Assert.Equal(Sample.Promised, await Reports.StatementsAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(lines, await Trail.LatestAsync(10, Cancel));
    }

    [Fact]
    public async Task A_copy_of_the_same_text_leaves_the_source_that_is_shown()
    {
        await Sample.SaveReportsAsync(writer);

        var copy = await writer.SaveReportAsync(Sample.Earlier with { Source = "copy.txt" }, Sample.Promised, Sample.Unreadable, null, cancel: Cancel);

        Assert.Equal(SaveOutcome.Unchanged, copy.Outcome);
        Assert.Equal(Sample.Earlier.Source, (await Reports.FindAsync(Sample.Earlier.Id, Cancel))!.Source);
    }

    [Fact]
    public async Task A_new_reading_keeps_the_ids_of_clauses_that_stay()
    {
        await Sample.SaveReportsAsync(writer);
        var better = Sample.Growth with { Figure = Sample.Growth.Figure with { Comparator = Comparator.AtLeast } };
        var found = Sample.Says(Sample.Earlier, "改造老旧小区12个", 100);

        var saved = await writer.SaveReportAsync(Sample.Earlier, [better, Sample.Jobs, found, Sample.Plan], [], null, cancel: Cancel);

        Assert.Equal(new SaveResult { Outcome = SaveOutcome.Replaced, Added = 1, Changed = 1, Removed = 1, Kept = 2 }, saved);
        Assert.Equal([better, Sample.Jobs, found, Sample.Plan], await Reports.StatementsAsync(Sample.Earlier.Id, Cancel));
        Assert.Empty(await Reports.UnreadAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(Sample.Text("原文"), await Reports.TextAsync(Sample.Earlier.Id, Cancel));
        Assert.Contains(Sample.Schools.Quote, (await Trail.OfAsync(Sample.Earlier.Id, Cancel))[0].Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checked_statement_outlives_a_new_reading()
    {
        var checkedByHand = Sample.Growth with { Subject = "地区生产总值", Checked = true, Confidence = 1 };
        await writer.SaveReportAsync(Sample.Earlier, [checkedByHand, Sample.Schools with { Checked = true }], [], null, cancel: Cancel);

        await writer.SaveReportAsync(Sample.Earlier, [Sample.Growth with { Where = new(44, 13) }, Sample.Jobs], [], null, cancel: Cancel);

        Assert.Equal(
            [checkedByHand with { Where = new(44, 13) }, Sample.Jobs, Sample.Schools with { Checked = true }],
            await Reports.StatementsAsync(Sample.Earlier.Id, Cancel));
    }

    [Fact]
    public async Task A_corrected_document_of_the_same_source_takes_the_place_of_the_first()
    {
        await Sample.SaveAllAsync(writer);

        var saved = await writer.SaveReportAsync(Corrected, [Sample.Growth], [], Sample.Text("更正后的原文"), cancel: Cancel);

        Assert.Equal(new SaveResult { Outcome = SaveOutcome.Replaced, Removed = 3, Kept = 1 }, saved);
        Assert.Equal(Corrected, await Reports.FindAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal(Sample.Text("更正后的原文"), await Reports.TextAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal([Sample.Growth], (await Promises.OfYearAsync(Sample.District, 2024, Cancel)).Select(promise => promise.Target));
    }

    [Theory]
    [InlineData("今年新建学校3所。", 0)]
    [InlineData("今年新建学校5所。", 1)]
    public async Task A_confirmed_link_outlives_a_corrected_document_where_its_clause_does(string text, int lost)
    {
        await Sample.SaveReportsAsync(writer);
        await writer.ConfirmLinkAsync(Sample.JobsLink with { Target = Sample.Schools.Id }, "王", Cancel);

        var saved = await writer.SaveReportAsync(Corrected, [Sample.Growth], [], Sample.Text(text), cancel: Cancel);

        Assert.Equal(lost, saved.LostLinks);
        Assert.Equal(1 - lost, (await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel)).Confirmed.Count);
        Assert.Equal(lost == 1, (await Trail.OfAsync(Sample.Earlier.Id, Cancel))[0].Before!.Contains("查找“就业”，未见提及", StringComparison.Ordinal));
        Assert.Equal(lost == 0, (await Reports.StatementsAsync(Sample.Earlier.Id, Cancel)).Any(statement => statement.Id == Sample.Schools.Id && statement.Where == new Extent(2, 6)));
    }

    [Fact]
    public async Task A_clause_of_another_report_in_the_document_keeps_no_link_of_this_one()
    {
        const string document = "今年新建学校5所。去年新建学校3所。";
        await Sample.SaveReportsAsync(writer);
        await writer.ConfirmLinkAsync(Sample.JobsLink with { Target = Sample.Schools.Id }, "王", Cancel);

        var saved = await writer.SaveReportAsync(Corrected, [Sample.Growth], [], new(document, new(0, 9)), cancel: Cancel);

        Assert.Equal(1, saved.LostLinks);
        Assert.Equal(new ReportText(document, new(0, 9)), await Reports.TextAsync(Sample.Earlier.Id, Cancel));
    }

    [Fact]
    public async Task A_clause_is_found_again_in_a_changed_page_by_what_stands_around_it()
    {
        const string first = "教育：新建学校3所，改建2所。医疗：新建学校3所，为卫生所代建。";
        const string changed = "（更正）教育： 新建 学校４所。医疗：\n新建学校 3 所，为卫生所代建。";
        var checkedByHand = Sample.Schools with { Checked = true, Where = new(first.LastIndexOf("新建", StringComparison.Ordinal), 6) };
        await writer.SaveReportAsync(Sample.Earlier, [checkedByHand], [], Sample.Text(first), cancel: Cancel);

        await writer.SaveReportAsync(Corrected, [], [], Sample.Text(changed), cancel: Cancel);

        Assert.Equal(new Extent(changed.LastIndexOf("新建", StringComparison.Ordinal), 8), Assert.Single(await Reports.StatementsAsync(Sample.Earlier.Id, Cancel)).Where);
    }

    [Fact]
    public async Task A_report_found_to_reach_further_in_its_document_is_saved_so()
    {
        await Sample.SaveReportsAsync(writer);
        var shorter = new ReportText("原文", new(0, 1));

        var saved = await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, Sample.Unreadable, shorter, cancel: Cancel);

        Assert.Equal(SaveOutcome.Replaced, saved.Outcome);
        Assert.Equal(shorter, await Reports.TextAsync(Sample.Earlier.Id, Cancel));
    }

    [Fact]
    public async Task A_corrected_document_without_its_text_loses_the_old_text_and_nobodys_work()
    {
        var byHand = Sample.Schools with { Checked = true };
        await writer.SaveReportAsync(Sample.Earlier, [Sample.Growth, byHand], [], Sample.Text("原文"), cancel: Cancel);

        await writer.SaveReportAsync(Corrected, [Sample.Growth], [], null, cancel: Cancel);

        Assert.Null(await Reports.TextAsync(Sample.Earlier.Id, Cancel));
        Assert.Equal([byHand with { Where = default }, Sample.Growth], await Reports.StatementsAsync(Sample.Earlier.Id, Cancel));
    }

    [Fact]
    public async Task Another_document_for_the_same_year_is_asked_about_before_it_replaces()
    {
        await Sample.SaveReportsAsync(writer);
        var other = Corrected with { Source = "other.docx", Title = "另一份报告" };

        var asked = await writer.SaveReportAsync(other, [Sample.Growth], [], null, cancel: Cancel);

        Assert.Equal(SaveOutcome.Conflict, asked.Outcome);
        Assert.Equal(Sample.Earlier, asked.Held);
        Assert.Contains(Sample.Earlier.Source!, asked.Message, StringComparison.Ordinal);
        Assert.Contains("other.docx", asked.Message, StringComparison.Ordinal);
        Assert.Equal(Sample.Promised, await Reports.StatementsAsync(Sample.Earlier.Id, Cancel));

        Assert.Equal(SaveOutcome.Replaced, (await writer.SaveReportAsync(other, [Sample.Growth], [], null, replace: true, cancel: Cancel)).Outcome);
        Assert.Equal(other, await Reports.FindAsync(other.Id, Cancel));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("report.txt")]
    public async Task Two_documents_of_unknown_source_or_of_one_file_name_are_not_taken_for_one(string? source)
    {
        await writer.SaveReportAsync(Sample.Earlier with { Source = source }, [], [], null, cancel: Cancel);

        Assert.Equal(SaveOutcome.Conflict, (await writer.SaveReportAsync(Corrected with { Source = source }, [], [], null, cancel: Cancel)).Outcome);
    }

    [Fact]
    public async Task Single_figures_give_way_to_the_whole_document_without_asking()
    {
        await writer.SaveReportAsync(Sample.Earlier with { Excerpt = true }, [Sample.Growth], [], null, cancel: Cancel);

        var whole = await writer.SaveReportAsync(Corrected with { Source = "whole.pdf" }, Sample.Promised, [], null, cancel: Cancel);

        Assert.Equal(new SaveResult { Outcome = SaveOutcome.Replaced, Added = 3, Kept = 1 }, whole);
    }

    [Fact]
    public async Task A_failed_save_leaves_nothing()
    {
        var unwritable = new Unread(new(0, 1), "增长两成有余", null!);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [unwritable], Sample.Text("原文"), cancel: Cancel));

        Assert.Empty(await Reports.AllAsync(Cancel));
        Assert.Empty(await Reports.StatementsAsync(Sample.Earlier.Id, Cancel));
        Assert.Empty(await Trail.OfAsync(Sample.Earlier.Id, Cancel));
    }

    [Fact]
    public async Task Two_who_save_the_same_report_at_once_save_it_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel))));

        Assert.Single(results, result => result.Outcome == SaveOutcome.Added);
        Assert.Equal(7, results.Count(result => result.Outcome == SaveOutcome.Unchanged));
    }

    [Fact]
    public async Task What_the_archive_does_not_know_is_refused_by_name()
    {
        var nowhere = await Assert.ThrowsAsync<ArgumentException>(() => writer.SaveReportAsync(Sample.Work(2024, "999999"), [], [], null, cancel: Cancel));
        Assert.Contains("999999", nowhere.Message, StringComparison.Ordinal);

        var unmeasured = await Assert.ThrowsAsync<ArgumentException>(() => writer.SaveReportAsync(Sample.Earlier, [Sample.Growth with { Indicator = "happiness" }], [], null, cancel: Cancel));
        Assert.Contains("happiness", unmeasured.Message, StringComparison.Ordinal);

        var twice = await Assert.ThrowsAsync<ArgumentException>(() => writer.SaveReportAsync(Sample.Earlier, [Sample.Growth, Sample.Growth], [], null, cancel: Cancel));
        Assert.Contains(Sample.Growth.Id, twice.Message, StringComparison.Ordinal);

        var stray = await Assert.ThrowsAsync<ArgumentException>(() => writer.SaveReportAsync(Sample.Earlier, [Sample.Trees], [], null, cancel: Cancel));
        Assert.Contains(Sample.Trees.Id, stray.Message, StringComparison.Ordinal);
    }
}
