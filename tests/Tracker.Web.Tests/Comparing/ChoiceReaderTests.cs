using Tracker.Ledger;
using Tracker.Web.Comparing;

namespace Tracker.Web.Tests.Comparing;

public sealed class ChoiceReaderTests
{
    private static readonly Catalogue Catalogue = new([], [Sample.Jobs, new("gdp", "地区生产总值", "GRP", "economy", "元", Better.Up, true, [])]);

    private static readonly District City = new("980100", "云州市", "Yunzhou City", "", DistrictLevel.City, []);

    private static readonly IReadOnlyList<DistrictEntry> Held =
    [
        new() { District = City, Reports = 1, FirstYear = 2018, LastYear = 2019 },
        .. new[] { "980101", "980102", "980103", "980104", "980105" }.Select(code =>
            new DistrictEntry { District = new(code, $"区{code[^1]}", $"District {code[^1]}", City.Code, DistrictLevel.County, []), Parent = City, Reports = 2, FirstYear = 2020, LastYear = 2022 }),
    ];

    [Fact]
    public void Places_stand_in_the_order_chosen()
    {
        var choice = Read(Of("980103", "980101"));

        Assert.Equal(["980103", "980101"], choice.Places.Select(place => place.Code));
        Assert.Empty(choice.Notes);
    }

    [Fact]
    public void A_list_of_the_form_that_was_left_empty_is_no_choice() => Assert.Empty(Read(Of("", "980101", "", "980102")).Notes);

    [Fact]
    public void A_place_that_is_not_held_is_left_out_and_told()
    {
        var choice = Read(Of("980101", "123456", "980102"));

        Assert.Equal(["980101", "980102"], choice.Places.Select(place => place.Code));
        Assert.Equal("未收录“123456”的报告，未列入。", Assert.Single(choice.Notes));
    }

    [Fact]
    public void A_place_chosen_twice_is_shown_once()
    {
        var choice = Read(Of("980101", "980101", "980101"));

        Assert.Single(choice.Places);
        Assert.Contains("区1", Assert.Single(choice.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public void At_most_four_are_shown(int chosen, int notes)
    {
        var choice = Read(Of([.. Held.Skip(1).Take(chosen).Select(entry => entry.District.Code)]));

        Assert.Equal((4, notes), (choice.Places.Count, choice.Notes.Count));
    }

    [Fact]
    public void The_level_of_the_first_decides_unless_the_reader_says_otherwise()
    {
        Assert.Equal(["980101", "980102"], Read(Of("980101", City.Code, "980102")).Places.Select(place => place.Code));
        Assert.Contains("不同级别也列入", Assert.Single(Read(Of("980101", City.Code, "980102")).Notes), StringComparison.Ordinal);

        var mixed = Read(Of("980101", City.Code) with { Kind = CompareAddress.AnyLevel });
        Assert.Equal(2, mixed.Places.Count);
        Assert.Contains("级别不同", Assert.Single(mixed.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020", "2022", 2020, 2022, 0)]
    [InlineData("2019", "2022", null, 2022, 1)]
    [InlineData("2020", "2023", 2020, null, 1)]
    [InlineData("2022", "2020", null, null, 1)]
    [InlineData("2021", "2021", 2021, 2021, 0)]
    [InlineData("二〇二〇", "-1", null, null, 2)]
    [InlineData("99999999999", "", null, null, 1)]
    public void Years_that_are_not_held_are_left_out_and_told(string from, string to, int? first, int? last, int notes)
    {
        var choice = Read(Of("980101", "980102") with { From = from, To = to });

        Assert.Equal((first, last, notes), (choice.From, choice.To, choice.Notes.Count));
    }

    [Theory]
    [InlineData("gdp", "", "gdp", "", 0)]
    [InlineData("", "jobs", null, "jobs", 0)]
    [InlineData("", "other", null, "other", 0)]
    [InlineData("gdp", "jobs", "gdp", "", 1)]
    [InlineData("happiness", "jobs", null, "jobs", 1)]
    [InlineData("happiness", "alchemy", null, "", 2)]
    public void An_indicator_goes_before_a_field_and_what_is_unknown_is_told(string indicator, string domain, string? shown, string field, int notes)
    {
        var choice = Read(Of("980101", "980102") with { Indicator = indicator, Domain = domain });

        Assert.Equal((shown, field, notes), (choice.Indicator?.Code, choice.Domain, choice.Notes.Count));
    }

    [Fact]
    public void Likely_peers_are_of_the_same_level_and_place() =>
        Assert.Equal(["980101", "980103", "980104", "980105"], Read(Of("980102")).Peers.Select(place => place.Code));

    [Theory]
    [InlineData(150, "", 150, false)]
    [InlineData(151, "", 0, true)]
    [InlineData(151, "990000", 51, true)]
    public void Where_there_are_too_many_for_a_page_the_form_asks_within_which_place(int held, string place, int offered, bool narrowed)
    {
        District[] parents = [new("990000", "甲省", "A", "", DistrictLevel.Province, []), new("880000", "乙省", "B", "", DistrictLevel.Province, [])];
        var many = Enumerable.Range(0, held).Select(i => Of(i, parents[i < 100 ? 1 : 0])).ToList();
        var choice = new ChoiceReader(many, Catalogue).Read(new() { Place = place });

        Assert.Equal((offered, narrowed), (choice.Offered.Count(), choice.Within.Any()));

        static DistrictEntry Of(int i, District parent) =>
            new() { District = new($"77{i:d4}", "区", "District", parent.Code, DistrictLevel.County, []), Parent = parent, Reports = 1, FirstYear = 2020, LastYear = 2020 };
    }

    [Fact]
    public void Where_nothing_is_held_nothing_can_be_chosen_and_nothing_breaks()
    {
        var choice = new ChoiceReader([], Catalogue).Read(Of("980101") with { From = "2020" });

        Assert.Empty(choice.Years);
        Assert.Empty(choice.Places);
    }

    [Fact]
    public void An_address_says_what_is_chosen_and_nothing_else()
    {
        var address = Of("980102", "", "980101") with { Domain = "jobs", From = "2020", Kind = CompareAddress.AnyLevel };

        Assert.Equal("/compare?district=980102&district=980101&domain=jobs&from=2020&kind=any", address.Href("/compare"));
        Assert.Equal("/compare", new CompareAddress().Href("/compare"));
        Assert.Equal("/compare?district=a%2Fb%26c", Of("a/b&c").Href("/compare"));
    }

    private static CompareAddress Of(params string[] districts) => new() { Districts = districts };

    private static CompareChoice Read(CompareAddress asked) => new ChoiceReader(Held, Catalogue).Read(asked);
}
