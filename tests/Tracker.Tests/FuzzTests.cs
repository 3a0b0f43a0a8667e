using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Tracker.Tests;

/// <summary>Whatever a page holds, the whole chain reads it or says why not: no exception, no place outside the document, no hang.</summary>
public sealed class FuzzTests
{
    private static readonly Intake Intake = new(Catalogue.Load());

    private static readonly string[] Samples = [.. Directory.GetFiles(Path.Combine(Catalogue.SeedFolder, "samples")).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly IReadOnlyList<TakenReport> Earlier = Intake.Read(Encoding.UTF8.GetBytes(Samples[0]), "earlier.txt", new Told("990102", 2023, Insist: true)).Reports;

    private static readonly IReadOnlyList<TakenReport> Later = Intake.Read(Encoding.UTF8.GetBytes(Samples[1]), "later.txt").Reports;

    private static readonly string[] Shards =
    [
        "\u0000", "\u0007", "\u200b", "\u202e", "\u2066", "\ufeff", "\ud800", "\udc00", "((((((((", "））））", "“", "”", "《", "1,2,3,4", "分别", "9999999999999999999999亿亿",
        "一二三四五六七八九十百千万亿", "翻一番", "两位数", "百分之", "-", "—", "至", "%", "‰", "个百分点", "\n", "\r\n", "　", "、、、、", "同步", "完成下达", "2024年", "一、", "（一）", "名词解释\n",
    ];

    [Fact]
    public void Mutated_reports_never_break_the_chain() =>
        Prop.ForAll(Mutations().ToArbitrary(), text =>
        {
            Reads(text);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Mutated_real_pages_never_break_the_chain()
    {
        var random = new System.Random(7);
        foreach (var file in Directory.GetFiles(SharedFiles.Path("reports/seeds")))
        {
            var text = File.ReadAllText(file);
            for (var round = 0; round < 6; round++)
                Reads(Mutate(text, random));
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("新增停车位1个、")]
    [InlineData("（")]
    [InlineData("“")]
    [InlineData("分别增长8%、")]
    [InlineData("一二三")]
    [InlineData("由1个提高到")]
    [InlineData("，")]
    [InlineData(" ")]
    [InlineData("| -")]
    [InlineData("与经济增长同步")]
    public void A_line_of_a_megabyte_of_one_thing_is_read(string shard) => Reads(Samples[0] + "\n" + string.Concat(Enumerable.Repeat(shard, 350_000 / shard.Length)));

    [Fact]
    public void Bytes_of_any_kind_are_read_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            var read = Intake.Read(bytes ?? [], "page.txt");
            return read.Reports.Count > 0 || read.Refusals.Count > 0;
        }).QuickCheckThrowOnFailure();

    private static void Reads(string text)
    {
        var read = Intake.Read(Encoding.UTF8.GetBytes(text), "page.txt", new Told("990102", 2024));
        Assert.True(read.Reports.Count > 0 || read.Refusals.Count > 0);
        foreach (var taken in read.Reports)
        {
            Assert.All(taken.Reading.Statements, statement => Assert.InRange(statement.Where.End, statement.Where.Start, taken.Text.Document.Length));
            Assert.All(taken.Reading.Unread, unread => Assert.InRange(unread.Where.End, unread.Where.Start, taken.Text.Document.Length));
            Assert.Equal(taken.Reading.Statements.Count, taken.Reading.Statements.DistinctBy(statement => statement.Id).Count());
        }
        // Whatever was read can be paired with what comes before and after it.
        Assert.All(Intake.Pair(read.Reports, Later).Concat(Intake.Pair(Earlier, read.Reports)), pair => Assert.NotEmpty(pair.Assessment.Rule));
    }

    private static Gen<string> Mutations() =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from sample in Gen.Elements(Samples)
        select Mutate(sample, new System.Random(seed));

    /// <summary>Cut, doubled, shuffled by lines, or with shards thrown in.</summary>
    private static string Mutate(string text, System.Random random)
    {
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(1, Math.Max(2, text.Length / 3)));
            var end = Math.Min(text.Length, at + length);
            text = random.Next(5) switch
            {
                0 => text[..at] + text[end..],
                1 => text[..end] + text[at..],
                2 => Shuffled(text, random),
                3 => text.Insert(at, Shards[random.Next(Shards.Length)]),
                _ => string.Concat(text.AsSpan(0, at), string.Concat(Enumerable.Range(0, 20).Select(_ => Shards[random.Next(Shards.Length)])), text.AsSpan(end)),
            };
            if (text.Length == 0)
                return "空";
        }
        return text;
    }

    private static string Shuffled(string text, System.Random random)
    {
        var lines = text.Split('\n');
        random.Shuffle(lines);
        return string.Join('\n', lines);
    }
}
