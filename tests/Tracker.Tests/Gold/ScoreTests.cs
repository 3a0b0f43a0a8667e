using Tracker.Cli.Evaluation;
using Xunit;

namespace Tracker.Tests.Gold;

/// <summary>The measuring itself is measured: it must see what is wrong.</summary>
public sealed class ScoreTests
{
    private const string Text = "主要目标是:城镇新增就业4万人以上,新增停车位1200个。";

    private static readonly GoldLine[] Gold =
    [
        new() { Passage = new("doc", "主要目标是:", "1200个。") },
        new() { Doc = "doc", Quote = "城镇新增就业4万人以上", Role = "target", Period = "2024", Code = "urban_jobs", Value = 40000, Unit = "人", Comparator = "at_least" },
        new() { Doc = "doc", Quote = "新增停车位1200个", Role = "target", Period = "2024", Code = "parking_spaces", Value = 1200, Unit = "个", Comparator = "exactly" },
    ];

    [Fact]
    public void A_perfect_reading_scores_one()
    {
        var score = Score(Jobs(), Parking());
        Assert.Equal((1.0, 1.0, 1.0, 1.0, 1.0, 1.0), (score.F1, score.Role, score.Period, score.Code, score.Growth, score.Comparator));
    }

    [Fact]
    public void What_is_lacking_lowers_recall() => Assert.Equal((1.0, 0.5), (Score(Jobs()).Precision, Score(Jobs()).Recall));

    [Fact]
    public void What_is_too_much_lowers_precision()
    {
        var score = Score(Jobs(), Parking(), Parking() with { Figure = new() { Value = new Quantity(12, "个") } });
        Assert.Equal(1.0, score.Recall);
        Assert.Equal(0.67, score.Precision, 2);
    }

    [Fact]
    public void A_wrong_figure_is_no_match() => Assert.Equal(0.5, Score(Jobs() with { Figure = new() { Value = new Quantity(4, "人") } }, Parking()).Recall);

    [Fact]
    public void Wrong_attributes_are_seen_one_by_one()
    {
        var score = Score(Jobs() with { Role = Role.Outcome, Period = Period.Of(2023), Indicator = "" }, Parking());
        Assert.Equal((1.0, 0.5, 0.5, 0.5, 1.0, 1.0), (score.F1, score.Role, score.Period, score.Code, score.Growth, score.Comparator));
    }

    [Fact]
    public void A_quote_that_does_not_stand_in_the_text_is_an_error() =>
        Assert.Throws<InvalidDataException>(() => new StatementScore().Add([Gold[0], Gold[1] with { Quote = "新增就业" + "九万" }], Text, []));

    private static StatementScore Score(params Statement[] statements)
    {
        var score = new StatementScore();
        score.Add(Gold, Text, statements);
        return score;
    }

    private static Statement Jobs() => Say("城镇新增就业4万人以上", "urban_jobs", 40000, "人", Comparator.AtLeast);

    private static Statement Parking() => Say("新增停车位1200个", "parking_spaces", 1200, "个", Comparator.Exactly);

    private static Statement Say(string quote, string indicator, decimal value, string unit, Comparator comparator) => new()
    {
        Id = quote,
        Report = "r",
        District = "990102",
        Role = Role.Target,
        Period = Period.Of(2024),
        Indicator = indicator,
        Subject = quote,
        Figure = new() { Value = new Quantity(value, unit), Comparator = comparator },
        Quote = quote,
        Where = new(Text.IndexOf(quote, StringComparison.Ordinal), quote.Length),
    };
}
