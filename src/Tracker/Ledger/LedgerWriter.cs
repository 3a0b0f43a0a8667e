using System.Globalization;

namespace Tracker.Ledger;

/// <summary>Everything that writes to the archive: each call is one transaction, and one line in the trail where it changed something.</summary>
public sealed partial class LedgerWriter(LedgerDb ledger, TimeProvider? clock = null)
{
    /// <summary>Who the trail names where a program writes by itself.</summary>
    public const string Program = "tracker";

    /// <summary>Who the trail names for what a fresh archive is filled with.</summary>
    public const string Seeds = "seeds";

    /// <summary>Saves a report with its reading. The same again changes nothing; a corrected one of the same address takes the place of the one held, and what people checked or linked stays as long as its clause is in the text.</summary>
    /// <param name="statements">In text order; their ids are permanent (<see cref="StatementId"/>).</param>
    /// <param name="text">For the report's page; null leaves the text that is held where it is the same by its hash.</param>
    /// <param name="replace">True once a person has decided that this document takes the place of another one.</param>
    /// <param name="who">Who the trail names.</param>
    /// <returns><see cref="SaveOutcome.Conflict"/> where another document from another source, or from any file, is held under this id.</returns>
    /// <exception cref="ArgumentException">The district or an indicator is not in the archive, or the statements are not of this report.</exception>
    public Task<SaveResult> SaveReportAsync(
        Report report, IReadOnlyList<Statement> statements, IReadOnlyList<Unread> unread, ReportText? text,
        bool replace = false, string who = Program, CancellationToken cancel = default) =>
        WriteAsync(who, async write => (await new ReportsSaving(write, replace).RunAsync([new(report, statements, unread, text)]))[0], cancel);

    /// <summary>Saves the reports of several documents, all or none, each as <see cref="SaveReportAsync"/> does; a document whose reports are all held as it gives them is known from then on (<see cref="ImportQueries.ReportsOfAsync"/>).</summary>
    /// <returns>Of each document what became of each of its reports.</returns>
    /// <exception cref="ArgumentException">The district or an indicator of a report is not in the archive, or its statements are not of it.</exception>
    public Task<IReadOnlyList<IReadOnlyList<SaveResult>>> SaveDocumentsAsync(
        IReadOnlyList<DocumentReading> documents, bool replace = false, string who = Program, CancellationToken cancel = default) =>
        WriteAsync<IReadOnlyList<IReadOnlyList<SaveResult>>>(who, async write =>
        {
            await write.Bulk.WidenAsync();
            var saved = new Queue<SaveResult>(await new ReportsSaving(write, replace).RunAsync([.. documents.SelectMany(document => document.Reports)]));
            List<IReadOnlyList<SaveResult>> results = [.. documents.Select(document => document.Reports.Select(_ => saved.Dequeue()).ToList())];
            await Imported.RememberAsync(write, documents, results);
            return results;
        }, cancel);

    /// <summary>Puts what is derived of a district in the place of what is held; confirmed links stay as they are.</summary>
    /// <param name="district">GB/T 2260 code.</param>
    /// <param name="links">All proposed links of the district's targets; one for a target and vintage.</param>
    /// <param name="assessments">All verdicts on the district's targets; one for a target and vintage.</param>
    /// <param name="marks">As <see cref="Holdings.Marks"/> was when the facts were read that they follow from: then the district is no longer waiting to be judged.</param>
    /// <exception cref="ArgumentException">A link or verdict is of another district, or there are two for a target and vintage.</exception>
    public Task<DerivedResult> ReplaceDerivedAsync(
        string district, IReadOnlyList<Link> links, IReadOnlyList<Assessment> assessments, GoalHistory? goals = null,
        int? marks = null, string who = Program, CancellationToken cancel = default) =>
        WriteAsync(who, write => new Derivation(write, district).ReplaceAsync(links, assessments, goals ?? GoalHistory.None, marks), cancel);

    /// <summary>The same for several districts, all or none.</summary>
    /// <exception cref="ArgumentException">A link or verdict is of another district, or there are two for a target and vintage.</exception>
    public Task ReplaceDerivedAsync(IReadOnlyList<DerivedDistrict> made, string who = Program, CancellationToken cancel = default) =>
        WriteAsync(who, async write =>
        {
            await write.Bulk.WidenAsync();
            foreach (var one in made.OrderBy(one => one.District, StringComparer.Ordinal))
                await new Derivation(write, one.District).ReplaceAsync(one.Derived.Links, one.Derived.Assessments, one.Derived.Goals, one.Marks);
            return true;
        }, cancel);

    /// <summary>How much of what is held of a district is not what the rules made of it: how much the same would change. Nothing is changed.</summary>
    public Task<DerivedResult> CompareDerivedAsync(DerivedDistrict made, CancellationToken cancel = default) => ledger.ExplainAsync(async () =>
    {
        await using var db = await ledger.OpenToWriteAsync(cancel);
        await using var transaction = await ledger.BeginWriteAsync(db, cancel); // Never kept.
        return await new Derivation(new Writing(db, transaction, default, Program, cancel), made.District).ReplaceAsync(made.Derived.Links, made.Derived.Assessments, made.Derived.Goals, marks: null);
    });

    /// <summary>Keeps a person's decision on what answers a target; it outlives every rebuild. Verdicts follow with the next <see cref="ReplaceDerivedAsync"/>.</summary>
    /// <exception cref="ArgumentException">The target, the outcome or the report is not in the archive.</exception>
    public Task ConfirmLinkAsync(Link link, string who, CancellationToken cancel = default) => ConfirmLinksAsync([link], who, cancel);

    /// <summary>Keeps several such decisions, all or none, with one line in the trail.</summary>
    /// <exception cref="ArgumentException">A target, an outcome or a report is not in the archive.</exception>
    public Task ConfirmLinksAsync(IReadOnlyList<Link> links, string who, CancellationToken cancel = default) =>
        WriteAsync(who, async write =>
        {
            await Confirmation.RunAsync(write, links);
            return true;
        }, cancel);

    /// <summary>Brings the districts and indicators up to the program's own list; one that the list lacks stays, and so does what a person changed.</summary>
    public Task SaveCatalogueAsync(Catalogue catalogue, CancellationToken cancel = default) =>
        WriteAsync(Program, async write =>
        {
            await CatalogueSaving.RunAsync(write, catalogue);
            return true;
        }, cancel);

    /// <summary>True for a line that changed facts; what stands there now decides whether it can still be taken back.</summary>
    public static bool CanUndo(TrailLine line) => Undoing.Undoable.Contains(line.What);

    /// <summary>Takes back what a line of the trail changed of facts, also an undoing. Verdicts follow with the next <see cref="ReplaceDerivedAsync"/> of the district that is told.</summary>
    public Task<UndoResult> UndoAsync(long line, string who, string? why = null, CancellationToken cancel = default) =>
        WriteAsync(who, async write => await write.FirstAsync<TrailRow>($"select {TrailRow.Columns} from trail t where t.id = @line", new { line }) is { } found
            ? await new Undoing(write, found).RunAsync(why)
            : new UndoResult(UndoOutcome.Unknown), cancel);

    /// <summary>Enters in the trail that the public tables were given out.</summary>
    /// <param name="previous">The release that was last when this one was made.</param>
    /// <returns>False where another has been entered since: nothing was written.</returns>
    public Task<bool> EnterReleaseAsync(ReleaseEntry release, ReleaseEntry? previous, string who = Program, CancellationToken cancel = default) => WriteAsync(who, async write =>
    {
        // The line before it is read once nobody else can write one.
        await write.RunAsync("update schema_version set version = version");
        var last = await write.FirstAsync<string>("select t.after from trail t where t.what = @what order by t.id desc limit 1", new { what = TrailText.Released });
        if (TrailText.Read<ReleaseEntry>(last) != previous)
            return false;
        await write.TrailAsync(TrailText.Released, release.Number.ToString(CultureInfo.InvariantCulture), null, release);
        return true;
    }, cancel);

    /// <summary>Counts anew everything that sums are kept of.</summary>
    public Task RebuildSumsAsync(CancellationToken cancel = default) => WriteAsync(Program, async write =>
    {
        await Rollup.RebuildAsync(write);
        return true;
    }, cancel);

    /// <summary>The districts whose sums are not what their rows give; none in an archive that is in order. Nothing is written.</summary>
    public Task<IReadOnlyList<string>> WrongSumsAsync(CancellationToken cancel = default) => WriteAsync(Program, Rollup.WrongAsync, cancel);

    /// <summary>The tables with rows that refer to statements which are not there; none in an archive that is in order. Nothing is written.</summary>
    public Task<IReadOnlyList<string>> LooseEndsAsync(CancellationToken cancel = default) => WriteAsync(Program, LooseEnds.FindAsync, cancel);

    internal Task<T> WriteAsync<T>(string who, Func<Writing, Task<T>> work, CancellationToken cancel) => ledger.ExplainAsync(async () =>
    {
        var (result, told) = await KeepAsync(who, work, cancel);
        if (told && ledger.Written is { } written)
            await written();
        return result;
    });

    private async Task<(T Result, bool IsInTrail)> KeepAsync<T>(string who, Func<Writing, Task<T>> work, CancellationToken cancel)
    {
        await using var db = await ledger.OpenToWriteAsync(cancel);
        await using var transaction = await ledger.BeginWriteAsync(db, cancel);
        var write = new Writing(db, transaction, (clock ?? TimeProvider.System).GetUtcNow(), who, cancel);
        var result = await work(write);
        await Rollup.RefreshAsync(write);
        if (write.IsInTrail)
            await Unjudged.MarkAsync(write);
        await ledger.CommitAsync(transaction, cancel);
        return (result, write.IsInTrail);
    }
}
