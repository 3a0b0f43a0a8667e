using System.Text.RegularExpressions;

namespace Tracker.Reports;

/// <summary>The patterns of titles, headings and first lines. Each is tried on one line or on a report's first lines, never on a whole document.</summary>
internal static partial class ReportPatterns
{
    public const string Number = "[一二三四五六七八九十百零〇0-9]{1,4}";

    /// <summary>A date with its day, and nothing else.</summary>
    [GeneratedRegex(@"^(19|20)\d\d(-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2}|年\d{1,2}月\d{1,2}日)( ?\d{1,2}:\d\d(:\d\d)?)?$", RegexOptions.NonBacktracking)]
    public static partial Regex WholeDate();

    /// <summary>A date with its day: 2019年1月31日, 2021-01-22.</summary>
    [GeneratedRegex(@"(?<y>(19|20)\d\d)(年|-|/|\.)(?<m>\d{1,2})(月|-|/|\.)(?<d>\d{1,2})")]
    public static partial Regex Date();

    /// <summary>What follows a year of Chinese numerals: 二〇一九年.</summary>
    [GeneratedRegex("[一二][〇○零一二三四五六七八九]{3}(?=年)")]
    public static partial Regex ChineseYear();

    [GeneratedRegex(@"(19|20)\d\d(?=年|—|-|～|至|政府)")]
    public static partial Regex Year();

    /// <summary>A year that stands for itself, not at an end of "2021—2025年".</summary>
    [GeneratedRegex(@"(?<![\d\-—–~～至到])(19|20)\d\d(?=年(?!来|以来|至|到|[—\-～]))")]
    public static partial Regex SingleYear();

    /// <summary>"2024年是…之年", "2019年是新中国成立70周年": how a report speaks of the year it is about.</summary>
    [GeneratedRegex(@"(?<y>(19|20)\d\d)年[,，]?是[^。；;]{0,40}?(之年|一年|周年|元年)")]
    public static partial Regex YearSpokenOf();

    /// <summary>"2024年政府工作的总体要求", "2024年主要预期目标": the year that a text plans.</summary>
    [GeneratedRegex("(?<y>(19|20)\\d\\d)年(全[区县市省])?(政府工作|经济社会发展|经济和社会发展|工作)?的?(总体要求|总体思路|主要预期目标|预期目标|主要目标|目标任务|主要任务|重点工作)")]
    public static partial Regex YearPlanned();

    /// <summary>"报告回顾了2023年工作": how an account of a report tells its year.</summary>
    [GeneratedRegex(@"回顾了?(?<y>(19|20)\d\d)年")]
    public static partial Regex YearLookedBackAt();

    [GeneratedRegex($@"(?<place>[\u4e00-\u9fff]*?)(?<meeting>第{Number}届(?<nation>全国)?(人民代表大会|人大)(常务委员会|常委会)?第{Number}次会议)")]
    public static partial Regex Meeting();

    /// <summary>Who speaks: an office with a name that something known to follow a name closes.</summary>
    [GeneratedRegex(@"(?:代|副)?(?:区长|市长|县长|旗长|州长|省长|总理|主席|局长|主任)[:：]?\s*(?<name>[\u4e00-\u9fff]{2,4}?)(?=\s*(各位|代表|受|作|同志|向大会|$|[\n（(,，。]))")]
    public static partial Regex Speaker();

    /// <summary>The government that speaks, before the words that make it one.</summary>
    [GeneratedRegex(@"(?<place>国务院)(?=总理|，|,|向)|代表(?<place>[\u4e00-\u9fff]{3,24}?)(?:人民)?政府|(?<place>[\u4e00-\u9fff]{3,24}?)人民政府(?:代|副)?(?:区长|市长|县长|旗长|州长|省长)")]
    public static partial Regex Government();

    /// <summary>The place in a title, before the words that make it a report.</summary>
    [GeneratedRegex(@"(?<place>[\u4e00-\u9fff]{2,24}?)(?:人民)?政府工作报告|(?<place>[\u4e00-\u9fff]{2,24}?)(?=(19|20)\d\d年|国民经济)")]
    public static partial Regex TitlePlace();

    /// <summary>A place by the way names of places end, for one that the catalogue lacks.</summary>
    [GeneratedRegex("(市[东南西北中]|[^市省州盟区县旗]{2,7})(区|县|市|旗|州|省)$", RegexOptions.RightToLeft)]
    public static partial Regex AnyPlace();

    /// <summary>A heading that looks back: 2018年工作回顾, 计划执行情况.</summary>
    [GeneratedRegex("回顾|总结|执行情况|完成情况|(成就|成效|成绩)$")]
    public static partial Regex LooksBack();

    /// <summary>A heading that looks ahead: 2019年工作安排, 今后五年的目标任务.</summary>
    [GeneratedRegex("(年|时期|今后|下一步).{0,24}(安排|任务|建议|思路|目标|重点|部署|措施|打算|要求|取向|工作)")]
    public static partial Regex LooksAhead();
}
