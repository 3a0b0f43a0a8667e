namespace Tracker.Web.Hosting;

/// <summary>Where the maintainers of this install can be reached, as its settings say; empty where they say nothing.</summary>
public sealed class SiteContact(IConfiguration settings)
{
    /// <summary>The setting: an address of the web, of mail, or any words.</summary>
    public const string Setting = "Site:Contact";

    public string Words { get; } = settings[Setting]?.Trim() ?? "";

    /// <summary>What a link leads to; null where the words are no address.</summary>
    public string? Address =>
        Report.IsAddress(Words) ? Words
        : Words.Count(c => c == '@') == 1 && !Words.Any(c => char.IsWhiteSpace(c) || c is '?' or ':' or '/') ? $"mailto:{Words}"
        : null;
}
