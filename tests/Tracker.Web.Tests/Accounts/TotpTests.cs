using System.Text;
using Tracker.Web.Accounts;

namespace Tracker.Web.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, Appendix B, with SHA-1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var counter = Totp.CounterAt(DateTimeOffset.FromUnixTimeSeconds(seconds));

        Assert.Equal(code, Totp.Code(Key, counter, digits: 8));
        Assert.Equal(code[2..], Totp.Code(Key, counter));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off(int steps, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var counter = Totp.CounterAt(now) + steps;

        Assert.Equal(accepted ? counter : null, Totp.Accepted(Key, Totp.Code(Key, counter), now, null));
    }

    [Fact]
    public void A_step_that_was_used_is_used_up_with_those_before_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var counter = Totp.CounterAt(now);

        Assert.Null(Totp.Accepted(Key, Totp.Code(Key, counter), now, counter));
        Assert.Null(Totp.Accepted(Key, Totp.Code(Key, counter - 1), now, counter));
        Assert.Equal(counter + 1, Totp.Accepted(Key, Totp.Code(Key, counter + 1), now, counter));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0059244")]
    [InlineData("００５９２４")]
    [InlineData("\ud800'; --")]
    public void What_is_no_code_is_not_taken(string? typed) => Assert.Null(Totp.Accepted(Key, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890), null));

    [Fact]
    public void Spaces_count_for_nothing() => Assert.NotNull(Totp.Accepted(Key, " 005 924 ", DateTimeOffset.FromUnixTimeSeconds(1234567890), null));

    /// <summary>RFC 4648, 10, without the padding that no program asks for.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_key_is_written_in_base_32(string key, string text) => Assert.Equal(text, Totp.Text(Encoding.ASCII.GetBytes(key)));

    [Fact]
    public void A_key_s_address_says_whose_it_is() => Assert.Equal(
        "otpauth://totp/%E7%9B%AE%E6%A0%87%E8%BF%BD%E8%B8%AA:wang?secret=MZXW6YTBOI&issuer=%E7%9B%AE%E6%A0%87%E8%BF%BD%E8%B8%AA&algorithm=SHA1&digits=6&period=30",
        Totp.Address(Encoding.ASCII.GetBytes("foobar"), "目标追踪", "wang"));
}
