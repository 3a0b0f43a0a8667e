using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.OpenData;

/// <summary>Everything public of an archive, as tables.</summary>
public sealed class PublishedTables
{
    public PublishedTables(LedgerDb ledger, Catalogue catalogue)
    {
        var rows = new PublishedRows(ledger, catalogue);
        All =
        [
            PublishedTable.Of(
                "targets", ("目标与评定（宽表）", "Targets with what came of them (wide)"),
                ("每行一项目标，附地方、原文、数字、来源、评定、结果原文和后来的评定；只需打开这一个文件的人用。", "A line a target with its place, quote, figure, source, verdict, the quote of its outcome and the verdict as later known: for those who open one file."),
                ["id"], Columns.OfTarget, rows.TargetsAsync),
            PublishedTable.Of(
                "rates", ("兑现率与回应率", "Rates"),
                ("每行一个地方、年份和领域：先列各评定的数目，再列比率；按先显示的答复计：下一年度报告所称，没有的取后来的公报。可评定数不足 10 的不列比率。", "A line a place, year and field: counts of each verdict first, then rates, by the answer that is shown first: as claimed, or as later known where no report answered. No rate under 10 judged."),
                ["district", "year", "domain"], Columns.OfRate, rows.RatesAsync),
            PublishedTable.Of(
                "districts", ("地方", "Places"), ("目录中的地方，不论是否收有报告。", "Every catalogued place, with or without reports."),
                ["code"], Columns.OfDistrict, rows.DistrictsAsync),
            PublishedTable.Of(
                "district_changes", ("地方的变动", "Changes of places"), ("更名与并入：何时起，依据何在。", "Renamings and mergers: since when, and where that was published."),
                ["district", "kind", "since"], Columns.OfDistrictChange, _ => catalogue.Changes.ToAsyncEnumerable()),
            PublishedTable.Of(
                "indicators", ("指标", "Indicators"), ("目录中的指标。", "The catalogued measures."),
                ["code"], Columns.OfIndicator, rows.IndicatorsAsync),
            PublishedTable.Of(
                "reports", ("报告", "Reports"), ("收录的文件，不含全文。", "The documents held, without their text."),
                ["id"], Columns.OfReport, rows.ReportsAsync),
            PublishedTable.Of(
                "statements", ("语句", "Statements"), ("报告中的每一个数字或承诺，附原文分句和位置。", "Every figure or commitment of a report, with its clause and place."),
                ["id"], Columns.OfStatement, rows.StatementsAsync),
            PublishedTable.Of(
                "assessments", ("评定", "Verdicts"), ("每项目标的评定：下一年度报告所称，以及后来的公报所示。", "The verdicts on each target: as the next report claimed, and as a bulletin gave later."),
                ["target", "vintage"], Columns.OfAnswer, rows.AnswersAsync),
            PublishedTable.Of(
                "shifts", ("目标变化", "Shifted goalposts"), ("相邻两年目标之间的不同，附两处原文，不作评价。", "What differs between a goal and what the next year's report has in its place: both clauses, no judgement."),
                ["earlier", "kind"], Columns.OfShift, rows.ShiftsAsync),
            PublishedTable.Of(
                "benchmarks", ("目标参照", "Benchmarks"), ("一年期目标旁的上年结果和上级同年目标。", "What a one-year target can be seen beside: last year's outcome and the targets of the places above."),
                ["target", "kind", "statement"], Columns.OfBenchmark, rows.BenchmarksAsync),
            PublishedTable.Of(
                "plans", ("多年目标进度", "Plans"), ("多年期目标至今的进展和余下每年所需。", "How far a goal for several years has come, and what each year left needs."),
                ["goal"], Columns.OfPlan, rows.PlansAsync),
            PublishedTable.Of(
                "rules", ("规则", "Rules"), ("现行方法版本的评定规则。", "The rules of the present version of the method."),
                ["id"], Columns.OfRule, _ => Rules.All.ToAsyncEnumerable()),
            PublishedTable.Of(
                "codes", ("代码", "Codes"), ("各代码的含义。", "What each code means."),
                ["list", "code"], Columns.OfCode, _ => CodeLists.All.SelectMany(list => list.Codes).ToAsyncEnumerable()),
            PublishedTable.Of(
                "dictionary", ("数据字典", "Data dictionary"), ("每行一列：名称、类型、代码表、指向和含义。", "A line a column: its names, type, codes, reference and meaning."),
                ["table", "column"], Columns.OfDictionary, _ => Dictionary().ToAsyncEnumerable()),
        ];
    }

    /// <summary>The wide tables for people first, then those that they are made of, then what explains them.</summary>
    public IReadOnlyList<PublishedTable> All { get; }

    private IEnumerable<DictionaryLine> Dictionary() => All.SelectMany(table => table.Columns.Select(column => new DictionaryLine(table, column)));
}
