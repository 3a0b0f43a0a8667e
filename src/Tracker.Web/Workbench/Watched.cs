using Tracker.Ledger;
using Tracker.Web.Answering;

namespace Tracker.Web.Workbench;

/// <summary>A target that somebody watches, with what came since they last looked.</summary>
/// <param name="Promise">Null where its report no longer has it.</param>
/// <param name="Name">What it is called; its id where it is gone.</param>
public sealed record WatchedTarget(Watch Watch, Promise? Promise, string Name, IReadOnlyList<Correction> Corrections, IReadOnlyList<AnswerEntry> Answers)
{
    public bool HasNews => Corrections.Count > 0 || Answers.Count > 0;
}

/// <summary>Gathers what an account watches.</summary>
public sealed class Watched(OwnQueries own, PromiseQueries promises, CorrectionQueries corrections, AnswersBack answers, TargetNames names)
{
    /// <summary>What has news first, then watched last first.</summary>
    public async Task<IReadOnlyList<WatchedTarget>> OfAsync(string account, CancellationToken cancel = default)
    {
        var targets = new List<WatchedTarget>();
        foreach (var watch in await own.WatchedAsync(account, cancel))
        {
            var promise = await promises.FindAsync(watch.Subject, cancel);
            targets.Add(new(
                watch, promise, promise is null ? watch.Subject : await names.OfAsync(promise, cancel),
                [.. (await corrections.OfTargetAsync(watch.Subject, cancel)).Where(correction => correction.At > watch.Seen)],
                [.. (await answers.OfAsync(watch.Subject, cancel)).Entries.Where(entry => entry.At > watch.Seen)]));
        }
        return [.. targets.OrderByDescending(target => target.HasNews)];
    }
}
