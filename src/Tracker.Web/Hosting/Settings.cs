using System.Globalization;

namespace Tracker.Web.Hosting;

/// <summary>The numbers that whoever runs the site may set.</summary>
internal static class Settings
{
    /// <summary>How long after the start verdicts are first brought up to the calendar, in seconds.</summary>
    public static readonly NumberSetting AssessingSeconds = new("Assessing:Seconds", 300, 1, 86400);

    /// <summary>How long a page is kept where nothing it shows changes, in seconds; 0 for not at all. What the calendar alone changes shows after this long at the latest.</summary>
    public static readonly NumberSetting CacheSeconds = new("Cache:Seconds", 60, 0, 86400);

    /// <summary>How far behind a standby may be that pages are read from, in seconds. A page that is older would surprise whoever looks for what they sent.</summary>
    public static readonly NumberSetting StandbySeconds = new("Standby:Seconds", 30, 0, 86400);

    /// <summary>How many passwords and codes may be tried from one address in five minutes. An office with one address for all may need more.</summary>
    public static readonly NumberSetting TriesPerAddress = new("Accounts:TriesPerAddress", 30, 1, 1_000_000);

    /// <summary>How many corrections are taken from one address in an hour.</summary>
    public static readonly NumberSetting ProposalsPerHour = new("Proposals:PerHour", 6, 1, 1_000_000);

    /// <summary>How many searches, answers of the API and files of data one address is given in a minute. An office with one address for all may need more.</summary>
    public static readonly NumberSetting ReadsPerMinute = new("Reading:PerMinute", 240, 1, 1_000_000);

    /// <summary>How many forms of the workbench one account may send in a minute.</summary>
    public static readonly NumberSetting PostsPerMinute = new("Workbench:PerMinute", 240, 1, 1_000_000);

    /// <summary>How long a public answer may take, in seconds; files of all data have half an hour.</summary>
    public static readonly NumberSetting AnswerSeconds = new("Answering:Seconds", 60, 1, 3600);

    /// <summary>Of how many requests a trace is sent.</summary>
    public static readonly NumberSetting TracedShare = new("Telemetry:Share", 0.05m, 0, 1, IsWhole: false);

    /// <summary>How many hours after the last backup the next is due.</summary>
    public static readonly NumberSetting BackupHours = new("Backup:Hours", 24, 1, 8760);

    /// <summary>How many backups are kept.</summary>
    public static readonly NumberSetting BackupsKept = new("Backup:Keep", 14, 1, 10_000);

    /// <exception cref="InvalidDataException">One of them is set to what it cannot be.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var setting in new[] { AssessingSeconds, CacheSeconds, StandbySeconds, TriesPerAddress, ProposalsPerHour, ReadsPerMinute, PostsPerMinute, AnswerSeconds, TracedShare, BackupHours, BackupsKept })
            setting.Of(configuration);
    }
}

/// <param name="Standard">Where it is not set.</param>
internal sealed record NumberSetting(string Name, decimal Standard, decimal Least, decimal Most, bool IsWhole = true)
{
    /// <exception cref="InvalidDataException">It is set to no number, or to one out of its range.</exception>
    public decimal Of(IConfiguration configuration)
    {
        if (configuration[Name] is not { Length: > 0 } said)
            return Standard;
        if (decimal.TryParse(said, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= Least && number <= Most && (!IsWhole || decimal.IsInteger(number)))
            return number;
        throw new InvalidDataException(string.Create(
            CultureInfo.InvariantCulture, $"{Name.Replace(":", "__", StringComparison.Ordinal)} is “{said}”. Set it to a {(IsWhole ? "whole number" : "number")} from {Least} to {Most}, or leave it out."));
    }

    public TimeSpan SecondsOf(IConfiguration configuration) => TimeSpan.FromSeconds((double)Of(configuration));
}
