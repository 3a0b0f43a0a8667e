using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tracker.Ledger;
using Tracker.Web.Copying;
using Tracker.Web.Hosting;
using Tracker.Web.Sharing;

namespace Tracker.Web.Tests.Copying;

/// <summary>The sample archive as files, copied once for all tests.</summary>
public sealed class CopiedSample : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-copy-");

    public string Archive => Path.Combine(folder.FullName, "tracker.db");

    public string Place => Path.Combine(folder.FullName, "copy");

    public CopyTold Told { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using (var ledger = new LedgerDb(Archive))
            await SampleArchive.WriteAsync(ledger);
        Told = await SiteCopy.WriteAsync(Archive, Place, null, (_, _) => { });
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A folder of its own beside the copy.</summary>
    public string Beside(string name) => Path.Combine(folder.FullName, name);

    public IDocument Page(string file) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Place, file)));
}

public sealed class SiteCopyTests(CopiedSample sample) : IClassFixture<CopiedSample>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_link_of_every_file_leads_to_a_file_and_a_place_in_it()
    {
        var links = CopyLinks.Of(sample.Place);

        Assert.Empty(links.Faults.Take(10));
        Assert.InRange(links.Pages, 100, 5000);
        Assert.InRange(links.Count, 1000, 500_000);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("en/index.html")]
    [InlineData("view-tiles.html")]
    [InlineData("districts/980101/index.html")]
    [InlineData("districts/980101/2020/index.html")]
    [InlineData("districts/980101/2020/verdict-unreported.html")]
    [InlineData("districts/980101/2020/sheet/index.html")]
    [InlineData("districts/980101/2020/sheet.html")]
    [InlineData("indicators/urban_jobs/index.html")]
    [InlineData("compare/district-980101.district-980102.html")]
    [InlineData("silences/index.html")]
    [InlineData("goalposts/index.html")]
    [InlineData("corrections/index.html")]
    [InlineData("method/index.html")]
    [InlineData("data/index.html")]
    [InlineData("data/targets.csv")]
    [InlineData("data/tracker.xlsx")]
    [InlineData("data/tracker.zip")]
    [InlineData("feeds/all.atom")]
    [InlineData("en/feeds/districts/980101.atom")]
    [InlineData("en/search/index.html")]
    [InlineData("search-index.js")]
    public void Every_kind_of_page_and_file_is_there(string file) => Assert.InRange(new FileInfo(Path.Combine(sample.Place, file)).Length, 1, long.MaxValue);

    [Theory]
    [InlineData("workbench")]
    [InlineData("account")]
    [InlineData("api")]
    [InlineData("explore")]
    public void What_needs_a_server_is_not(string folder)
    {
        Assert.False(Directory.Exists(Path.Combine(sample.Place, folder)));
        Assert.False(Directory.Exists(Path.Combine(sample.Place, "en", folder)));
        Assert.Empty(Directory.EnumerateDirectories(sample.Place, "correct", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_was_written_is_told()
    {
        var files = Directory.EnumerateFiles(sample.Place, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "copy.json").Select(file => new FileInfo(file)).ToList();

        Assert.Equal((files.Count, files.Sum(file => file.Length)), (sample.Told.Files, sample.Told.Bytes));
        Assert.Contains($"档案状态 {sample.Told.State}。", sample.Page("index.html").QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(sample.Told.State, File.ReadAllText(Path.Combine(sample.Place, "copy.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_is_the_head_of_the_trail()
    {
        await using var ledger = new LedgerDb(sample.Archive);

        Assert.StartsWith(sample.Told.State, (await new TrailQueries(ledger).VerifyAsync(Cancel)).Head, StringComparison.Ordinal);
        Assert.Equal(12, sample.Told.State.Length);
    }

    [Fact]
    public void A_page_says_what_it_may_do_before_it_does_anything()
    {
        var head = sample.Page("districts/980101/2020/index.html").Head!;
        var (policy, sheet) = (head.QuerySelector("meta[http-equiv]")!, head.QuerySelector("link[rel=stylesheet]")!);

        Assert.Equal(SecurityHeaders.InFile, policy.GetAttribute("content"));
        Assert.True(policy.Index() < sheet.Index());
        Assert.DoesNotContain("script-src 'self' 'unsafe", SecurityHeaders.InFile, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_is_cited_by_its_id_where_the_copy_has_no_address()
    {
        var target = Directory.EnumerateDirectories(Path.Combine(sample.Place, "targets")).First();
        var page = sample.Page($"targets/{Path.GetFileName(target)}/index.html");

        Assert.Contains($"目标追踪，{Path.GetFileName(target)}，", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("textarea, link[rel=canonical], meta[property]"));
        Assert.Contains("不受理更正意见", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_leads_on_to_its_place_in_its_report()
    {
        var statement = Directory.EnumerateDirectories(Path.Combine(sample.Place, "statements")).Select(Path.GetFileName).First()!;
        var page = sample.Page($"statements/{statement}/index.html");

        var link = page.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Matches($"^../../reports/.*[.]html#.*{statement}$", link);
        Assert.Equal($"0; url={link}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task An_archive_without_reports_has_a_copy_that_says_so()
    {
        var (archive, place) = (sample.Beside("empty.db"), sample.Beside("empty"));
        await using (var ledger = new LedgerDb(archive))
            await Intake.PrepareAsync(ledger, Catalogue.Load(), seeded: false, cancel: Cancel);

        await SiteCopy.WriteAsync(archive, place, null, (_, _) => { }, Cancel);

        Assert.Empty(CopyLinks.Of(place).Faults);
        Assert.False(Directory.Exists(Path.Combine(sample.Beside(""), "keys")));
    }

    [Fact]
    public async Task A_copy_that_knows_its_address_tells_it_to_other_sites()
    {
        var place = sample.Beside("known");

        await SiteCopy.WriteAsync(sample.Archive, place, "https://tracker.example.cn/copy", (_, _) => { }, Cancel);

        var target = Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(place, "targets")).First());
        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(place, "targets", target, "index.html"), Cancel));
        Assert.Equal($"https://tracker.example.cn/copy/targets/{target}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains($"src=\"https://tracker.example.cn/copy/targets/{target}/embed\"", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(place, "targets", target, "embed", "index.html")));
        Assert.Equal(SvgPainter.Default.IsThere, File.Exists(Path.Combine(place, "targets", target, "share.png")));
        Assert.Empty(CopyLinks.Of(place).Faults.Take(10));
    }

    [Fact]
    public async Task A_folder_with_anything_else_in_it_is_left_as_it_is()
    {
        var place = sample.Beside("mine");
        Directory.CreateDirectory(place);
        await File.WriteAllTextAsync(Path.Combine(place, "letter.txt"), "", Cancel);

        var refused = await Assert.ThrowsAsync<IOException>(() => CopyAsync(place));

        Assert.Contains($"--out {place} holds something else", refused.Message, StringComparison.Ordinal);
        Assert.Equal("letter.txt", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(place))));
    }

    [Fact]
    public async Task An_earlier_copy_makes_room_and_nothing_is_left_of_it()
    {
        var place = sample.Beside("twice");
        Directory.CreateDirectory(place);
        await File.WriteAllTextAsync(Path.Combine(place, "copy.json"), "{}", Cancel);
        await File.WriteAllTextAsync(Path.Combine(place, "old.html"), "", Cancel);

        await CopyAsync(place);

        Assert.False(File.Exists(Path.Combine(place, "old.html")));
        Assert.True(File.Exists(Path.Combine(place, "index.html")));
        Assert.Single(Directory.EnumerateFileSystemEntries(sample.Beside(""), "twice*"));
    }

    [Fact]
    public async Task What_was_stopped_leaves_nothing_that_looks_whole()
    {
        using var stop = new CancellationTokenSource();
        var place = sample.Beside("stopped");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SiteCopy.WriteAsync(sample.Archive, place, null, (done, _) =>
        {
            if (done == 20)
                stop.Cancel();
        }, stop.Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(sample.Beside(""), "stopped*"));
    }

    [Fact]
    public async Task An_archive_that_changes_meanwhile_is_not_copied_in_two_states()
    {
        var (archive, place) = (sample.Beside("moving.db"), sample.Beside("moving"));
        File.Copy(sample.Archive, archive);
        await using var ledger = new LedgerDb(archive);
        var isWritten = 0;

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => SiteCopy.WriteAsync(archive, place, null, (done, _) =>
        {
            if (Interlocked.Exchange(ref isWritten, 1) == 0)
                new LedgerWriter(ledger).SaveCatalogueAsync(new([new("990000", "新市", "New City", "", DistrictLevel.City, [])], []), Cancel).Wait(Cancel);
        }, Cancel));

        Assert.Contains("changed while it was copied", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place));
    }

    private Task<CopyTold> CopyAsync(string place) => SiteCopy.WriteAsync(sample.Archive, place, null, (_, _) => { }, Cancel);
}
