using System.Text.Json;
using Tracker.Cli;
using Tracker.Cli.Commands;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class PairCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_goal_is_held_against_what_the_later_report_says()
    {
        var pairs = JsonDocument.Parse((await PairAsync("--json")).Output).RootElement.EnumerateArray().ToDictionary(
            pair => pair.GetProperty("target").GetProperty("code").GetString()!,
            pair => (Verdict: pair.GetProperty("verdict").GetString(), Outcome: Value(pair.GetProperty("outcome")), Ratio: pair.GetProperty("ratio").ToString()));

        Assert.Equal(("exceeded", 45_000m, "1.125"), pairs["urban_jobs"]);
        Assert.Equal(("met", 5.8m, "0.966667"), pairs["gdp"]);
        Assert.Equal(("met", 5.5m, ""), pairs["disposable_income"]);
        Assert.Equal(("missed", 9m, "0.75"), pairs["pocket_parks"]);
        Assert.Equal(("unreported", null, ""), pairs["school_places"]);
    }

    [Fact]
    public async Task A_pair_says_why_the_two_belong_together_and_what_they_were_held_to()
    {
        var called = await PairAsync();

        var jobs = Assert.Single(called.Lines, line => line.Contains("新增就业4万人", StringComparison.Ordinal));
        Assert.Contains("指标和口径相同；目标4万人以上，结果4.5万人，超额线4.4万人", jobs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_document_cannot_be_read_there_are_no_pairs()
    {
        var called = await Called.WithAsync(PairCommand.Create(), "pair", folder.Write("a.txt", Samples.Of2023), folder.Path("none.txt"), "--json");

        Assert.Equal((CommandLine.Refused, "[]"), (called.Code, called.Output.Trim()));
        Assert.Contains("none.txt: no such file", Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    private Task<Called> PairAsync(params string[] options) =>
        Called.WithAsync(PairCommand.Create(), ["pair", folder.Write("2023.txt", Samples.Of2023), folder.Write("2024.txt", Samples.Of2024), .. options]);

    private static decimal? Value(JsonElement outcome) => outcome.ValueKind is JsonValueKind.Null ? null : outcome.GetProperty("value").GetDecimal();
}
