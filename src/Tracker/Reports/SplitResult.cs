using System.Diagnostics.CodeAnalysis;

namespace Tracker.Reports;

/// <summary>A document cut into its reports, or the reason why it could not be read at all: always exactly one of the two.</summary>
public sealed record SplitResult
{
    private SplitResult(SplitDocument? document, string? refusal)
    {
        Document = document;
        Refusal = refusal;
    }

    /// <summary>Null where the document was refused. A document without a report is no refusal: it has no reports, and says what was left out.</summary>
    public SplitDocument? Document { get; }

    /// <summary>File name, reason and what to do, in one line; null where the document was read.</summary>
    public string? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Document))]
    public bool IsRefused => Refusal is not null;

    public static SplitResult Of(SplitDocument document) => new(document, null);

    public static SplitResult Refused(string refusal) => new(null, refusal);
}
