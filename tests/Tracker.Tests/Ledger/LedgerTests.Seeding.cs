using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    private static readonly Link Decided = Sample.GrowthLink with { Confirmed = true, Confidence = 1 };

    private static readonly SeedFiles Seeds = new([Sample.Earlier, Sample.Next], [.. Sample.Promised, .. Sample.Claimed], [Decided]);

    [Fact]
    public async Task A_fresh_archive_is_filled_with_the_seeds_and_only_once()
    {
        using var folder = new SeedFolder(Seeds);

        Assert.Equal(2, await Seeding.SeedIfEmptyAsync(ledger, Sample.Catalogue, folder.Path, Cancel));
        Assert.Equal(0, await Seeding.SeedIfEmptyAsync(ledger, Sample.Catalogue, folder.Path, Cancel));

        var holdings = await new DistrictQueries(ledger).HoldingsAsync(Sample.District, Cancel);
        Assert.Equal(Seeds.Reports, holdings.Reports);
        Assert.Equal(Seeds.Statements, holdings.Statements);
        Assert.Equal([Decided], holdings.Confirmed);
        Assert.Null(await Reports.TextAsync(Sample.Earlier.Id, Cancel));
    }

    [Fact]
    public async Task Seeds_without_places_in_a_text_keep_the_order_of_the_file()
    {
        var unplaced = Sample.Promised.Reverse().Select(statement => statement with { Where = default }).ToList();
        using var folder = new SeedFolder(Seeds with { Statements = [.. unplaced, .. Sample.Claimed] });

        await Seeding.SeedIfEmptyAsync(ledger, Sample.Catalogue, folder.Path, Cancel);

        Assert.Equal(unplaced, await Reports.StatementsAsync(Sample.Earlier.Id, Cancel));
    }

    [Fact]
    public async Task Seeds_that_fail_leave_an_archive_that_can_still_be_seeded()
    {
        using var wrong = new SeedFolder(Seeds with { Links = [Decided with { Outcome = "990101-0000000000" }] });
        using var right = new SeedFolder(Seeds);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Seeding.SeedIfEmptyAsync(ledger, Sample.Catalogue, wrong.Path, Cancel));

        Assert.Contains("990101-0000000000", error.Message, StringComparison.Ordinal);
        Assert.Empty(await Reports.AllAsync(Cancel));
        Assert.Equal(2, await Seeding.SeedIfEmptyAsync(ledger, Sample.Catalogue, right.Path, Cancel));
    }

    [Fact]
    public async Task Two_servers_that_start_at_once_seed_once()
    {
        using var folder = new SeedFolder(Seeds);

        var seeded = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Seeding.SeedIfEmptyAsync(ledger, Sample.Catalogue, folder.Path, Cancel))));

        Assert.Equal(2, seeded.Sum());
    }

    [Fact]
    public async Task A_statement_of_a_report_that_the_seeds_lack_is_named()
    {
        using var folder = new SeedFolder(Seeds with { Reports = [Sample.Earlier] });

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Seeding.SeedIfEmptyAsync(ledger, Sample.Catalogue, folder.Path, Cancel));

        Assert.Contains(Sample.GrowthClaimed.Id, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_catalogue_is_taken_over_and_the_same_one_writes_nothing()
    {
        var renamed = new Catalogue([.. Sample.Catalogue.Districts.Take(2), Sample.Catalogue.Districts[2] with { NameZh = "云台区" }], Sample.Catalogue.Indicators);

        await writer.SaveCatalogueAsync(Sample.Catalogue, Cancel);
        Assert.Single(await Trail.LatestAsync(10, Cancel));
        await writer.SaveCatalogueAsync(renamed, Cancel);

        Assert.Equal("云台区", (await new DistrictQueries(ledger).FindAsync("990102", Cancel))!.District.NameZh);
        Assert.Equal(2, (await Trail.LatestAsync(10, Cancel)).Count);
    }

    [Fact]
    public async Task A_district_of_a_place_that_the_list_lacks_is_named()
    {
        var orphan = new District("980101", "孤山区", "Gushan District", "980000", DistrictLevel.County, []);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => writer.SaveCatalogueAsync(new([orphan], []), Cancel));

        Assert.Contains("980000", error.Message, StringComparison.Ordinal);
    }

    private sealed class SeedFolder : IDisposable
    {
        public SeedFolder(SeedFiles seeds) => seeds.Write(Path);

        public string Path { get; } = Directory.CreateTempSubdirectory("tracker-seeds-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
