using System.Net;
using Tracker.Web.Tests.Hosting;
using Tracker.Web.Words;

namespace Tracker.Web.Tests.Accounts;

public sealed class PostingLimitsTests : IAsyncLifetime
{
    private readonly AccountsHost host = new() { PostsPerMinute = 2 };

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_account_that_sends_too_often_is_told_so_and_another_is_not()
    {
        var (deputy, other) = (await host.VisitAsAsync(AccountsHost.Deputy), await host.VisitAsAsync(AccountsHost.OtherDeputy));
        for (var time = 1; time <= 2; time++)
        {
            using var taken = await RateAsync(deputy, time);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, taken.StatusCode);
        }

        using var refused = await RateAsync(deputy, 3);
        using var others = await RateAsync(other, 1);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        Assert.Contains(AccountText.TooManyFormsWhy, (await refused.ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, others.StatusCode);
        // Reading goes on.
        using var page = await deputy.GetAsync("/workbench");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private async Task<HttpResponseMessage> RateAsync(Visitor visitor, int score) =>
        await visitor.SendAsync($"/workbench/targets/{await host.TargetAsync("保障性租赁住房")}", "rate", ("Score", $"{score}"), ("RatingReason", "理由"));
}
