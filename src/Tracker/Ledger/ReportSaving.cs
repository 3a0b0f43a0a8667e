namespace Tracker.Ledger;

/// <summary>Saves one report with its reading inside a write.</summary>
internal sealed class ReportSaving(Writing write, Report report, IReadOnlyList<Statement> statements, IReadOnlyList<Unread> unread, ReportText? text, bool replace)
{
    public async Task<SaveResult> RunAsync()
    {
        await write.HoldAsync(report.District);
        await RefuseWhatIsNotOursAsync();
        var held = (await write.FirstAsync<ReportRow>($"select {ReportRow.Columns} from report r where r.id = @Id", new { report.Id }))?.ToReport();
        if (held is null)
            return await AddAsync();
        if (IsConflict(held))
            return new() { Outcome = SaveOutcome.Conflict, Held = held, Message = Disagreement(held) };
        return await ReplaceAsync(held);
    }

    private bool SameText(Report held) => held.Hash.Length > 0 && held.Hash == report.Hash;

    // Single figures give way to the whole document without asking: they never disagree with it.
    private bool IsConflict(Report held) => !replace && !SameText(held) && held.Hash.Length > 0 && !held.Excerpt && !SameAddress(held);

    // Who publishes at an address corrects there; many files are called report.txt.
    private bool SameAddress(Report held) => held.Source is not null && held.Source == report.Source && Report.IsAddress(held.Source);

    private string Disagreement(Report held) =>
        $"{report.Id}: the archive holds “{held.Title}” from {held.Source ?? "an unknown source"}, and “{report.Title}” from {report.Source ?? "an unknown source"} has another text. " +
        "Keep the one that is held, or replace it.";

    private async Task<SaveResult> AddAsync()
    {
        var rows = Rows([.. statements.OrderBy(statement => statement.Where.Start)]);
        await write.RunAsync(ReportRow.Upsert, ReportRow.Of(report));
        await write.RunAsync(StatementRow.Upsert, rows);
        await SearchIndex.AddAsync(write, rows, report.Year);
        await SaveUnreadAsync();
        await SaveTextAsync();
        await write.TrailAsync(TrailText.ReportAdded, report.Id, null, new { Report = ReportRow.Of(report), Statements = rows.Count, Unread = unread.Count });
        return new() { Outcome = SaveOutcome.Added, Added = rows.Count };
    }

    private async Task<SaveResult> ReplaceAsync(Report held)
    {
        var heldRows = await write.QueryAsync<StatementRow>($"select {StatementRow.Columns} from statement s where s.report = @Id order by s.number", new { report.Id });
        var links = await ConfirmedLinksAsync();
        var linked = links.SelectMany(link => new[] { link.Target, link.Outcome }).OfType<string>().ToHashSet();
        var heldText = (await write.FirstAsync<TextRow>($"select {TextRow.Columns} from report_text t where t.report = @Id", new { report.Id }))?.ToText();
        var rows = Rows(Reread.Merge([.. heldRows.Select(row => row.ToStatement())], statements, linked, statement => SameText(held) ? statement.Where : Find(statement, heldText, held.Hash)));
        // A copy of the same text from elsewhere leaves the source that is shown, unless a person wants the new one.
        var saved = SameText(held) && !replace ? report with { Source = held.Source ?? report.Source } : report;
        var newText = text is not null && text != heldText;
        if (saved == held && !newText && rows.SequenceEqual(heldRows) && unread.SequenceEqual(await UnreadAsync()))
            return new() { Outcome = SaveOutcome.Unchanged, Kept = rows.Count };

        var change = ReadingChange.Between(heldRows, rows);
        var lost = links.Where(link => change.Gone.Any(row => row.Id == link.Target || row.Id == link.Outcome)).ToList();
        await write.RunAsync(ReportRow.Upsert, ReportRow.Of(saved));
        await write.RunAsync("delete from statement where district = @District and id = @Id", change.Gone);
        await write.RunAsync(StatementRow.Upsert, rows.Except(heldRows));
        await SearchIndex.ReplaceAsync(write, change, report.Year);
        await SaveUnreadAsync();
        if (!SameText(held))
            await write.RunAsync("delete from report_text where report = @Id", new { report.Id });
        await SaveTextAsync();
        await write.TrailAsync(
            TrailText.ReportReplaced, report.Id,
            new { Report = ReportRow.Of(held), Statements = change.Replaced.Concat(change.Gone), Links = lost },
            new { Report = ReportRow.Of(saved), Statements = change.Changed.Concat(change.Came) });
        return new()
        {
            Outcome = SaveOutcome.Replaced,
            Added = change.Came.Count,
            Changed = change.Changed.Count,
            Removed = change.Gone.Count,
            Kept = rows.Count - change.Came.Count - change.Changed.Count,
            LostLinks = lost.Count,
        };
    }

    // Without the text nobody can say that a clause is gone: what a person did stays, without a place. Another report in the document may have the same clause.
    private Extent? Find(Statement statement, ReportText? heldText, string hash)
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

    private async Task<IEnumerable<Unread>> UnreadAsync() =>
        (await write.QueryAsync<UnreadRow>($"select {UnreadRow.Columns} from unread u where u.report = @Id order by u.number", new { report.Id })).Select(row => row.ToUnread());

    private async Task SaveUnreadAsync()
    {
        await write.RunAsync("delete from unread where report = @Id", new { report.Id });
        await write.RunAsync(
            "insert into unread (report, number, start, length, quote, why) values (@Id, @number, @Start, @Length, @Quote, @Why)",
            unread.Select((figure, number) => new { report.Id, number, figure.Where.Start, figure.Where.Length, figure.Quote, figure.Why }));
    }

    private async Task SaveTextAsync()
    {
        if (text is not null)
            await write.RunAsync(TextRow.Upsert, TextRow.Of(report, text));
    }

    private async Task RefuseWhatIsNotOursAsync()
    {
        var ids = new HashSet<string>();
        foreach (var statement in statements)
        {
            if (statement.Report != report.Id || Key.District(statement.Id) != statement.District)
                throw new ArgumentException($"Statement {statement.Id} of {statement.Report} and district {statement.District} cannot be saved with report {report.Id}: its id is made of both (StatementId.Of).");
            if (!ids.Add(statement.Id))
                throw new ArgumentException($"Two statements of {report.Id} have the id {statement.Id}; count the occurrences of “{statement.Quote}” (StatementId.Of).");
        }
        var known = (await write.QueryAsync<string>("select code from indicator")).ToHashSet();
        if (statements.FirstOrDefault(statement => statement.Indicator.Length > 0 && !known.Contains(statement.Indicator)) is { } unknown)
            throw new ArgumentException($"Statement {unknown.Id} measures {unknown.Indicator}, which the archive does not know. Add it to seeds/indicators.csv and start again.");
    }
}
