using Microsoft.AspNetCore.Components;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>A page on what a draft answers and what answers it.</summary>
public abstract class PairWork : DraftWork
{
    /// <summary>The names of the fields of a decision: what the page showed, and what is decided.</summary>
    protected const string SeenField = "Seen", ChosenField = "Chosen", OutcomeField = "Outcome", ReasonField = "Reason", ProofField = "Proof";

    [Inject] public required DraftWriter Writer { get; set; }
    [Inject] public required Intake Intake { get; set; }
    [Inject] public required LedgerDb Ledger { get; set; }

    /// <summary>What is least sure first, what is decided last.</summary>
    protected IReadOnlyList<Paired> Pairs { get; private set; } = [];

    /// <summary>The results of the draft that may answer.</summary>
    protected IReadOnlyList<Statement> Outcomes { get; private set; } = [];

    protected string? Fault { get; private set; }

    protected override async Task LoadAsync(Draft draft)
    {
        Pairs = [.. (await Intake.PairDraftAsync(Ledger, draft, Cancel)).OrderBy(pair => pair.Link!.Confirmed).ThenBy(pair => pair.Link!.Confidence)];
        Outcomes = [.. (await Drafts.ItemsAsync(Report, Cancel)).Where(item => item is { State: not ItemState.Rejected, Statement.Role: Role.Outcome }).Select(item => item.Statement)];
    }

    /// <summary>Keeps a person's decision, or says why it cannot be kept.</summary>
    /// <param name="page">Where to go once it is kept.</param>
    protected async Task DecideAsync(Paired pair, string page)
    {
        var (link, form) = (pair.Link!, Http.Request.Form);
        var (outcome, reason) = (PlainText.OrNull(form[OutcomeField]), PlainText.OrNull(form[ReasonField]));
        if (!CodeNames<Answer>.TryParse(form[ChosenField], out var answer))
            Fault = PairText.NoAnswer;
        else if (form[SeenField] != Standing(link) && (answer, outcome) != (link.Answer, link.Outcome))
            Fault = PairText.ChangedSince.With(PairWords.Of(link.Answer));
        else if (PairWords.Fault(answer, outcome, link, reason, form[ProofField] == "1", Outcomes) is { } why)
            Fault = why;
        else
            await KeepAsync([link with { Answer = answer, Outcome = outcome, Reason = reason ?? link.Reason }], page);
    }

    /// <summary>A field as it was sent; null where nothing was.</summary>
    protected string? Sent(string name) => HttpMethods.IsPost(Http.Request.Method) ? (string?)Http.Request.Form[name] : null;

    protected async Task KeepAsync(IReadOnlyList<Link> links, string page)
    {
        var kept = await Writer.PairAsync(Report, links, Who.Name, Cancel);
        if (kept is DraftOutcome.Done)
            GoTo(page, ToldWords.Saved);
        else
            Fault = DraftWords.Of(kept);
    }

    /// <summary>What the page showed of it: somebody else's decision since is not written over unseen.</summary>
    protected static string Standing(Link link) => $"{CodeNames<Answer>.Of(link.Answer)} {link.Outcome} {link.Confirmed}";
}
