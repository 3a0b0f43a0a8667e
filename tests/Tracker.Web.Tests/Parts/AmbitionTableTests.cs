using Tracker.Assessing;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class AmbitionTableTests : BunitContext
{
    private static readonly Statement Target = Sample.Target() with { Figure = new() { Value = new(6, "%"), Growth = true } };

    [Fact]
    public void Distances_are_signed_and_told_in_words_where_there_is_none()
    {
        Benchmark[] benchmarks =
        [
            Beside(BenchmarkKind.LastOutcome, Sample.Code, new(0.9m, "百分点")),
            Beside(BenchmarkKind.TargetAbove, "990000", new(0, "百分点")),
            Beside(BenchmarkKind.TargetAbove, "000000", null),
        ];

        var table = Render<AmbitionTable>(p => p.Add(t => t.Target, Target).Add(t => t.Benchmarks, benchmarks).Add(t => t.Places, Catalogue.Load()));

        Assert.Equal(["+0.9个百分点", "相同", "口径不同，不相减"], table.FindAll("tbody tr").Select(row => row.Children[2].TextContent));
        Assert.Equal("2020年结果", table.Find("tbody th").TextContent);
        Assert.Equal("全国同年目标", table.FindAll("tbody th")[2].TextContent);
    }

    private static Benchmark Beside(BenchmarkKind kind, string district, Quantity? difference) => new()
    {
        Kind = kind,
        Statement = Target with { District = district, Period = Period.Of(kind is BenchmarkKind.LastOutcome ? 2020 : 2021) },
        Difference = difference,
    };
}
