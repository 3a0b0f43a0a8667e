using FsCheck;
using FsCheck.Fluent;
using Tracker.Ledger;
using Tracker.Searching;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    private SearchQueries Search => new(ledger, Sample.Catalogue);

    private static readonly (string Text, string Found)[] Searches =
    [
        ("就业", "Jobs"),
        ("路", ""),
        ("绿", "Plan"),
        ("学校3所", "Schools"),
        ("三所", "Schools"),
        ("所", "Schools"),
        ("生产总值", "GrowthClaimed Growth"),
        ("GDP", "GrowthClaimed Growth"),
        ("ＧＤＰ", "GrowthClaimed Growth"),
        ("“GDP”", ""),
        ("GDP增长", "GrowthClaimed Growth"),
        ("gross regional product", "GrowthClaimed Growth"),
        ("jobs", "Jobs"),
        ("“jobs”", ""),
        ("xikou jobs", "Jobs"),
        ("4.2万", "Jobs"),
        ("42000", "Jobs"),
        ("42,000人", "Jobs"),
        ("四万二千人", "Jobs"),
        ("8.1%", "Growth"),
        ("8.5%", "Growth"),
        ("8%", ""),
        ("200000米", "Plan"),
        ("就业 4.2万", "Jobs"),
        ("就业 树木", ""),
        ("“新增就业”", "Jobs"),
        ("“就业新增”", ""),
        ("就业新增", ""),
        ("溪口区 树木", "Trees"),
        ("溪口树木", "Trees"),
        ("云台县 树木", ""),
        ("2024年 就业", "Jobs"),
        ("2027", "Plan"),
        ("2023", ""),
    ];

    [Fact]
    public async Task Statements_are_found_by_words_names_amounts_and_years()
    {
        await Sample.SaveAllAsync(writer);
        var found = new List<(string, string)>();
        foreach (var (text, _) in Searches)
        {
            var result = await Search.FindAsync(new() { Text = text }, Cancel);
            Assert.Equal((result.Hits.Count, false), (result.Total, result.More));
            found.Add((text, string.Join(' ', result.Hits.Select(hit => NameOf(hit.Statement)))));
        }

        Assert.Equal(Searches, found);
    }

    [Fact]
    public async Task A_hit_carries_its_report_its_district_its_verdict_and_its_marks()
    {
        await Sample.SaveAllAsync(writer);

        var growth = (await Search.FindAsync(new() { Text = "GDP", Role = Role.Target }, Cancel)).Hits.Single();
        Assert.Equal((Sample.Growth, Sample.Earlier, Verdict.Met), (growth.Statement, growth.Report, growth.Verdict));
        Assert.Equal("溪口区", growth.District.NameZh);
        Assert.Equal([new Extent(0, 4)], growth.Marks);

        var trees = (await Search.FindAsync(new() { Text = "树木" }, Cancel)).Hits.Single();
        Assert.Null(trees.Verdict);
    }

    [Fact]
    public async Task Names_are_found_beside_statements()
    {
        await Sample.SaveAllAsync(writer);

        var result = await Search.FindAsync(new() { Text = "溪口 就业", District = "990102" }, Cancel);

        Assert.Empty(result.Hits);
        Assert.Equal("溪口区", Assert.Single(result.Districts).Name);
        Assert.Equal("urban_jobs", Assert.Single(result.Indicators).Item.Code);
    }

    [Fact]
    public async Task Filters_let_through_what_they_name()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, [.. Sample.Verdicts, Sample.Verdict(Sample.Schools, Verdict.Missed, Vintage.Later)], cancel: Cancel);
        var all = new SearchAsk { District = Sample.District };

        Assert.Equal(6, (await Search.FindAsync(all, Cancel)).Total);
        Assert.Equal(0, (await Search.FindAsync(new() { District = "990102" }, Cancel)).Total);
        Assert.Equal(["GrowthClaimed", "Trees"], await FoundAsync(new() { Role = Role.Outcome }));
        Assert.Equal(["Schools"], await FoundAsync(new() { Domain = "education" }));
        Assert.Equal(["GrowthClaimed", "Growth"], await FoundAsync(new() { Indicator = "gdp" }));
        Assert.Equal(["Growth"], await FoundAsync(new() { Verdict = Verdict.Met }));
        Assert.Equal(["Schools"], await FoundAsync(new() { Verdict = Verdict.Missed }));
        Assert.Empty(await FoundAsync(new() { Verdict = Verdict.SourceMissing }));
        Assert.Equal(6, (await Search.FindAsync(new() { FromYear = 2024, ToYear = 2024 }, Cancel)).Total);
        Assert.Empty(await FoundAsync(new() { FromYear = 2025 }));
        Assert.Empty(await FoundAsync(new() { ToYear = 2023 }));
        Assert.Equal(6, (await Search.FindAsync(new() { FromYear = int.MinValue, ToYear = int.MaxValue }, Cancel)).Total);
        Assert.Empty(await FoundAsync(new() { FromYear = 2025, ToYear = 2024 }));
        Assert.Empty(await FoundAsync(new() { FromYear = int.MaxValue }));
        Assert.Empty(await FoundAsync(new() { ToYear = int.MinValue }));
        Assert.Equal(["Schools"], await FoundAsync(new() { Text = "新建", District = Sample.District, FromYear = 2020, ToYear = 2030, Role = Role.Target, Verdict = Verdict.Missed }));
    }

    [Fact]
    public async Task What_is_of_the_words_comes_before_what_mentions_them_and_the_newest_first()
    {
        var mention = Sample.Says(Sample.Next, "为保障就业，发放补贴3亿元", 10) with { Subject = "发放补贴" };
        await writer.SaveReportAsync(Sample.Next, [mention, Sample.Says(Sample.Next, "新增就业5万人", 30), Sample.Says(Sample.Next, "稳定就业岗位", 50)], [], null, cancel: Cancel);
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);

        var result = await Search.FindAsync(new() { Text = "就业" }, Cancel);

        Assert.Equal(["新增就业5万人", "稳定就业岗位", Sample.Jobs.Quote, mention.Quote], result.Hits.Select(hit => hit.Statement.Quote));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_and_a_count_stops_at_its_bound()
    {
        var many = Enumerable.Range(0, SearchQueries.MostCounted + 1).Select(i => Sample.Says(Sample.Earlier, "新建学校", i, i) with { Subject = i % 2 == 0 ? "新建学校" : "教育" }).ToList();
        await writer.SaveReportAsync(Sample.Earlier, many, [], null, cancel: Cancel);
        var seen = new List<string>();
        foreach (var skip in new[] { 0, 100, 200, 300, 400, 500, 600, 700, 800, 900 })
            seen.AddRange((await Search.FindAsync(new() { Text = "学校", Skip = skip, Take = 100 }, Cancel)).Hits.Select(hit => hit.Statement.Id));

        Assert.Equal([.. many.Where((_, i) => i % 2 == 0).Concat(many.Where((_, i) => i % 2 == 1)).Take(1000).Select(statement => statement.Id)], seen);
        var last = await Search.FindAsync(new() { Text = "学校", Skip = int.MaxValue, Take = int.MaxValue }, Cancel);
        Assert.Equal((1, 1000, true), (last.Hits.Count, last.Total, last.More));
        var first = await Search.FindAsync(new() { Text = "学校", Skip = int.MinValue, Take = int.MinValue }, Cancel);
        Assert.Equal(many[0].Id, Assert.Single(first.Hits).Statement.Id);
    }

    private static readonly string[] Hostile =
    [
        "*",
        "\"",
        "\"\"\"",
        "就业 AND OR NOT NEAR(就业 学校)",
        "about : 就业*",
        "{about} : (就业) ^就业",
        "'; drop table statement; --",
        "就业' | '学校':*A <-> !('x')",
        "\\' \\\\ :: && || <->",
        "@District @words $1 ?1 :words",
        "=42000 #gdp @990101",
        "就\0业 \ud800 \udc00 \uffff 😀👨‍👩‍👧",
        "((((((((((((((((((",
        "999999999999999999999999999999999999亿亿亿万万 0.0000000000000000000000000000001",
        "一二三四五六七八九十百千万亿 百分之 翻一番 -8% ~8",
        "İıſḰ ﬃ ٣٤ ᚠ ༀ ゔ 한국 ไทย",
    ];

    [Fact]
    public async Task Hostile_text_is_only_text()
    {
        await Sample.SaveAllAsync(writer);

        foreach (var text in Hostile)
        {
            foreach (var asked in new[] { text, string.Concat(Enumerable.Repeat(text, 100_000 / text.Length)), $"“{text}”" })
                await Search.FindAsync(new() { Text = asked, Verdict = Verdict.Met }, Cancel);
            Assert.Empty((await Search.FindAsync(new() { District = text, Domain = text, Indicator = text }, Cancel)).Hits);
        }
        Assert.Equal(Sample.Promised, await Reports.StatementsAsync(Sample.Earlier.Id, Cancel));
    }

    [Fact]
    public async Task Any_text_is_searched_for_without_complaint()
    {
        await Sample.SaveAllAsync(writer);
        var search = Search;

        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var result = search.FindAsync(new() { Text = text }, Cancel).GetAwaiter().GetResult();
            return result.Query.Terms.Count <= 12;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Whatever_a_report_says_can_be_indexed()
    {
        string[] quotes = ["\0'\\\"\ud800", new string('学', 100_000), string.Concat(Enumerable.Repeat("x1-'&.", 20_000)), "😀", new string('9', 5000), string.Concat(Enumerable.Repeat("8%", 5000))];
        if (store is PostgresStore)
            quotes = quotes[1..]; // PostgreSQL keeps no NUL in any text.

        await writer.SaveReportAsync(Sample.Earlier, [.. quotes.Select((quote, at) => Sample.Says(Sample.Earlier, quote, at))], [], null, cancel: Cancel);

        Assert.Equal(1, (await Search.FindAsync(new() { Text = "学" }, Cancel)).Total);
    }

    [Fact]
    public async Task Nothing_asked_finds_nothing()
    {
        await Sample.SaveAllAsync(writer);

        foreach (var ask in new SearchAsk[] { new(), new() { Text = " " }, new() { District = "" }, new() { Text = "😀", District = Sample.District } })
            Assert.Equal((0, 0), ((await Search.FindAsync(ask, Cancel)).Hits.Count, (await Search.FindAsync(ask, Cancel)).Total));
    }

    [Fact]
    public async Task What_is_read_anew_is_found_anew_and_what_is_gone_is_not()
    {
        await Sample.SaveAllAsync(writer);
        var found = Sample.Says(Sample.Earlier, "改造老旧小区12个", 100);

        await writer.SaveReportAsync(Sample.Earlier, [Sample.Growth, Sample.Jobs with { Subject = "稳岗", Figure = new() { Value = new(42_001, "人") } }, found], [], null, cancel: Cancel);

        Assert.Empty(await FoundAsync(new() { Text = "学校" }));
        Assert.Empty(await FoundAsync(new() { Text = "绿道" }));
        Assert.Equal([found.Quote], (await Search.FindAsync(new() { Text = "小区" }, Cancel)).Hits.Select(hit => hit.Statement.Quote));
        Assert.Equal([Sample.Jobs.Id], (await Search.FindAsync(new() { Text = "稳岗 42001" }, Cancel)).Hits.Select(hit => hit.Statement.Id));
        Assert.Equal(["Growth"], await FoundAsync(new() { Text = "8.1%" }));
    }

    [Fact]
    public async Task What_is_corrected_passes_the_filters_of_what_it_is_now()
    {
        await Sample.SaveAllAsync(writer);

        await writer.SaveReportAsync(Sample.Earlier, [.. Sample.Promised.Select(said => said.Id == Sample.Jobs.Id ? said with { Domain = "education", Indicator = "urban_jobs", Role = Role.Context, Period = new(2023, 2023) } : said)], [], null, cancel: Cancel);

        foreach (var now in new SearchAsk[] { new() { Domain = "education" }, new() { Indicator = "urban_jobs" }, new() { Role = Role.Context }, new() { FromYear = 2023, ToYear = 2023 } })
            Assert.Contains("Jobs", await FoundAsync(now with { Text = "就业" }));
        foreach (var before in new SearchAsk[] { new() { Domain = Sample.Jobs.Domain }, new() { Role = Role.Target }, new() { FromYear = 2024 } })
            Assert.DoesNotContain("Jobs", await FoundAsync(before));
    }

    [Theory]
    [InlineData("#role.target")]
    [InlineData("#year.2024")]
    [InlineData("^就业")]
    [InlineData("@990101")]
    public async Task Nobody_types_a_word_of_the_index_itself(string typed)
    {
        await Sample.SaveAllAsync(writer);

        Assert.True((await Search.FindAsync(new() { Text = typed }, Cancel)).Total < 6, "All statements have it, and none says it.");
    }

    [Fact]
    public async Task A_failed_save_leaves_nothing_to_be_found()
    {
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [new Unread(new(0, 1), "增长两成有余", null!)], null, cancel: Cancel));

        Assert.Empty(await FoundAsync(new() { Text = "就业" }));
        await writer.SaveReportAsync(Sample.Earlier, Sample.Promised, [], null, cancel: Cancel);
        Assert.Equal(["Jobs"], await FoundAsync(new() { Text = "就业" }));
    }

    [Fact]
    public async Task A_new_alias_finds_what_was_kept_before_it()
    {
        await Sample.SaveAllAsync(writer);
        var renamed = new Catalogue(Sample.Catalogue.Districts, [Sample.Catalogue.Indicators[0] with { AliasesZh = ["蛋糕"] }]);

        var result = await new SearchQueries(ledger, renamed).FindAsync(new() { Text = "蛋糕" }, Cancel);

        Assert.Equal(["GrowthClaimed", "Growth"], result.Hits.Select(hit => NameOf(hit.Statement)));
    }

    private async Task<IEnumerable<string>> FoundAsync(SearchAsk ask) => (await Search.FindAsync(ask, Cancel)).Hits.Select(hit => NameOf(hit.Statement));

    private static string NameOf(Statement statement) => statement.Id switch
    {
        _ when statement.Id == Sample.Growth.Id => nameof(Sample.Growth),
        _ when statement.Id == Sample.Jobs.Id => nameof(Sample.Jobs),
        _ when statement.Id == Sample.Schools.Id => nameof(Sample.Schools),
        _ when statement.Id == Sample.Plan.Id => nameof(Sample.Plan),
        _ when statement.Id == Sample.GrowthClaimed.Id => nameof(Sample.GrowthClaimed),
        _ when statement.Id == Sample.Trees.Id => nameof(Sample.Trees),
        _ => statement.Quote,
    };
}
