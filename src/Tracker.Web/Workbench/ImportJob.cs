using Tracker.Reports;

namespace Tracker.Web.Workbench;

/// <summary>Where a document is on its way in.</summary>
public enum ImportStage
{
    /// <summary>Its address is asked, or it is coming in.</summary>
    Fetching,

    /// <summary>It becomes text and is cut into its reports.</summary>
    Splitting,

    /// <summary>Its reports are read, one after the other.</summary>
    Reading,

    Read,
    Failed,
}

/// <summary>How far a document has come.</summary>
/// <param name="Received">Bytes that its address has given.</param>
/// <param name="Number">Which of its reports is being read, from 1.</param>
/// <param name="Fault">Why it failed; null where it did not.</param>
public sealed record ImportProgress(ImportStage Stage, long Received = 0, int Number = 0, int Of = 0, string? Fault = null)
{
    public bool IsAtWork => Stage is not (ImportStage.Read or ImportStage.Failed);
}

/// <summary>A document that somebody sent or gave the address of, and what was read in it. It goes on whoever looks, until it is left.</summary>
public sealed class ImportJob : IProgress<long>, IProgress<(int Number, int Of)>, IDisposable
{
    private readonly CancellationTokenSource left = new();
    private readonly Lock gate = new();
    private byte[]? document;
    private Told? told;
    private Task work = Task.CompletedTask;

    /// <param name="document">Null for one whose address is <paramref name="name"/>.</param>
    internal ImportJob(string name, byte[]? document)
    {
        (Name, this.document) = (name, document);
        Progress = new(document is null ? ImportStage.Fetching : ImportStage.Splitting);
    }

    /// <summary>The number it is found by.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>File name or address.</summary>
    public string Name { get; }

    public ImportProgress Progress { get; private set; }

    /// <summary>What was read; null before.</summary>
    public ReadDocument? Found { get; private set; }

    /// <summary>SHA-256 of what its address gave, once that is kept beside the archive; else null.</summary>
    internal string? Snapshot { get; private set; }

    /// <summary>What is kept of it in memory.</summary>
    internal long Bytes => document?.Length ?? Progress.Received;

    /// <summary>When somebody last looked.</summary>
    internal DateTimeOffset SeenAt { get; set; }

    /// <summary>True once it is at rest; false where it is still at work after that time.</summary>
    public async Task<bool> IsDoneAsync(TimeSpan patience, CancellationToken cancel) =>
        await Task.WhenAny(work, Task.Delay(patience, cancel)) == work;

    /// <summary>Sets to work; does nothing where it has been read as told, or is being read so. What is being read as something else is read anew after that.</summary>
    /// <param name="as">What a person says of its reports; null for what it says itself.</param>
    internal void Begin(Told? @as, Func<Told?, CancellationToken, Task> run)
    {
        lock (gate)
        {
            var before = work;
            if (left.IsCancellationRequested || (@as == told && (!before.IsCompleted || Progress.Stage is ImportStage.Read or ImportStage.Failed)))
                return;
            told = @as;
            work = Task.Run(() => AfterAsync(before, () => run(@as, left.Token)));
        }
    }

    private async Task AfterAsync(Task before, Func<Task> run)
    {
        await before;
        (Found, Progress) = (null, new(document is null ? ImportStage.Fetching : ImportStage.Splitting));
        await run();
    }

    /// <param name="keep">Keeps what the address gave, and tells its hash; null where it was not kept.</param>
    internal async Task<byte[]> DocumentAsync(Fetching fetching, Func<Fetched, CancellationToken, Task<string?>> keep, CancellationToken cancel)
    {
        if (document is null)
        {
            var fetched = await fetching.FetchAsync(Name, this, cancel);
            (document, Snapshot) = (fetched.Bytes, await keep(fetched, cancel));
        }
        Progress = Progress with { Stage = ImportStage.Splitting };
        return document;
    }

    internal void Finish(ReadDocument found) => (Found, Progress) = (found, Progress with { Stage = ImportStage.Read });

    internal void Fail(string why) => Progress = Progress with { Stage = ImportStage.Failed, Fault = why };

    void IProgress<long>.Report(long value) => Progress = Progress with { Received = value };

    void IProgress<(int Number, int Of)>.Report((int Number, int Of) value) => Progress = Progress with { Stage = ImportStage.Reading, Number = value.Number, Of = value.Of };

    /// <summary>Calls it off.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            left.Cancel();
            left.Dispose();
        }
    }
}
