namespace Tracker.Ledger;

/// <summary>Keeps proposals and what is decided on them, inside a write.</summary>
internal static class ProposalSaving
{
    public static async Task<ReceiveOutcome> ReceiveAsync(Writing write, Proposed given, SpentForm form)
    {
        var proposed = given with
        {
            Text = PlainText.Require(given.Text, Proposal.LongestText, "text"),
            Evidence = PlainText.Require(given.Evidence, Proposal.LongestEvidence, "evidence"),
            By = new(PlainText.Allow(given.By.Name, Proposal.LongestPerson, "name"), PlainText.Allow(given.By.Contact, Proposal.LongestPerson, "contact")),
        };
        await KnownTarget.RequireAsync(write, proposed.Target);
        if (await FindAsync(write, proposed.Id) is not null)
            return ReceiveOutcome.Held;
        await write.RunAsync("delete from spent_form where until < @Now", new { write.Now });
        if (await write.RunAsync("insert into spent_form (nonce, until) values (@Nonce, @until) on conflict do nothing", new { form.Nonce, until = Instant.Text(form.Until) }) == 0)
            return ReceiveOutcome.FormSpent;
        if (await InsertAsync(write, proposed) == 0)
            return ReceiveOutcome.Held;
        await write.TrailAsync(TrailText.ProposalReceived, proposed.Id, null, new { proposed.Target, kind = CodeNames<ProposalKind>.Of(proposed.Kind), proposed.Text, proposed.Evidence });
        return ReceiveOutcome.Received;
    }

    public static async Task<Handled> DecideAsync(Writing write, string id, Decision decision, string who)
    {
        var reason = PlainText.Require(decision.Reason, Proposal.LongestReason, "reason");
        if (decision.State is ProposalState.Received)
            throw new ArgumentException("A decision accepts, partly accepts or refuses.", nameof(decision));
        // Holds off others who decide the same.
        if (await write.RunAsync("update proposal set state = state where id = @id", new { id }) == 0)
            return Handled.Unknown;
        var (held, state) = ((await FindAsync(write, id))!, CodeNames<ProposalState>.Of(decision.State));
        if ((held.State, held.Reason, held.Withheld) == (state, reason, decision.Withheld))
            return Handled.Done;
        if (held.State != CodeNames<ProposalState>.Of(ProposalState.Received) && !decision.Again)
            return Handled.Already;
        const string sql = "update proposal set state = @state, reason = @reason, withheld = @Withheld, decided_at = @Now, decided_by = @who where id = @id";
        await write.RunAsync(sql, new { id, state, reason, decision.Withheld, write.Now, who });
        await write.TrailAsync(TrailText.ProposalDecided, id, new { held.State, held.Reason, held.Withheld }, new { state, reason, decision.Withheld }, why: reason);
        return Handled.Done;
    }

    public static async Task<Handled> ForgetAsync(Writing write, string id)
    {
        if (await write.RunAsync("update proposal set name = null, contact = null where id = @id and (name is not null or contact is not null)", new { id }) == 0)
            return await FindAsync(write, id) is null ? Handled.Unknown : Handled.Already;
        await write.TrailAsync(TrailText.ContactDeleted, id, null, null);
        return Handled.Done;
    }

    private static Task<ProposalRow?> FindAsync(Writing write, string id) =>
        write.FirstAsync<ProposalRow>($"select {ProposalRow.Columns} from proposal p where p.id = @id", new { id });

    private static Task<int> InsertAsync(Writing write, Proposed proposed) => write.RunAsync(
        """
        insert into proposal (id, district, target, kind, text, evidence, name, contact, at, state, withheld)
        values (@Id, @district, @Target, @kind, @Text, @Evidence, @Name, @Contact, @Now, @state, @withheld)
        on conflict do nothing
        """,
        new
        {
            proposed.Id,
            district = Key.District(proposed.Target),
            proposed.Target,
            kind = CodeNames<ProposalKind>.Of(proposed.Kind),
            proposed.Text,
            proposed.Evidence,
            proposed.By.Name,
            proposed.By.Contact,
            write.Now,
            state = CodeNames<ProposalState>.Of(ProposalState.Received),
            withheld = false,
        });
}

/// <summary>The form that a proposal came by, which is good for one.</summary>
/// <param name="Until">After this it would not be taken anyway, and needs no remembering.</param>
public sealed record SpentForm(string Nonce, DateTimeOffset Until);

public enum ReceiveOutcome
{
    Received,

    /// <summary>The same was proposed before: nothing was changed.</summary>
    Held,

    /// <summary>Something else was sent by this form before.</summary>
    FormSpent,
}

/// <summary>What staff decides on a proposal.</summary>
public sealed record Decision
{
    /// <summary>Accepted, partly accepted or refused.</summary>
    public required ProposalState State { get; init; }

    /// <summary>Shown to everybody.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc cref="Proposal.Withheld"/>
    public bool Withheld { get; init; }

    /// <summary>True where it is known to have been decided before, and is to be decided otherwise.</summary>
    public bool Again { get; init; }
}
