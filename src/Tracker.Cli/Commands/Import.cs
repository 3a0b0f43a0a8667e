using System.Globalization;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>One run of tracker import: takes documents, several being read at a time and each kept in its turn, then links and judges the districts they speak of.</summary>
/// <param name="patience">How long one document may take; a minute by default.</param>
public sealed class Import(Intake intake, Catalogue catalogue, LedgerDb ledger, Told told, bool replace, TimeSpan? patience = null)
{
    private readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(1);

    private readonly List<Kept> kept = [];
    private readonly List<string> refusals = [];
    private readonly List<string> leftOut = [];

    /// <summary>What was refused, a line each: which document or report, why, and what to do.</summary>
    public IReadOnlyList<string> Refusals => refusals;

    /// <summary>What stood beside the reports on their pages and is no report, a line each.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    /// <summary>The districts whose reports were kept.</summary>
    public IReadOnlyList<string> Districts => [.. kept.Select(report => report.Report.District).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Reads documents and keeps their reports; what cannot be kept is refused and the rest goes on.</summary>
    /// <param name="step">Called after each.</param>
    public async Task TakeAsync(IReadOnlyList<string> sources, Action step, CancellationToken cancel)
    {
        await AheadAsync(sources, source => ReadAsync(source, cancel), async (source, document) =>
        {
            await KeepAsync(source, document, cancel);
            step();
        });
    }

    private async Task KeepAsync(string source, ReadDocument document, CancellationToken cancel)
    {
        refusals.AddRange(document.Refusals);
        if (document.Reports.Count > 0)
            leftOut.AddRange(document.LeftOut.Select(left => $"{source}：略去“{left.Title}”（{left.Why}）"));
        foreach (var taken in document.Reports)
            await KeepAsync(taken, source, cancel);
    }

    /// <summary>Links and judges all districts whose reports were kept, several at a time, and tells of each report.</summary>
    public Task AssessAsync(Func<string, Task> tell, CancellationToken cancel) => AheadAsync(Districts, district => Task.Run(() => AssessAsync(district, cancel), cancel), async (_, lines) =>
    {
        foreach (var line in lines)
            await tell(line);
    });

    /// <summary>Begins work on as many as there are cores, and one more, and takes what came of each in the order of the list: the same run gives the same archive.</summary>
    private static async Task AheadAsync<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, Task<TResult>> begin, Func<TItem, TResult, Task> take)
    {
        var ahead = new Queue<Task<TResult>>();
        var next = 0;
        try
        {
            foreach (var item in items)
            {
                while (next < items.Count && ahead.Count <= Environment.ProcessorCount)
                    ahead.Enqueue(begin(items[next++]));
                await take(item, await ahead.Dequeue());
            }
        }
        finally
        {
            // Nothing goes on behind the back of whoever called; what went wrong has been told by the first.
            await Task.WhenAll(ahead).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Links and judges a district, and says what came of each of its reports: district, year, statements, unread, linked, verdicts, and whether it was held before.</summary>
    private async Task<IReadOnlyList<string>> AssessAsync(string district, CancellationToken cancel)
    {
        var claims = (await intake.AssessAsync(ledger, district, cancel)).Where(assessment => assessment.Vintage is Vintage.Claimed).ToList();
        return [.. kept.Where(report => report.Report.District == district).OrderBy(report => report.Report.Year).Select(report => Line(report, claims))];
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

    private async Task KeepAsync(TakenReport taken, string source, CancellationToken cancel)
    {
        var saved = await intake.KeepAsync(ledger, taken, replace, cancel: cancel);
        if (saved.Outcome is SaveOutcome.Conflict)
            refusals.Add($"{source}: {saved.Message} To replace it: --replace.");
        else
            kept.Add(new(taken.Report, taken.Reading.Statements.Select(statement => statement.Id).ToHashSet(), taken.Reading.Unread.Count, Came(saved)));
    }

    private string Line(Kept report, List<Assessment> claims)
    {
        var linked = claims.Where(claim => claim.Outcome is not null).SelectMany(claim => new[] { claim.Target, claim.Outcome! }).Count(report.Statements.Contains);
        var verdicts = claims.Where(claim => report.Statements.Contains(claim.Target)).CountBy(claim => claim.Verdict).OrderBy(pair => pair.Key);
        return string.Create(CultureInfo.InvariantCulture, $"{report.Report.District} {catalogue.District(report.Report.District)?.NameZh} {report.Report.Year}: {report.Statements.Count} statements, {report.Unread} unread, {linked} linked; ")
            + string.Join(", ", verdicts.Select(pair => $"{CodeNames<Verdict>.Of(pair.Key)} {pair.Value.ToString(CultureInfo.InvariantCulture)}"))
            + report.Came;
    }

    private static string Came(SaveResult saved) => saved.Outcome switch
    {
        SaveOutcome.Added => "",
        SaveOutcome.Unchanged => " (held already, unchanged)",
        SaveOutcome.Replaced => string.Create(CultureInfo.InvariantCulture, $" (replaced: {saved.Added} added, {saved.Changed} changed, {saved.Removed} removed, {saved.LostLinks} confirmed links lost)"),
        _ => throw new ArgumentOutOfRangeException(nameof(saved), saved.Outcome, "Say here what such a save came to."),
    };

    private sealed record Kept(Report Report, HashSet<string> Statements, int Unread, string Came);
}
