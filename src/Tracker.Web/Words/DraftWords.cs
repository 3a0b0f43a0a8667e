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
        TrailText.Catalogue => ChangesText.Catalogue,
        TrailText.Moved => ChangesText.Moved,
        TrailText.Released => ChangesText.Released,
        TrailText.Generated => ChangesText.Generated,
        TrailText.IndicatorEdited => ChangesText.IndicatorEdited,
        TrailText.DistrictEdited => ChangesText.DistrictEdited,
        TrailText.UpkeepSet => ChangesText.UpkeepSet,
        TrailText.SourcesChecked => ChangesText.SourcesChecked,
        TrailText.ReportAdded => ChangesText.ReportAdded,
        TrailText.ReportReplaced => ChangesText.ReportReplaced,
        TrailText.Published => ChangesText.Published,
        TrailText.LinksConfirmed => ChangesText.LinksConfirmed,
        TrailText.Assessed => ChangesText.Assessed,
        TrailText.VerdictsChanged => ChangesText.VerdictsChanged,
        TrailText.DraftOpened => ChangesText.DraftOpened,
        TrailText.DraftReviewed => ChangesText.DraftReviewed,
        TrailText.DraftPaired => ChangesText.DraftPaired,
        TrailText.DraftStaged => ChangesText.DraftStaged,
        TrailText.DraftDiscarded => ChangesText.DraftDiscarded,
        TrailText.OutcomesEntered => ChangesText.OutcomesEntered,
        TrailText.Undone => ChangesText.UndoneLine,
        TrailText.ProposalReceived => ChangesText.ProposalReceived,
        TrailText.ProposalDecided => ChangesText.ProposalDecided,
        TrailText.ContactDeleted => ChangesText.ContactDeleted,
        TrailText.QuestionDrafted => ChangesText.QuestionDrafted,
        TrailText.QuestionDropped => ChangesText.QuestionDropped,
        TrailText.QuestionSent => ChangesText.QuestionSent,
        TrailText.QuestionAnswered => ChangesText.QuestionAnswered,
        TrailText.Rated => ChangesText.Rated,
        TrailText.ReplyEntered => ChangesText.ReplyEntered,
        TrailText.NoteKept => ChangesText.NoteKept,
        TrailText.WatchList => ChangesText.WatchList,
        TrailText.AccountAdded => ChangesText.AccountAdded,
        TrailText.AccountChanged => ChangesText.AccountChanged,
        TrailText.AccountLocked => ChangesText.AccountLocked,
        TrailText.PasswordSet => ChangesText.PasswordSet,
        TrailText.SecondFactorSet => ChangesText.SecondFactorSet,
        TrailText.SecondFactorCleared => ChangesText.SecondFactorCleared,
        TrailText.SignedOutEverywhere => ChangesText.SignedOutEverywhere,
        // A line that a newer program wrote.
        _ => what,
    };
}
