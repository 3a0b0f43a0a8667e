using Tracker.Ledger;

namespace Tracker.Web.Answering;

/// <summary>All that was answered to a target and is public.</summary>
/// <param name="Entries">Newest first.</param>
public sealed record Answers(RatingSummary Ratings, IReadOnlyList<AnswerEntry> Entries)
{
    public bool IsEmpty => Ratings.Count == 0 && Entries.Count == 0;
}

/// <summary>A reply, a question or a decided proposal: one of the three.</summary>
/// <param name="At">When it came to be, or last went on.</param>
public sealed record AnswerEntry(DateTimeOffset At, DepartmentReply? Reply = null, Question? Question = null, Proposal? Proposal = null);

/// <summary>Gathers them from the archive.</summary>
public sealed class AnswersBack(ReplyQueries replies, QuestionQueries questions, RatingQueries ratings, ProposalQueries proposals)
{
    public async Task<Answers> OfAsync(string target, CancellationToken cancel = default)
    {
        var entries = (await replies.OfAsync(target, cancel)).Select(reply => new AnswerEntry(reply.At, Reply: reply))
            .Concat((await questions.SentOfAsync(target, cancel)).Select(question => new AnswerEntry(question.AnsweredAt ?? question.SentAt ?? question.At, Question: question)))
            .Concat((await proposals.DecidedOfAsync(target, cancel)).Select(proposal => new AnswerEntry(proposal.DecidedAt ?? proposal.At, Proposal: proposal)));
        return new(await ratings.SummaryAsync(target, cancel), [.. entries.OrderByDescending(entry => entry.At)]);
    }
}
