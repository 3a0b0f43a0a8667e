using Tracker.Cli;
using Tracker.Cli.Evaluation;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_last_line_measures_the_reading_and_what_disagrees_stands_before_it()
    {
        folder.Write("2023.txt", Samples.Of2023);
        var gold = folder.Write("gold.jsonl", """{"doc":"2023.txt","quote":"城镇新增就业4万人以上","role":"target","period":"2023","code":"retail_sales","value":40000,"unit":"人","growth":false,"comparator":"at_least"}""");

        var called = await EvaluateAsync("--statements", gold, "--differences");

        Assert.Equal((CommandLine.Done, ""), (called.Code, called.Error));
        Assert.Contains("urban_jobs", called.Lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^precision=\d\.\d\d recall=1\.00 f1=\d\.\d\d role=1\.00 period=1\.00 code=0\.00 growth=1\.00 comparator=1\.00 n=1$", called.Lines[^1].TrimEnd());
    }

    [Theory]
    [InlineData("", ": the file is empty;")]
    [InlineData("not json", ", line 1: not an annotated line")]
    [InlineData("\n{\"value\": \"many\"}", ", line 2: not an annotated line")]
    [InlineData("null", ", line 1: not an annotated line")]
    [InlineData("{}", "neither a passage nor a statement")]
    [InlineData("{\"passage\":{\"doc\":\"2023.txt\"}}", ", line 1: not an annotated line")]
    [InlineData("{\"doc\":\"2024.txt\",\"quote\":\"x\"}", "2024.txt: no such document;")]
    public async Task An_annotation_that_cannot_be_used_is_refused_in_one_line(string gold, string reason)
    {
        var called = await EvaluateAsync("--statements", folder.Write("gold.jsonl", gold));

        Assert.Equal((CommandLine.Refused, ""), (called.Code, called.Output));
        Assert.Contains(reason, Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_annotation_is_refused_by_name()
    {
        var called = await EvaluateAsync("--links", folder.Path("none.jsonl"));

        Assert.Equal((CommandLine.Refused, $"{folder.Path("none.jsonl")}: no such file; give the path of an annotation."), (called.Code, Assert.Single(called.Refusals)));
    }

    [Theory]
    [InlineData]
    [InlineData("--statements", "a", "--links", "b")]
    public async Task Statements_and_links_are_measured_one_at_a_time(params string[] options) =>
        Assert.Equal(CommandLine.WrongUsage, (await EvaluateAsync(options)).Code);

    private Task<Called> EvaluateAsync(params string[] options) => Called.WithAsync(EvaluateCommand.Create(), ["evaluate", "--reports", folder.FullName, .. options]);
}
