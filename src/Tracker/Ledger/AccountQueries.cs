using Dapper;

namespace Tracker.Ledger;

/// <summary>An account with what signing in compares; never for a page.</summary>
public sealed record AccountSecrets
{
    public required Account Account { get; init; }
    public required string PasswordHash { get; init; }

    /// <summary>Another one ends every session that was begun under the one before.</summary>
    public required string Stamp { get; init; }

    /// <summary>The key shared with its device; null where no second factor is set.</summary>
    public byte[]? SecondFactor { get; init; }

    /// <summary>The step of time whose code was used last; a code is good once.</summary>
    public long? LastCounter { get; init; }

    /// <summary>Until when no sign-in is taken; null or past where they are.</summary>
    public DateTimeOffset? LockedUntil { get; init; }
}

/// <summary>Names are found in any case.</summary>
public sealed class AccountQueries(LedgerDb ledger)
{
    /// <summary>All accounts by name, disabled ones last.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancel = default)
    {
        const string sql = $"select {AccountRow.Columns} from account a order by a.disabled, a.name";
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<AccountRow>(new CommandDefinition(sql, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToAccount())];
    }

    /// <summary>False in an archive that nobody may sign in to yet.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<long>(new CommandDefinition("select count(*) from account", cancellationToken: cancel)) > 0;
    }

    /// <returns>Null where there is no such account.</returns>
    public async Task<Account?> FindAsync(string name, CancellationToken cancel = default) => (await RowAsync(name, cancel))?.ToAccount();

    /// <inheritdoc cref="FindAsync"/>
    public async Task<AccountSecrets?> SecretsAsync(string name, CancellationToken cancel = default) => (await RowAsync(name, cancel))?.ToSecrets();

    private async Task<AccountRow?> RowAsync(string name, CancellationToken cancel)
    {
        // Longer than any name, or with what PostgreSQL takes for no text.
        if (name.Length > 2 * AccountRules.LongestName || name.Contains('\0', StringComparison.Ordinal))
            return null;
        const string sql = $"select {AccountRow.Columns} from account a where a.name = @name";
        await using var db = await ledger.OpenAsync(cancel);
        return await db.QuerySingleOrDefaultAsync<AccountRow>(new CommandDefinition(sql, new { name = AccountRules.Name(name) }, cancellationToken: cancel));
    }
}
