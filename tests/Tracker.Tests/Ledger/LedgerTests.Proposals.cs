using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public abstract partial class LedgerTests
{
    private static readonly Proposed Wrong = new()
    {
        Target = Sample.Growth.Id, Kind = ProposalKind.Figure, Text = "应为8.2%", Evidence = "https://example.org/2024 第三段", By = new("李四", "li@example.org"),
    };

    private static readonly Decision Accepting = new() { State = ProposalState.Accepted, Reason = "经核对原文，确有误读" };

    private ProposalQueries Proposals => new(ledger);

    [Fact]
    public async Task A_proposal_is_received_without_its_proposer()
    {
        await Sample.SaveAllAsync(writer);

        Assert.Equal(ReceiveOutcome.Received, await ReceiveAsync(Wrong, "one"));

        var held = await Proposals.FindAsync(Wrong.Id, Cancel);
        Assert.Equal((Wrong.Text, Wrong.Evidence, ProposalState.Received, false), (held!.Text, held.Evidence, held.State, held.IsPublic));
        Assert.Equal(Wrong.By, await Proposals.ProposerAsync(Wrong.Id, Cancel));
        Assert.Empty(await Proposals.DecidedOfAsync(Wrong.Target, Cancel));
        var line = Assert.Single(await Trail.OfAsync(Wrong.Id, Cancel));
        Assert.Equal(("proposal received", LedgerWriter.Public), (line.What, line.Who));
        Assert.Contains("应为8.2%", line.After, StringComparison.Ordinal);
        Assert.DoesNotContain("李四", line.After, StringComparison.Ordinal);
        Assert.DoesNotContain("li@example.org", line.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_twice_is_one_and_a_form_is_good_for_one()
    {
        await Sample.SaveAllAsync(writer);
        await ReceiveAsync(Wrong, "one");

        Assert.Equal(ReceiveOutcome.Held, await ReceiveAsync(Wrong with { By = new("王五", null) }, "one"));
        Assert.Equal(ReceiveOutcome.Held, await ReceiveAsync(Wrong, "two"));
        Assert.Equal(ReceiveOutcome.FormSpent, await ReceiveAsync(Wrong with { Text = "应为8.3%" }, "one"));
        Assert.Equal(ReceiveOutcome.Received, await ReceiveAsync(Wrong with { Text = "应为8.3%" }, "two"));
        Assert.Equal(2, (await Proposals.CountAsync(Cancel)).Open);
        Assert.Equal("李四", (await Proposals.ProposerAsync(Wrong.Id, Cancel)).Name);
    }

    [Fact]
    public async Task Two_at_once_are_one()
    {
        await Sample.SaveAllAsync(writer);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => ReceiveAsync(Wrong, $"form {number}"), Cancel)));

        Assert.Single(outcomes, ReceiveOutcome.Received);
        Assert.Equal(1, (await Proposals.CountAsync(Cancel)).Total);
    }

    [Fact]
    public async Task A_proposal_to_nothing_of_nothing_or_too_long_is_refused()
    {
        await Sample.SaveAllAsync(writer);

        foreach (var bad in new[] { Wrong with { Target = "990101-nothing" }, Wrong with { Target = "" }, Wrong with { Target = Sample.GrowthClaimed.Id }, Wrong with { Text = " " }, Wrong with { Evidence = "" }, Wrong with { Text = new('长', 1001) } })
            await Assert.ThrowsAsync<ArgumentException>(() => ReceiveAsync(bad, "one"));
        Assert.Equal(0, (await Proposals.CountAsync(Cancel)).Total);
        Assert.Equal(ReceiveOutcome.Received, await ReceiveAsync(Wrong with { Text = new('长', 1000) }, "one"));
    }

    [Fact]
    public async Task A_decision_needs_a_reason_and_is_not_changed_without_saying_so()
    {
        await Sample.SaveAllAsync(writer);
        await ReceiveAsync(Wrong, "one");
        var refusing = Accepting with { State = ProposalState.Refused, Reason = "原文即为8.1%" };

        await Assert.ThrowsAsync<ArgumentException>(() => DecideAsync(Accepting with { Reason = " " }));
        await Assert.ThrowsAsync<ArgumentException>(() => DecideAsync(Accepting with { State = ProposalState.Received }));
        Assert.Equal(Handled.Unknown, await writer.DecideProposalAsync("nothing", Accepting, "王", Cancel));
        Assert.Equal(Handled.Done, await DecideAsync(Accepting));
        Assert.Equal(Handled.Done, await DecideAsync(Accepting));
        Assert.Equal(Handled.Already, await DecideAsync(refusing));
        Assert.Equal(ProposalState.Accepted, Assert.Single(await Proposals.DecidedOfAsync(Wrong.Target, Cancel)).State);
        Assert.Equal(Handled.Done, await DecideAsync(refusing with { Again = true }));
        Assert.Equal(("原文即为8.1%", "王"), ((await Proposals.FindAsync(Wrong.Id, Cancel))!.Reason, (await Proposals.FindAsync(Wrong.Id, Cancel))!.DecidedBy));
        Assert.Equal(["proposal decided", "proposal decided", "proposal received"], (await Trail.OfAsync(Wrong.Id, Cancel)).Select(line => line.What));
    }

    [Fact]
    public async Task What_is_decided_is_public_unless_it_is_withheld()
    {
        await Sample.SaveAllAsync(writer);
        await ReceiveAsync(Wrong, "one");
        await DecideAsync(Accepting);
        Assert.True((await Proposals.FindAsync(Wrong.Id, Cancel))!.IsPublic);

        Assert.Equal(Handled.Done, await DecideAsync(Accepting with { Withheld = true, Again = true }));

        Assert.False((await Proposals.FindAsync(Wrong.Id, Cancel))!.IsPublic);
    }

    [Fact]
    public async Task Who_proposed_it_is_deleted_for_good()
    {
        await Sample.SaveAllAsync(writer);
        await ReceiveAsync(Wrong, "one");

        Assert.Equal(Handled.Done, await writer.ForgetProposerAsync(Wrong.Id, "王", Cancel));
        Assert.Equal(Handled.Already, await writer.ForgetProposerAsync(Wrong.Id, "王", Cancel));
        Assert.Equal(Handled.Unknown, await writer.ForgetProposerAsync("nothing", "王", Cancel));
        Assert.Equal(new(null, null), await Proposals.ProposerAsync(Wrong.Id, Cancel));
    }

    [Fact]
    public async Task Open_proposals_come_first_and_a_report_read_anew_takes_none_away()
    {
        await Sample.SaveAllAsync(writer);
        var later = Wrong with { Text = "应为8.3%" };
        await ReceiveAsync(Wrong, "one");
        await ReceiveAsync(later, "two");
        await DecideAsync(Accepting);
        await writer.SaveReportAsync(Sample.Earlier with { Hash = new('f', 64) }, [Sample.Jobs], [], null, cancel: Cancel);

        Assert.Equal([later.Id, Wrong.Id], (await Proposals.OpenFirstAsync(0, 10, Cancel)).Select(proposal => proposal.Id));
        Assert.Equal([Wrong.Id], (await Proposals.OpenFirstAsync(1, 10, Cancel)).Select(proposal => proposal.Id));
    }

    private Task<ReceiveOutcome> ReceiveAsync(Proposed proposed, string nonce) =>
        writer.ReceiveProposalAsync(proposed, new(nonce, DateTimeOffset.MaxValue), Cancel);

    private Task<Handled> DecideAsync(Decision decision) => writer.DecideProposalAsync(Wrong.Id, decision, "王", Cancel);
}
