using System.Text;
using Tracker.Ledger;
using Tracker.OpenData;
using Tracker.Tests.Commands;

namespace Tracker.Tests.OpenData;

/// <summary>Archives and tables to publish.</summary>
internal static class Given
{
    /// <summary>What a spreadsheet must not run, a reader of CSV must not trip over, and XML cannot hold.</summary>
    public static readonly string[] Hostile =
    [
        "=HYPERLINK(\"http://evil.example\",\"点此\")", "=1+1", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1", "\r=1", "\n=1", "＝1＋1", "＋1", "－1", "＠a", "'=1", "''", "'",
        "a,b", "say \"no\"", "\"", "two\nlines", "two\r\nlines", " led by a blank", "ends with one ", "#no comment", "_x0041_", "\u0007bell", "\u200b", "\ufeffmark", "😀", "-4.4", "true", "000000", "<b>&amp;</b>", "1,234",
    ];

    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static StoppedClock Clock { get; } = new(Noon);

    /// <summary>An archive of two reports that answer each other, and of one whose every text is hostile.</summary>
    public static async Task<PublishedTables> FilledAsync(LedgerDb ledger)
    {
        var catalogue = await EmptyAsync(ledger);
        var intake = new Intake(catalogue, Clock);
        foreach (var text in new[] { Samples.Of2023, Samples.Of2024 })
            await intake.KeepAsync(ledger, intake.Read(Encoding.UTF8.GetBytes(text), "report.txt").Reports.Single());
        var report = new Report { Id = "990102-2025-goals", District = "990102", Year = 2025, Kind = ReportKind.Goals, Title = Hostile[0], Meeting = Hostile[1], Speaker = "@someone", Source = "=cmd|' /C calc'!A0" };
        await new LedgerWriter(ledger).SaveReportAsync(report, [.. Hostile.Select((words, i) => Goal(report, words, i))], [], null);
        await intake.AssessAllAsync(ledger);
        return new(ledger, catalogue);
    }

    public static async Task<Catalogue> EmptyAsync(LedgerDb ledger)
    {
        var catalogue = Catalogue.Load();
        await ledger.MigrateAsync();
        await new LedgerWriter(ledger).SaveCatalogueAsync(catalogue);
        return catalogue;
    }

    /// <summary>A table of one text and one number a row.</summary>
    public static PublishedTable Table(IReadOnlyList<(string? Words, decimal? Number)> rows) => PublishedTable.Of<(string? Words, decimal? Number)>(
        "things", ("事物", "Things"), ("事物。", "Things."), ["words"],
        [
            new("words", ("文字", "Words"), ("文字。", "Words."), row => row.Words),
            new("number", ("数字", "Number"), ("数字。", "A number."), row => row.Number),
        ],
        _ => rows.ToAsyncEnumerable());

    private static Statement Goal(Report report, string words, int number) => new()
    {
        Id = StatementId.Of(report.District, report.Id, words, number),
        Report = report.Id,
        District = report.District,
        Role = Role.Target,
        Period = Period.Of(report.Year),
        Subject = words,
        Figure = new() { Value = new(-number / 10m, words), Growth = true },
        Quote = words,
        Confidence = 0.9,
    };
}

internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => now;
}
