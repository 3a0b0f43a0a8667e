using Tracker.Ledger;
using Tracker.Reports;
using Tracker.Web.Accounts;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>Documents on their way in, until they are confirmed or left: in memory, each for its sender alone.</summary>
public sealed partial class ImportJobs(Fetching fetching, LedgerDb ledger, TimeProvider clock, ILogger<ImportJobs> log) : IDisposable
{
    /// <summary>So many documents one account has at work at a time.</summary>
    public const int MostAtWork = 3;

    // Bytes of documents, of all accounts; a report is 0.1 MB.
    private const long MostBytes = 200L * 1024 * 1024;

    // Without anybody looking a document that is read is kept for so long.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly Lock gate = new();
    private readonly List<(string Owner, ImportJob Job)> jobs = [];

    /// <param name="name">File name, or the address to fetch it from.</param>
    /// <param name="document">Null where it is to be fetched.</param>
    /// <param name="intake">Reads it, by the catalogue of the moment.</param>
    /// <returns>Null where the account has as many at work as it may.</returns>
    public ImportJob? Start(SignedIn who, string name, byte[]? document, Intake intake)
    {
        var job = new ImportJob(name, document) { SeenAt = clock.GetUtcNow() };
        lock (gate)
        {
            Clear();
            if (jobs.Count(held => held.Owner == who.Name && held.Job.Progress.IsAtWork) >= MostAtWork)
                return null;
            jobs.Add((who.Name, job));
        }
        job.Begin(null, (told, cancel) => RunAsync(job, told, intake, cancel));
        return job;
    }

    /// <summary>A document, which is read anew where it was read as something else.</summary>
    /// <param name="told">What a person says of its reports; null for what it says itself.</param>
    /// <returns>Null where there is none of that number, or it is somebody else's, or it has been given up.</returns>
    public ImportJob? Find(SignedIn who, string id, Told? told, Intake intake)
    {
        ImportJob? job;
        lock (gate)
        {
            job = jobs.Find(held => held.Owner == who.Name && held.Job.Id == id).Job;
            if (job is null)
                return null;
            job.SeenAt = clock.GetUtcNow();
        }
        job.Begin(told, (told, cancel) => RunAsync(job, told, intake, cancel));
        return job;
    }

    /// <summary>All of an account, the newest first.</summary>
    public IReadOnlyList<ImportJob> Of(SignedIn who)
    {
        lock (gate)
        {
            Clear();
            return [.. jobs.Where(held => held.Owner == who.Name).Select(held => held.Job).Reverse()];
        }
    }

    /// <summary>Calls a document off, whatever is being done with it.</summary>
    public void Leave(SignedIn who, string id)
    {
        lock (gate)
            Drop(held => held.Owner == who.Name && held.Job.Id == id);
    }

    public void Dispose()
    {
        lock (gate)
            Drop(_ => true);
    }

    private async Task RunAsync(ImportJob job, Told? told, Intake intake, CancellationToken cancel)
    {
        try
        {
            var document = await job.DocumentAsync(fetching, KeepAsync, cancel);
            var read = intake.Read(document, job.Name, told, progress: job, cancel: cancel);
            job.Finish(job.Snapshot is { } hash ? read.WithSnapshot(hash) : read);
        }
        catch (FetchException refusal)
        {
            job.Fail(refusal.Message);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // It was left.
        }
        catch (Exception error)
        {
            // Nobody awaits it: what is not told here would be at work for ever.
            Broken(error, job.Name);
            job.Fail(ImportText.Broken);
        }
    }

    /// <summary>Keeps what an address gave beside the archive.</summary>
    /// <returns>Its hash; null where it cannot be kept: the archive is no file, or its folder takes none.</returns>
    private async Task<string?> KeepAsync(Fetched fetched, CancellationToken cancel)
    {
        if (ledger.Folder is not { } folder)
            return null;
        try
        {
            await fetched.KeepAsync(Path.Combine(folder, Fetched.Folder), cancel);
            return fetched.Hash;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            NotKept(fetched.Address, error.Message);
            return null;
        }
    }

    // What nobody has looked at for long goes, and of what is at rest the longest unseen where there is too much.
    private void Clear()
    {
        var now = clock.GetUtcNow();
        Drop(held => !held.Job.Progress.IsAtWork && now - held.Job.SeenAt > Kept);
        var bytes = jobs.Sum(held => held.Job.Bytes);
        foreach (var held in jobs.Where(held => !held.Job.Progress.IsAtWork).OrderBy(held => held.Job.SeenAt).ToList())
        {
            if (bytes <= MostBytes)
                return;
            bytes -= held.Job.Bytes;
            Drop(other => other == held);
        }
    }

    private void Drop(Predicate<(string Owner, ImportJob Job)> which)
    {
        foreach (var held in jobs.FindAll(which))
        {
            jobs.Remove(held);
            held.Job.Dispose();
        }
    }

    [LoggerMessage(LogLevel.Warning, "No snapshot of {Address} was kept: {Why}")]
    private partial void NotKept(string address, string why);

    [LoggerMessage(LogLevel.Error, "{Document} could not be read")]
    private partial void Broken(Exception error, string document);
}
