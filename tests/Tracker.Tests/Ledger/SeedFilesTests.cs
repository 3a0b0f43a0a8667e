using FsCheck;
using FsCheck.Fluent;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public sealed class SeedFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tracker-seeds-").FullName;

    private static Gen<bool> AnyFlag => Gen.Elements(true, false);

    private static Gen<string> AnyText => Gen.Elements("城镇新增就业", "“两山”银行", "a,b", "\"quoted\"", "first\nsecond", "x\r\ny", "#5", "'=1+1", "𠮷", "a|b");

    private static Gen<decimal?> AnyAmount => Gen.Elements<decimal?>(null, 0m, 8.1m, -3.25m, 42_000m, 5_160_000_000_000m, 0.0000001m, 79228162514264337593543950335m);

    private static Gen<T> Any<T>() where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<string?> OrNull(Gen<string> text) => Gen.OneOf(text.Select(value => (string?)value), Gen.Constant<string?>(null));

    private static Gen<Report> AnyReport =>
        from kind in Any<ReportKind>()
        from title in AnyText
        from meeting in OrNull(AnyText)
        from speaker in OrNull(AnyText)
        from date in OrNull(Gen.Elements("2019", "2019-01", "2019-01-31"))
        from source in OrNull(AnyText)
        from hash in Gen.Elements("", new string('a', 64))
        from excerpt in AnyFlag
        select Sample.Work(2024) with { Kind = kind, Title = title, Meeting = meeting, Speaker = speaker, Date = date, Source = source, Hash = hash, Excerpt = excerpt };

    private static Gen<Figure> AnyFigure =>
        from value in AnyAmount
        from unit in Gen.Elements("", "%", "万元", "人/户")
        from upTo in AnyAmount
        from stretch in AnyAmount
        from comparator in Any<Comparator>()
        from growth in AnyFlag
        from soft in AnyFlag
        select new Figure { Value = value is { } amount ? new Quantity(amount, unit) : null, UpTo = upTo, Stretch = stretch, Comparator = comparator, Growth = growth, Soft = soft };

    private static Gen<Statement> AnyStatement =>
        from figure in AnyFigure
        from quote in AnyText
        from subject in AnyText
        from role in Any<Role>()
        from measure in Any<Measure>()
        from years in Gen.Elements(Period.Of(2024), new Period(2021, 2025))
        from start in Gen.Choose(0, 100_000)
        from confidence in Gen.Choose(0, 10_000)
        from preliminary in AnyFlag
        from headline in AnyFlag
        from byHand in AnyFlag
        select Sample.Says(Sample.Earlier, quote, start) with
        {
            Figure = figure, Subject = subject, Role = role, Measure = measure, Period = years, Confidence = confidence / 10_000.0,
            Preliminary = preliminary, Headline = headline, Checked = byHand,
        };

    private static Gen<Link> AnyLink =>
        from answer in Any<Answer>()
        from vintage in Any<Vintage>()
        from outcome in OrNull(Gen.Constant(Sample.Trees.Id))
        from reason in AnyText
        select Sample.GrowthLink with { Answer = answer, Vintage = vintage, Outcome = outcome, Reason = reason, Confirmed = true, Confidence = 1 };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var any =
            from reports in AnyReport.ListOf()
            from statements in AnyStatement.ListOf()
            from links in AnyLink.ListOf()
            select new SeedFiles([.. reports], [.. statements], [.. links]);

        Prop.ForAll(any.ToArbitrary(), seeds =>
        {
            seeds.Write(folder);
            var read = SeedFiles.Read(folder);
            Assert.Equal(seeds.Reports, read.Reports);
            Assert.Equal(seeds.Statements, read.Statements);
            Assert.Equal(seeds.Links, read.Links);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_folder_without_the_files_seeds_nothing()
    {
        var seeds = SeedFiles.Read(folder);

        Assert.Empty(seeds.Reports);
        Assert.Empty(seeds.Statements);
        Assert.Empty(seeds.Links);
    }

    [Theory]
    [InlineData("statements.csv", ",2024,", ",twenty,", "line 2: period is “twenty”")]
    [InlineData("statements.csv", ",8.1,", ",8.1%,", "line 2: value is “8.1%”")]
    [InlineData("statements.csv", "生产总值增长8.1%左右", "", "line 2: quote is empty")]
    [InlineData("statements.csv", "990101-", "", "line 2: id is “")]
    [InlineData("reports.csv", ",work,", ",speech,", "line 2: kind is “speech”")]
    [InlineData("reports.csv", ",2024,", ",,", "line 2: year is “”")]
    [InlineData("links.csv", ",claimed,", ",said,", "line 2: vintage is “said”")]
    public void A_bad_value_is_named_with_its_file_and_line(string name, string good, string bad, string told)
    {
        new SeedFiles([Sample.Earlier with { Title = "政府工作报告" }], [Sample.Growth], [Sample.GrowthLink]).Write(folder);
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, File.ReadAllText(file).Replace(good, bad, StringComparison.Ordinal));

        var error = Assert.Throws<InvalidDataException>(() => SeedFiles.Read(folder));

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }
}
