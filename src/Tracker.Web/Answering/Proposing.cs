using System.Net;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Answering;

/// <summary>Takes in what a reader proposes, or says why not. What can be checked without a trace is checked first.</summary>
public sealed class Proposing(FormTokens tokens, SendingLimits limits, LedgerWriter writer)
{
    /// <param name="form">As it was read; what is wrong with it is added to it.</param>
    /// <param name="from">Where it came from.</param>
    /// <returns>The reference; null where it was not taken.</returns>
    public async Task<string?> TakeAsync(string target, CorrectionForm form, IFormCollection sent, IPAddress? from, CancellationToken cancel)
    {
        var state = tokens.Read(sent[CorrectionForm.TokenField].FirstOrDefault(), target, out var spent);
        form.Fault = Why(state, form, isTrapped: !string.IsNullOrEmpty(sent[CorrectionForm.TrapField]));
        if (form.Fault is not null)
            return null;
        if (!limits.Take(from))
        {
            form.Fault = AnsweringText.TooMany;
            return null;
        }
        var proposed = form.Propose(target);
        if (await writer.ReceiveProposalAsync(proposed, spent!, cancel) is not ReceiveOutcome.FormSpent)
            return proposed.Id;
        form.Fault = AnsweringText.FormSpent;
        return null;
    }

    private static string? Why(TokenState state, CorrectionForm form, bool isTrapped) => state switch
    {
        _ when form.HasFaults => AnsweringText.HasFaults,
        _ when isTrapped => AnsweringText.Trapped,
        TokenState.Forged => AnsweringText.NoToken,
        TokenState.TooSoon => AnsweringText.TooSoon,
        TokenState.TooOld => AnsweringText.TooOld,
        TokenState.Valid => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say here what is told of such a token."),
    };
}
