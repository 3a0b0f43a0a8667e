using System.Net;
using System.Text.RegularExpressions;
using Tracker.Ledger;
using Tracker.Web.Tests;

namespace Tracker.Scale;

/// <summary>A file on a disk that fills up, and a reader who proposes a correction meanwhile.</summary>
internal sealed partial class FullDisk(Setup setup, Report report)
{
    private const string Fault = "the disk of a SQLite archive is full";

    // Nobody fills in a form faster.
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(4);

    private string target = "";
    private int number;

    public async Task RunAsync()
    {
        if (setup.SmallDisk is not { } disk)
        {
            report.Skip(Fault, "this account may not mount a disk");
            return;
        }
        var file = Path.Combine(disk, "tracker.db");
        await using (var ledger = new LedgerDb(file))
        {
            await SampleArchive.WriteAsync(ledger);
            await using var db = await ledger.OpenAsync();
            target = await Dapper.SqlMapper.ExecuteScalarAsync<string>(db, "select min(id) from statement where role = 'target'") ?? "";
        }
        await using var node = new Node(setup, setup.NodePorts[2], file);
        await node.StartAsync();
        await using var readers = new Readers(node.Client.BaseAddress!.ToString(), ["/", "/method"], [$"/targets/{target}", $"/districts/{SampleArchive.Linjiang}/2020"]);
        readers.Start();
        try
        {
            await RunAsync(node, disk, readers);
        }
        catch (Exception error) when (error is TimeoutException or InvalidOperationException)
        {
            report.Break(Fault, error);
        }
    }

    private async Task RunAsync(Node node, string disk, Readers readers)
    {
        var before = await SendAsync(node);
        var filler = Path.Combine(disk, "filler");
        await EmptyLogAsync(Path.Combine(disk, "tracker.db"));
        Fill(filler);
        var full = await SendAsync(node);
        var state = (await node.ReadyAsync()).State;
        File.Delete(filler);
        var after = await SendAsync(node);
        if (before.Status != HttpStatusCode.Redirect || full.Status != HttpStatusCode.ServiceUnavailable || after.Status != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"A correction was answered {before.Status}, on the full disk {full.Status}, and afterwards {after.Status}, with {new FileInfo(Path.Combine(disk, "tracker.db-wal")).Length} bytes of log.");
        var kept = await node.Client.GetAsync(before.Location);
        report.Add(Fault, await readers.EndAsync(), $"a correction: 503 “{full.Words}”; sent again once there was room; /ready: “{state.GetProperty("words").GetString()}”", kept.IsSuccessStatusCode ? 0 : 1);
    }

    private async Task<(HttpStatusCode Status, string Words, Uri? Location)> SendAsync(Node node)
    {
        var form = await node.Client.GetStringAsync($"/targets/{target}/correct");
        var sent = Hidden().Matches(form).ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        // Long enough not to find room between what is there, and each another one, since the same again is not written.
        (sent["kind"], sent["text"], sent["evidence"], sent["name"], sent["contact"], sent["website"]) = ("figure", $"{++number}{new string('应', 900)}", "https://example.org/2024", "", "", "");
        await Task.Delay(Typing);
        using var own = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = node.Client.BaseAddress };
        using var content = new FormUrlEncodedContent(sent);
        using var answer = await own.PostAsync($"/targets/{target}/correct", content);
        var words = Lead().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        return (answer.StatusCode, words, answer.Headers.Location);
    }

    // What was written before leaves room in the log that the next write would find.
    private static async Task EmptyLogAsync(string file)
    {
        await using var ledger = new LedgerDb(file);
        await using var db = await ledger.OpenAsync();
        // Not while somebody is reading.
        await Waiting.UntilAsync("the log to be emptied", TimeSpan.FromSeconds(30), async () =>
            await Dapper.SqlMapper.ExecuteScalarAsync<int>(db, "pragma wal_checkpoint(truncate)") == 0 && new FileInfo($"{file}-wal") is { Exists: false } or { Length: 0 });
    }

    private static void Fill(string filler)
    {
        var block = new byte[4096];
        using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // That is full.
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("<p class=\"lead\">([^<]*)</p>")]
    private static partial Regex Lead();
}
