using Tracker.Ledger;
using Tracker.Tests.Ledger;

namespace Tracker.Web.Tests.Serving;

/// <summary>A file is looked at every few seconds.</summary>
public sealed class SqliteNodesTests() : TwoNodesTests(new SqliteStore(), null);

/// <summary>PostgreSQL tells of what is written: nothing here is looked at by the clock.</summary>
public sealed class PostgresNodesTests() : TwoNodesTests(new PostgresStore(), new SilentClock())
{
    [Fact]
    public void What_one_node_signs_another_knows()
    {
        var signed = First.Ask<Web.Answering.FormTokens>().Issue("980101-x");

        Assert.Equal(Web.Answering.TokenState.TooSoon, Second.Ask<Web.Answering.FormTokens>().Read(signed, "980101-x", out _));
    }
}

/// <summary>Two nodes over the sample archive, which a third program, such as an import, writes as well.</summary>
public abstract class TwoNodesTests(TestStore store, TimeProvider? clock) : IAsyncLifetime
{
    private const string Place = $"/districts/{SampleArchive.Linjiang}/2020", OtherPlace = $"/districts/{SampleArchive.Wangshan}/2020", Home = "/", English = "/en/";

    // Longer than the longest pause between two looks.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string address = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected Node First { get; private set; } = null!;
    protected Node Second { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        address = await store.CreateAsync();
        await using (var ledger = new LedgerDb(address))
            await SampleArchive.WriteAsync(ledger);
        First = new(address, clock);
        Second = new(address, clock);
        foreach (var node in new[] { First, Second })
        {
            await node.StartedAsync();
            foreach (var page in new[] { Place, OtherPlace, Home, English })
            {
                await node.KeepsAsync(page);
                Assert.True(await node.KeepsAsync(page));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (First is not null)
            await First.DisposeAsync();
        if (Second is not null)
            await Second.DisposeAsync();
        await store.DropAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_a_node_writes_it_shows_at_once_and_the_other_soon()
    {
        await ChangeAsync(First.Ask<LedgerWriter>());

        Assert.False(await First.KeepsAsync(Place));
        Assert.False(await First.KeepsAsync(Home));
        Assert.False(await First.KeepsAsync(English));
        await UntilAsync(async () => !await Second.KeepsAsync(Home));
        Assert.False(await Second.KeepsAsync(Place));
    }

    [Fact]
    public async Task Pages_of_a_place_that_did_not_change_stay_kept()
    {
        await ChangeAsync(First.Ask<LedgerWriter>());
        await UntilAsync(async () => !await Second.KeepsAsync(Home));

        Assert.True(await First.KeepsAsync(OtherPlace));
        Assert.True(await Second.KeepsAsync(OtherPlace));
    }

    [Fact]
    public async Task What_another_program_writes_shows_on_every_node()
    {
        await using (var ledger = new LedgerDb(address))
            await ChangeAsync(new LedgerWriter(ledger));

        await UntilAsync(async () => !await First.KeepsAsync(Place));
        await UntilAsync(async () => !await Second.KeepsAsync(Place));
    }

    [Fact]
    public async Task A_change_of_the_catalogue_lets_all_go_and_is_drawn_by_all()
    {
        await using (var ledger = new LedgerDb(address))
        {
            var catalogue = await new CatalogueQueries(ledger).LoadAsync(Cancel);
            var renamed = catalogue.District(SampleArchive.Linjiang)! with { NameZh = "临河区" };
            Assert.Equal(CatalogueSaved.Done, await new CatalogueWriter(ledger).SaveAsync(catalogue, new() { District = renamed }, [], [], "王", cancel: Cancel));
        }

        foreach (var node in new[] { First, Second })
        {
            await UntilAsync(async () => !await node.KeepsAsync(OtherPlace));
            using var page = await node.GetAsync(Place);
            Assert.Contains("临河区", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_nobody_elses_business_lets_nothing_go()
    {
        Assert.Null(await First.Ask<AccountWriter>().AddAsync(new() { Name = "wang", Title = "王", Duty = Duty.Staff }, "hash", "test", Cancel));

        Assert.True(await First.KeepsAsync(Home));
        Assert.True(await First.KeepsAsync(Place));
    }

    [Fact]
    public async Task Every_node_gives_a_page_the_same_tag()
    {
        using var first = await First.GetAsync(Place);
        using var second = await Second.GetAsync(Place);

        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    private static async Task ChangeAsync(LedgerWriter writer) =>
        Assert.NotEqual(0, (await writer.ReplaceDerivedAsync(SampleArchive.Linjiang, [], [], cancel: Cancel)).Assessments);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (!await isSo())
            await Task.Delay(20, patience.Token);
    }
}
