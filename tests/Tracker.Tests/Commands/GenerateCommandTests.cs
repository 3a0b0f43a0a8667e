using Tracker.Cli;
using Tracker.Cli.Commands;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class GenerateCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_generated_is_told_and_stands_in_the_trail()
    {
        var called = await GenerateAsync("--seed", "5", "--until", "2025");

        Assert.Equal((CommandLine.Done, ""), (called.Code, called.Error));
        Assert.Contains(": 2 counties, ", called.Output, StringComparison.Ordinal);
        await using var ledger = new LedgerDb(Db);
        var line = (await new TrailQueries(ledger).LatestAsync(1, TestContext.Current.CancellationToken)).Single();
        Assert.Equal((TrailText.Generated, "seed 5, 2 counties, 3 years until 2025"), (line.What, line.Subject));
        Assert.Contains("\"districts\":2", line.After, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Done, (await Called.WithAsync(VerifyCommand.Create(), "verify", "--db", Db)).Code);
    }

    [Fact]
    public async Task What_is_not_there_is_not_verified_nor_made()
    {
        var called = await Called.WithAsync(VerifyCommand.Create(), "verify", "--db", Db);

        Assert.Equal((CommandLine.Refused, $"{Db} is not there. Give the path of an archive."), (called.Code, Assert.Single(called.Refusals)));
        Assert.False(File.Exists(Db));
    }

    [Fact]
    public async Task An_archive_that_holds_reports_is_left_as_it_is()
    {
        await GenerateAsync();
        var before = await File.ReadAllBytesAsync(Db, TestContext.Current.CancellationToken);

        var again = await GenerateAsync("--seed", "9");

        Assert.Equal(CommandLine.Refused, again.Code);
        Assert.Matches("is not empty: it holds 72010[0-9]-[0-9]{4}-[a-z]+\\. Name a file or a database that holds no reports\\.", Assert.Single(again.Refusals));
        Assert.Equal(before, await File.ReadAllBytesAsync(Db, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--counties", "0")]
    [InlineData("--counties", "10001")]
    [InlineData("--years", "many")]
    [InlineData("--seed", "-1")]
    public async Task A_size_that_cannot_be_is_wrong_usage(string option, string value)
    {
        var called = await Called.WithAsync(GenerateCommand.Create(), "generate", option, value, "--db", Db);

        Assert.Equal(CommandLine.WrongUsage, called.Code);
        Assert.Contains($"{option} is “{value}”; write a whole number from 1 to ", called.Refusals[0], StringComparison.Ordinal);
        Assert.False(File.Exists(Db));
    }

    private string Db => folder.Path("archive.db");

    private Task<Called> GenerateAsync(params string[] more) => Called.WithAsync(GenerateCommand.Create(), ["generate", "--counties", "2", "--years", "3", "--db", Db, .. more]);
}
