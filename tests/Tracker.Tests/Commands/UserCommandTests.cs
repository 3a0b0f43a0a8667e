using Tracker.Cli;
using Tracker.Cli.Commands;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class UserCommandTests : IDisposable
{
    private const string Password = "一句很长很长的话，没有别人知道";

    private readonly Folder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_account_is_added_with_the_password_that_is_piped_in()
    {
        var called = await CallAsync(Password, "add", "Guan", "--duty", "admin", "--title", "管理员");

        Assert.Equal((CommandLine.Done, "", ""), (called.Code, called.Output, called.Error));
        await using var ledger = new LedgerDb(folder.Path("tracker.db"));
        var held = await new AccountQueries(ledger).SecretsAsync("guan", Cancel);
        Assert.Equal(("管理员", Duty.Admin), (held!.Account.Title, held.Account.Duty));
        Assert.True(Passwords.Verify(held, Password));
        Assert.False(Passwords.Verify(held, Password + "。"));
        Assert.Equal("tracker", Assert.Single(await new TrailQueries(ledger).OfAsync("account/guan", Cancel)).Who);
    }

    [Fact]
    public async Task The_list_shows_what_was_changed()
    {
        await CallAsync(Password, "add", "guan", "--duty", "admin");
        await CallAsync(Password, "add", "li", "--duty", "deputy", "--title", "李代表");
        await CallAsync("", "role", "li", "staff");
        await CallAsync("", "disable", "LI");

        var lines = (await CallAsync("", "list")).Lines;

        Assert.Equal(["guan                 admin  -   in use   guan", "li                   staff  -   disabled 李代表"], lines);
    }

    [Theory]
    [InlineData("short", "The password has fewer than 12 characters", "add", "li", "--duty", "deputy")]
    [InlineData("", "The password has fewer than 12 characters", "add", "li", "--duty", "deputy")]
    [InlineData(Password, "That name is kept for programs", "add", "tracker", "--duty", "deputy")]
    [InlineData(Password, "An account's name has 2 to 32", "add", "a b", "--duty", "deputy")]
    [InlineData(Password, "There is an account of that name already", "add", "GUAN", "--duty", "deputy")]
    [InlineData(Password, "There is no account of that name", "password", "nobody")]
    [InlineData("", "That is the last admin", "disable", "guan")]
    [InlineData("", "That is the last admin", "duty", "guan", "staff")]
    public async Task What_cannot_be_done_is_told_in_one_line(string typed, string told, params string[] args)
    {
        await CallAsync(Password, "add", "guan", "--duty", "admin");

        var called = await CallAsync(typed, args);

        Assert.Equal(CommandLine.Refused, called.Code);
        Assert.StartsWith(told, Assert.Single(called.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duty_that_is_not_known_is_wrong_usage()
    {
        var called = await CallAsync(Password, "add", "li", "--duty", "boss");

        Assert.Equal(CommandLine.WrongUsage, called.Code);
        Assert.False(File.Exists(folder.Path("tracker.db")));
    }

    [Fact]
    public async Task Another_password_takes_the_place_of_the_first_and_a_lost_device_is_cleared()
    {
        await CallAsync(Password, "add", "wang", "--duty", "staff");
        await using var ledger = new LedgerDb(folder.Path("tracker.db"));
        await new AccountWriter(new LedgerWriter(ledger)).SetSecondFactorAsync("wang", new byte[20], 1, "wang", Cancel);

        await CallAsync("another sentence of some length", "password", "wang");
        await CallAsync("", "reset", "wang");

        var held = await new AccountQueries(ledger).SecretsAsync("wang", Cancel);
        Assert.True(Passwords.Verify(held, "another sentence of some length"));
        Assert.False(Passwords.Verify(held, Password));
        Assert.False(held!.Account.HasSecondFactor);
    }

    private async Task<Called> CallAsync(string typed, params string[] args)
    {
        using var input = new StringReader(typed);
        return await Called.WithAsync(UserCommand.Create(input), ["user", .. args, "--db", folder.Path("tracker.db")]);
    }
}
