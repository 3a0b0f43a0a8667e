using Tracker.Assessing;

namespace Tracker.OpenData;

/// <summary>What is given out of each noun, under which names, and what the data dictionary says of it.</summary>
public static partial class Columns
{
    // GB/T 2260: two digits each for province, city and county.
    private const string Place = @"\d{6}";

    // 2025, or 2021-2025.
    private const string Years = @"\d{4}(-\d{4})?";

    public static IReadOnlyList<Column<District>> OfDistrict { get; } =
    [
        new("code", ("区划代码", "Code of the place"), ("GB/T 2260 六位代码；000000 为全国。", "GB/T 2260 code, six digits; 000000 is the whole country."),
            district => district.Code) { Required = true, Unique = true, Pattern = Place },
        new("name_zh", ("中文名称", "Chinese name"), ("区划代码表中的全称。", "The full name, as the code list prints it."),
            district => district.NameZh) { Required = true },
        new("name_en", ("英文名称", "English name"), ("英文名称。", "The name in English."),
            district => district.NameEn) { Required = true },
        new("parent", ("上级代码", "Code of the place above"), ("上一级地方的区划代码；全国为空。", "Code of the place that it belongs to; empty for the country."),
            district => district.Parent) { To = Reference.Districts },
        new("level", ("层级", "Level"), ("政府的层级。", "How high its government stands."),
            district => CodeNames<DistrictLevel>.Of(district.Level)) { Required = true, Codes = CodeLists.Levels },
    ];

    public static IReadOnlyList<Column<DistrictChange>> OfDistrictChange { get; } =
    [
        new("district", ("区划代码", "Code of the place"), ("发生变动的地方。", "The place that changed."),
            change => change.District) { Required = true, To = Reference.Districts },
        new("kind", ("变动种类", "Kind of change"), ("更名，或并入其他地方。", "Whether it was renamed or became part of another place."),
            change => CodeNames<DistrictChangeKind>.Of(change.Kind)) { Required = true, Codes = CodeLists.DistrictChanges },
        new("since", ("起始", "Since"), ("生效的日期，精确到已知的程度：年-月-日、年-月或年。", "When it took effect, as precisely as known: 2012-12-01, 2012-12 or 2012."),
            change => change.Since) { Required = true, Pattern = @"\d{4}(-\d{2}(-\d{2})?)?" },
        new("former", ("原名", "Former name"), ("更名前的全称；并入的为空。", "The full name until then; empty for a merger."),
            change => change.Former),
        new("successor", ("并入何地", "Part of"), ("并入的地方；更名的为空。", "The place that it became part of; empty for a renaming."),
            change => change.Successor) { To = Reference.Districts },
        new("source", ("依据", "Source"), ("公布变动的文号或网址。", "Where it was published: a document's number or an address."),
            change => change.Source),
    ];

    public static IReadOnlyList<Column<Indicator>> OfIndicator { get; } =
    [
        new("code", ("指标代码", "Code of the indicator"), ("指标的永久代码。", "Short permanent name of the measure."),
            indicator => indicator.Code) { Required = true, Unique = true },
        new("name_zh", ("中文名称", "Chinese name"), ("指标的中文名称。", "The measure in Chinese."),
            indicator => indicator.NameZh) { Required = true },
        new("name_en", ("英文名称", "English name"), ("指标的英文名称。", "The measure in English."),
            indicator => indicator.NameEn) { Required = true },
        new("domain", ("领域", "Field"), ("指标所属领域。", "The field that it belongs to: jobs, education, …"),
            indicator => indicator.Domain) { Required = true },
        new("base_unit", ("基本单位", "Base unit"), ("总量的单位；增减变化以 % 计。", "The unit of its level; its change is in %."),
            indicator => indicator.BaseUnit),
        new("better", ("好的方向", "Which way is good"), ("数值向哪个方向变化为好。", "Which way is good."),
            indicator => CodeNames<Better>.Of(indicator.Better)) { Required = true, Codes = CodeLists.Directions },
        new("headline", ("主要指标", "Headline"), ("是否常列入主要预期目标。", "True for those that the main expected targets usually hold."),
            indicator => indicator.Headline) { Required = true },
    ];

    public static IReadOnlyList<Column<Report>> OfReport { get; } =
    [
        new("id", ("报告编号", "Id of the report"), ("永久编号：区划代码、年份和种类。", "Permanent id: code of the place, year and kind."),
            report => report.Id) { Required = true, Unique = true },
        new("district", ("区划代码", "Code of the place"), ("报告所述的地方。", "The place that it speaks of."),
            report => report.District) { Required = true, To = Reference.Districts },
        new("year", ("报告年份", "Year of the report"), ("报告面向的年份：回顾上年，提出本年目标；公报和通报为数据所属年份。", "The year it is addressed to: it reviews the year before and sets the goals of this one; a bulletin or notice has the year of its figures."),
            report => report.Year) { Required = true, Least = Period.Earliest, Most = Period.Latest },
        new("kind", ("报告种类", "Kind of report"), ("文件的种类。", "What the document is."),
            report => CodeNames<ReportKind>.Of(report.Kind)) { Required = true, Codes = CodeLists.ReportKinds },
        new("title", ("标题", "Title"), ("文件的标题。", "The title of the document."),
            report => report.Title),
        new("meeting", ("会议", "Meeting"), ("报告所提交的会议；文件未写明的为空。", "The meeting it was given to; empty where the document does not say."),
            report => report.Meeting),
        new("speaker", ("报告人", "Speaker"), ("作报告的人；文件未写明的为空。", "Who gave it; empty where the document does not say."),
            report => report.Speaker),
        new("date", ("日期", "Date"), ("作出或发布的日期，精确到已知的程度：年-月-日、年-月或年；不详的为空。", "When it was given or published, as precisely as known: 2019-01-31, 2019-01 or 2019; empty where unknown."),
            report => report.Date) { Pattern = @"\d{4}(-\d{2}(-\d{2})?)?" },
        new("source", ("来源", "Source"), ("可查阅的网址，或导入文件的名称。", "Where it can be read: an address, or the name of the file it was imported from."),
            report => report.Source),
        new("hash", ("文本校验值", "Hash of the text"), ("文件文本的 SHA-256，十六进制小写；未取得文本的为空。", "SHA-256 of the document's text in lower-case hex; empty where the text was never at hand."),
            report => report.Hash) { Pattern = "[0-9a-f]{64}" },
        new("snapshot", ("快照校验值", "Hash of the snapshot"), ("来源网址当时所给文件的 SHA-256，十六进制小写；未保存快照的为空。", "SHA-256 of what the address gave, byte for byte, in lower-case hex; empty where no snapshot was kept."),
            report => report.Snapshot) { Pattern = "[0-9a-f]{64}" },
        new("excerpt", ("仅有摘录", "Excerpt"), ("是否仅收录个别数字而无全文：未见提及不能证明未报告，引文为转述。", "True where only single figures of it are at hand and not its text: its silence proves nothing, and its quotes are restatements."),
            report => report.Excerpt) { Required = true },
    ];

    public static IReadOnlyList<Column<Rule>> OfRule { get; } =
    [
        new("id", ("规则编号", "Id of the rule"), ("规则的永久编号。", "Short permanent name of the rule."),
            rule => rule.Id) { Required = true, Unique = true },
        new("verdict", ("评定", "Verdict"), ("规则给出的评定。", "What the rule gives."),
            rule => CodeNames<Verdict>.Of(rule.Verdict)) { Required = true, Codes = CodeLists.Verdicts },
        new("rule_zh", ("规则（中文）", "Rule in Chinese"), ("规则的中文表述。", "The rule in plain Chinese."),
            rule => rule.Zh) { Required = true },
        new("rule_en", ("规则（英文）", "Rule in English"), ("规则的英文表述。", "The rule in plain English."),
            rule => rule.En) { Required = true },
        new("method", ("方法版本", "Version of the method"), ("规则所属的方法版本。", "The version of the method that it belongs to."),
            _ => Rules.MethodVersion) { Required = true },
    ];

    public static IReadOnlyList<Column<CodeMeaning>> OfCode { get; } =
    [
        new("list", ("代码表", "List"), ("代码表的名称，见数据字典的 codes 列。", "Name of the list, as the column codes of the dictionary gives it."),
            code => code.List) { Required = true },
        new("code", ("代码", "Code"), ("数据中的写法。", "As the data have it."),
            code => code.Code) { Required = true },
        new("meaning_zh", ("含义（中文）", "Meaning in Chinese"), ("代码的中文含义。", "What it means, in Chinese."),
            code => code.Words.Zh) { Required = true },
        new("meaning_en", ("含义（英文）", "Meaning in English"), ("代码的英文含义。", "What it means, in English."),
            code => code.Words.En) { Required = true },
    ];
}
