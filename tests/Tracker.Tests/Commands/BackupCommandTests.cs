using Tracker.Cli;
using Tracker.Cli.Commands;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly Folder folder = new();

    private string Db => folder.Path("tracker.db");

    private string Taken => folder.Path("taken.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_archive_comes_back_as_it_was()
    {
        await GenerateAsync();
        var back = folder.Path("back/tracker.db");

        var taken = await BackUpAsync(Taken);
        var restored = await RestoreAsync(Taken, back);

        Assert.Equal((CommandLine.Done, ""), (taken.Code, taken.Error));
        Assert.StartsWith($"{Taken}: backup of {Db}, ", taken.Output, StringComparison.Ordinal);
        Assert.Equal((CommandLine.Done, ""), (restored.Code, restored.Error));
        Assert.Equal((await VerifyAsync(Db)).Lines[1].Split("; ")[1], (await VerifyAsync(back)).Lines[1].Split("; ")[1]);
        Assert.Equal(["tracker.db"], Directory.EnumerateFiles(Path.GetDirectoryName(back)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_cannot_be_backed_up_or_written_is_told_in_a_line_and_leaves_nothing()
    {
        await GenerateAsync();
        var inFile = Path.Combine(Db, "taken.db");

        Assert.Equal($"{folder.Path("other.db")} is not there. Give the path of an archive.", Assert.Single((await Called.WithAsync(BackupCommand.Create(), "backup", Taken, "--db", folder.Path("other.db"))).Refusals));
        Assert.StartsWith($"{inFile} could not be written: ", Assert.Single((await BackUpAsync(inFile)).Refusals), StringComparison.Ordinal);
        Assert.Equal(CommandLine.WrongUsage, (await BackUpAsync(folder.FullName, "--keep", "0")).Code);
        Assert.False(File.Exists(Taken));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.FullName), file => file.EndsWith(".part", StringComparison.Ordinal) || file.EndsWith(".sha256", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_its_seal_a_backup_is_restored_with_a_word_on_that()
    {
        await GenerateAsync();
        await BackUpAsync(Taken);
        File.Delete($"{Taken}.sha256");

        var restored = await RestoreAsync(Taken, folder.Path("back.db"));

        Assert.Equal((CommandLine.Done, $"{Taken}.sha256 is not there: whether a bit of the backup has changed cannot be told."), (restored.Code, Assert.Single(restored.Refusals)));
    }

    [Fact]
    public async Task A_place_of_the_other_store_is_refused()
    {
        await GenerateAsync();
        await BackUpAsync(Taken);

        var restored = await RestoreAsync(Taken, "Host=127.0.0.1;Port=1;Database=none;Username=none");

        Assert.Equal(CommandLine.Refused, restored.Code);
        Assert.Contains("tracker move takes it to PostgreSQL", Assert.Single(restored.Refusals), StringComparison.Ordinal);
    }

    private Task<Called> GenerateAsync() => Called.WithAsync(GenerateCommand.Create(), "generate", "--counties", "1", "--years", "2", "--db", Db);

    private Task<Called> BackUpAsync(string to, params string[] more) => Called.WithAsync(BackupCommand.Create(), ["backup", to, "--db", Db, .. more]);

    private static Task<Called> RestoreAsync(string file, string to) => Called.WithAsync(RestoreCommand.Create(), "restore", file, "--db", to);

    private static Task<Called> VerifyAsync(string db) => Called.WithAsync(VerifyCommand.Create(), "verify", "--db", db);
}
