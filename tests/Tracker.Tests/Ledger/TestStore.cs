using Npgsql;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <summary>A place where a test finds an empty archive of its own.</summary>
public abstract class TestStore
{
    public abstract Task<string> CreateAsync();

    public abstract Task DropAsync();
}

public sealed class SqliteStore : TestStore
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"tracker-{Guid.NewGuid():n}");

    public override Task<string> CreateAsync() => Task.FromResult(Path.Combine(folder, "new", "tracker.db"));

    public override Task DropAsync()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>A schema in the database of a test server, which a variable names. Without it the tests are skipped, and fail where CI is true.</summary>
public sealed class PostgresStore(string variable = "TRACKER_TEST_POSTGRES") : TestStore
{
    private readonly string schema = $"tracker_{Guid.NewGuid():n}";

    public string? Server { get; } = Environment.GetEnvironmentVariable(variable);

    public override async Task<string> CreateAsync()
    {
        Require(Server, variable);
        await RunAsync($"create schema {schema}");
        return new NpgsqlConnectionStringBuilder(Server) { SearchPath = schema }.ToString();
    }

    public override Task DropAsync() => string.IsNullOrEmpty(Server) ? Task.CompletedTask : RunAsync($"drop schema if exists {schema} cascade");

    internal static void Require(string? server, string variable)
    {
        if (!string.IsNullOrEmpty(server))
            return;
        var missing = $"{variable} is not set; give it the connection string of a PostgreSQL database that tests may create schemas in.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(missing);
        Assert.Skip(missing);
    }

    private async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A database of the same test server, for what takes a whole one.</summary>
public sealed class PostgresDatabase : TestStore
{
    private const string Variable = "TRACKER_TEST_POSTGRES";

    private readonly string name = $"tracker_{Guid.NewGuid():n}";
    private readonly string? server = Environment.GetEnvironmentVariable(Variable);

    public override async Task<string> CreateAsync()
    {
        PostgresStore.Require(server, Variable);
        await RunAsync($"create database {name}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    public override Task DropAsync() => string.IsNullOrEmpty(server) ? Task.CompletedTask : RunAsync($"drop database if exists {name} with (force)");

    private async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
