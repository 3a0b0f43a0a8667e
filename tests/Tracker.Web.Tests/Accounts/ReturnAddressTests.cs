using Tracker.Web.Accounts;

namespace Tracker.Web.Tests.Accounts;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/workbench")]
    [InlineData("/workbench/accounts?page=2")]
    [InlineData("/workbench/accounts/%E7%8E%8B")]
    [InlineData("/en/workbench/accounts")]
    [InlineData("/account")]
    [InlineData("/account?told=saved")]
    public void A_page_that_needs_a_sign_in_is_returned_to(string asked) => Assert.Equal(asked, ReturnAddress.Of(asked));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example/workbench")]
    [InlineData("//evil.example/workbench")]
    [InlineData("/\\evil.example")]
    [InlineData("/workbench\\..\\..\\evil")]
    [InlineData("/workbenchevil.example")]
    [InlineData("/workbench@evil.example")]
    [InlineData("/workbench/\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("workbench")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-out")]
    [InlineData("/districts/370215")]
    public void Any_other_address_becomes_the_workbench(string? asked) => Assert.Equal("/workbench", ReturnAddress.Of(asked));

    [Fact]
    public void An_endless_address_becomes_the_workbench() => Assert.Equal("/workbench", ReturnAddress.Of("/workbench/" + new string('a', 100_000)));
}
