using System.Collections.Frozen;
using System.Globalization;

namespace Tracker.Web.Words;

/// <summary>Chinese names of the closed sets that pages show.</summary>
public static class Names
{
    private static readonly FrozenDictionary<string, string> Domains = new Dictionary<string, string>
    {
        ["economy"] = "经济",
        ["fiscal"] = "财政",
        ["investment"] = "投资",
        ["industry"] = "产业",
        ["trade"] = "商贸",
        ["innovation"] = "创新",
        ["jobs"] = "就业",
        ["income"] = "收入",
        ["education"] = "教育",
        ["health"] = "医疗养老",
        ["housing"] = "住房",
        ["transport"] = "交通",
        ["environment"] = "生态环境",
        ["safety"] = "安全",
        ["culture"] = "文化体育",
        ["livelihood"] = "民生",
        ["rural"] = "农业农村",
        ["governance"] = "政务",
        ["other"] = "其他",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The field's name; a field without one shows its code.</summary>
    public static string Domain(string code) => Domains.GetValueOrDefault(code, code);

    public static string Kind(ReportKind kind) => kind switch
    {
        ReportKind.Work => "政府工作报告",
        ReportKind.Plan => "计划执行情况报告",
        ReportKind.Bulletin => "统计公报",
        ReportKind.Goals => "目标清单",
        ReportKind.Completion => "完成情况通报",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of report has no name here; add it beside the others."),
    };

    /// <summary>A report in a place where its district is plain: 2019年政府工作报告.</summary>
    public static string Brief(Report report) => $"{report.Year}年{Kind(report.Kind)}";

    public static string Role(Role role) => role switch
    {
        Tracker.Role.Target => "目标",
        Tracker.Role.Outcome => "结果",
        Tracker.Role.Context => "背景",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role has no name here; add it beside the others."),
    };

    public static string Level(DistrictLevel level) => level switch
    {
        DistrictLevel.Country => "全国",
        DistrictLevel.Province => "省级",
        DistrictLevel.City => "市级",
        DistrictLevel.County => "区县",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A level has no name here; add it beside the others."),
    };

    public static string Better(Better better) => better switch
    {
        Tracker.Better.Up => "越高越好",
        Tracker.Better.Down => "越低越好",
        Tracker.Better.Near => "以目标为上限",
        _ => throw new ArgumentOutOfRangeException(nameof(better), better, "A direction has no name here; add it beside the others."),
    };

    public static string Period(Period period) => period.IsOneYear ? $"{period.From}年" : $"{period.From}—{period.To}年";

    /// <param name="date">2019-01-31, 2019-01 or 2019.</param>
    /// <returns>2019年1月31日, 2019年1月 or 2019年; a text of another form as it is.</returns>
    public static string Date(string date)
    {
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return $"{day.Year}年{day.Month}月{day.Day}日";
        if (DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return $"{month.Year}年{month.Month}月";
        return DateOnly.TryParseExact(date, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? $"{year.Year}年" : date;
    }
}
