using Dapper;

namespace Tracker.Ledger;

/// <summary>Loads picked targets with all that belongs to them, in one trip.</summary>
internal static class PromiseLoader
{
    private const int AtOnce = 100; // Targets a trip: the time that a statement takes to prepare grows faster than the number of its values.

    /// <summary>Loads targets that were found before: what picks them is costly, and would be run for each table.</summary>
    /// <param name="targets">Ids in the order wanted.</param>
    public static async Task<IReadOnlyList<Promise>> LoadAsync(LedgerDb ledger, IReadOnlyList<string> targets, CancellationToken cancel)
    {
        var promises = new List<Promise>(targets.Count);
        foreach (var some in targets.Chunk(AtOnce))
        {
            var values = new DynamicParameters();
            for (var place = 0; place < some.Length; place++)
            {
                values.Add($"district{place}", Key.District(some[place]));
                values.Add($"target{place}", some[place]);
            }
            var rows = string.Join(", ", some.Select((_, place) => $"(@district{place}, @target{place}, {place})"));
            promises.AddRange(await LoadAsync(ledger, $"select v.column1 as district, v.column2 as id, v.column3 as place from (values {rows}) v", "p.place", values, cancel));
        }
        return promises;
    }

    /// <param name="picked">A select of district and id of targets.</param>
    /// <param name="order">By what they are put in order, of picked p, statement s and its report r: told apart from what is picked, so that only the one part in an order pays for it.</param>
    public static async Task<IReadOnlyList<Promise>> LoadAsync(LedgerDb ledger, string picked, string order, object values, CancellationToken cancel)
    {
        // A cross join is a join in the order written: SQLite's planner, left to itself, reads the whole of the second table.
        var sql = $"""
            with picked as ({picked})
            select {StatementRow.Columns}
              from picked p
             cross join statement s
             cross join report r
             where s.district = p.district and s.id = p.id and r.id = s.report
             order by {order};

            with picked as ({picked})
            select {AssessmentRow.Columns}
              from picked p
             cross join assessment a
             where a.district = p.district and a.target = p.id;

            with picked as ({picked})
            select {LinkRow.Columns}
              from picked p
             cross join link l
             where l.district = p.district and l.target = p.id;

            with picked as ({picked}),
                 answering as (select l.district, l.outcome from picked p cross join link l where l.district = p.district and l.target = p.id
                                union
                               select a.district, a.outcome from picked p cross join assessment a where a.district = p.district and a.target = p.id)
            select {StatementRow.Columns}
              from answering o
             cross join statement s
             where s.district = o.district and s.id = o.outcome;

            with picked as ({picked})
            select {ReportRow.Columns}
              from report r
             where r.id in (select s.report from picked p cross join statement s where s.district = p.district and s.id = p.id
                             union
                            select l.report from picked p cross join link l where l.district = p.district and l.target = p.id);

            with picked as ({picked})
            select {IndicatorRow.Columns}
              from indicator i
             where i.code in (select s.indicator from picked p cross join statement s where s.district = p.district and s.id = p.id);
            """;
        await using var db = await ledger.OpenAsync(cancel);
        await using var results = await db.QueryMultipleAsync(new CommandDefinition(sql, values, cancellationToken: cancel));
        var targets = (await results.ReadAsync<StatementRow>()).AsList();
        var assessments = (await results.ReadAsync<AssessmentRow>()).Select(row => row.ToAssessment()).ToDictionary(row => (row.Target, row.Vintage));
        var links = (await results.ReadAsync<LinkRow>()).Select(row => row.ToLink()).ToDictionary(row => (row.Target, row.Vintage));
        var outcomes = (await results.ReadAsync<StatementRow>()).ToDictionary(row => row.Id, row => row.ToStatement());
        var reports = (await results.ReadAsync<ReportRow>()).ToDictionary(row => row.Id, row => row.ToReport());
        var indicators = (await results.ReadAsync<IndicatorRow>()).ToDictionary(row => row.Code, row => row.ToIndicator());
        return
        [
            .. targets.Where(row => assessments.ContainsKey((row.Id, Vintage.Claimed))).Select(row => new Promise
            {
                Target = row.ToStatement(),
                Source = reports[row.Report],
                Indicator = row.Indicator is null ? null : indicators[row.Indicator],
                Claimed = Answered(row.Id, Vintage.Claimed)!,
                Later = Answered(row.Id, Vintage.Later),
            }),
        ];

        Answered? Answered(string target, Vintage vintage)
        {
            if (!assessments.TryGetValue((target, vintage), out var assessment))
                return null;
            var link = links.GetValueOrDefault((target, vintage));
            // The verdict names what it was held against; a link confirmed since then may name another until the verdicts are rebuilt.
            var outcome = assessment.Outcome ?? link?.Outcome;
            return new()
            {
                Assessment = assessment,
                Link = link,
                Outcome = outcome is null ? null : outcomes[outcome],
                Report = link is null ? null : reports[link.Report],
            };
        }
    }
}
