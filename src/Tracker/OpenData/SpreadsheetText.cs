namespace Tracker.OpenData;

/// <summary>Text that a spreadsheet takes for text, and that is found again as it was.</summary>
/// <remarks>
/// A spreadsheet that opens a CSV file runs a cell that begins with = + - @, a tab or a line break as a formula, whoever wrote the words; in Chinese settings the full-width forms as well.
/// Such text is given an apostrophe in front, and so is text that begins with one: so whoever takes one apostrophe off text that begins with one has it as it was.
/// Numbers are never touched.
/// </remarks>
public static class SpreadsheetText
{
    private const char Guard = '\'';
    private const string Risky = "=+-@\t\r\n＝＋－＠'";

    public static string Guarded(string text) => text.Length > 0 && Risky.Contains(text[0], StringComparison.Ordinal) ? Guard + text : text;

    /// <summary>The text that <see cref="Guarded"/> was given.</summary>
    public static string Bare(string text) => text.StartsWith(Guard) ? text[1..] : text;
}
