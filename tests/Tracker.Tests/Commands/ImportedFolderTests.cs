using Tracker.Cli.Commands;
using Tracker.Ledger;
using Tracker.Tests.Ledger;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class SqliteImportedFolderTests() : ImportedFolderTests(() => new SqliteStore());

public sealed class PostgresImportedFolderTests() : ImportedFolderTests(() => new PostgresStore());

/// <summary>What holds of a folder that is imported, at one go, file by file or with a stop in between, on every store.</summary>
public abstract class ImportedFolderTests(Func<TestStore> store) : IAsyncLifetime
{
    private static readonly Catalogue Own = Tracker.Catalogue.Load();
    private static readonly Catalogue Catalogue = new([.. Own.Districts, new("990101", "溪口区", "Xikou District", "990100", DistrictLevel.County, [])], Own.Indicators, Own.Changes);
    private static readonly TimeProvider Clock = new StoppedClock();

    private readonly Folder folder = new();
    private readonly List<(TestStore Store, LedgerDb Ledger)> archives = [];
    private LedgerDb ledger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ledger = await ArchiveAsync();
        foreach (var (code, place) in new[] { ("990102", "临溪区"), ("990101", "溪口区") })
        {
            folder.Write($"in/{code}-2023.txt", Samples.Of2023.Replace("临溪区", place, StringComparison.Ordinal));
            folder.Write($"in/{code}-2024.txt", Samples.Of2024.Replace("临溪区", place, StringComparison.Ordinal) + "\n全区经济总量突破五千来亿大关的三成以上。");
        }
        folder.Write("in/both.txt", Samples.Of2023.Replace("2023", "2019", StringComparison.Ordinal) + "\n\n" + Samples.Of2024.Replace("2024", "2020", StringComparison.Ordinal).Replace("2023", "2019", StringComparison.Ordinal));
        folder.Write("in/copy.txt", Samples.Of2023);
        folder.Write("in/other.txt", Samples.Of2023.Replace("4万人以上", "5万人以上", StringComparison.Ordinal));
        folder.Write("in/nothing.txt", "首页 上一篇 下一篇");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var archive in archives)
        {
            await archive.Ledger.DisposeAsync();
            await archive.Store.DropAsync();
        }
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task At_one_go_it_gives_the_same_archive_as_file_by_file()
    {
        var other = await ArchiveAsync();
        var all = await ImportAsync(ledger, Files);
        var lines = new List<string>();
        foreach (var file in Files)
            lines.AddRange((await ImportAsync(other, [file])).Refusals);

        Assert.Equal(lines, all.Refusals);
        Assert.Equal(2, lines.Count); // Another document of a year that is held, and a page without a report.
        Assert.Equal(await TablesAsync(other), await TablesAsync(ledger));
        Assert.Equal(await AddedAsync(other), await AddedAsync(ledger));
        Assert.Equal(await FoundAsync(other), await FoundAsync(ledger));
        Assert.Null((await new TrailQueries(ledger).VerifyAsync(Cancel)).Broken);
        Assert.Empty(await new LedgerWriter(ledger).WrongSumsAsync(Cancel));
    }

    [Fact]
    public async Task The_same_again_changes_nothing_reads_nothing_and_tells_the_same()
    {
        var first = await ImportAsync(ledger, Files);
        var (line, tables) = (await new TrailQueries(ledger).LastAsync(Cancel), await TablesAsync(ledger));

        // Whoever has no patience reads nothing.
        var again = await ImportAsync(ledger, [.. Files.Where(file => !file.EndsWith("nothing.txt", StringComparison.Ordinal) && !file.EndsWith("other.txt", StringComparison.Ordinal))], patience: TimeSpan.Zero);

        Assert.Empty(again.Refusals);
        Assert.Equal(first.Lines.Select(Bare).Order(StringComparer.Ordinal), again.Lines.Select(Bare).Order(StringComparer.Ordinal));
        Assert.All(again.Lines, told => Assert.EndsWith(" (held already, unchanged)", told, StringComparison.Ordinal));
        Assert.Equal(line, await new TrailQueries(ledger).LastAsync(Cancel));
        Assert.Equal(tables, await TablesAsync(ledger));

        static string Bare(string told) => told.Replace(" (held already, unchanged)", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_before_it_judged_it_judges_when_it_is_called_again()
    {
        var straight = await ArchiveAsync();
        await ImportAsync(straight, Files);
        await Of(ledger).TakeAsync(Files, () => { }, Cancel);
        Assert.Equal(["990101", "990102"], await new ImportQueries(ledger).UnjudgedAsync(Cancel));

        await ImportAsync(ledger, Files);

        Assert.Empty(await new ImportQueries(ledger).UnjudgedAsync(Cancel));
        Assert.Equal(await TablesAsync(straight), await TablesAsync(ledger));
    }

    [Fact]
    public async Task Stopped_while_it_reads_it_leaves_nothing_half_done_and_goes_on_when_it_is_called_again()
    {
        var straight = await ArchiveAsync();
        await ImportAsync(straight, Files);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await Of(ledger).TakeAsync([.. Files.Take(2)], () => { }, Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Of(ledger).TakeAsync(Files, stop.Cancel, stop.Token));
        var held = (await new ReportQueries(ledger).LatestAsync(100, Cancel)).Count;
        await ImportAsync(ledger, Files);

        Assert.Equal(2, held);
        Assert.Equal(await TablesAsync(straight), await TablesAsync(ledger));
    }

    [Fact]
    public async Task One_document_that_cannot_be_kept_is_refused_by_name_and_the_rest_is_kept()
    {
        var place = new District("990199", "山后区", "Shanhou District", "990100", DistrictLevel.County, []);
        var known = new Catalogue([.. Catalogue.Districts, place], Catalogue.Indicators, Catalogue.Changes);
        var strange = folder.Write("in/990101-2022.txt", Samples.Of2023.Replace("临溪区", place.NameZh, StringComparison.Ordinal));

        var came = await ImportAsync(ledger, Files, catalogue: known);

        Assert.StartsWith($"{strange}: The archive has no district 990199.", Assert.Single(came.Refusals, line => line.Contains("990199", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(6, came.Lines.Select(line => line[..20]).Distinct().Count());
    }

    [Fact]
    public async Task What_another_document_took_the_place_of_is_not_taken_for_held()
    {
        var (first, other) = (folder.Path("in/990102-2023.txt"), folder.Path("in/other.txt"));
        await ImportAsync(ledger, [first]);
        await ImportAsync(ledger, [other], replace: true);

        Assert.Contains("--replace", Assert.Single((await ImportAsync(ledger, [first])).Refusals), StringComparison.Ordinal);
        Assert.Contains("replaced", Assert.Single((await ImportAsync(ledger, [first], replace: true)).Lines), StringComparison.Ordinal);
        Assert.Contains("--replace", Assert.Single((await ImportAsync(ledger, [other])).Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_documents_of_a_report_in_one_run_the_one_that_was_replaced_is_not_taken_for_held()
    {
        var (first, other) = (folder.Path("in/990102-2023.txt"), folder.Path("in/other.txt"));
        await ImportAsync(ledger, [first, other], replace: true);

        Assert.Contains("--replace", Assert.Single((await ImportAsync(ledger, [first])).Refusals), StringComparison.Ordinal);
        Assert.Empty((await ImportAsync(ledger, [other])).Refusals);
    }

    [Fact]
    public async Task What_was_taken_back_comes_in_again()
    {
        await ImportAsync(ledger, [folder.Path("in/both.txt")]);
        var added = (await new TrailQueries(ledger).LatestAsync(10, Cancel)).First(line => line.What == "report added");
        await Of(Catalogue).UndoAsync(ledger, added.Id, "王", cancel: Cancel);

        var again = await ImportAsync(ledger, [folder.Path("in/both.txt")]);

        Assert.Equal(2, again.Lines.Count);
        Assert.Single(again.Lines, line => line.EndsWith("(held already, unchanged)", StringComparison.Ordinal));
        Assert.Equal(2, (await new ReportQueries(ledger).LatestAsync(10, Cancel)).Count);
    }

    [Fact]
    public async Task What_is_said_beside_it_its_ending_or_another_catalogue_has_a_document_read_again()
    {
        var file = folder.Path("in/990102-2023.txt");
        await ImportAsync(ledger, [file]);
        var other = new Catalogue(Catalogue.Districts, Catalogue.Indicators.Skip(1), Catalogue.Changes);

        Assert.True(await IsReadAsync(file, told: new("990102", null)));
        Assert.True(await IsReadAsync(file, catalogue: other));
        Assert.True(await IsReadAsync(folder.Write("in/again.md", Samples.Of2023)));
        Assert.False(await IsReadAsync(folder.Write("in/again.txt", Samples.Of2023)));
        Assert.False(await IsReadAsync(file));
    }

    // Whoever has no patience has nothing read, and is told so.
    private async Task<bool> IsReadAsync(string file, Told? told = null, Catalogue? catalogue = null) =>
        (await ImportAsync(ledger, [file], told: told, catalogue: catalogue, patience: TimeSpan.Zero)).Refusals.Count > 0;

    private IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(folder.Path("in")).Order(StringComparer.Ordinal)];

    private async Task<LedgerDb> ArchiveAsync()
    {
        var own = store();
        var archive = new LedgerDb(await own.CreateAsync());
        archives.Add((own, archive));
        await archive.MigrateAsync(Cancel);
        await new LedgerWriter(archive, Clock).SaveCatalogueAsync(Catalogue, Cancel);
        return archive;
    }

    private static Intake Of(Catalogue catalogue) => new(catalogue, Clock);

    private static Import Of(LedgerDb ledger, bool replace = false, Told? told = null, Catalogue? catalogue = null, TimeSpan? patience = null) =>
        new(Of(catalogue ?? Catalogue), catalogue ?? Catalogue, ledger, told ?? new(null, null), replace, patience);

    private static async Task<(IReadOnlyList<string> Lines, IReadOnlyList<string> Refusals)> ImportAsync(
        LedgerDb ledger, IReadOnlyList<string> files, bool replace = false, Told? told = null, Catalogue? catalogue = null, TimeSpan? patience = null)
    {
        var (import, lines) = (Of(ledger, replace, told, catalogue, patience), new List<string>());
        await import.TakeAsync(files, () => { }, Cancel);
        await import.AssessAsync(line => Task.Run(() => lines.Add(line)), Cancel);
        return (lines, import.Refusals);
    }

    /// <summary>Every table with its hash but the trail, whose lines on verdicts are as many as there were runs.</summary>
    private async Task<IReadOnlyList<MovedTable>> TablesAsync(LedgerDb ledger) =>
        [.. (await new Moving(ledger, new LedgerDb(folder.Path($"{Guid.NewGuid():n}.db"))).RunAsync(cancel: Cancel)).Where(table => table.Name != "trail")];

    private static async Task<IEnumerable<(string, string?, string?)>> AddedAsync(LedgerDb ledger) =>
        (await new TrailQueries(ledger).LatestAsync(100, Cancel)).Where(line => line.What == "report added").Select(line => (line.Subject, line.Before, line.After));

    private static async Task<IEnumerable<string>> FoundAsync(LedgerDb ledger) =>
        (await new SearchQueries(ledger, Catalogue).FindAsync(new() { Text = "就业", Take = 100 }, Cancel)).Hits.Select(hit => hit.Statement.Id);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 7, 1, 9, 0, 0, TimeSpan.Zero);
    }
}
