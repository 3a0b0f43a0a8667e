using System.Globalization;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>One run of tracker import: takes documents, several being read at a time and many kept together in their turn, then links and judges the districts they speak of. What an earlier run did is not done again.</summary>
/// <param name="patience">How long one document may take; a minute by default.</param>
public sealed class Import(Intake intake, Catalogue catalogue, LedgerDb ledger, Told told, bool replace, TimeSpan? patience = null)
{
    // Figures or verdicts that are kept in one transaction: more are hardly faster, and other writers wait for so long.
    private const int AtOnce = 10_000;

    // What is made of the reports of twenty years.
    private const int DistrictBytes = 1024 * 1024;

    private readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(1);
    private readonly ImportQueries imports = new(ledger);

    private readonly List<Kept> kept = [];
    private readonly List<string> refusals = [];
    private readonly List<string> leftOut = [];

    /// <summary>What was refused, a line each: which document or report, why, and what to do.</summary>
    public IReadOnlyList<string> Refusals => refusals;

    /// <summary>What stood beside the reports on their pages and is no report, a line each.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    /// <summary>Reads documents and keeps their reports; what cannot be kept is refused and the rest goes on.</summary>
    /// <param name="step">Called after each.</param>
    public async Task TakeAsync(IReadOnlyList<string> sources, Action step, CancellationToken cancel)
    {
        var (batch, figures) = (new List<ReadDocument>(), 0);
        await Ahead.RunAsync(sources, Source.Length, source => TakeAsync(source, cancel), async taken =>
        {
            kept.AddRange(taken.Held.Select(report => new Kept(report.Id, report.District, report.Year, HeldAlready)));
            refusals.AddRange(taken.Document.Refusals);
            if (taken.Document.Reports.Count > 0)
            {
                leftOut.AddRange(taken.Document.LeftOut.Select(left => $"{taken.Document.Name}：略去“{left.Title}”（{left.Why}）"));
                batch.Add(taken.Document);
                figures += taken.Document.Reports.Sum(report => 1 + report.Reading.Statements.Count + report.Reading.Unread.Count);
            }
            if (figures >= AtOnce)
            {
                await KeepAsync(batch, cancel);
                batch.Clear();
                figures = 0;
            }
            step();
        });
        await KeepAsync(batch, cancel);
    }

    /// <summary>Links and judges all districts that wait for it, several at a time, and tells of each report: district, year, statements, unread, linked, verdicts, and whether it was held before.</summary>
    public async Task AssessAsync(Func<string, Task> tell, CancellationToken cancel)
    {
        var reports = kept.ToLookup(report => report.District);
        var waiting = (await imports.UnjudgedAsync(cancel)).ToHashSet();
        string[] districts = [.. reports.Select(of => of.Key).Union(waiting).Order(StringComparer.Ordinal)];
        var batch = new List<Judged>();
        await Ahead.RunAsync(districts, _ => DistrictBytes, district => JudgeAsync(district, waiting.Contains(district), cancel), async judged =>
        {
            batch.Add(judged);
            if (batch.Sum(one => 1 + (one.Made?.Derived.Assessments.Count ?? 0)) >= AtOnce)
                await TellAsync();
        });
        await TellAsync();

        async Task TellAsync()
        {
            if (batch.Select(one => one.Made).OfType<DerivedDistrict>().ToList() is { Count: > 0 } made)
                await intake.KeepAsync(ledger, made, cancel);
            foreach (var judged in batch)
            {
                foreach (var report in reports[judged.District].OrderBy(report => report.Year))
                    await tell(Line(report, judged.Tallies.GetValueOrDefault(report.Id) ?? new()));
            }
            batch.Clear();
        }
    }

    private async Task<Judged> JudgeAsync(string district, bool isWaiting, CancellationToken cancel)
    {
        if (!isWaiting)
            return new(district, null, await imports.TalliesAsync(district, cancel));
        var made = await intake.DeriveAsync(ledger, district, cancel);
        return new(district, made, await imports.TalliesAsync(made, cancel));
    }

    /// <summary>Reads a document, unless it was kept before as it is now.</summary>
    private async Task<(ReadDocument Document, IReadOnlyList<ImportedReport> Held)> TakeAsync(string source, CancellationToken cancel)
    {
        var key = await Source.KeyAsync(source, told, cancel);
        if (key is not null && !replace && await imports.ReportsOfAsync(key, intake.Reader, cancel) is { Count: > 0 } held)
            return (new(source, [], [], []), held);
        return (await ReadAsync(source, cancel) with { Name = source, Key = key }, []);
    }

    /// <summary>Reads a document, or gives it up where it takes too long, so that the batch goes on.</summary>
    private async Task<ReadDocument> ReadAsync(string source, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            return await Task.Run(() => Source.ReadAsync(intake, source, told, snapshots: Source.SnapshotsBeside(ledger), cancel: limit.Token), cancel).WaitAsync(patience, cancel);
        }
        catch (TimeoutException)
        {
            await limit.CancelAsync();
            return new(source, [], [], [$"{source}：{patience.TotalSeconds:0} 秒内没有读完，已跳过；请分成几份，或另存为 .txt 再试。"]);
        }
    }

    /// <summary>Keeps documents together; where one of them cannot be kept, each by itself.</summary>
    private async Task KeepAsync(List<ReadDocument> documents, CancellationToken cancel)
    {
        if (documents.Count == 0)
            return;
        try
        {
            foreach (var (document, results) in documents.Zip(await intake.KeepAsync(ledger, documents, replace, cancel: cancel)))
                Note(document, results);
        }
        catch (ArgumentException) when (documents.Count > 1)
        {
            foreach (var document in documents)
                await KeepAsync([document], cancel);
        }
        catch (ArgumentException refusal)
        {
            refusals.Add($"{documents[0].Name}: {refusal.Message}");
        }
    }

    private void Note(ReadDocument document, IReadOnlyList<SaveResult> results)
    {
        foreach (var (taken, saved) in document.Reports.Zip(results))
        {
            if (saved.Outcome is SaveOutcome.Conflict)
                refusals.Add($"{document.Name}: {saved.Message} To replace it: --replace.");
            else
                kept.Add(new(taken.Report.Id, taken.Report.District, taken.Report.Year, Came(saved)));
        }
    }

    private string Line(Kept report, ReportTally held) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.District} {catalogue.District(report.District)?.NameZh} {report.Year}: {held.Statements} statements, {held.Unread} unread, {held.Linked} linked; ")
        + string.Join(", ", held.Verdicts.OrderBy(pair => pair.Verdict).Select(pair => $"{CodeNames<Verdict>.Of(pair.Verdict)} {pair.Count.ToString(CultureInfo.InvariantCulture)}"))
        + report.Came;

    private const string HeldAlready = " (held already, unchanged)";

    private static string Came(SaveResult saved) => saved.Outcome switch
    {
        SaveOutcome.Added => "",
        SaveOutcome.Unchanged => HeldAlready,
        SaveOutcome.Replaced => string.Create(CultureInfo.InvariantCulture, $" (replaced: {saved.Added} added, {saved.Changed} changed, {saved.Removed} removed, {saved.LostLinks} confirmed links lost)"),
        _ => throw new ArgumentOutOfRangeException(nameof(saved), saved.Outcome, "Say here what such a save came to."),
    };

    /// <param name="Made">What is to be kept; null where nothing was to be made.</param>
    private sealed record Judged(string District, DerivedDistrict? Made, IReadOnlyDictionary<string, ReportTally> Tallies);

    // No more than this stays in memory of a report that is kept.
    private sealed record Kept(string Id, string District, int Year, string Came);
}
