using Microsoft.Extensions.Configuration;
using Tracker.Web.Hosting;
using Xunit;

namespace Tracker.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Assessing:Seconds", "1", true)]
    [InlineData("Assessing:Seconds", "0", false)]
    [InlineData("Assessing:Seconds", "86400", true)]
    [InlineData("Assessing:Seconds", "86401", false)]
    [InlineData("Assessing:Seconds", "", true)]
    [InlineData("Cache:Seconds", "0", true)]
    [InlineData("Cache:Seconds", "-1", false)]
    [InlineData("Cache:Seconds", "soon", false)]
    [InlineData("Cache:Seconds", "1.5", false)]
    [InlineData("Standby:Seconds", "99999999999999999999999999999999", false)]
    [InlineData("Accounts:TriesPerAddress", "1", true)]
    [InlineData("Accounts:TriesPerAddress", "0", false)]
    [InlineData("Proposals:PerHour", "0", false)]
    [InlineData("Telemetry:Share", "1", true)]
    [InlineData("Telemetry:Share", "1.01", false)]
    [InlineData("Telemetry:Share", "NaN", false)]
    public void A_number_out_of_its_range_is_refused_in_words(string name, string said, bool isGood)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, said)]).Build();

        var error = Record.Exception(() => Settings.Check(configuration));

        if (isGood)
        {
            Assert.Null(error);
            return;
        }
        Assert.IsType<InvalidDataException>(error);
        Assert.StartsWith($"{name.Replace(":", "__", StringComparison.Ordinal)} is “{said}”. Set it to ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_set_is_as_the_program_has_it()
    {
        Assert.Equal(TimeSpan.FromMinutes(1), Settings.CacheSeconds.SecondsOf(new ConfigurationBuilder().Build()));
        Assert.Equal(0.05m, Settings.TracedShare.Of(new ConfigurationBuilder().Build()));
    }
}
