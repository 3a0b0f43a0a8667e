using System.Diagnostics;
using System.Globalization;
using Dapper;
using Tracker.Ledger;

namespace Tracker.Benchmarks;

/// <summary>What pages and searches cost as an archive grows: the same of several archives, each held against the smallest of its store. Archives are made by tracker generate.</summary>
internal static class Scaling
{
    private const int Ledgers = 100;
    private const int Usual = 150; // Targets of a ledger.
    private const int Rounds = 15;
    private const int Searches = 200;

    // Two characters each: the shortest words that mean something.
    private static readonly string[] Words = ["就业", "学校", "投资", "道路", "收入", "住房", "增长", "生僻"];

    /// <param name="archives">Files or connection strings, the smallest of each store first.</param>
    public static async Task MeasureAsync(IReadOnlyList<string> archives)
    {
        if (archives.Count == 0)
            Console.WriteLine("| scaling | name archives that tracker generate made: scaling small.db large.db \"Host=…;Database=…\" | |");
        var smallest = new Dictionary<(bool, string), double>();
        foreach (var address in archives)
            await MeasureAsync(address, smallest);
    }

    private static async Task MeasureAsync(string address, Dictionary<(bool, string), double> smallest)
    {
        await using var ledger = new LedgerDb(address);
        await ledger.MigrateAsync();
        var targets = await new PromiseQueries(ledger).CountTargetsAsync(new());
        var name = string.Create(CultureInfo.InvariantCulture, $"{(IsServer(address) ? "PostgreSQL" : "SQLite")}, {targets:N0} targets");
        Table.Row($"{name}: bytes a target", await BytesAsync(ledger, address) / targets, "B", "");
        await PagesAsync(ledger, address, name, smallest);
        await SearchesAsync(ledger, name, IsServer(address) ? "< 10" : "< 2");
    }

    private static bool IsServer(string address) => address.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    private static async Task<double> BytesAsync(LedgerDb ledger, string address)
    {
        if (!IsServer(address))
            return new FileInfo(address).Length;
        await using var db = await ledger.OpenAsync();
        return await db.ExecuteScalarAsync<long>("select pg_database_size(current_database())");
    }

    private static async Task PagesAsync(LedgerDb ledger, string address, string name, Dictionary<(bool, string), double> smallest)
    {
        var promises = new PromiseQueries(ledger);
        // Of about the same size in every archive, spread over the whole of it, and each its own: the program holds none from the time before.
        var years = (await promises.YearCountsAsync()).Where(year => year.Counts[(int)Verdict.SourceMissing] + year.Counts[(int)Verdict.NotYetDue] < Usual / 10 && Math.Abs(year.Counts.Sum() - Usual) <= Usual / 5).ToList();
        var step = Math.Max(1, years.Count / Ledgers);
        var picked = years.Where((_, at) => at % step == step / 2).Take(Ledgers).ToList();
        string[] ledgers = [.. picked.Select(year => $"/districts/{year.District}/{year.Year}")];
        string[] districts = [.. picked.Select(year => $"/districts/{year.District}").Distinct().Take(Rounds)];
        // What lies on a disk that nobody has read from is another measure.
        foreach (var year in picked)
            await promises.OfYearAsync(year.District, year.Year);
        var catalogue = await new CatalogueQueries(ledger).LoadAsync();
        var provinces = years.Select(year => year.District).Distinct().Select(catalogue.District).OfType<District>()
            .SelectMany(catalogue.Places.Above).Where(place => place.Level is DistrictLevel.Province).CountBy(place => place.Code).OrderByDescending(place => place.Value).Select(place => $"/?place={place.Key}").ToArray();
        var file = IsServer(address) ? address : Path.GetFullPath(address);
        await using var site = await SiteProcess.StartAsync(new Dictionary<string, string> { ["ConnectionStrings__Ledger"] = file, ["Cache__Seconds"] = "0" });
        using var http = new HttpClient { BaseAddress = site.Address };
        foreach (var (page, paths, limit) in new (string, string[], string)[]
        {
            ("a ledger", ledgers, "≤ 1.5"),
            ("a district", districts, ""),
            ("a province", [provinces[0]], "≤ 3"),
            ("the country", ["/"], "< 100 ms"),
            ("silences", ["/silences"], ""),
            ("shifts", ["/goalposts"], ""),
            ("indicators", ["/indicators"], ""),
            ("an indicator", ["/indicators/gdp"], ""),
            ("search by words", ["/search?q=%E5%B0%B1%E4%B8%9A"], ""),
        })
        {
            var (median, slowest, bytes) = await TimeAsync(http, paths);
            var key = (IsServer(address), page);
            smallest.TryAdd(key, median);
            Table.Row(string.Create(CultureInfo.InvariantCulture, $"{name}: {page}, made anew ({bytes / 1024.0:0} KB, slowest {slowest:0.0} ms)"), median, "ms", page == "the country" ? limit : "");
            if (median != smallest[key])
                Table.Row($"{name}: {page}, ratio to the smallest", median / smallest[key], "", page == "the country" ? "" : limit);
        }
    }

    private static async Task<(double Median, double Slowest, int Bytes)> TimeAsync(HttpClient http, string[] paths)
    {
        // Once over other pages of the kind first: what a program makes of its own code is no cost of the page.
        for (var warm = 0; warm < Rounds; warm++)
            await http.GetByteArrayAsync(paths[^(1 + (warm % Math.Max(1, paths.Length / 3)))]);
        var (times, bytes) = (new List<double>(), 0);
        for (var round = 0; round < Math.Max(Rounds, paths.Length * 2 / 3); round++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes = (await http.GetByteArrayAsync(paths[round % paths.Length])).Length;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return (times[times.Count / 2], times[^1], bytes);
    }

    private static async Task SearchesAsync(LedgerDb ledger, string name, string wanted)
    {
        var search = new SearchQueries(ledger, await new CatalogueQueries(ledger).LoadAsync());
        // As with pages: what a program makes of its own code is no cost of a search.
        for (var warm = 0; warm < Searches * Words.Length; warm++)
            await search.FindAsync(new() { Text = Words[warm % Words.Length] });
        foreach (var word in Words)
        {
            var times = new List<double>();
            var found = "";
            for (var round = 0; round < Searches; round++)
            {
                var start = Stopwatch.GetTimestamp();
                var result = await search.FindAsync(new() { Text = word });
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                found = string.Create(CultureInfo.InvariantCulture, $"{result.Total}{(result.More ? "+" : "")}");
            }
            times = [.. times.Skip(Searches / 10).Order()];
            Table.Row(string.Create(CultureInfo.InvariantCulture, $"{name}: first 50 of {word} ({found} found; 99th of 100 {times[times.Count * 99 / 100]:0.0} ms)"), times[times.Count / 2], "ms", wanted);
        }
    }
}
