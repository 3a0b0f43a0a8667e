using System.Globalization;
using Tracker.Ledger;

namespace Tracker.Web.Words;

/// <summary>Names of places, measures and the closed sets that pages show, in the language of the page.</summary>
public static class Names
{
    public static string Of(District district) => Language.Of(district.NameZh, district.NameEn);

    /// <summary>With the place it belongs to, for readers who come from elsewhere: 青岛市即墨区.</summary>
    public static string Of(DistrictEntry entry) =>
        entry.Parent is { Level: not DistrictLevel.Country } parent ? NamesText.Within.With(Of(parent), Of(entry.District)) : Of(entry.District);

    public static string Of(Indicator indicator) => Language.Of(indicator.NameZh, indicator.NameEn);

    /// <summary>The fields of a catalogue in its order, and last the one for what belongs to none.</summary>
    public static IReadOnlyList<string> Domains(Catalogue catalogue) => [.. catalogue.Indicators.Select(indicator => indicator.Domain).Append("other").Distinct()];

    /// <summary>The field's name; a field without one shows its code.</summary>
    public static string Domain(string code) => code switch
    {
        "economy" => NamesText.Economy,
        "fiscal" => NamesText.Fiscal,
        "investment" => NamesText.Investment,
        "industry" => NamesText.Industry,
        "trade" => NamesText.Trade,
        "innovation" => NamesText.Innovation,
        "jobs" => NamesText.Jobs,
        "income" => NamesText.Income,
        "education" => NamesText.Education,
        "health" => NamesText.Health,
        "housing" => NamesText.Housing,
        "transport" => NamesText.Transport,
        "environment" => NamesText.Environment,
        "safety" => NamesText.Safety,
        "culture" => NamesText.CultureField,
        "livelihood" => NamesText.Livelihood,
        "rural" => NamesText.Rural,
        "governance" => NamesText.Governance,
        "other" => NamesText.OtherField,
        _ => code,
    };

    public static string Kind(ReportKind kind) => kind switch
    {
        ReportKind.Work => NamesText.Work,
        ReportKind.Plan => NamesText.Plan,
        ReportKind.Bulletin => NamesText.Bulletin,
        ReportKind.Goals => NamesText.Goals,
        ReportKind.Completion => NamesText.Completion,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of report has no name here; add it beside the others."),
    };

    /// <summary>A report in a place where its district is plain: 2019年政府工作报告.</summary>
    public static string Brief(Report report) => NamesText.Brief.With(report.Year, Kind(report.Kind));

    public static string Role(Role role) => role switch
    {
        Tracker.Role.Target => NamesText.Target,
        Tracker.Role.Outcome => NamesText.Outcome,
        Tracker.Role.Context => NamesText.Context,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role has no name here; add it beside the others."),
    };

    public static string Level(DistrictLevel level) => level switch
    {
        DistrictLevel.Country => NamesText.Country,
        DistrictLevel.Province => NamesText.Province,
        DistrictLevel.City => NamesText.City,
        DistrictLevel.County => NamesText.County,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A level has no name here; add it beside the others."),
    };

    public static string Better(Better better) => better switch
    {
        Tracker.Better.Up => NamesText.Up,
        Tracker.Better.Down => NamesText.Down,
        Tracker.Better.Near => NamesText.Near,
        _ => throw new ArgumentOutOfRangeException(nameof(better), better, "A direction has no name here; add it beside the others."),
    };

    public static string Year(int year) => NamesText.Year.With(year);

    public static string Period(Period period) => period.IsOneYear ? Year(period.From) : NamesText.Years.With(period.From, period.To);

    /// <param name="date">2019-01-31, 2019-01 or 2019.</param>
    /// <returns>2019年1月31日, 2019年1月 or 2019年; a text of another form as it is.</returns>
    public static string Date(string date)
    {
        if (Parse("yyyy-MM-dd") is { } day)
            return Date(day);
        if (Parse("yyyy-MM") is { } month)
            return NamesText.Month.With(month.Year, month.Month, MonthInEnglish(month));
        return Parse("yyyy") is { } year ? Year(year.Year) : date;

        DateOnly? Parse(string form) => DateOnly.TryParseExact(date, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null;
    }

    public static string Date(DateOnly day) => NamesText.Day.With(day.Year, day.Month, MonthInEnglish(day), day.Day);

    private static string MonthInEnglish(DateOnly day) => day.ToString("MMMM", CultureInfo.InvariantCulture);
}
