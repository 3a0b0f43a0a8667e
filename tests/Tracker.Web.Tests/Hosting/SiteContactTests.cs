using Microsoft.Extensions.Configuration;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Hosting;

public sealed class SiteContactTests
{
    [Theory]
    [InlineData("https://example.org/report", "https://example.org/report")]
    [InlineData("record@example.org", "mailto:record@example.org")]
    [InlineData("电话 0532-00000000", null)]
    [InlineData("javascript:alert(1)@x", null)]
    [InlineData("a@b?subject=x", null)]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void Only_an_address_of_web_or_mail_becomes_a_link(string? setting, string? address)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(SiteContact.Setting, setting)]).Build();

        Assert.Equal(address, new SiteContact(settings).Address);
        Assert.Equal(setting?.Trim() ?? "", new SiteContact(settings).Words);
    }
}
