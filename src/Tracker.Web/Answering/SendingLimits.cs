using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Tracker.Web.Answering;

/// <summary>How many proposals are taken from one network address in an hour; addresses are held in memory alone, and for that hour.</summary>
public sealed class SendingLimits(IConfiguration settings) : IDisposable
{
    /// <summary>The setting: how many in an hour.</summary>
    public const string Setting = "Proposals:PerHour";

    private const int PerHour = 6;

    private readonly PartitionedRateLimiter<IPAddress?> limiter = PartitionedRateLimiter.Create<IPAddress?, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(From(address), _ => new()
        {
            PermitLimit = settings.GetValue(Setting, PerHour),
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

    // Whoever has one address of IPv6 has all of its network.
    private static string From(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
