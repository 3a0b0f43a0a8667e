namespace Tracker;

/// <summary>Words cut short where they are shown in a message.</summary>
public static class BriefText
{
    /// <param name="longest">How many characters are shown; what is longer ends with “…” in place of the rest.</param>
    public static string Of(string words, int longest) => words.Length <= longest ? words : words[..longest] + "…";
}
