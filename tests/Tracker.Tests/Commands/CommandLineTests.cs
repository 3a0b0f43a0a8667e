using System.Diagnostics;
using System.Globalization;
using Tracker.Cli;
using Tracker.Cli.Commands;
using Xunit;

namespace Tracker.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public async Task A_word_that_is_no_command_is_wrong_usage_and_told_in_one_line()
    {
        var called = await Called.WithAsync(JudgeCommand.Create(), "frobnicate");

        Assert.Equal(CommandLine.WrongUsage, called.Code);
        Assert.Equal(["“frobnicate” is no command; the commands are judge.", "See “tracker --help”."], called.Refusals);
    }

    [Fact]
    public async Task A_choice_that_is_not_offered_is_told_in_one_line_with_those_that_are()
    {
        var called = await Called.WithAsync(ExportCommand.Create(), "export", "--format", "pdf", "--out", "out");

        Assert.Equal(CommandLine.WrongUsage, called.Code);
        Assert.Equal(2, called.Refusals.Count);
        Assert.Contains("'pdf'", called.Refusals[0], StringComparison.Ordinal);
        Assert.Contains("'csv'", called.Refusals[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_is_interrupted_says_so_and_ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no kill.");
        using var folder = new Folder();
        for (var i = 0; i < 2000; i++)
            folder.Write($"in/{i}.txt", Samples.Of2023);
        var archive = folder.Path("archive.db");

        using var import = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Tracker.Cli.dll"), "import", folder.Path("in"), "--db", archive]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        while (!File.Exists(archive) && !import.HasExited)
            await Task.Delay(5, Cancel);
        using var kill = Process.Start("kill", ["-INT", import.Id.ToString(CultureInfo.InvariantCulture)]);
        var output = import.StandardOutput.ReadToEndAsync(Cancel); // Unread, it would stop a run that was not interrupted.
        var told = await import.StandardError.ReadToEndAsync(Cancel);
        await output;
        await import.WaitForExitAsync(Cancel);

        Assert.Equal((CommandLine.Refused, "Stopped before the end; what was done until then is kept. Call it again for the rest."), (import.ExitCode, told.Trim()));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
