using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public sealed class LedgerDbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tracker-db-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("data/tracker.db", "data/tracker.db")]
    [InlineData("Data Source=other.db", "other.db")]
    [InlineData("Host=db.example;Port=6543;Database=tracker;Username=web;Password=secret", "tracker on db.example:6543")]
    public async Task An_address_is_a_file_or_a_server_and_its_name_tells_no_password(string address, string name)
    {
        await using var ledger = new LedgerDb(address);

        Assert.Equal(name, ledger.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("postgres://web@db.example/tracker")]
    [InlineData("Colour=blue")]
    [InlineData("Host=db.example;Colour=blue")]
    public void What_is_neither_is_refused_with_what_to_write(string address)
    {
        var error = Assert.Throws<LedgerException>(() => new LedgerDb(address));

        Assert.Contains("data/tracker.db", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        var file = Path.Combine(folder, "notes.txt");
        await File.WriteAllTextAsync(file, new string('x', 5000), Cancel);
        await using var ledger = new LedgerDb(file);

        var error = await Assert.ThrowsAsync<LedgerException>(() => ledger.MigrateAsync(Cancel));

        Assert.StartsWith($"{file} is no database.", error.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file, Cancel));
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        var file = Path.Combine(folder, "other.db");
        await using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
            await Dapper.SqlMapper.ExecuteAsync(other, "create table invoice (id integer)");
        await using var ledger = new LedgerDb(file);

        var error = await Assert.ThrowsAsync<LedgerException>(() => ledger.MigrateAsync(Cancel));

        Assert.Contains("invoice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "", Cancel);
        await using var ledger = new LedgerDb(Path.Combine(file, "tracker.db"));

        var error = await Assert.ThrowsAsync<LedgerException>(() => ledger.MigrateAsync(Cancel));

        Assert.Contains("cannot be opened or written", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_called_one()
    {
        await using var ledger = new LedgerDb(folder);

        var error = await Assert.ThrowsAsync<LedgerException>(() => ledger.MigrateAsync(Cancel));

        Assert.StartsWith($"{folder} is a folder.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(folder, "tracker.db");
        await using (var ledger = new LedgerDb(file))
            await ledger.MigrateAsync(Cancel);
        await using var readOnly = new LedgerDb($"Data Source={file};Mode=ReadOnly");

        var error = await Assert.ThrowsAsync<LedgerException>(() => new LedgerWriter(readOnly).SaveCatalogueAsync(Sample.Catalogue, Cancel));

        Assert.Contains("can only be read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        await using var ledger = new LedgerDb("Host=127.0.0.1;Port=1;Database=tracker;Username=web;Timeout=2");

        var error = await Assert.ThrowsAsync<LedgerException>(() => ledger.MigrateAsync(Cancel));

        Assert.StartsWith("PostgreSQL cannot be reached: tracker on 127.0.0.1:1", error.Message, StringComparison.Ordinal);
    }
}
