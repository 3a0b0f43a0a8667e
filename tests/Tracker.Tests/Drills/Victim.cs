using System.CommandLine;
using System.Globalization;
using System.Text;
using Tracker.Cli;
using Tracker.Cli.Commands;
using Tracker.Ledger;
using Tracker.Tests.Commands;

namespace Tracker.Tests.Drills;

/// <summary>What a program is at when it is killed.</summary>
public enum Work
{
    /// <summary>A folder is read, kept and judged.</summary>
    Import,

    /// <summary>A report is drafted, gone through, published and taken back, again and again.</summary>
    Desk,

    /// <summary>An archive of the first program is brought up to this one, and judged.</summary>
    Migrate,

    /// <summary>An empty archive is filled at one go.</summary>
    Generate,
}

/// <summary>A program that works on an archive until it is done or killed. It says when it begins, and which line of the trail it was told of as kept.</summary>
internal static class Victim
{
    public const string Call = "be-killed";
    public const string Begins = "begins";

    // Rounds of the desk; a drill kills it long before.
    private const int Rounds = 1000;

    /// <param name="reports">The folder of an import.</param>
    /// <param name="tell">Where it says what it is at.</param>
    public static async Task RunAsync(Work work, string archive, string reports, TextWriter tell)
    {
        if (work is Work.Import)
            await CallAsync(ImportCommand.Create(), "import", Directory.EnumerateFiles(reports).Min(StringComparer.Ordinal)!, "--db", archive); // What comes now has been compiled.
        if (work is not Work.Desk)
            await tell.WriteLineAsync(Begins);
        await (work switch
        {
            Work.Import => CallAsync(ImportCommand.Create(), "import", reports, "--db", archive),
            Work.Desk => DeskAsync(archive, tell),
            Work.Migrate => MigrateAsync(archive),
            Work.Generate => CallAsync(GenerateCommand.Create(), "generate", "--counties", "1", "--years", "4", "--db", archive),
            _ => throw new ArgumentOutOfRangeException(nameof(work), work, "Say here what such a program does."),
        });
    }

    private static Task<int> CallAsync(Command command, params string[] args) => CommandLine.RunAsync([command], args, TextWriter.Null, TextWriter.Null);

    private static async Task MigrateAsync(string archive)
    {
        await using var ledger = new LedgerDb(archive);
        await Intake.PrepareAsync(ledger, Catalogue.Load(), seeded: false);
    }

    private static async Task DeskAsync(string archive, TextWriter tell)
    {
        await using var ledger = new LedgerDb(archive);
        var catalogue = await Intake.PrepareAsync(ledger, Catalogue.Load(), seeded: false);
        var intake = new Intake(catalogue);
        for (var round = 0; round < Rounds; round++)
        {
            if (round == 1)
                await tell.WriteLineAsync(Begins); // What comes now has been compiled.
            await RoundAsync(ledger, intake, tell);
        }
    }

    private static async Task RoundAsync(LedgerDb ledger, Intake intake, TextWriter tell)
    {
        const string who = "王";
        var (drafts, trail) = (new DraftQueries(ledger), new TrailQueries(ledger));
        var taken = intake.Read(Encoding.UTF8.GetBytes(Samples.Of2023), "2023.txt").Reports[0];
        var report = taken.Report.Id;
        await intake.OpenDraftAsync(ledger, taken, who); // One that was left open by an earlier victim is gone on with.
        await KeptAsync();
        var items = await drafts.ItemsAsync(report);
        await new DraftWriter(ledger).ReviewAsync(report, [.. items.Select(item => new ItemChange(item, item with { State = ItemState.Accepted }))], who);
        await KeptAsync();
        await intake.PublishAsync(ledger, report, @unchecked: false, "演练", who);
        var published = (await trail.OfAsync(report)).First(line => line.What == "report published");
        await KeptAsync();
        await intake.UndoAsync(ledger, published.Id, who, "演练");
        await KeptAsync();
        await new DraftWriter(ledger).DiscardAsync(report, "演练", who);
        await KeptAsync();

        async Task KeptAsync() => await tell.WriteLineAsync((await trail.LastAsync()).ToString(CultureInfo.InvariantCulture));
    }
}
