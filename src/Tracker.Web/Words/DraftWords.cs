using Tracker.Ledger;

namespace Tracker.Web.Words;

/// <summary>Where a draft stands, and what came of what was done to it, in words.</summary>
public static class DraftWords
{
    public static string Of(Draft draft) => draft.Stage switch
    {
        DraftStage.Review => DraftText.InReview,
        DraftStage.Reply => DraftText.InReply,
        _ => throw new ArgumentOutOfRangeException(nameof(draft), draft.Stage, "A stage has no name here; add it beside the others."),
    };

    public static string Of(ItemState state) => state switch
    {
        ItemState.Proposed => DraftText.Proposed,
        ItemState.Accepted => DraftText.Accepted,
        ItemState.Changed => DraftText.Changed,
        ItemState.Rejected => DraftText.Rejected,
        ItemState.Added => DraftText.Added,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state has no name here; add it beside the others."),
    };

    /// <summary>Why nothing was written, and what to do.</summary>
    public static string Of(DraftOutcome outcome) => outcome switch
    {
        DraftOutcome.Done => DraftText.Done,
        DraftOutcome.Unknown => DraftText.NoSuchDraft,
        DraftOutcome.AlreadyOpen => DraftText.AlreadyOpen,
        DraftOutcome.ChangedSince => DraftText.ChangedSince,
        DraftOutcome.Held => DraftText.Held,
        DraftOutcome.Undecided => DraftText.Undecided,
        DraftOutcome.ReplyOpen => DraftText.ReplyOpen,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome has no words here; add them beside the others."),
    };

    public static string Of(UndoOutcome outcome) => outcome switch
    {
        UndoOutcome.Undone => ChangesText.Undone,
        UndoOutcome.Unknown => ChangesText.NoSuchLine,
        UndoOutcome.NothingToUndo => ChangesText.NothingToUndo,
        UndoOutcome.ChangedSince => ChangesText.ChangedSince,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome has no words here; add them beside the others."),
    };

    /// <summary>What a line of the trail did.</summary>
    public static string What(string what) => what switch
    {
        "catalogue" => ChangesText.Catalogue,
        "report added" => ChangesText.ReportAdded,
        "report replaced" => ChangesText.ReportReplaced,
        "report published" => ChangesText.Published,
        "links confirmed" => ChangesText.LinksConfirmed,
        "links and verdicts" => ChangesText.Assessed,
        "verdicts changed" => ChangesText.VerdictsChanged,
        "draft opened" => ChangesText.DraftOpened,
        "draft reviewed" => ChangesText.DraftReviewed,
        "draft paired" => ChangesText.DraftPaired,
        "draft staged" => ChangesText.DraftStaged,
        "draft discarded" => ChangesText.DraftDiscarded,
        "outcomes entered" => ChangesText.OutcomesEntered,
        "undone" => ChangesText.UndoneLine,
        // Of accounts and answers there are more kinds than a reader needs told apart.
        _ => what,
    };
}
