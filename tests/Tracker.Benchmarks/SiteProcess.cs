using System.Diagnostics;

namespace Tracker.Benchmarks;

/// <summary>The program as a process of its own on a loopback port, over a freshly seeded archive in a folder of its own.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-benchmark-");
    private readonly Process process;

    private SiteProcess(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder.FullName,
        };
        start.Environment["ConnectionStrings__Ledger"] = Path.Combine(folder.FullName, "tracker.db");
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        process = Process.Start(start)!;
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The site, seeded and serving.</summary>
    /// <param name="settings">As environment variables: Cache__Seconds.</param>
    public static Task<SiteProcess> StartAsync(IReadOnlyDictionary<string, string>? settings = null) => StartAsync("Tracker.Web.dll", [], settings);

    /// <summary>What the site is held against: see <see cref="Baseline"/>.</summary>
    public static Task<SiteProcess> StartBaselineAsync() => StartAsync("Tracker.Benchmarks.dll", [Baseline.Argument], null);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<SiteProcess> StartAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings)
    {
        var site = new SiteProcess(program, arguments, settings ?? new Dictionary<string, string>());
        while (await site.process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                site.Address = new(line[at..].Split(' ')[0]);
                return site;
            }
        }
        throw new InvalidOperationException($"{program} ended before it served; run it by hand to see why.");
    }
}
