using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Tracker.Benchmarks;

/// <summary>From process start to the first page of a freshly seeded archive, and what the pages weigh.</summary>
internal static partial class FirstPage
{
    private static readonly string[] Heaviest = ["/", "/districts/370211/2023", "/districts/370215/2022", "/districts/000000/2016", "/districts/370202/2021"];

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)""")]
    private static partial Regex Stylesheet();

    public static async Task MeasureAsync()
    {
        var clock = Stopwatch.StartNew();
        await using var site = await SiteProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = site.Address };
        var home = await http.GetStringAsync("/");
        Table.Row("process start to the first seeded page", clock.Elapsed.TotalSeconds, "s", "< 3");
        var style = (await http.GetByteArrayAsync(Stylesheet().Match(home).Groups[1].Value)).Length;
        foreach (var page in Heaviest)
            Table.Row($"{page} with its stylesheet", ((await http.GetByteArrayAsync(page)).Length + style) / 1024.0, "KB", "≤ 60");
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        foreach (var page in Heaviest)
            Table.Row($"{page}, brotli, without its stylesheet", (await http.GetByteArrayAsync(page)).Length / 1024.0, "KB", "");
    }
}
