using Tracker.Cli.Evaluation;
using Xunit;

namespace Tracker.Tests.Gold;

/// <summary>Accuracy on the development annotations, where they are at hand: the floors may rise, not fall.</summary>
public sealed class GoldTests
{
    private static readonly Intake Intake = new(Catalogue.Load());

    [Fact]
    public void Reading_keeps_its_accuracy()
    {
        var score = EvaluateCommand.ScoreStatements(Intake, SharedFiles.Path("gold/dev.statements.jsonl"), SharedFiles.Path("reports"));

        Assert.True(score.F1 >= 0.98, score.ToString());
        Assert.True(score.Role >= 0.99, score.ToString());
        Assert.True(score.Period >= 0.99, score.ToString());
        Assert.True(score.Growth >= 0.99, score.ToString());
        Assert.True(score.Comparator >= 0.99, score.ToString());
        Assert.True(score.Code >= 0.97, score.ToString());
    }

    [Fact]
    public void Reading_keeps_its_accuracy_on_the_second_annotation()
    {
        var score = EvaluateCommand.ScoreStatements(Intake, Path.Combine(AppContext.BaseDirectory, "Gold", "blind.statements.jsonl"), SharedFiles.Path("reports"));

        Assert.True(score.F1 >= 0.98, score.ToString());
        Assert.True(score.Role >= 0.99, score.ToString());
        Assert.True(score.Period >= 0.99, score.ToString());
        Assert.True(score.Growth >= 0.99, score.ToString());
        Assert.True(score.Comparator >= 0.99, score.ToString());
        Assert.True(score.Code >= 0.97, score.ToString());
    }

    [Fact]
    public void Pairing_keeps_its_accuracy()
    {
        var score = EvaluateCommand.ScoreLinks(Intake, SharedFiles.Path("gold/dev.links.jsonl"), SharedFiles.Path("reports"));

        Assert.True(score.Links >= 0.92, score.ToString());
        Assert.True(score.Status >= 0.98, score.ToString());
    }

    [Fact]
    public void Pairing_keeps_its_accuracy_on_the_second_annotation()
    {
        var score = EvaluateCommand.ScoreLinks(Intake, Path.Combine(AppContext.BaseDirectory, "Gold", "blind.links.jsonl"), SharedFiles.Path("reports"));

        Assert.True(score.Links >= 0.86, score.ToString());
        Assert.True(score.Status >= 0.97, score.ToString());
    }

    [Fact]
    public void What_the_linker_is_sure_of_is_right()
    {
        var score = EvaluateCommand.ScoreLinks(Intake, SharedFiles.Path("gold/dev.links.jsonl"), SharedFiles.Path("reports"));

        Assert.True(score.Reliability.Error <= 0.08, $"{score.Reliability.Error}");
        Assert.True(score.Reliability.Rows[^1].Right >= 0.95, $"{score.Reliability.Rows[^1]}");
    }
}
