using Tracker.Web.Words;
using Tracker.Web.Workbench;

namespace Tracker.Web.Tests.Workbench;

public sealed class BulkFormTests
{
    private static readonly Catalogue Catalogue = Catalogue.Load();

    [Fact]
    public void What_is_chosen_becomes_a_change()
    {
        Assert.Equal(new BulkEdit(BulkStep.Accept), Read(new()).Edit);
        Assert.Equal(new BulkEdit(BulkStep.Role, Role: Role.Context), Read(new() { Step = "role", Role = "context" }).Edit);
        Assert.Equal(new BulkEdit(BulkStep.Period, Period: new(2024, 2026)), Read(new() { Step = "period", Period = " 2024-2026 " }).Edit);
        Assert.Equal(new BulkEdit(BulkStep.Indicator, Indicator: Catalogue.Indicator("gdp")), Read(new() { Step = "indicator", Indicator = "gdp" }).Edit);
        Assert.Equal(new BulkEdit(BulkStep.Indicator), Read(new() { Step = "indicator" }).Edit);
    }

    [Theory]
    [InlineData("publish", "", "", "", "请选择改法")]
    [InlineData("role", "promise", "", "", "请选择性质")]
    [InlineData("period", "", "去年", "", "“去年”不是年份")]
    [InlineData("period", "", "", "", "不是年份")]
    [InlineData("indicator", "", "", "nothing", "没有指标“nothing”")]
    public void What_is_not_understood_is_told_with_what_to_write(string step, string role, string period, string indicator, string told)
    {
        var (edit, fault) = Read(new() { Step = step, Role = role, Period = period, Indicator = indicator });

        Assert.Null(edit);
        Assert.Contains(told, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_is_told_from_what_to_what_and_what_stays_with_its_reason()
    {
        var item = new DraftItem(Sample.Outcome() with { Role = Role.Outcome, Indicator = "gdp", Period = Period.Of(2023) }, ItemState.Proposed);

        Assert.Equal("结果 → 目标；未核对 → 已改", BulkWords.Turned(new BulkEdit(BulkStep.Role, Role: Role.Target).Of(item), Catalogue));
        Assert.Equal("2023年 → 2024年；未核对 → 已改", BulkWords.Turned(new BulkEdit(BulkStep.Period, Period: Period.Of(2024)).Of(item), Catalogue));
        Assert.Equal("地区生产总值 → 无；未核对 → 已改", BulkWords.Turned(new BulkEdit(BulkStep.Indicator).Of(item), Catalogue));
        Assert.Equal("未核对 → 已接受", BulkWords.Turned(item.Accept(), Catalogue));
        Assert.Equal("zhao 正在修改", BulkWords.Of(BulkObstacle.Held, "zhao"));
        Assert.All(Enum.GetValues<BulkObstacle>(), why => Assert.NotEmpty(BulkWords.Of(why, null)));
        Assert.All(Enum.GetValues<BulkStep>(), step => Assert.NotEmpty(BulkWords.Of(step)));
    }

    private static (BulkEdit? Edit, string? Fault) Read(BulkForm form) => (form.Read(Catalogue, out var fault), fault);
}
