using Dapper;

namespace Tracker.Ledger;

/// <summary>Loads picked shifts with both goals and both reports, in one trip.</summary>
internal static class ShiftLoader
{
    /// <param name="picked">A select of district, earlier, kind and place (the order wanted) of shifts.</param>
    public static async Task<IReadOnlyList<GoalpostShift>> LoadAsync(LedgerDb ledger, string picked, object values, CancellationToken cancel)
    {
        // Cross joins for the reason that PromiseLoader has.
        const string shifts = "picked p cross join shift x where x.district = p.district and x.earlier = p.earlier and x.kind = p.kind";
        var sql = $"""
            with picked as ({picked})
            select {ShiftRow.Columns} from {shifts} order by p.place;

            with picked as ({picked}),
                 goals as (select x.district, x.earlier as id from {shifts} union select x.district, x.later from {shifts})
            select {StatementRow.Columns}
              from goals g
             cross join statement s
             where s.district = g.district and s.id = g.id;

            with picked as ({picked})
            select {ReportRow.Columns}
              from report r
             where r.id in (select x.earlier_report from {shifts} union select x.later_report from {shifts});
            """;
        await using var db = await ledger.OpenAsync(cancel);
        await using var results = await db.QueryMultipleAsync(new CommandDefinition(sql, values, cancellationToken: cancel));
        var rows = (await results.ReadAsync<ShiftRow>()).AsList();
        var goals = (await results.ReadAsync<StatementRow>()).ToDictionary(row => row.Id, row => row.ToStatement());
        var reports = (await results.ReadAsync<ReportRow>()).ToDictionary(row => row.Id, row => row.ToReport());
        return
        [
            .. rows.Select(row => new GoalpostShift
            {
                Kind = CodeNames<ShiftKind>.Parse(row.Kind),
                Earlier = goals[row.Earlier],
                Later = row.Later is null ? null : goals[row.Later],
                EarlierReport = reports[row.EarlierReport],
                LaterReport = reports[row.LaterReport],
                Label = row.LabelZh,
                LabelInEnglish = row.LabelEn,
            }),
        ];
    }
}
