using Tracker.Reading;
using Xunit;

namespace Tracker.Tests.Reading;

public sealed class CatalogueCheckTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);

    private static readonly Indicator Jobs = new("urban_jobs", "城镇新增就业", "New urban jobs", "jobs", "人", Better.Up, true, ["新增就业"]);

    private static readonly District River = new("990101", "溪口区", "Xikou District", "990000", DistrictLevel.County, []);

    private static readonly Catalogue Catalogue = new(
        [
            new("000000", "全国", "China", "", DistrictLevel.Country, []),
            new("990000", "青禾省", "Qinghe Province", "000000", DistrictLevel.Province, []),
            new("990100", "云泽市", "Yunze City", "990000", DistrictLevel.City, []),
            River,
            new("990102", "云台县", "Yuntai County", "990000", DistrictLevel.County, []),
        ],
        [Jobs, new("gdp", "地区生产总值", "Gross regional product", "economy", "元", Better.Up, true, ["生产总值", "GDP"])],
        [new("990102", DistrictChangeKind.Merged, "2020", "", "990101", "青政〔2020〕1号")]);

    private static readonly DistrictChange Renaming = new("990101", DistrictChangeKind.Renamed, "2017-10-30", "溪口县", "", "青政〔2017〕3号");

    [Fact]
    public void What_the_catalogue_has_is_in_order()
    {
        Assert.All(Tracker.Catalogue.Load().Indicators, indicator => Assert.Empty(CatalogueCheck.Of(new() { Indicator = indicator }, Tracker.Catalogue.Load(), Today)));
        Assert.All(Tracker.Catalogue.Load().Districts, district => Assert.Empty(CatalogueCheck.Of(new() { District = district }, Tracker.Catalogue.Load(), Today)));
    }

    [Fact]
    public void Each_fault_of_an_indicator_is_told_with_its_field()
    {
        (Indicator Indicator, CatalogueField Field, CatalogueFault Fault)[] cases =
        [
            (Jobs with { NameZh = "" }, CatalogueField.NameZh, CatalogueFault.Empty),
            (Jobs with { NameZh = new('业', 61) }, CatalogueField.NameZh, CatalogueFault.TooLong),
            (Jobs with { NameEn = "" }, CatalogueField.NameEn, CatalogueFault.Empty),
            (Jobs with { NameZh = "GDP" }, CatalogueField.NameZh, CatalogueFault.Taken),
            (Jobs with { AliasesZh = ["地区生产总值"] }, CatalogueField.Aliases, CatalogueFault.Taken),
            (Jobs with { AliasesZh = [new('业', 61)] }, CatalogueField.Aliases, CatalogueFault.TooLong),
            (Jobs with { AliasesZh = [.. Enumerable.Range(0, 41).Select(i => $"就业{i}")] }, CatalogueField.Aliases, CatalogueFault.TooLong),
            (Jobs with { Domain = "astrology" }, CatalogueField.Domain, CatalogueFault.Unknown),
            (Jobs with { BaseUnit = "万人" }, CatalogueField.BaseUnit, CatalogueFault.Unknown),
            (Jobs with { BaseUnit = "人左右" }, CatalogueField.BaseUnit, CatalogueFault.Unknown),
            (Jobs with { BaseUnit = "" }, CatalogueField.BaseUnit, CatalogueFault.Empty),
            (Jobs with { Code = "9jobs", NameZh = "灵活就业", AliasesZh = [] }, CatalogueField.Code, CatalogueFault.BadCode),
            (Jobs with { Code = "j", NameZh = "灵活就业", AliasesZh = [] }, CatalogueField.Code, CatalogueFault.BadCode),
        ];

        Assert.All(cases, one => Assert.Equal([(one.Field, one.Fault)], CatalogueCheck.Of(new() { Indicator = one.Indicator }, Catalogue, Today).Select(error => (error.Field, error.Fault))));
        Assert.Empty(CatalogueCheck.Of(new() { Indicator = Jobs with { NameZh = new('业', 60), BaseUnit = "户", Domain = "other", AliasesZh = [.. Enumerable.Range(0, 40).Select(i => $"就业{i}")] } }, Catalogue, Today));
        Assert.Empty(CatalogueCheck.Of(new() { Indicator = Jobs with { Code = "jo", NameZh = "灵活就业", AliasesZh = [] } }, Catalogue, Today));
    }

    [Fact]
    public void Each_fault_of_a_place_is_told_with_its_field()
    {
        (District District, CatalogueField Field, CatalogueFault Fault)[] cases =
        [
            (River with { NameEn = " "[..0] }, CatalogueField.NameEn, CatalogueFault.Empty),
            (River with { Parent = "880000" }, CatalogueField.Parent, CatalogueFault.Unknown),
            (River with { Parent = "990101" }, CatalogueField.Parent, CatalogueFault.Circular),
            (River with { Parent = "990102" }, CatalogueField.Parent, CatalogueFault.WrongLevel),
            (new("990000", "青禾省", "Qinghe Province", "990101", DistrictLevel.Province, []), CatalogueField.Parent, CatalogueFault.Circular),
            (River with { Code = "99010" }, CatalogueField.DistrictCode, CatalogueFault.BadCode),
        ];

        Assert.All(cases, one => Assert.Equal([(one.Field, one.Fault)], CatalogueCheck.Of(new() { District = one.District }, Catalogue, Today).Select(error => (error.Field, error.Fault))));
    }

    [Fact]
    public void Each_fault_of_a_change_is_told_with_its_field()
    {
        var merger = new DistrictChange("990101", DistrictChangeKind.Merged, "2026-07", "", "990103", "青政〔2026〕9号");
        (DistrictChange Change, CatalogueField Field, CatalogueFault Fault)[] cases =
        [
            (Renaming with { Since = "" }, CatalogueField.Since, CatalogueFault.Empty),
            (Renaming with { Since = "去年" }, CatalogueField.Since, CatalogueFault.BadDate),
            (Renaming with { Since = "2026-07-02" }, CatalogueField.Since, CatalogueFault.InFuture),
            (Renaming with { Former = "" }, CatalogueField.Former, CatalogueFault.Empty),
            (Renaming with { Source = "" }, CatalogueField.Source, CatalogueFault.Empty),
            (Renaming with { Source = new('号', 201) }, CatalogueField.Source, CatalogueFault.TooLong),
            (merger, CatalogueField.Successor, CatalogueFault.Unknown),
            (merger with { Successor = "" }, CatalogueField.Successor, CatalogueFault.Empty),
            (merger with { Successor = "990101" }, CatalogueField.Successor, CatalogueFault.Circular),
            (merger with { Successor = "990102" }, CatalogueField.Successor, CatalogueFault.Circular), // It became part of this one before.
            (merger with { Successor = "990100" }, CatalogueField.Successor, CatalogueFault.WrongLevel),
        ];

        Assert.All(cases, one => Assert.Equal(
            [new CatalogueError(one.Field, one.Fault, "", one.Change.Kind)],
            CatalogueCheck.Of(new() { District = River, Changes = [one.Change] }, Catalogue, Today).Select(error => error with { Typed = "" })));
        Assert.Empty(CatalogueCheck.Of(new() { District = River, Changes = [Renaming with { Since = "2026-07-01", Source = new('号', 200) }] }, Catalogue, Today));
    }

    [Theory]
    [InlineData("2012年12月1日", "2012-12-01")]
    [InlineData("2012/12", "2012-12")]
    [InlineData("去年", "去年")]
    public void A_date_is_kept_in_one_form_and_anything_else_as_it_is(string typed, string kept) => Assert.Equal(kept, CatalogueCheck.DateOf(typed));
}
