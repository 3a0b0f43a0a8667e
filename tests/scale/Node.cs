using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Tracker.Scale;

/// <summary>One program that serves the archive.</summary>
internal sealed class Node(Setup setup, int port, string ledger) : IAsyncDisposable
{
    // A copy that is kept longer than this run shows what goes on without a database.
    private const string KeptSeconds = "600", MostLagSeconds = "5";

    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(1);

    private readonly HttpClient client = new() { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(10) };
    private Process? process;

    public string Name => $"127.0.0.1:{port}";

    public HttpClient Client => client;

    /// <summary>Starts it and waits until it listens.</summary>
    public async Task StartAsync()
    {
        var log = Path.Combine(setup.Scratch, $"node-{port}.log");
        // In place of the shell, so that the number is that of the program.
        var start = new ProcessStartInfo("bash", ["-c", $"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "Tracker.Web.dll")}' --urls http://{Name} >>'{log}' 2>&1"]) { WorkingDirectory = setup.Scratch };
        start.Environment["ConnectionStrings__Ledger"] = ledger;
        start.Environment["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
        start.Environment["Cache__Seconds"] = KeptSeconds;
        start.Environment["Standby__Seconds"] = MostLagSeconds;
        process = Process.Start(start)!;
        await File.AppendAllTextAsync(Path.Combine(setup.Scratch, "pids"), string.Create(CultureInfo.InvariantCulture, $"{process.Id}\n"));
        await Waiting.UntilAsync($"{Name} to listen (see {log})", StartsWithin, async () => (await AskAsync("/health")).Status == HttpStatusCode.OK);
    }

    /// <summary>As a machine ends that loses its power.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>What it says of itself.</summary>
    public Task<(HttpStatusCode? Status, JsonElement State)> ReadyAsync() => AskAsync("/ready");

    /// <summary>Waits until it says so.</summary>
    public Task SaysAsync(string what, TimeSpan patience, Func<JsonElement, bool> isSo) =>
        Waiting.UntilAsync($"{Name} to say: {what}", patience, async () => await ReadyAsync() is (not null, { ValueKind: JsonValueKind.Object } state) && isSo(state));

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        client.Dispose();
    }

    private async Task<(HttpStatusCode? Status, JsonElement State)> AskAsync(string path)
    {
        try
        {
            using var answer = await client.GetAsync(path);
            return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or JsonException)
        {
            return (null, default);
        }
    }
}

internal static class Waiting
{
    /// <exception cref="TimeoutException">It did not come to be in time.</exception>
    public static async Task<TimeSpan> UntilAsync(string what, TimeSpan patience, Func<Task<bool>> isSo)
    {
        var began = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (began.Elapsed > patience)
                throw new TimeoutException($"Waited {patience.TotalSeconds} s in vain for {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        return began.Elapsed;
    }
}
