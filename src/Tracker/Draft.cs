namespace Tracker;

/// <summary>A reading that is not public yet: a report that was taken in, while people hold what was read against its text.</summary>
public sealed record Draft
{
    public required Report Report { get; init; }
    public required DraftStage Stage { get; init; }

    /// <summary>Name of the account that took it in.</summary>
    public required string OpenedBy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Name of the account whose task it is; null where nobody has taken it.</summary>
    public string? Keeper { get; init; }

    /// <summary>The last day on which departments can reply before it is published; null before they were asked.</summary>
    public DateOnly? ReplyUntil { get; init; }

    /// <summary>The figures that could not be read.</summary>
    public IReadOnlyList<Unread> Unread { get; init; } = [];
}

public enum DraftStage
{
    /// <summary>What was read is being held against the text.</summary>
    Review,

    /// <summary>The departments it names can reply.</summary>
    Reply,
}

/// <summary>A statement of a draft, with what people made of it.</summary>
public sealed record DraftItem(Statement Statement, ItemState State)
{
    /// <summary>True once a person has decided.</summary>
    public bool IsDecided => State is not ItemState.Proposed;

    /// <summary>True for what is published as held against the text.</summary>
    public bool IsTaken => State is ItemState.Accepted or ItemState.Changed or ItemState.Added;

    /// <summary>Right as it stands.</summary>
    public ItemChange Accept() => new(this, this with { State = ItemState.Accepted });

    /// <summary>No statement of the report.</summary>
    public ItemChange Reject() => new(this, this with { State = ItemState.Rejected });

    /// <summary>Read otherwise; its clause, and so its id, stay.</summary>
    public ItemChange Change(Statement reading) => new(this, new(
        reading with { Id = Statement.Id, Report = Statement.Report, District = Statement.District, Quote = Statement.Quote, Where = Statement.Where },
        State is ItemState.Added ? ItemState.Added : ItemState.Changed));

    /// <summary>A clause that a person points at.</summary>
    /// <param name="where">Its place in the document; white space at its ends is left out.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="others">The statements that are there: of two of the same clause each has an id of its own.</param>
    public static ItemChange Add(Report report, ReportText text, Extent where, Statement reading, IEnumerable<DraftItem> others)
    {
        var said = text.Document.Substring(where.Start, where.Length);
        var start = where.Start + (said.Length - said.TrimStart().Length);
        var quote = said.Trim();
        var taken = others.Select(item => item.Statement.Id).ToHashSet();
        var occurrence = 0;
        while (taken.Contains(StatementId.Of(report.District, report.Id, quote, occurrence)))
            occurrence++;
        return new(null, new(
            reading with
            {
                Id = StatementId.Of(report.District, report.Id, quote, occurrence),
                Report = report.Id,
                District = report.District,
                Quote = quote,
                Where = new(start, quote.Length),
                Confidence = 1,
            },
            ItemState.Added));
    }
}

/// <summary>A statement of a draft as a person saw it, and as it is to be.</summary>
/// <param name="Before">Null for one that is added.</param>
public sealed record ItemChange(DraftItem? Before, DraftItem After);

public enum ItemState
{
    /// <summary>As the program read it; nobody has looked yet.</summary>
    Proposed,

    /// <summary>Right as it was read.</summary>
    Accepted,

    /// <summary>Read otherwise by a person.</summary>
    Changed,

    /// <summary>No statement, or not of this report.</summary>
    Rejected,

    /// <summary>Found by a person where the program read nothing.</summary>
    Added,
}
