using Microsoft.Extensions.DependencyInjection;
using Tracker.Ledger;
using Tracker.Web.Pages;
using Xunit;

namespace Tracker.Web.Tests.Hosting;

public sealed class YearLedgersTests : IAsyncLifetime
{
    private readonly WebHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private YearLedgers Ledgers => host.Services.GetRequiredService<YearLedgers>();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_nothing_was_written_to_is_not_loaded_again()
    {
        var (_, first) = await Ledgers.FindAsync(SampleArchive.Linjiang, "2020", Cancel);

        Assert.Same(first, (await Ledgers.FindAsync(SampleArchive.Linjiang, "2020", Cancel)).Ledger);
    }

    [Fact]
    public async Task What_is_written_shows_at_once()
    {
        var (_, before) = await Ledgers.FindAsync(SampleArchive.Linjiang, "2020", Cancel);
        await using (var ledger = new LedgerDb(host.File))
            await new LedgerWriter(ledger).ReplaceDerivedAsync(SampleArchive.Linjiang, [], [], cancel: Cancel);

        Assert.Equal((14, 0), (before!.Promises.Count, (await Ledgers.FindAsync(SampleArchive.Linjiang, "2020", Cancel)).Ledger!.Promises.Count));
    }

    [Theory]
    [InlineData("000001", "2020", false)]
    [InlineData(SampleArchive.Linjiang, "2019", true)]
    [InlineData(SampleArchive.Linjiang, "2020-2022", true)]
    [InlineData(SampleArchive.Linjiang, "上年", true)]
    public async Task Nothing_is_found_where_nothing_is(string code, string year, bool isPlace)
    {
        var (district, ledger) = await Ledgers.FindAsync(code, year, Cancel);

        Assert.Equal((isPlace, true), (district is not null, ledger is null));
    }
}
