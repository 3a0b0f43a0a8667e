using System.Globalization;

namespace Tracker.Ledger;

internal sealed record UpkeepRow
{
    /// <summary>Its columns where the table goes by the name u.</summary>
    public const string Columns = "u.district, u.owner, u.due, u.due_year as DueYear, u.due_reason as DueReason";

    public const string Upsert = """
        insert into upkeep (district, owner, due, due_year, due_reason)
        values (@District, @Owner, @Due, @DueYear, @DueReason)
        on conflict (district) do update
           set owner = excluded.owner, due = excluded.due, due_year = excluded.due_year, due_reason = excluded.due_reason
        """;

    public string District { get; init; } = "";
    public string Owner { get; init; } = "";
    public string? Due { get; init; }
    public int? DueYear { get; init; }
    public string? DueReason { get; init; }

    public static UpkeepRow Of(Upkeep upkeep) => new()
    {
        District = upkeep.District,
        Owner = upkeep.Owner,
        Due = upkeep.Due?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DueYear = upkeep.Due?.Year,
        DueReason = upkeep.Due?.Reason,
    };

    public Upkeep ToUpkeep() => new()
    {
        District = District,
        Owner = Owner,
        Due = Due is null ? null : new(DateOnly.ParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture), DueYear ?? 0, DueReason ?? ""),
    };
}
