using Npgsql;
using Tracker;
using Tracker.Browser.Tests;
using Tracker.Ledger;
using Tracker.Scale;

const string Draft = "990102-2024-work";

if (args is ["soak", var minutes])
    return await new Soak(TimeSpan.FromMinutes(double.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture))).RunAsync() ? 0 : 1;

var setup = new Setup();
var report = new Tracker.Scale.Report();
string[] kept = ["/", "/indicators", "/goalposts", "/method", "/en/"];
var drawn = await PrepareAsync();

await using (var first = new Node(setup, setup.NodePorts[0], setup.Ledger))
await using (var second = new Node(setup, setup.NodePorts[1], setup.Ledger))
{
    Node[] nodes = [first, second];
    foreach (var node in nodes)
    {
        await node.StartAsync();
        // Drawn once by each, which is what it keeps.
        foreach (var page in kept)
            (await node.Client.GetAsync(page)).EnsureSuccessStatusCode();
    }
    await using var readers = new Readers(setup.Site, kept, drawn);
    await using var writer = new Writer(setup.Ledger, Draft);
    await using var clerk = new Clerk(setup.Site, Draft);
    await clerk.SignInAsync();
    readers.Start();
    writer.Start();
    await new Faults(setup, nodes, new Servers(setup), readers, writer, clerk, report).RunAsync();
    Console.WriteLine($"{writer.Confirmed} writes were confirmed, {writer.Refused} refused.");
}
await new FullDisk(setup, report).RunAsync();
report.Print();
return report.IsBad ? 1 : 0;

// The seeds, a draft, those who may come in, and the addresses of pages.
async Task<IReadOnlyList<string>> PrepareAsync()
{
    await using (var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(setup.Ledger) { Host = "127.0.0.1", Port = int.Parse(setup.PrimaryPort, System.Globalization.CultureInfo.InvariantCulture), Database = "postgres" }.ToString()))
    {
        await server.OpenAsync();
        await Dapper.SqlMapper.ExecuteAsync(server, "create database tracker");
    }
    await using var ledger = new LedgerDb(setup.Ledger);
    var catalogue = await Intake.PrepareAsync(ledger, Catalogue.Load());
    await People.AddAsync(ledger);
    var intake = new Intake(catalogue);
    var file = Path.Combine(AppContext.BaseDirectory, "seeds", "samples", "linxi-2024.txt");
    await intake.OpenDraftAsync(ledger, intake.Read(await File.ReadAllBytesAsync(file), file).Reports.Single(), People.Clerk);
    await using var db = await ledger.OpenAsync();
    return
    [
        .. await Dapper.SqlMapper.QueryAsync<string>(db, "select '/targets/' || id from statement where role = 'target' order by id limit 200"),
        .. await Dapper.SqlMapper.QueryAsync<string>(db, "select '/districts/' || district || '/' || year from report where kind = 'work' order by id"),
    ];
}
