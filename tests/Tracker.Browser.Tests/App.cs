using System.Diagnostics;
using Tracker.Ledger;
using Tracker.Web.Tests;

namespace Tracker.Browser.Tests;

/// <summary>The program as a reader's browser meets it: a process of its own on a loopback port, over a folder of its own with the sample archive.</summary>
internal sealed class App : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-browser-");
    private Process? process;

    /// <summary>Where it serves, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <param name="write">Fills the archive; the sample archive unless told otherwise.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not tell its address in time.</exception>
    public async Task StartAsync(Func<LedgerDb, Task>? write = null)
    {
        var file = Path.Combine(folder.FullName, "tracker.db");
        await using (var ledger = new LedgerDb(file))
            await (write ?? SampleArchive.WriteAsync)(ledger);

        var program = Path.Combine(AppContext.BaseDirectory, "Tracker.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
        start.Environment["ConnectionStrings__Ledger"] = file;
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

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
        folder.Delete(recursive: true);
    }
}
