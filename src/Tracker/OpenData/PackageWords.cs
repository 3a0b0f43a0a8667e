namespace Tracker.OpenData;

/// <summary>What the package as a whole is called and under which terms it is given.</summary>
public static class PackageWords
{
    public const string LicenceName = "CC-BY-4.0";
    public const string LicencePath = "https://creativecommons.org/licenses/by/4.0/";
    public const string LicenceTitle = "Creative Commons Attribution 4.0 International";

    public static readonly Bilingual Title = ("政府工作报告目标与完成情况", "Goals of government work reports and what came of them");

    public static readonly Bilingual Note = (
        "各地政府工作报告提出的目标、下一年度报告所称的结果，以及按公布的规则得出的评定。空值表示没有或不详，从不表示零。",
        "What district governments promised in their yearly work reports, what their next reports say came of it, and the verdicts that the published rules give. An empty cell means none or not known, never zero.");

    public static readonly Bilingual Terms = (
        "数据汇编以 CC BY 4.0 提供；所引原文的权利属于各自来源。",
        "The compilation is given under CC BY 4.0; the quotes belong to their sources.");

    public static readonly Bilingual Writing = (
        "CSV 为 UTF-8，无字节顺序标记。以 = + - @、制表符、换行、其全角形式或撇号开头的文本，前面加一个撇号，以免电子表格当作公式；文本列中以撇号开头的，去掉一个撇号即为原文。数字不加。JSON 和 XLSX 中的文本不作改动。",
        "CSV is UTF-8 without a byte order mark. Text that begins with = + - @, a tab, a line break, their full-width forms or an apostrophe has one apostrophe put in front, so that no spreadsheet takes it for a formula: take one apostrophe off any text that begins with one to have it as it was. Numbers are never touched, nor is text in JSON and XLSX.");

    public static Bilingual All { get; } = ($"{Note.Zh}{Terms.Zh}{Writing.Zh}", $"{Note.En} {Terms.En} {Writing.En}");
}
