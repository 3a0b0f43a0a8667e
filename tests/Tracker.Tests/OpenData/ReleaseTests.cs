using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tracker.Cli;
using Tracker.Cli.Commands;
using Tracker.Ledger;
using Tracker.OpenData.Releases;
using Tracker.Tests.Commands;
using Tracker.Tests.Hostile;
using Xunit;

namespace Tracker.Tests.OpenData;

/// <summary>The public tables given out for good, and what is found where somebody changed them since.</summary>
public sealed class ReleaseTests : IAsyncLifetime
{
    private readonly Folder folder = new();
    private LedgerDb ledger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Releases => folder.Path("releases");

    private string First => Path.Combine(Releases, "1");

    public async ValueTask InitializeAsync()
    {
        ledger = new(folder.Path("tracker.db"));
        await Given.FilledAsync(ledger);
    }

    public async ValueTask DisposeAsync()
    {
        await ledger.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_verdict_and_rate_follows_from_the_tables_alone_whatever_their_words()
    {
        var (release, hash) = await GiveOutAsync();

        var found = await ReleaseCheck.RunAsync(First, cancel: Cancel);

        Assert.Empty(found.Faults);
        Assert.Equal((hash, release.Number), (found.Hash, found.Release.Number));
        Assert.Equal(await ScalarAsync("select count(*) from assessment"), found.Verdicts);
        Assert.NotEqual(0, found.Rates);
        Assert.Equal(new ReleaseEntry(1, hash), await new TrailQueries(ledger).LastReleaseAsync(Cancel));
    }

    [Fact]
    public async Task A_release_names_the_one_before_it_and_the_trail_both()
    {
        var first = await GiveOutAsync();
        var second = await GiveOutAsync();

        Assert.Equal((null, new(1, first.Hash)), (first.Release.Previous, second.Release.Previous));
        Assert.True(second.Release.Trail.Lines > first.Release.Trail.Lines);
        Assert.Equal(["1", "2"], Release.FoldersIn(Releases).Select(path => Path.GetFileName(path)));
        var checkedBoth = await VerifyAsync();
        Assert.Equal((CommandLine.Done, ""), (checkedBoth.Code, checkedBoth.Error));
        Assert.Contains(second.Hash, checkedBoth.Output, StringComparison.Ordinal);
        Assert.Null((await new Verification(ledger).RunAsync(cancel: Cancel)).Fault);
    }

    public static TheoryData<string, string, string, string, string> Changes => Corpus.Rows("releases", "file", "was", "becomes", "hash", "words");

    [Theory, MemberData(nameof(Changes))]
    public async Task A_changed_file_is_found_by_its_hash_and_where_that_was_mended_by_the_rules(string file, string was, string becomes, string hash, string words)
    {
        await GiveOutAsync();
        Change(file, was, becomes);
        if (hash == "mended")
            MendHash(file);

        Assert.Contains((await ReleaseCheck.RunAsync(First, cancel: Cancel)).Faults, fault => fault.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_release_that_was_made_anew_from_changed_tables_is_found_by_the_one_after_it()
    {
        await GiveOutAsync();
        await GiveOutAsync();
        Change("codes.csv", "met", "mat");
        MendHash("codes.csv");

        var found = await VerifyAsync();

        Assert.Equal(CommandLine.Refused, found.Code);
        Assert.Contains("Release 2 names as the one before it 1 (", Assert.Single(found.Refusals), StringComparison.Ordinal);
        Directory.Delete(First, recursive: true);
        Assert.Equal(CommandLine.Done, (await VerifyAsync()).Code); // By itself the second is what it was.
    }

    [Fact]
    public async Task What_lies_between_two_releases_is_missed()
    {
        for (var number = 1; number <= 3; number++)
            await GiveOutAsync();
        Directory.Delete(Path.Combine(Releases, "2"), recursive: true);

        Assert.Contains("Release 3 follows 1 here", Assert.Single((await VerifyAsync()).Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_missing_added_or_elsewhere_are_told()
    {
        await GiveOutAsync();
        File.Delete(Path.Combine(First, "rates.csv"));
        await File.WriteAllTextAsync(Path.Combine(First, "more.csv"), "a\n", Cancel);
        ChangeManifest(manifest => manifest["files"]!.AsArray().Add(new JsonObject { ["path"] = "../../tracker.db", ["bytes"] = 1, ["sha256"] = "0" }));

        Assert.Equal(
            ["rates.csv is missing.", "release.json names “../../tracker.db”, which is no file of its folder.", "more.csv is no file of the release."],
            (await ReleaseCheck.RunAsync(First, cancel: Cancel)).Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    [InlineData("{\"number\": \"one\"}")]
    [InlineData("not json at all")]
    public async Task What_is_no_release_is_refused_in_a_line(string text)
    {
        Directory.CreateDirectory(First);
        await File.WriteAllTextAsync(Path.Combine(First, Release.FileName), text, Cancel);

        var found = await VerifyAsync();

        Assert.Equal(CommandLine.Refused, found.Code);
        Assert.Contains("release.json is no release's", Assert.Single(found.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_is_told_with_its_line()
    {
        await GiveOutAsync();
        Change("statements.csv", ",target,", ",wish,");
        MendHash("statements.csv");

        var found = await VerifyAsync();

        Assert.Equal(CommandLine.Refused, found.Code);
        Assert.Contains("statements.csv, line 2: role is “wish”", Assert.Single(found.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_of_another_method_is_checked_by_its_hashes_and_says_so()
    {
        await GiveOutAsync();
        ChangeManifest(manifest => manifest["method"] = "1");

        Assert.Contains("of method 1", Assert.Single((await ReleaseCheck.RunAsync(First, cancel: Cancel)).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_release_is_refused() => Assert.Contains("holds no release.json", Assert.Single((await VerifyAsync()).Refusals), StringComparison.Ordinal);

    [Fact]
    public async Task The_command_judges_as_of_today_and_tells_the_hash()
    {
        var called = await Called.WithAsync(ReleaseCommand.Create(), "release", "--db", folder.Path("tracker.db"));

        Assert.Equal((CommandLine.Done, ""), (called.Code, called.Error));
        Assert.Contains((await Release.ReadAsync(First, Cancel)).Hash, called.Lines[1], StringComparison.Ordinal);
        Assert.Equal(CommandLine.Done, (await VerifyAsync()).Code);
    }

    private Task<(Release Release, string Hash)> GiveOutAsync() => new Releasing(ledger, Catalogue.Load(), Given.Clock).WriteAsync(Releases, cancel: Cancel);

    private Task<Called> VerifyAsync() => Called.WithAsync(VerifyCommand.Create(), "verify", "--release", Releases);

    private void Change(string file, string was, string becomes)
    {
        var path = Path.Combine(First, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no {was}");
        File.WriteAllText(path, text[..at] + becomes + text[(at + was.Length)..]);
    }

    private void MendHash(string file) => ChangeManifest(manifest =>
        manifest["files"]!.AsArray().Single(one => one!["path"]!.GetValue<string>() == file)!["sha256"] = Release.HashOf(File.ReadAllBytes(Path.Combine(First, file))));

    private void ChangeManifest(Action<JsonNode> change)
    {
        var path = Path.Combine(First, Release.FileName);
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        change(manifest);
        File.WriteAllText(path, manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true }), new UTF8Encoding(false));
    }

    private async Task<int> ScalarAsync(string sql)
    {
        await using var db = await ledger.OpenAsync(Cancel);
        return await Dapper.SqlMapper.ExecuteScalarAsync<int>(db, sql);
    }
}
