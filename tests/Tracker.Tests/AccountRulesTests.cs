using Xunit;

namespace Tracker.Tests;

public sealed class AccountRulesTests
{
    private static readonly Account Wang = new() { Name = "wang", Title = "王芳", Duty = Duty.Staff };

    [Theory]
    [InlineData("w", AccountRefusal.BadName)]
    [InlineData("wa", null)]
    [InlineData("王芳", null)]
    [InlineData("wang.fang_2-a", null)]
    [InlineData("12345678901234567890123456789012", null)]
    [InlineData("123456789012345678901234567890123", AccountRefusal.BadName)]
    [InlineData("wang fang", AccountRefusal.BadName)]
    [InlineData("wang/fang", AccountRefusal.BadName)]
    [InlineData("wang\n", AccountRefusal.BadName)]
    [InlineData("Wang", AccountRefusal.BadName)]
    [InlineData("<script>", AccountRefusal.BadName)]
    [InlineData("ｗａｎｇ", AccountRefusal.BadName)]
    [InlineData("\ud800\ud800", AccountRefusal.BadName)]
    [InlineData("", AccountRefusal.BadName)]
    [InlineData("tracker", AccountRefusal.ReservedName)]
    [InlineData("seeds", AccountRefusal.ReservedName)]
    public void A_name_is_held_to_its_form_at_both_edges(string name, AccountRefusal? expected) =>
        Assert.Equal(expected, AccountRules.Refusal(Wang with { Name = name }));

    [Fact]
    public void A_name_has_one_form_in_any_case() => Assert.Equal("wang", AccountRules.Name(" WanG "));

    [Theory]
    [InlineData(0, AccountRefusal.BadTitle)]
    [InlineData(1, null)]
    [InlineData(60, null)]
    [InlineData(61, AccountRefusal.BadTitle)]
    public void A_shown_name_is_not_empty_and_not_long(int length, AccountRefusal? expected) =>
        Assert.Equal(expected, AccountRules.TitleRefusal(new string('王', length)));

    [Theory]
    [InlineData(11, AccountRefusal.ShortPassword)]
    [InlineData(12, null)]
    [InlineData(128, null)]
    [InlineData(129, AccountRefusal.LongPassword)]
    public void A_password_is_held_to_its_length_at_both_edges(int length, AccountRefusal? expected) =>
        Assert.Equal(expected, AccountRules.PasswordRefusal(new string('一', length), "wang"));

    [Fact]
    public void A_password_is_not_the_account_s_name_in_any_case() =>
        Assert.Equal(AccountRefusal.PasswordIsName, AccountRules.PasswordRefusal("Wang.Fang.Office", "wang.fang.office"));
}
