namespace Tracker.Ledger;

/// <remarks>This part: what people answer to the record.</remarks>
public sealed partial class LedgerWriter
{
    /// <summary>Who the trail names for what comes in from readers without an account.</summary>
    public const string Public = "public";

    /// <summary>Takes in a proposed correction; the same twice is one, under the id that it has (<see cref="Proposed.Id"/>).</summary>
    /// <param name="proposed">As <see cref="PlainText.Of"/> leaves it.</param>
    /// <exception cref="ArgumentException">A text is missing or too long, or the archive has no such target.</exception>
    public Task<ReceiveOutcome> ReceiveProposalAsync(Proposed proposed, SpentForm form, CancellationToken cancel = default) =>
        WriteAsync(Public, write => ProposalSaving.ReceiveAsync(write, proposed, form), cancel);

    /// <returns><see cref="Handled.Already"/> where it was decided before and the decision does not say that it knows.</returns>
    /// <exception cref="ArgumentException">There is no reason, or it is too long; or nothing is decided.</exception>
    public Task<Handled> DecideProposalAsync(string id, Decision decision, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => ProposalSaving.DecideAsync(write, id, decision, who), cancel);

    /// <summary>Deletes who proposed it, for good.</summary>
    public Task<Handled> ForgetProposerAsync(string id, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => ProposalSaving.ForgetAsync(write, id), cancel);

    /// <summary>Keeps a deputy's draft on a target, in the place of an earlier one.</summary>
    /// <returns>The question's id.</returns>
    /// <exception cref="ArgumentException">The text is missing or too long, or the archive has no such target.</exception>
    public Task<string> DraftQuestionAsync(string target, string text, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => QuestionSaving.DraftAsync(write, target, text, who), cancel);

    /// <summary>Throws a deputy's own draft away.</summary>
    public Task<Handled> DropQuestionAsync(string id, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => QuestionSaving.DropAsync(write, id, who), cancel);

    /// <summary>Sends a deputy's own draft: from then on it is public.</summary>
    /// <param name="name">The deputy's name as it is to be shown.</param>
    public Task<Handled> SendQuestionAsync(string id, string name, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => QuestionSaving.SendAsync(write, id, name, who), cancel);

    /// <summary>Enters what a department answered.</summary>
    /// <param name="again">True where an answer is known to be there, and is to be another.</param>
    /// <exception cref="ArgumentException">The department or the answer is missing or too long.</exception>
    public Task<Handled> AnswerQuestionAsync(string id, string department, string answer, string who, bool again = false, CancellationToken cancel = default) =>
        WriteAsync(who, write => QuestionSaving.AnswerAsync(write, id, department, answer, again), cancel);

    /// <summary>Keeps how a deputy rates a target, in the place of an earlier rating.</summary>
    /// <param name="score"><see cref="Rating.Lowest"/> to <see cref="Rating.Highest"/>.</param>
    /// <returns>False where the same stood there.</returns>
    /// <exception cref="ArgumentException">The score is none, the reason is missing or too long, or the archive has no such target.</exception>
    public Task<bool> RateAsync(string target, int score, string reason, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => OpinionSaving.RateAsync(write, target, score, reason, who), cancel);

    /// <summary>Enters a department's reply to a target.</summary>
    /// <returns>False where the same stood there.</returns>
    /// <exception cref="ArgumentException">A text is missing or too long, or the archive has no such target.</exception>
    public Task<bool> ReplyAsync(string target, string department, string text, DateOnly date, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => OpinionSaving.ReplyAsync(write, target, department, text, date, who), cancel);

    /// <summary>Keeps an account's own note on a target; an empty one deletes it.</summary>
    /// <exception cref="ArgumentException">It is too long, or the archive has no such target.</exception>
    public Task<bool> KeepNoteAsync(string target, string text, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => OwnSaving.NoteAsync(write, target, text, who), cancel);

    /// <returns><see cref="Handled.Unknown"/> where the list is full (<see cref="Watch.Most"/>).</returns>
    /// <exception cref="ArgumentException">The archive has no such target.</exception>
    public Task<Handled> WatchAsync(string target, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => OwnSaving.WatchAsync(write, target, who), cancel);

    public Task<bool> UnwatchAsync(string subject, string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => OwnSaving.UnwatchAsync(write, subject, who), cancel);

    /// <summary>Marks all that an account watches as seen.</summary>
    public Task<bool> SeeWatchedAsync(string who, CancellationToken cancel = default) =>
        WriteAsync(who, write => OwnSaving.SeeAsync(write, who), cancel);
}
