using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Tracker.Benchmarks;

/// <summary>How fast reports are read on one core: decoding, splitting, cleaning and reading together.</summary>
internal static partial class ReadingSpeed
{
    private const int Rounds = 5;

    [GeneratedRegex(@"\d+(?:\.\d+)?\s*(?:万|亿|千|百)*\s*(?:%|个百分点|\p{L})")]
    private static partial Regex Numbers();

    public static void Measure()
    {
        var intake = new Intake(Catalogue.Load());
        foreach (var (name, documents) in Documents())
        {
            var bytes = documents.Sum(document => document.Length);
            var texts = documents.Select(Encoding.UTF8.GetString).ToList();
            var reading = Best(() => documents.ForEach(document => intake.Read(document, "report.txt")));
            var matching = Best(() => texts.ForEach(text => Numbers().Count(text)));
            Table.Row($"reading, {name}", bytes / reading.TotalSeconds / 1e6, "MB/s", "≥ 5");
            Table.Row($"reading against one pass of a number regex, {name}", reading / matching, "times", "");
            Table.Row($"memory allocated per byte read, {name}", AllocatedBy(() => documents.ForEach(document => intake.Read(document, "report.txt"))) / (double)bytes, "bytes", "");
        }
        Table.Row("time for 100 reports against 100 times one", Growth(intake), "times", "about 1: linear");
    }

    /// <summary>The sample reports, read over and over as many documents; and the real ones where they are at hand.</summary>
    private static IEnumerable<(string Name, List<byte[]> Documents)> Documents()
    {
        var samples = Directory.GetFiles(Path.Combine(Catalogue.SeedFolder, "samples")).Select(File.ReadAllBytes).ToList();
        yield return ("sample reports", [.. Enumerable.Repeat(samples, 100).SelectMany(document => document)]);
        if (RealReports() is { } folder)
            yield return ("real reports", [.. Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Select(File.ReadAllBytes)]);
    }

    private static string? RealReports()
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            if (File.Exists(Path.Combine(above.FullName, "Tracker.sln")))
                return Path.Combine(above.Parent?.FullName ?? "", "shared", "reports") is var folder && Directory.Exists(folder) ? folder : null;
        }
        return null;
    }

    private static double Growth(Intake intake)
    {
        var sample = File.ReadAllText(Directory.GetFiles(Path.Combine(Catalogue.SeedFolder, "samples")).Order().First());
        var one = Encoding.UTF8.GetBytes(sample);
        var single = Best(() => { for (var i = 0; i < 100; i++) intake.Read(one, "report.txt"); });
        var body = sample[sample.IndexOf("（一）", StringComparison.Ordinal)..];
        var long100 = Encoding.UTF8.GetBytes(sample + string.Concat(Enumerable.Repeat("\n" + body, 99)));
        return Best(() => intake.Read(long100, "report.txt")) / single * (one.Length * 100.0 / long100.Length);
    }

    /// <summary>The best of some rounds, after one to warm up: what the code needs where nothing else runs.</summary>
    private static TimeSpan Best(Action work)
    {
        work();
        return Enumerable.Range(0, Rounds).Min(_ =>
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            work();
            var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
            return spent > TimeSpan.Zero ? spent : TimeSpan.FromMilliseconds(1);
        });
    }

    private static long AllocatedBy(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
