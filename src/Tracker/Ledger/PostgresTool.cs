using System.ComponentModel;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Dapper;
using Npgsql;

namespace Tracker.Ledger;

/// <summary>PostgreSQL's own programs for backups, told by their environment where to go: what stands on a command line everybody on the machine can read.</summary>
internal static class PostgresTool
{
    private const string Debian = "/usr/lib/postgresql";

    public static Task DumpAsync(NpgsqlConnectionStringBuilder settings, string schema, string file, CancellationToken cancel) =>
        RunAsync("pg_dump", settings, ["--format=custom", "--no-owner", "--no-privileges", $"--schema=\"{schema}\"", $"--file={file}"], cancel);

    public static Task RestoreAsync(NpgsqlConnectionStringBuilder settings, string schema, string file, CancellationToken cancel) =>
        RunAsync("pg_restore", settings, ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", $"--schema={schema}", $"--dbname={settings.Database}", file], cancel);

    /// <summary>The schema that an archive lies in, or would lie in.</summary>
    public static async Task<string> SchemaOfAsync(DbConnection db, CancellationToken cancel) =>
        await db.ExecuteScalarAsync<string>(new CommandDefinition("select current_schema()", cancellationToken: cancel))
        ?? throw new LedgerException("The database has no schema of the search path. Create it, or name another.");

    private static async Task RunAsync(string tool, NpgsqlConnectionStringBuilder settings, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Find(tool), arguments) { RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in Environment(settings))
            start.Environment[name] = value;
        try
        {
            using var run = Process.Start(start)!;
            run.StandardInput.Close(); // So that it does not ask for a password.
            await using var stop = cancel.Register(() => run.Kill());
            var told = await run.StandardError.ReadToEndAsync(CancellationToken.None);
            await run.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            if (run.ExitCode != 0)
                throw new LedgerException($"{tool} failed: {told.Trim().ReplaceLineEndings(" ")}");
        }
        catch (Win32Exception error)
        {
            throw new LedgerException($"{tool} is not there. Install it by: sudo apt-get install postgresql-client", error);
        }
    }

    private static IEnumerable<(string Name, string? Value)> Environment(NpgsqlConnectionStringBuilder settings)
    {
        var hosts = (settings.Host ?? "").Split(',').Select(host => host.Trim().Split(':', 2)).ToList();
        yield return ("PGHOST", string.Join(',', hosts.Select(host => host[0])));
        yield return ("PGPORT", string.Join(',', hosts.Select(host => host.Length > 1 ? host[1] : settings.Port.ToString(CultureInfo.InvariantCulture))));
        yield return ("PGDATABASE", settings.Database);
        yield return ("PGUSER", settings.Username);
        if (settings.Password is { Length: > 0 } password)
            yield return ("PGPASSWORD", password);
        yield return ("PGSSLMODE", settings.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() });
        yield return ("PGTARGETSESSIONATTRS", hosts.Count > 1 ? "read-write" : "any");
        yield return ("PGCONNECT_TIMEOUT", Math.Max(2, settings.Timeout).ToString(CultureInfo.InvariantCulture));
    }

    // Debian keeps them beside the server of their version, the newest of which reads all.
    private static string Find(string tool) => Directory.Exists(Debian)
        ? Directory.EnumerateDirectories(Debian)
            .OrderByDescending(version => int.TryParse(Path.GetFileName(version), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin", tool)).FirstOrDefault(File.Exists) ?? tool
        : tool;
}
