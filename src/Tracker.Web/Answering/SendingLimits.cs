using System.Net;
using System.Threading.RateLimiting;
using Tracker.Web.Accounts;
using Tracker.Web.Hosting;

namespace Tracker.Web.Answering;

/// <summary>How many proposals are taken from one network address in an hour; addresses are held in memory alone, and for that hour.</summary>
public sealed class SendingLimits(IConfiguration settings) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> limiter = PartitionedRateLimiter.Create<IPAddress?, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(AddressThrottle.From(address), _ => new()
        {
            PermitLimit = (int)Settings.ProposalsPerHour.Of(settings),
            Window = TimeSpan.FromHours(1),
            SegmentsPerWindow = 6,
        }));

    /// <returns>False where no more is taken from it for now.</returns>
    public bool Take(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
