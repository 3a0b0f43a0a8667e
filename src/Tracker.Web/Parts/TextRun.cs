namespace Tracker.Web.Parts;

/// <summary>A stretch of a report's text: plain, or of a marked clause.</summary>
/// <param name="Opens">True where its mark begins: an id may stand on a page once.</param>
/// <param name="Covered">Marks that begin here and of which no character is left, since others lie over them.</param>
public sealed record TextRun(string Text, TextMark? Mark, bool Opens, IReadOnlyList<TextMark> Covered);

/// <summary>A paragraph of a report's text.</summary>
/// <param name="Heading">The heading that it begins with; null where it begins with none.</param>
/// <param name="Runs">Its text, whole and in order.</param>
public sealed record TextParagraph(TextHeading? Heading, IReadOnlyList<TextRun> Runs)
{
    /// <summary>What has its anchor in this paragraph.</summary>
    public IEnumerable<TextMark> Marks => Runs.SelectMany(run => run.Opens ? [.. run.Covered, run.Mark!] : run.Covered);
}

/// <summary>A heading with its anchor.</summary>
/// <param name="IsTop">True for 一、, false for （一）.</param>
public sealed record TextHeading(string Id, string Words, bool IsTop);
