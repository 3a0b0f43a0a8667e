namespace Tracker.Ledger;

/// <summary>What a write made of facts: the rows it changed as they stood before, and as they stand now.</summary>
internal sealed record SavedFacts(SaveResult Result, Facts Before, Facts After);

/// <summary>Saves one report with its reading inside a write that holds its district.</summary>
/// <param name="exact">True where people have gone through the reading: what it lacks goes, also what somebody checked before.</param>
internal sealed class ReportSaving(Writing write, ReportReading reading, bool replace, bool exact)
{
    private readonly Report report = reading.Report;
    private readonly IReadOnlyList<Statement> statements = reading.Statements;
    private readonly IReadOnlyList<Unread> unread = reading.Unread;
    private readonly ReportText? text = reading.Text;

    /// <summary>The report where the archive has none of its id.</summary>
    public NewReport New(bool withLine) => new(
        ReportRow.Of(report),
        Rows([.. statements.OrderBy(statement => statement.Where.Start)]),
        unread,
        Row(text),
        withLine ? new { Report = ReportRow.Of(report), Read = statements.Count, Unread = unread.Count } : null);

    /// <summary>Puts it in the place of what is held under its id; the line in the trail is left to the caller.</summary>
    public async Task<SavedFacts> SaveAsync(Report held) => IsConflict(held)
        ? new(new() { Outcome = SaveOutcome.Conflict, Held = held, Message = Disagreement(held) }, new(), new())
        : await ReplaceAsync(held);

    private bool SameText(Report held) => held.Hash.Length > 0 && held.Hash == report.Hash;

    // Single figures give way to the whole document without asking: they never disagree with it.
    private bool IsConflict(Report held) => !replace && !SameText(held) && held.Hash.Length > 0 && !held.Excerpt && !SameAddress(held);

    // Who publishes at an address corrects there; many files are called report.txt.
    private bool SameAddress(Report held) => held.Source is not null && held.Source == report.Source && Report.IsAddress(held.Source);

    private bool IsOfSource(Report held) => held.Source is null || held.Source == report.Source;

    private string Disagreement(Report held) =>
        $"{report.Id}: the archive holds “{held.Title}” from {held.Source ?? "an unknown source"}, and “{report.Title}” from {report.Source ?? "an unknown source"} has another text. " +
        "Keep the one that is held, or replace it.";

    private async Task<SavedFacts> ReplaceAsync(Report held)
    {
        var heldRows = await ReportLoading.StatementsAsync(write, report.Id);
        var links = await ConfirmedLinksAsync();
        var linked = links.SelectMany(link => new[] { link.Target, link.Outcome }).OfType<string>().ToHashSet();
        var heldText = (await ReportLoading.TextAsync(write, report.Id))?.ToText();
        var rows = Rows(exact
            ? statements
            : Reread.Merge([.. heldRows.Select(row => row.ToStatement())], statements, linked, statement => SameText(held) ? statement.Where : Find(text, statement, heldText, held.Hash)));
        // A copy of the same text from elsewhere leaves the source that is shown, and what was kept of it, unless a person wants the new one.
        var saved = SameText(held) && !replace ? report with { Source = held.Source ?? report.Source, Snapshot = held.Snapshot ?? (IsOfSource(held) ? report.Snapshot : null) } : report;
        var newText = text is not null && text != heldText;
        var heldUnread = await ReportLoading.UnreadAsync(write, report.Id);
        var newUnread = !unread.SequenceEqual(heldUnread.Select(row => row.ToUnread()));
        if (saved == held && !newText && !newUnread && rows.SequenceEqual(heldRows))
            return new(new() { Outcome = SaveOutcome.Unchanged, Kept = rows.Count }, new(), new());

        string[] districts = [report.District, .. statements.Select(statement => statement.District), .. heldRows.Select(row => row.District)];
        write.Touch(districts);
        await Imported.ForgetAsync(write, report.Id);
        var change = ReadingChange.Between(heldRows, rows);
        var lost = links.Where(link => change.Gone.Any(row => row.Id == link.Target || row.Id == link.Outcome)).ToList();
        await write.RunAsync(ReportRow.Upsert, ReportRow.Of(saved));
        await write.RunAsync(StatementRow.Delete, change.Gone);
        await write.RunAsync(StatementRow.Upsert, rows.Except(heldRows));
        await SearchIndex.ReplaceAsync(write, change, report.Year);
        await SaveUnreadAsync();
        if (!SameText(held))
            await write.RunAsync("delete from report_text where report = @Id", new { report.Id });
        await SaveTextAsync();
        var textNow = text ?? (SameText(held) ? heldText : null);
        var result = new SaveResult
        {
            Outcome = SaveOutcome.Replaced,
            Added = change.Came.Count,
            Changed = change.Changed.Count,
            Removed = change.Gone.Count,
            Kept = rows.Count - change.Came.Count - change.Changed.Count,
            LostLinks = lost.Count,
        };
        var before = new Facts { Report = ReportRow.Of(held), Statements = [.. change.Replaced, .. change.Gone], Links = lost };
        var after = new Facts { Report = ReportRow.Of(saved), Statements = [.. change.Changed, .. change.Came] };
        if (newUnread)
            (before, after) = (before with { Unread = heldUnread }, after with { Unread = [.. unread.Select(UnreadRow.Of)] });
        if (textNow != heldText)
            (before, after) = (before with { Text = Row(heldText) }, after with { Text = Row(textNow) });
        return new(result, before, after);
    }

    private TextRow? Row(ReportText? of) => of is null ? null : TextRow.Of(report, of);

    /// <summary>Where a clause that was held stands in a new text; null where it is no longer there.</summary>
    // Without the text nobody can say that a clause is gone: what a person did stays, without a place. Another report in the document may have the same clause.
    internal static Extent? Find(ReportText? text, Statement statement, ReportText? heldText, string hash)
    {
        if (text is null)
            return new Extent();
        var found = QuoteOf(statement, heldText, hash).Find(text.Document.Substring(text.Where.Start, text.Where.Length)).Where;
        return found is { } where ? new Extent(text.Where.Start + where.Start, where.Length) : null;
    }

    // Its surroundings tell a clause from its like; of a statement whose text was never held there is the clause alone.
    private static TextQuote QuoteOf(Statement statement, ReportText? heldText, string hash) =>
        heldText?.QuoteAt(statement.Where, hash) ?? new(statement.Quote, "", "", hash);

    private List<StatementRow> Rows(IReadOnlyList<Statement> inTextOrder) => [.. inTextOrder.Select((statement, number) => StatementRow.Of(statement, report, number))];

    private Task<IReadOnlyList<LinkRow>> ConfirmedLinksAsync() => write.QueryAsync<LinkRow>(
        $"""
        select {LinkRow.Columns}
          from link l
         where l.confirmed
           and l.district in (select s.district from statement s where s.report = @Id)
           and (l.target in (select s.id from statement s where s.report = @Id) or l.outcome in (select s.id from statement s where s.report = @Id))
        """,
        new { report.Id });

    private Task SaveUnreadAsync() => UnreadRow.ReplaceAsync(write, report.Id, unread.Select(UnreadRow.Of));

    private async Task SaveTextAsync()
    {
        if (text is not null)
            await write.RunAsync(TextRow.Upsert, TextRow.Of(report, text));
    }
}
