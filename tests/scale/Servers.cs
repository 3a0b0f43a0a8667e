using System.Diagnostics;
using Dapper;
using Npgsql;

namespace Tracker.Scale;

/// <summary>The primary and its standby.</summary>
internal sealed class Servers(Setup setup)
{
    public Task StopPrimaryAsync() => ControlAsync("primary", "-m immediate stop");

    public Task StopStandbyAsync() => ControlAsync("standby", "-m fast stop");

    public Task StartStandbyAsync() => ControlAsync("standby", $"-l {setup.Scratch}/postgres/standby.log -o '-c port={setup.StandbyPort}' start");

    public Task PromoteAsync() => ControlAsync("standby", "promote");

    public Task RunOnPrimaryAsync(string sql) => RunAsync(setup.PrimaryPort, sql);

    public Task RunOnStandbyAsync(string sql) => RunAsync(setup.StandbyPort, sql);

    /// <summary>A connection to the server that was the standby; whoever asks for it ends it.</summary>
    public async Task<NpgsqlConnection> OpenStandbyAsync()
    {
        var db = new NpgsqlConnection(AddressOf(setup.StandbyPort));
        await db.OpenAsync();
        return db;
    }

    /// <summary>A connection to whichever of them is the primary.</summary>
    public async Task<NpgsqlConnection> OpenToWriteAsync()
    {
        var both = new NpgsqlConnectionStringBuilder(setup.Ledger) { Pooling = false, TargetSessionAttributes = "read-write" };
        var db = new NpgsqlConnection(both.ToString());
        await db.OpenAsync();
        return db;
    }

    private static string AddressOf(string port) => $"Host=127.0.0.1;Port={port};Username=tracker;Database=tracker;Pooling=false";

    private static async Task RunAsync(string port, string sql)
    {
        await using var db = new NpgsqlConnection(AddressOf(port));
        await db.OpenAsync();
        await db.ExecuteAsync(sql);
    }

    private async Task ControlAsync(string server, string what)
    {
        using var control = Process.Start("bash", ["-c", $"{setup.Postgres}/pg_ctl -s -w -D {setup.Scratch}/postgres/{server} {what} >>{setup.Scratch}/control.log 2>&1"]);
        await control.WaitForExitAsync();
        if (control.ExitCode != 0)
            throw new InvalidOperationException($"pg_ctl {what} of the {server} ended with {control.ExitCode}; see {setup.Scratch}/control.log.");
    }
}
