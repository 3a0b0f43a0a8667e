using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Hosting;

public sealed class SiteAddressTests
{
    [Fact]
    public void It_is_the_one_that_the_reader_asked_for() => Assert.Equal("https://tracker.example.cn:8443", Of(null));

    [Theory]
    [InlineData("https://目标.example.cn")]
    [InlineData("https://目标.example.cn/")]
    public void The_settings_come_first(string told) => Assert.Equal("https://目标.example.cn", Of(told));

    [Theory]
    [InlineData("tracker.example.cn")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/tracker")]
    public void What_is_no_web_address_is_refused_by_its_name(string told)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Of(told));

        Assert.Contains("Site:Address", refused.Message, StringComparison.Ordinal);
        Assert.Contains(told.TrimEnd('/'), refused.Message, StringComparison.Ordinal);
    }

    private static string Of(string? told)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(SiteAddress.Setting, told)]).Build();
        var http = new DefaultHttpContext { Request = { Scheme = "https", Host = new("tracker.example.cn", 8443) } };
        return new SiteAddress(settings).Of(http.Request);
    }
}
