using System.Net;
using System.Net.Sockets;

namespace Tracker.Reports;

/// <summary>Tells the addresses of the public network from those of this machine, of its own network and of special use (IANA's registries, RFC 6890).</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ]).Select(network => IPNetwork.Parse(network)),
    ];

    // All that is given out to the world; what else IPv6 has is local, reserved, or an IPv4 address in disguise.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return (address.AddressFamily is AddressFamily.InterNetwork || Global.Contains(address)) && !Array.Exists(Special, network => network.Contains(address));
    }
}
