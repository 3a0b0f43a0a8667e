using System.Diagnostics;
using Tracker.Ledger;
using Tracker.Web.Tests;

namespace Tracker.Browser.Tests;

/// <summary>The program as a reader's browser meets it: a process of its own on a loopback port, over a folder of its own with the sample archive.</summary>
/// <param name="archive">How a PostgreSQL database is reached that holds the archive; null for a file in the folder.</param>
internal sealed class App(string? archive = null) : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-browser-");
    private Process? process;
    private bool isWritten;

    /// <summary>Of the running program.</summary>
    public int ProcessId => process!.Id;

    /// <summary>Where it serves, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>How its archive is reached from here.</summary>
    public string Archive => archive ?? Path.Combine(folder.FullName, "tracker.db");

    /// <param name="address">Where to serve; any free port by default.</param>
    /// <param name="write">Fills the archive; the sample archive unless told otherwise.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not tell its address in time.</exception>
    public async Task StartAsync(string address = "http://127.0.0.1:0", Func<LedgerDb, Task>? write = null)
    {
        if (!isWritten)
        {
            await using var ledger = new LedgerDb(Archive);
            await (write ?? SampleArchive.WriteAsync)(ledger);
            isWritten = true;
        }

        var program = Path.Combine(AppContext.BaseDirectory, "Tracker.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address]) { RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
        start.Environment["ConnectionStrings__Ledger"] = Archive;
        start.Environment["Assessing__Seconds"] = "86400"; // The sample archive is as it is on a day of its own.
        process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(StartsWithin);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                Address = line[at..].Split(' ')[0];
                return;
            }
        }
        throw new InvalidOperationException($"{program} ended before it served; run it by hand to see why.");
    }

    /// <summary>Does something with the archive behind its back.</summary>
    public async Task AskAsync(string sql)
    {
        await using var ledger = new LedgerDb(Archive);
        await using var db = await ledger.OpenToWriteAsync();
        await Dapper.SqlMapper.ExecuteAsync(db, sql);
    }

    /// <summary>Ends it as a failure would, without a word to its readers; it can be started anew.</summary>
    public async Task StopAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Delete(recursive: true);
    }
}
