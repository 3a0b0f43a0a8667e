using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Playwright;
using Tracker.Browser.Tests;
using Tracker.Ledger;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Scale;

/// <summary>One program over a file for a long time, with readers, a clerk, live pages that come and go, and imports by another program; what it holds must not grow.</summary>
internal sealed class Soak(TimeSpan length)
{
    private const string Draft = "990102-2024-work", Chromium = "/usr/bin/chromium";

    // What is held in the last third may be so much more than in the second: the first fills caches.
    private const double MemorySlack = 1.10, HandleSlack = 1.05;

    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"];

    // A circuit whose reader went without a word is kept for three minutes.
    private static readonly TimeSpan CircuitsEnd = TimeSpan.FromMinutes(4), Look = TimeSpan.FromSeconds(10), Pause = TimeSpan.FromMilliseconds(30);

    private readonly ConcurrentBag<double> took = [];
    private readonly ConcurrentDictionary<string, int> failed = [];
    private readonly List<Held> held = [];
    private int explored, saved, sent, imported;

    /// <returns>True where nothing grew, and nothing failed.</returns>
    public async Task<bool> RunAsync()
    {
        await using var app = new App();
        IReadOnlyList<string> paths = [];
        await app.StartAsync(write: async ledger => paths = await PrepareAsync(ledger));
        using var end = new CancellationTokenSource(length);
        Task[] all =
        [
            .. Enumerable.Range(0, 3).Select(seed => Task.Run(() => ReadAsync(app.Address, paths, new Random(seed), end.Token))),
            Task.Run(() => ExploreAsync(app.Address, end.Token)),
            Task.Run(() => WorkAsync(app.Address, end.Token)),
            Task.Run(() => ImportAsync(app.Archive, end.Token)),
            Task.Run(() => WatchAsync(app, end.Token)),
        ];
        await Task.WhenAll(all);
        var left = await LeftAsync(app);
        return Tell(left);
    }

    private static async Task<IReadOnlyList<string>> PrepareAsync(LedgerDb ledger)
    {
        var catalogue = await Intake.PrepareAsync(ledger, Catalogue.Load());
        await People.AddAsync(ledger);
        var intake = new Intake(catalogue);
        await intake.OpenDraftAsync(ledger, intake.Read(await File.ReadAllBytesAsync(Sample), Sample).Reports.Single(), People.Clerk);
        await using var db = await ledger.OpenAsync();
        return
        [
            "/", "/indicators", "/silences", "/goalposts", "/corrections", "/data", "/method", "/compare", "/en", "/en/indicators",
            "/search?q=就业", "/search?q=增长&verdict=missed", "/search?q=不存在的词", "/api/v1/targets?verdict=missed", "/api/v1/rates", "/feeds/all.atom", "/data/rates.csv", "/data/targets.json",
            .. await db.QueryAsync<string>("select '/targets/' || id from statement where role = 'target' order by id"),
            .. await db.QueryAsync<string>("select '/districts/' || district || '/' || year from report where kind = 'work' order by id"),
        ];
    }

    private static string Sample => Path.Combine(AppContext.BaseDirectory, "seeds", "samples", "linxi-2024.txt");

    private static string Next => Path.Combine(AppContext.BaseDirectory, "seeds", "samples", "linxi-2025.txt");

    private async Task ReadAsync(string site, IReadOnlyList<string> paths, Random random, CancellationToken end)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new(site) };
        while (!end.IsCancellationRequested)
        {
            var path = paths[random.Next(paths.Count)];
            await TryAsync(path.Split('?')[0].Split('/')[1], async () =>
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(path, CancellationToken.None);
                await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
                took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (answer.StatusCode != HttpStatusCode.OK)
                    throw new HttpRequestException($"{(int)answer.StatusCode} {path}");
            });
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>Live pages: every other reader closes hers, the others are gone without a word.</summary>
    private async Task ExploreAsync(string site, CancellationToken end)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Arguments });
        while (!end.IsCancellationRequested)
        {
            await TryAsync("explore", async () =>
            {
                var reader = await browser.NewContextAsync(new() { Locale = "zh-CN" });
                var page = await reader.NewPageAsync();
                await page.GotoAsync($"{site}/explore?district=370212&district=370215");
                await Expect(page.GetByText("改动选项，表格和图随即更新。")).ToBeVisibleAsync(new() { Timeout = 20_000 });
                await page.GetByLabel("领域").SelectOptionAsync("就业");
                await Expect(page.GetByText("已更新：")).ToContainTextAsync("就业", new() { Timeout = 20_000 });
                if (++explored % 2 == 0)
                    await page.CloseAsync(new() { RunBeforeUnload = true });
                await reader.CloseAsync();
            });
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }

    /// <summary>A clerk at a draft, who now and then sends a document and does not come back to it.</summary>
    private async Task WorkAsync(string site, CancellationToken end)
    {
        await using var clerk = new Clerk(site, Draft);
        await clerk.SignInAsync();
        for (var round = 1; !end.IsCancellationRequested; round++)
        {
            await TryAsync("clerk", async () =>
            {
                await clerk.TypeAsync(string.Create(CultureInfo.InvariantCulture, $"生产总值 {round}"));
                await clerk.SaveAsync();
                saved++;
                if (round % 10 == 0)
                {
                    var page = await clerk.SendDocumentAsync(Next);
                    await page.CloseAsync();
                    sent++;
                    await clerk.OpenAsync();
                }
            });
            await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None);
        }
    }

    /// <summary>Another program writes to the same file: two versions of a report in turn.</summary>
    private async Task ImportAsync(string archive, CancellationToken end)
    {
        await using var ledger = new LedgerDb(archive);
        var intake = new Intake(await new CatalogueQueries(ledger).LoadAsync(CancellationToken.None));
        var text = (await File.ReadAllTextAsync(Sample, CancellationToken.None)).Replace("2024", "2030", StringComparison.Ordinal).Replace("2023", "2029", StringComparison.Ordinal);
        for (var round = 0; !end.IsCancellationRequested; round++)
        {
            await TryAsync("import", async () =>
            {
                var version = text + new string('。', round % 2);
                var taken = intake.Read(Encoding.UTF8.GetBytes(version), "2030.txt").Reports.Single();
                await intake.KeepAsync(ledger, taken, replace: true, cancel: CancellationToken.None);
                await intake.AssessAsync(ledger, taken.Report.District, CancellationToken.None);
                imported++;
            });
            await Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None);
        }
    }

    private async Task WatchAsync(App app, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await TryAsync("watch", async () => held.Add(await Held.OfAsync(app)));
            await Task.Delay(Look, CancellationToken.None);
        }
    }

    private static async Task<Held> LeftAsync(App app)
    {
        var began = Stopwatch.StartNew();
        var last = await Held.OfAsync(app);
        while (last.Circuits > 0 && began.Elapsed < CircuitsEnd)
        {
            await Task.Delay(Look);
            last = await Held.OfAsync(app);
        }
        return last;
    }

    private async Task TryAsync(string what, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error)
        {
            failed.AddOrUpdate($"{what}: {BriefText.Of(error.Message.ReplaceLineEndings(" "), 160)}", 1, (_, count) => count + 1);
        }
    }

    private bool Tell(Held left)
    {
        var third = held.Count / 3;
        var (second, last) = (held[third..(2 * third)], held[(2 * third)..]);
        var isFlat = Median(last, one => one.Megabytes) <= Median(second, one => one.Megabytes) * MemorySlack
            && Median(last, one => one.Handles) <= Median(second, one => one.Handles) * HandleSlack + 2
            && left.Circuits == 0;
        double[] sorted = [.. took.Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0} minutes: {sorted.Length} pages and files read, p50 {At(sorted, 0.5):0.0} ms, p99 {At(sorted, 0.99):0.0} ms; {explored} live pages, {saved} statements saved, {sent} documents sent, {imported} imports by another program"));
        Console.WriteLine("| held, median of | memory, MB | handles | threads | circuits |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var (name, part) in new[] { ("the first third", held[..third]), ("the second", second), ("the last", last), ("afterwards", [left]) })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(part, one => one.Megabytes):0} | {Median(part, one => one.Handles):0} | {Median(part, one => one.Threads):0} | {Median(part, one => one.Circuits):0} |"));
        foreach (var (what, times) in failed.OrderByDescending(pair => pair.Value))
            Console.WriteLine($"failed {times} times: {what}");
        Console.WriteLine(isFlat && failed.IsEmpty ? "Nothing grew, nothing failed." : isFlat ? "Nothing grew." : "It grew.");
        return isFlat && failed.IsEmpty;
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];

    private static double Median(IReadOnlyList<Held> some, Func<Held, double> what) => At([.. some.Select(what).Order()], 0.5);

    /// <summary>What the program holds at a moment.</summary>
    private sealed record Held(double Megabytes, int Handles, int Threads, int Circuits)
    {
        public static async Task<Held> OfAsync(App app)
        {
            using var program = Process.GetProcessById(app.ProcessId);
            using var client = new HttpClient();
            using var ready = JsonDocument.Parse(await client.GetStringAsync($"{app.Address}/ready"));
            return new(program.WorkingSet64 / 1e6, Directory.GetFiles($"/proc/{app.ProcessId}/fd").Length, program.Threads.Count, ready.RootElement.GetProperty("circuits").GetInt32());
        }
    }
}
