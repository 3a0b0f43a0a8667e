namespace Tracker;

/// <summary>A figure the reader saw and could not read: kept, shown, never guessed.</summary>
/// <param name="Where">Its place in the document's own text.</param>
/// <param name="Quote">The clause around it.</param>
/// <param name="Why">The reason, in words for a person.</param>
public sealed record Unread(Extent Where, string Quote, string Why)
{
    public const string TooLong = "数字过长，不是数量";
    public const string NoUnit = "数字后面没有认识的计量单位";
}
