namespace Tracker.Benchmarks;

/// <summary>How fast pages are served, held against what the framework alone does in the same run.</summary>
internal static class ServingSpeed
{
    private const string Home = "/";

    /// <summary>A ledger of about 150 targets.</summary>
    private const string Ledger = "/districts/370211/2023";

    public static async Task MeasureAsync()
    {
        await using var baseline = await SiteProcess.StartBaselineAsync();
        await using var keeping = await SiteProcess.StartAsync();
        await using var anew = await SiteProcess.StartAsync(new Dictionary<string, string> { ["Cache__Seconds"] = "0" });
        var results = await Load.OfAsync(
            (baseline.Address, Baseline.Text), (keeping.Address, Home), (keeping.Address, Ledger), (baseline.Address, Baseline.Rows), (anew.Address, Ledger), (anew.Address, Home));
        var (text, rows) = (results[0], results[3]);
        Print("static string", text);
        Print($"{Home}, kept", results[1], text, "≥ 0.7 of the string");
        Print($"{Ledger}, kept", results[2], text, "≥ 0.7 of the string");
        Print("empty page with 150 rows", rows);
        Print($"{Ledger}, made anew", results[4], rows, "≥ 0.5 of the empty page");
        Print($"{Home}, made anew", results[5], rows);
    }

    private static void Print(string name, Load.Result result, Load.Result? beside = null, string wanted = "")
    {
        Table.Row($"{name}: {result.Bytes / 1024.0:0} KB, p50 {result.Median:0.0} ms, p99 {result.Slowest:0.0} ms", result.Rate, "requests/s", "");
        if (beside is not null)
            Table.Row($"{name}, ratio", result.Rate / beside.Rate, "", wanted);
    }
}
