using Dapper;

namespace Tracker.Ledger;

/// <summary>How much of a district's record waits for somebody.</summary>
public sealed record LooseWork
{
    public required string District { get; init; }

    /// <summary>Figures of its reports that were not read.</summary>
    public int Unread { get; init; }

    /// <summary>Targets that nobody has held against the text.</summary>
    public int Unchecked { get; init; }

    /// <summary>Pairs of target and outcome that nobody has confirmed.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>Addresses of its sources that are dead.</summary>
    public int Dead { get; init; }

    /// <summary>When the last of its addresses was asked; null where none ever was.</summary>
    public DateTimeOffset? CheckedAt { get; init; }
}

/// <summary>Who keeps the records of districts, until when their next reports are due, and what waits in them.</summary>
public sealed class StandingQueries(LedgerDb ledger)
{
    // An excerpt of a report does not take its place: the report itself is still awaited.
    private const string Sql = $"""
        select d.code, coalesce(y.last, h.last_year) as LastYear, {UpkeepRow.Columns}
          from district d
          left join district_sum h on h.district = d.code
          left join (select r.district, max(r.year) as last from report r where r.kind in ('work', 'plan') and not r.excerpt group by r.district) y on y.district = d.code
          left join upkeep u on u.district = d.code
        """;

    /// <summary>The districts that reports are held of, and those that somebody keeps, by code.</summary>
    public async Task<IReadOnlyList<Standing>> AllAsync(DateOnly today, CancellationToken cancel = default) =>
        await ReadAsync($"{Sql} where h.reports > 0 or u.district is not null order by d.code", null, today, cancel);

    /// <param name="district">GB/T 2260 code of any catalogued place.</param>
    /// <returns>Null where the catalogue has no such place.</returns>
    public async Task<Standing?> FindAsync(string district, DateOnly today, CancellationToken cancel = default) =>
        (await ReadAsync($"{Sql} where d.code = @district", new { district }, today, cancel)).SingleOrDefault();

    /// <summary>How many figures in all were not read.</summary>
    public async Task<int> CountUnreadAsync(CancellationToken cancel = default)
    {
        await using var db = await ledger.OpenAsync(cancel);
        return await db.ExecuteScalarAsync<int>(new CommandDefinition("select count(*) from unread", cancellationToken: cancel));
    }

    /// <summary>What waits in the records of some districts, by code.</summary>
    /// <param name="districts">As many as a page shows: their links are counted one by one.</param>
    public async Task<IReadOnlyDictionary<string, LooseWork>> WorkAsync(IReadOnlyList<string> districts, CancellationToken cancel = default)
    {
        var values = new DynamicParameters();
        var among = Key.In(values, districts);
        var sql = $"""
            select d.code as District,
                   (select count(*) from report r join unread u on u.report = r.id where r.district = d.code) as Unread,
                   (select coalesce(sum(s.shown - s.checked), 0) from rollup s where s.district = d.code) as Unchecked,
                   (select count(*) from link l where l.district = d.code and l.outcome is not null and not l.confirmed) as Unconfirmed,
                   (select count(distinct c.address) from report r join source_check c on c.address = r.source where r.district = d.code and c.dead_since is not null) as Dead,
                   (select max(c.at) from report r join source_check c on c.address = r.source where r.district = d.code) as CheckedAt
              from district d
             where d.code in {among}
            """;
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<WorkRow>(new CommandDefinition(sql, values, cancellationToken: cancel));
        return rows.ToDictionary(row => row.District, row => row.ToWork());
    }

    private async Task<IReadOnlyList<Standing>> ReadAsync(string sql, object? values, DateOnly today, CancellationToken cancel)
    {
        await using var db = await ledger.OpenAsync(cancel);
        var rows = await db.QueryAsync<LastRow, UpkeepRow?, Standing>(
            new CommandDefinition(sql, values, cancellationToken: cancel),
            (last, upkeep) => new(last.Code, last.LastYear, upkeep?.ToUpkeep() ?? new() { District = last.Code }, today),
            splitOn: "district");
        return rows.AsList();
    }

    private sealed record LastRow
    {
        public string Code { get; init; } = "";
        public int? LastYear { get; init; }
    }

    private sealed record WorkRow
    {
        public string District { get; init; } = "";
        public int Unread { get; init; }
        public int Unchecked { get; init; }
        public int Unconfirmed { get; init; }
        public int Dead { get; init; }
        public string? CheckedAt { get; init; }

        public LooseWork ToWork() => new()
        {
            District = District,
            Unread = Unread,
            Unchecked = Unchecked,
            Unconfirmed = Unconfirmed,
            Dead = Dead,
            CheckedAt = CheckedAt is null ? null : Instant.Value(CheckedAt),
        };
    }
}
