using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Tracker.Benchmarks;

/// <summary>How fast reports are read on one core: decoding, splitting, cleaning and reading together.</summary>
internal static partial class ReadingSpeed
{
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    // What the reader must look for as well: Arabic and Chinese numerals with multipliers and a unit.
    [GeneratedRegex(@"(?:\d+(?:[.,]\d+)*|[零一二两三四五六七八九十百千万亿]+)[万亿千百多余]*(?:%|个百分点|倍|元|人|个|家|项|户|亩|吨|公里|平方米|[^\s\p{P}])")]
    private static partial Regex Numbers();

    public static void Measure()
    {
        var intake = new Intake(Catalogue.Load());
        var samples = Documents().First().Documents;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < 4 * WarmUp;)
            samples.ForEach(document => intake.Read(document, "report.txt")); // instrumented code must have given way to the last tier
        foreach (var (name, documents) in Documents())
        {
            var bytes = documents.Sum(document => document.Length);
            var texts = documents.Select(Encoding.UTF8.GetString).ToList();
            var reading = Best(() => documents.ForEach(document => intake.Read(document, "report.txt")));
            var matching = Best(() => texts.ForEach(text => Numbers().Count(text)));
            Table.Row($"reading, {name}", bytes / reading.TotalSeconds / 1e6, "MB/s", "≥ 10");
            Table.Row($"reading against one pass of a number regex, {name}", reading / matching, "times", "aim: ≤ 6");
            Table.Row($"memory allocated per byte read, {name}", AllocatedBy(() => documents.ForEach(document => intake.Read(document, "report.txt"))) / (double)bytes, "bytes", "");
        }
        foreach (var count in new[] { 10, 100, 1000 })
            Table.Row($"time for {count} reports against {count} times one", Growth(intake, count), "times", "about 1: linear");
    }

    /// <summary>The sample reports, read over and over as many documents; and the real ones where they are at hand.</summary>
    private static IEnumerable<(string Name, List<byte[]> Documents)> Documents()
    {
        var samples = Directory.GetFiles(Path.Combine(Catalogue.SeedFolder, "samples")).Select(File.ReadAllBytes).ToList();
        yield return ("sample reports", [.. Enumerable.Repeat(samples, 100).SelectMany(document => document)]);
        if (Shared.Find("reports") is { } folder)
            yield return ("real reports", [.. Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Select(File.ReadAllBytes)]);
    }

    private static double Growth(Intake intake, int count)
    {
        var sample = File.ReadAllBytes(Directory.GetFiles(Path.Combine(Catalogue.SeedFolder, "samples")).Order(StringComparer.Ordinal).First());
        var one = Best(() => { for (var i = 0; i < 20; i++) intake.Read(sample, "report.txt"); }) / 20;
        return Best(() => { for (var i = 0; i < count; i++) intake.Read(sample, "report.txt"); }) / one / count;
    }

    /// <summary>The best of some rounds in processor time, once the runtime has compiled the code to its last tier.</summary>
    private static TimeSpan Best(Action work)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;)
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
