using System.Text.RegularExpressions;

namespace Tracker.Web.Tests.Hosting;

/// <summary>What a fresh install shows.</summary>
public sealed partial class SeededPagesTests(SeededHost host) : IClassFixture<SeededHost>
{
    // What a telephone on a slow line takes at a time, uncompressed; the longest ledger has over a hundred targets.
    private const int MostBytes = 60_000;

    [Fact]
    public async Task Every_ledger_of_a_year_weighs_no_more_than_60_kilobytes_with_its_stylesheet()
    {
        var home = await GetAsync("/");
        var style = await WeightAsync(StylesheetAddress().Match(home).Value);
        var ledgers = LedgerAddress().Matches(home).Select(link => link.Value).Distinct().ToList();

        Assert.NotEmpty(ledgers);
        foreach (var ledger in ledgers.Concat(ledgers.Select(ledger => "/en" + ledger)))
        {
            var weight = style + await WeightAsync(ledger);
            Assert.True(weight <= MostBytes, $"{ledger} weighs {weight} bytes.");
        }
    }

    private Task<string> GetAsync(string address) => host.CreateClient().GetStringAsync(address, TestContext.Current.CancellationToken);

    private async Task<int> WeightAsync(string address) => (await host.CreateClient().GetByteArrayAsync(address, TestContext.Current.CancellationToken)).Length;

    [GeneratedRegex(@"/site\.[0-9a-f]+\.css")]
    private static partial Regex StylesheetAddress();

    [GeneratedRegex(@"/districts/\d{6}/\d{4}")]
    private static partial Regex LedgerAddress();
}
