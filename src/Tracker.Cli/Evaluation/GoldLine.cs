namespace Tracker.Cli.Evaluation;

/// <summary>One line of a statements file: a passage that is annotated in full, a statement in one, or what a document is called.</summary>
public sealed record GoldLine
{
    public GoldPassage? Passage { get; init; }

    /// <summary>Names a document by title, date and hash; measures nothing.</summary>
    public GoldDocument? Document { get; init; }

    public string? Doc { get; init; }
    public string? Quote { get; init; }
    public string? Role { get; init; }
    public string? Period { get; init; }
    public string? Code { get; init; }
    public decimal? Value { get; init; }
    public string? Unit { get; init; }
    public bool Growth { get; init; }
    public string? Comparator { get; init; }

    /// <summary>The path of the document that the passage or statement is of, below the folder of reports.</summary>
    /// <exception cref="InvalidDataException">It names none, or has no quote in it.</exception>
    public string Path => Passage?.Doc ?? (Quote is null ? null : Doc) ?? throw new InvalidDataException(
        $"A line of the statements (“{Quote ?? Doc}”) is neither a passage nor a statement; give it doc and quote, or a passage with doc, start and end.");
}

/// <summary>Where a passage begins and ends: words that occur once in the document without its white space.</summary>
public sealed record GoldPassage(string Doc, string Start, string End);

/// <param name="Doc">Its path below the folder of reports.</param>
/// <param name="Sha256">Of the file, in lower-case hex.</param>
public sealed record GoldDocument(string Doc, string Title, string Date, string Sha256);
