using Tracker.Web.Words;

namespace Tracker.Web.Answering;

/// <summary>What is wrong with a text that was typed into a field, in a sentence.</summary>
internal static class TypedText
{
    /// <param name="longest">Most characters once it is trimmed.</param>
    /// <param name="missing">What is said of an empty one; null where it may be.</param>
    /// <returns>Null where nothing is.</returns>
    public static string? Fault(string? typed, int longest, string? missing) => PlainText.Of(typed).Length switch
    {
        0 => missing,
        var length when length > longest => AnsweringText.TooLong.With(length, longest),
        _ => null,
    };
}
