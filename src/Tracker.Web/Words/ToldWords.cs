using Tracker.Reports;

namespace Tracker.Web.Words;

/// <summary>What a page of the workbench says of what was just done: its address has a code for it (?told=saved), and its layout shows the words.</summary>
public static class ToldWords
{
    /// <summary>A form came too late: nobody is signed in any more.</summary>
    public const string Expired = "expired";

    /// <summary>The same, and what it sent is kept.</summary>
    public const string Late = "late";

    /// <summary>A form came from a page that lay open while its reader signed out, or in as somebody else.</summary>
    public const string Stale = "stale";

    /// <summary>A form whose step was taken before, by its own first click or by somebody else.</summary>
    public const string Passed = "passed";

    /// <summary>A form that was larger than any is taken.</summary>
    public const string TooLarge = "too-large";

    public const string Saved = "saved";
    public const string Opened = "opened";
    public const string Published = "published";
    public const string Discarded = "discarded";
    public const string TakenBack = "taken-back";
    public const string Out = "out";

    /// <summary>All other sessions have ended.</summary>
    public const string Others = "others";

    /// <summary>A question was sent, and is public.</summary>
    public const string Sent = "sent";

    private const int Megabyte = 1024 * 1024;

    /// <returns>Null for nothing to say, and for a code that is not known.</returns>
    public static string? Of(string? code) => code switch
    {
        Expired => WorkbenchText.ToldExpired,
        Late => WorkbenchText.ToldLate,
        Stale => WorkbenchText.ToldStale,
        Passed => WorkbenchText.ToldPassed,
        TooLarge => WorkbenchText.ToldTooLarge.With(DocumentText.MaxBytes / Megabyte, TableFile.MaxBytes / Megabyte),
        Saved => WorkbenchText.ToldSaved,
        Opened => WorkbenchText.ToldOpened,
        Published => WorkbenchText.ToldPublished,
        Discarded => WorkbenchText.ToldDiscarded,
        TakenBack => WorkbenchText.ToldTakenBack,
        Out => WorkbenchText.ToldOut,
        Sent => DeskText.ToldSent,
        Others => WorkbenchText.ToldOthers,
        _ => null,
    };
}
