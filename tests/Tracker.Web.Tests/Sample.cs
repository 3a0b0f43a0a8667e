using Tracker.Ledger;

namespace Tracker.Web.Tests;

/// <summary>An invented district, 临江区, and what its invented reports say.</summary>
internal static class Sample
{
    public const string Code = "980101";

    public static readonly District District = new(Code, "临江区", "Linjiang District", "", DistrictLevel.County, []);

    public static readonly Indicator Jobs = new("urban_jobs", "城镇新增就业", "New urban jobs", "jobs", "人", Better.Up, true, []);

    public static Report Work(int year, bool excerpt = false) => new()
    {
        Id = $"{Code}-{year}-work",
        District = Code,
        Year = year,
        Kind = ReportKind.Work,
        Title = $"临江区{year}年政府工作报告",
        Date = $"{year}-01-20",
        Source = $"https://www.example.gov.cn/{year}.html",
        Excerpt = excerpt,
    };

    public static Statement Target(string id = "980101-target", int year = 2021, decimal amount = 40_000) => new()
    {
        Id = id,
        Report = $"{Code}-{year}-work",
        District = Code,
        Role = Role.Target,
        Period = Period.Of(year),
        Indicator = Jobs.Code,
        Subject = "城镇新增就业",
        Domain = Jobs.Domain,
        Figure = new() { Value = new(amount, "人"), Comparator = Comparator.AtLeast },
        Quote = $"城镇新增就业{amount / 10_000}万人以上",
        Headline = true,
        Confidence = 0.9,
    };

    public static Statement Outcome(string id = "980101-outcome", int year = 2021, decimal amount = 42_000) => Target(id, year, amount) with
    {
        Report = $"{Code}-{year + 1}-work",
        Role = Role.Outcome,
        Figure = new() { Value = new(amount, "人") },
        Quote = $"城镇新增就业{amount / 10_000}万人",
    };

    public static Promise Promise(Verdict verdict, Statement? outcome = null, Statement? target = null)
    {
        target ??= Target();
        var answering = outcome is not null || verdict is Verdict.Unreported;
        return new()
        {
            Target = target,
            Source = Work(target.Period.From),
            Indicator = Jobs,
            Claimed = new()
            {
                Assessment = new() { Target = target.Id, Outcome = outcome?.Id, Vintage = Vintage.Claimed, Verdict = verdict, Rule = "met.at_least", Inputs = "目标4万人，结果4.2万人", Method = "1" },
                Outcome = outcome,
                Report = answering ? Work(target.Period.To + 1) : null,
            },
        };
    }
}
