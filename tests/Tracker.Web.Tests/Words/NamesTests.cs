using Tracker.Web.Words;

namespace Tracker.Web.Tests.Words;

public sealed class NamesTests
{
    [Fact]
    public void Every_verdict_has_a_word_a_mark_and_a_meaning_of_its_own()
    {
        var verdicts = Enum.GetValues<Verdict>();
        Assert.Equal(verdicts.Length, verdicts.Select(VerdictWords.Name).Distinct().Count());
        Assert.Equal(verdicts.Length, verdicts.Select(VerdictWords.Mark).Distinct().Count());
        Assert.Equal(verdicts.Length, verdicts.Select(VerdictWords.Meaning).Distinct().Count());
    }

    [Fact]
    public void Every_verdict_has_its_place_in_the_order() =>
        Assert.Equal(Enum.GetValues<Verdict>().Order(), VerdictWords.WorstFirst.Order());

    [Fact]
    public void Every_kind_role_level_and_direction_has_a_name()
    {
        Assert.All(Enum.GetValues<ReportKind>(), kind => Assert.NotEmpty(Names.Kind(kind)));
        Assert.All(Enum.GetValues<Role>(), role => Assert.NotEmpty(Names.Role(role)));
        Assert.All(Enum.GetValues<DistrictLevel>(), level => Assert.NotEmpty(Names.Level(level)));
        Assert.All(Enum.GetValues<Better>(), better => Assert.NotEmpty(Names.Better(better)));
    }

    [Fact]
    public void Every_field_of_the_catalogue_has_a_Chinese_name() =>
        Assert.All(Catalogue.Load().Indicators.Select(indicator => indicator.Domain).Distinct(), domain => Assert.NotEqual(domain, Names.Domain(domain)));

    [Theory]
    [InlineData("2019-01-31", "2019年1月31日")]
    [InlineData("2019-01", "2019年1月")]
    [InlineData("2019", "2019年")]
    [InlineData("春", "春")]
    public void A_date_is_shown_as_precisely_as_it_is_known(string date, string words) => Assert.Equal(words, Names.Date(date));
}
