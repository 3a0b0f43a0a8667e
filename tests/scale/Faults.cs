using System.Globalization;
using System.Net;
using System.Text.Json;
using Dapper;
using Tracker.Ledger;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Scale;

/// <summary>The faults, one after the other; each is over, and all in order again, when its method ends.</summary>
internal sealed class Faults(Setup setup, IReadOnlyList<Node> nodes, Servers servers, Readers readers, Writer writer, Clerk clerk, Report report)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30), Moment = TimeSpan.FromSeconds(5);

    private int number;

    /// <summary>All of them; after one that breaks off the others are not tried, since nothing is in order then.</summary>
    public async Task RunAsync()
    {
        (string Fault, Func<string, Task> Run)[] all =
        [
            ("nothing", NothingAsync),
            ("a node is killed (kill -9)", KillNodeAsync),
            ("the standby is far behind", FarBehindAsync),
            ("the standby is stopped", StopStandbyAsync),
            ("the primary is killed, the standby promoted", StopPrimaryAsync),
            ("all connections are in use", UsePoolUpAsync),
            ("a newer program has migrated", NewerAsync),
            ("no server is left; a node starts meanwhile", NoServerAsync),
        ];
        await Task.Delay(Moment); // For what a program does only the first time.
        var isInOrder = true;
        foreach (var (fault, run) in all)
        {
            if (isInOrder)
                isInOrder = await TryAsync(fault, run);
            else
                report.Skip(fault, "one before it broke off");
        }
    }

    private async Task<bool> TryAsync(string fault, Func<string, Task> run)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:HH:mm:ss} {fault} …"));
        try
        {
            readers.Begin();
            await run(fault);
            return true;
        }
        catch (Exception error) when (error is TimeoutException or InvalidOperationException or Microsoft.Playwright.PlaywrightException or Npgsql.NpgsqlException)
        {
            report.Break(fault, error);
            return false;
        }
    }

    private async Task NothingAsync(string fault)
    {
        var text = await TypeAsync();
        await Task.Delay(Moment);
        await clerk.SaveAsync();
        await EndAsync(fault, $"“{text}” saved");
    }

    private async Task KillNodeAsync(string fault)
    {
        var text = await TypeAsync();
        var import = await clerk.SendDocumentAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "samples", "linxi-2025.txt"));
        var node = NodeOfClerk();
        await node.KillAsync();
        var times = await clerk.ReloadAsync(text);
        await clerk.SaveAsync();
        await import.ReloadAsync();
        await Expect(import.GetByText("请重新上传")).ToBeVisibleAsync();
        await Task.Delay(Moment);
        await node.StartAsync();
        await node.SaysAsync("ready", Soon, IsReady);
        await EndAsync(fault, $"what was typed is there after {times} reload and saved; a document in preview: “请重新上传”");
    }

    private async Task FarBehindAsync(string fault)
    {
        await servers.RunOnStandbyAsync("select pg_wal_replay_pause()");
        foreach (var node in nodes)
            await node.SaysAsync("the standby is passed over", Soon, state => state.GetProperty("standby_passed_over").GetBoolean());
        var words = (await nodes[0].ReadyAsync()).State.GetProperty("words").GetString();
        await TypeAsync();
        await clerk.SaveAsync();
        await servers.RunOnStandbyAsync("select pg_wal_replay_resume()");
        foreach (var node in nodes)
            await node.SaysAsync("the standby is read from", Soon, state => !state.GetProperty("standby_passed_over").GetBoolean());
        await EndAsync(fault, $"saved; /ready: “{words}”");
    }

    private async Task StopStandbyAsync(string fault)
    {
        var text = await TypeAsync();
        await servers.StopStandbyAsync();
        await Task.Delay(Moment);
        var told = await clerk.TrySaveAsync() ?? throw new InvalidOperationException("A write was confirmed that no standby has.");
        var words = (await nodes[0].ReadyAsync()).State.GetProperty("words").GetString();
        await servers.StartStandbyAsync();
        await clerk.SaveAsync();
        foreach (var node in nodes)
            await node.SaysAsync("the standby is read from", Soon, state => state.GetProperty("lag_seconds").ValueKind == JsonValueKind.Number);
        await EndAsync(fault, $"told “{told}”; “{text}” saved once it was back; /ready: “{words}”");
    }

    private async Task StopPrimaryAsync(string fault)
    {
        var text = await TypeAsync();
        await servers.StopPrimaryAsync();
        await Task.Delay(Moment);
        var told = await clerk.TrySaveAsync() ?? throw new InvalidOperationException("A write was confirmed without a primary.");
        var words = (await nodes[0].ReadyAsync()).State.GetProperty("words").GetString();
        await servers.PromoteAsync();
        var after = await writer.GoesOnAsync(Soon);
        await clerk.SaveAsync();
        await EndAsync(fault, $"told “{told}”; writes went on {after.TotalSeconds:0.0} s after promotion, “{text}” saved; /ready: “{words}”");
    }

    private async Task UsePoolUpAsync(string fault)
    {
        var text = await TypeAsync();
        await using (var db = await servers.OpenStandbyAsync())
        {
            await using var held = await db.BeginTransactionAsync();
            await db.ExecuteAsync("lock table statement in access exclusive mode", transaction: held);
            await Task.Delay(2 * Moment);
        }
        await Task.Delay(Moment);
        await clerk.SaveAsync();
        await EndAsync(fault, $"“{text}” saved", putsOff: true);
    }

    private async Task NewerAsync(string fault)
    {
        var text = await TypeAsync();
        await servers.RunOnStandbyAsync("insert into schema_version (version) values (9999)");
        await Task.Delay(Moment);
        var told = await clerk.TrySaveAsync() ?? throw new InvalidOperationException("An older program wrote to a newer archive.");
        var (status, state) = await nodes[0].ReadyAsync();
        await servers.RunOnStandbyAsync("delete from schema_version where version = 9999");
        await clerk.SaveAsync();
        await EndAsync(fault, $"told “{told}”; “{text}” saved once it was the older one no more; /ready {(int)status!}: “{state.GetProperty("words").GetString()}”");
    }

    private async Task NoServerAsync(string fault)
    {
        var text = await TypeAsync();
        await servers.StopStandbyAsync();
        await using (var third = new Node(setup, setup.NodePorts[2], setup.Ledger))
        {
            await third.StartAsync();
            var (status, state) = await third.ReadyAsync();
            if (status != HttpStatusCode.ServiceUnavailable)
                throw new InvalidOperationException($"A node that starts without its database says {status}.");
            var told = await clerk.TrySaveAsync() ?? throw new InvalidOperationException("A write was confirmed without a database.");
            await servers.StartStandbyAsync();
            await third.SaysAsync("ready", Soon, IsReady);
            await clerk.SaveAsync();
            await EndAsync(fault, $"told “{told}”; “{text}” saved once it was back; /ready of the node that started: 503 “{state.GetProperty("words").GetString()}”, then 200", putsOff: true);
        }
    }

    private static bool IsReady(JsonElement state) => state.GetProperty("ready").GetBoolean();

    private async Task<string> TypeAsync()
    {
        var text = $"第{++number}次填写";
        await clerk.TypeAsync(text);
        return text;
    }

    private async Task EndAsync(string fault, string clerkSaw, bool putsOff = false)
    {
        var course = await readers.EndAsync();
        await using var db = await servers.OpenToWriteAsync();
        report.Add(fault, course, clerkSaw, await writer.LostAsync(db), putsOff);
    }

    // The proxy's log says which node answered the clerk last.
    private Node NodeOfClerk()
    {
        var line = File.ReadLines(Path.Combine(setup.Scratch, "access.log")).Last(line => line.Contains("/workbench/", StringComparison.Ordinal));
        return nodes.Single(node => line.StartsWith(node.Name, StringComparison.Ordinal));
    }
}
