using Microsoft.Data.Sqlite;
using Tracker.Cli;
using Tracker.Cli.Commands;
using Xunit;

namespace Tracker.Tests.Commands;

/// <summary>An archive that somebody changed past the program.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly Folder folder = new();

    private string Db => folder.Path("tracker.db");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("update assessment set ratio = '9.99' where rowid = (select min(rowid) from assessment where ratio is not null)", "0 links, 1 verdicts")]
    [InlineData("delete from link where rowid = (select min(rowid) from link where answer = 'silent')", "1 links, ")]
    [InlineData("update statement set value = '0.01' where id = (select target from assessment where verdict = 'met' and vintage = 'claimed' limit 1)", " verdicts")]
    public async Task A_verdict_that_the_rules_do_not_give_is_found_and_given_anew(string change, string words)
    {
        await GenerateAsync();
        Assert.Equal(CommandLine.Done, (await VerifyAsync()).Code);
        await RunAsync(change);

        var found = await VerifyAsync();
        var mended = await VerifyAsync("--rebuild");

        Assert.Equal(CommandLine.Refused, found.Code);
        Assert.Contains(words, Assert.Single(found.Refusals), StringComparison.Ordinal);
        Assert.StartsWith($"{Db}: of 1 places the rules give otherwise today", found.Refusals[0], StringComparison.Ordinal);
        Assert.Equal((CommandLine.Done, ""), (mended.Code, mended.Error));
        Assert.Equal(CommandLine.Done, (await VerifyAsync()).Code);
    }

    [Fact]
    public async Task A_line_of_the_trail_that_was_changed_is_found()
    {
        await GenerateAsync();
        await RunAsync("drop trigger trail_keeps_lines; update trail set who = 'somebody' where id = 1");

        var found = await VerifyAsync();

        Assert.Equal(CommandLine.Refused, found.Code);
        Assert.Contains("line 1 of the trail is not what was written", Assert.Single(found.Refusals), StringComparison.Ordinal);
    }

    private Task<Called> GenerateAsync() => Called.WithAsync(GenerateCommand.Create(), "generate", "--counties", "2", "--years", "4", "--db", Db);

    private Task<Called> VerifyAsync(params string[] more) => Called.WithAsync(VerifyCommand.Create(), ["verify", "--db", Db, .. more]);

    private async Task RunAsync(string sql)
    {
        await using var db = new SqliteConnection($"Data Source={Db};Foreign Keys=False;Pooling=False");
        await db.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
