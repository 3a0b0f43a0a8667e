using System.Globalization;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>The form of who keeps a record and until when, as it was sent.</summary>
internal sealed record UpkeepEdit
{
    /// <summary>As a browser sends a date.</summary>
    public const string DateForm = "yyyy-MM-dd";

    public required string Owner { get; init; }
    public required string Due { get; init; }
    public required string Reason { get; init; }

    /// <summary>What stood there when the form was drawn.</summary>
    public required Upkeep Seen { get; init; }

    public string? OwnerFault { get; init; }
    public string? DueFault { get; init; }
    public string? ReasonFault { get; init; }

    /// <summary>Null where something is wrong.</summary>
    public Upkeep? Wanted { get; init; }

    /// <param name="standing">What the report is that a date would be for.</param>
    public static UpkeepEdit Read(IFormCollection form, Standing standing)
    {
        var sent = new UpkeepEdit
        {
            Owner = PlainText.Of(form["Owner"]),
            Due = PlainText.Of(form["Due"]),
            Reason = PlainText.Of(form["Reason"]),
            Seen = new() { District = standing.District, Owner = PlainText.Of(form["SeenOwner"]), Due = SeenDue(form) },
        };
        return sent.Judged(standing);
    }

    private UpkeepEdit Judged(Standing standing)
    {
        var (hasDue, date) = (Due.Length > 0, DateOf(Due));
        var year = standing.Awaited;
        var judged = this with
        {
            OwnerFault = Owner.Length > Upkeep.LongestOwner || Owner.Contains('\n', StringComparison.Ordinal) ? UpkeepText.OwnerFault.With(Upkeep.LongestOwner) : null,
            DueFault = hasDue && !(date is { } day && Upkeep.MayBeDue(day, year)) ? UpkeepText.DueFault.With(year - 1, year + 1, $"{year}-05-20") : null,
            ReasonFault = hasDue && Reason.Length is 0 or > Upkeep.LongestReason ? UpkeepText.ReasonFault.With(Upkeep.LongestReason) : null,
        };
        return judged is { OwnerFault: null, DueFault: null, ReasonFault: null }
            ? judged with { Wanted = new() { District = standing.District, Owner = Owner, Due = date is { } set ? new(set, year, Reason) : null } }
            : judged;
    }

    private static SetDue? SeenDue(IFormCollection form) =>
        DateOf(form["SeenDue"]) is { } date && int.TryParse(form["SeenYear"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new(date, year, PlainText.Of(form["SeenReason"])) : null;

    private static DateOnly? DateOf(string? text) => DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
