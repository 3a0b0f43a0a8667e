using Tracker.Reading;
using Tracker.Web.Workbench;
using Xunit;

namespace Tracker.Web.Tests.Workbench;

public sealed class ItemEditTests
{
    private static readonly Catalogue Catalogue = Catalogue.Load();

    private static readonly Statement Jobs = new()
    {
        Id = "990102-0000000000", Report = "990102-2024-work", District = "990102", Role = Role.Target, Period = Period.Of(2024), Subject = "城镇新增就业", Indicator = "urban_jobs", Domain = "jobs",
        Figure = new() { Value = new(8500, "人"), Comparator = Comparator.AtLeast }, Quote = "城镇新增就业8500人以上", Where = new(10, 12), Confidence = 0.94,
    };

    [Fact]
    public void What_is_not_touched_stays_to_the_last_digit() => Assert.Equal(Jobs, Read(new(Jobs)).Statement);

    [Theory]
    [InlineData("9000人", 9000, Comparator.Exactly, false)]
    [InlineData("0.9万人左右", 9000, Comparator.About, false)]
    [InlineData("不超过9200人", 9200, Comparator.AtMost, false)]
    public void A_figure_is_typed_as_reports_write_it(string typed, int amount, Comparator comparator, bool growth)
    {
        var figure = Read(new(Jobs) { Figure = typed }).Statement!.Figure;

        Assert.Equal((new Quantity(amount, "人"), comparator, growth), (figure.Value!.Value, figure.Comparator, figure.Growth));
    }

    [Fact]
    public void Role_years_indicator_and_marks_are_taken_over_and_the_field_follows_the_indicator()
    {
        var read = Read(new(Jobs) { Role = "outcome", Period = "2024-2026", Indicator = "gdp", Preliminary = true, Headline = true }).Statement!;

        Assert.Equal((Role.Outcome, new Period(2024, 2026), "gdp", "economy", true, true), (read.Role, read.Period, read.Indicator, read.Domain, read.Preliminary, read.Headline));
    }

    [Theory]
    [InlineData("figure", "若干", "“若干”没有读出数字")]
    [InlineData("figure", "", "没有读出数字")]
    [InlineData("figure", "<script>alert(1)</script>", "没有读出数字")]
    [InlineData("period", "去年", "“去年”不是年份")]
    [InlineData("period", "2026-2024", "“2026-2024”不是年份")]
    [InlineData("role", "promise", "请选择性质")]
    [InlineData("subject", " ", "请填写事项")]
    [InlineData("indicator", "nothing", "没有指标“nothing”")]
    public void What_is_not_understood_is_told_with_what_to_write(string field, string typed, string told)
    {
        var edit = new ItemEdit(Jobs);
        switch (field)
        {
            case "figure": edit.Figure = typed; break;
            case "period": edit.Period = typed; break;
            case "role": edit.Role = typed; break;
            case "subject": edit.Subject = typed; break;
            case "indicator": edit.Indicator = typed; break;
        }

        var (statement, fault) = Read(edit);

        Assert.Null(statement);
        Assert.Contains(told, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typed_before_is_taken_over_field_by_field()
    {
        var edit = new ItemEdit(Jobs);

        edit.Take(new Dictionary<string, string> { ["Figure"] = "9000人", ["Preliminary"] = "true", ["Other"] = "x" });

        Assert.Equal(Jobs with { Figure = new() { Value = new(9000, "人") }, Preliminary = true }, Read(edit).Statement);
    }

    private static (Statement? Statement, string? Fault) Read(ItemEdit edit)
    {
        var report = new Report { Id = Jobs.Report, District = Jobs.District, Year = 2024, Kind = ReportKind.Work, Title = "临溪区2024年政府工作报告" };
        var intake = new Intake(Catalogue);
        return (edit.Read(Catalogue, (clause, role) => intake.ReadClause(report, clause, role), out var fault), fault);
    }
}
