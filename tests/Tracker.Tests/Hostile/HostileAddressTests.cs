using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Hostile;

/// <summary>Addresses of this machine, of its network, and of no site at all: nothing is asked there.</summary>
public sealed class HostileAddressTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Addresses => Corpus.Rows("addresses", "address", "words");

    [Theory, MemberData(nameof(Addresses))]
    public async Task An_address_that_is_not_public_is_refused_in_words(string address, string words)
    {
        using var fetching = new Fetching(TimeProvider.System);

        var refused = await Assert.ThrowsAsync<FetchException>(() => fetching.FetchAsync(address, cancel: Cancel));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }
}
