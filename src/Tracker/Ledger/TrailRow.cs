using System.Globalization;

namespace Tracker.Ledger;

internal sealed record TrailRow
{
    /// <summary>Its columns where the table goes by the name t.</summary>
    public const string Columns = "t.id, t.at, t.who, t.what, t.subject, t.before, t.after, t.why, t.undoes, t.hash";

    /// <summary>The same without what stood there before and after.</summary>
    public const string Heads = "t.id, t.at, t.who, t.what, t.subject, t.why, t.undoes, t.hash";

    public const string Insert = """
        insert into trail (at, who, what, subject, before, after, why, undoes, hash)
        values (@At, @Who, @What, @Subject, @Before, @After, @Why, @Undoes, @Hash)
        """;

    public long Id { get; init; }
    public string At { get; init; } = "";
    public string Who { get; init; } = "";
    public string What { get; init; } = "";
    public string Subject { get; init; } = "";
    public string? Before { get; init; }
    public string? After { get; init; }
    public string? Why { get; init; }
    public long? Undoes { get; init; }
    public string? Hash { get; init; }

    public TrailLine ToLine() => new()
    {
        Id = Id,
        At = DateTimeOffset.Parse(At, CultureInfo.InvariantCulture),
        Who = Who,
        What = What,
        Subject = Subject,
        Before = Before,
        After = After,
        Why = Why,
        Undoes = Undoes,
        Hash = Hash,
    };
}
