using System.Globalization;
using Tracker.Reading;

namespace Tracker.Ledger;

/// <summary>Saves figures inside a write. Each is a statement in a report of which single figures are held, one report for each source and date.</summary>
internal sealed class OutcomeSaving(Writing write, IReadOnlyList<OutcomeChange> changes)
{
    private readonly Dictionary<string, ReportRow> reports = [];
    private readonly Dictionary<string, (HeldOutcome Held, StatementRow Row)> held = [];
    private readonly List<ReportRow> newReports = [], emptied = [];
    private readonly List<StatementRow> gone = [], came = [];
    private readonly List<LinkRow> linksBefore = [], linksAfter = [];

    public async Task<OutcomesResult> RunAsync(string? why)
    {
        string[] districts = [.. changes.Select(DistrictOf).Distinct().Order(StringComparer.Ordinal)];
        foreach (var district in districts)
            await LoadAsync(district);
        var left = new List<OutcomeChange>();
        foreach (var change in changes)
        {
            if (IsDone(change))
                continue;
            if (!Stands(change))
                return new(OutcomesSaved.ChangedSince, []);
            left.Add(change);
        }
        if (left.Count == 0)
            return new(OutcomesSaved.Unchanged, []);
        await RefuseUnknownAsync(left);
        write.Touch(left.Select(DistrictOf));
        // What goes first makes room for ids that stay free.
        gone.AddRange(left.Where(change => change.Before is not null).Select(change => held[change.Before!.Statement.Id].Row));
        foreach (var change in left)
            await PlaceAsync(change);
        await KeepAsync();
        await write.TrailAsync(TrailText.OutcomesEntered, Subject(), Side(emptied, gone, linksBefore), Side(newReports, came, linksAfter), why);
        return new(OutcomesSaved.Done, [.. left.Select(DistrictOf).Distinct()]);
    }

    private static string DistrictOf(OutcomeChange change) =>
        (change.After?.District ?? change.Before?.Statement.District) ?? throw new ArgumentException("A change of a figure needs the figure before or after it.", nameof(change));

    private async Task LoadAsync(string district)
    {
        await write.HoldAsync(district, touches: false);
        foreach (var row in await write.QueryAsync<ReportRow>(OutcomeQueries.Reports, new { district }))
            reports.Add(row.Id, row);
        foreach (var row in await write.QueryAsync<StatementRow>(OutcomeQueries.Statements, new { district }))
            held.Add(row.Id, (new(row.ToStatement(), reports[row.Report].ToReport()), row));
    }

    private bool IsDone(OutcomeChange change) => change.After is { } after
        ? held.Values.Any(known => known.Held.Figure == after) && (change.Before is null || !held.TryGetValue(change.Before.Statement.Id, out var now) || now.Held.Figure == after)
        : held.Values.All(known => known.Held.Statement.Id != change.Before!.Statement.Id && known.Held.Figure.Key != change.Before.Figure.Key);

    private bool Stands(OutcomeChange change) => change.Before is { } before
        ? held.TryGetValue(before.Statement.Id, out var now) && now.Held == before
        : held.Values.All(known => known.Held.Figure.Key != change.After!.Key);

    private async Task RefuseUnknownAsync(IEnumerable<OutcomeChange> left)
    {
        var known = (await write.QueryAsync<string>("select code from indicator")).ToHashSet();
        if (left.FirstOrDefault(change => change.After is { } after && !known.Contains(after.Indicator)) is { After.Indicator: var unknown })
            throw new ArgumentException($"The archive has no indicator {unknown}. Add it to the catalogue.");
    }

    private async Task PlaceAsync(OutcomeChange change)
    {
        StatementRow? row = null;
        if (change.After is { } figure)
        {
            var report = await ReportForAsync(figure);
            row = await StatementAsync(figure, report, change.Before);
            came.Add(row);
        }
        if (change.Before is not { } before || before.Statement.Id == row?.Id)
            return;
        // Who decided that this figure answers a target decided it of the figure as it is now, too.
        foreach (var link in await write.QueryAsync<LinkRow>($"select {LinkRow.Columns} from link l where l.confirmed and l.district = @District and l.outcome = @Id", before.Statement))
        {
            linksBefore.Add(link);
            if (row is not null)
                linksAfter.Add(link with { Outcome = row.Id, Report = row.Report });
        }
    }

    private async Task<ReportRow> ReportForAsync(OutcomeFigure figure)
    {
        var kind = CodeNames<ReportKind>.Of(figure.Kind);
        var known = reports.Values.FirstOrDefault(row =>
            row.District == figure.District && row.Year == figure.Year && row.Kind == kind && (row.Source ?? row.Title) == figure.Source && row.Date == figure.Date);
        if (known is not null)
            return known;
        var name = await write.FirstAsync<string>("select d.name_zh from district d where d.code = @District", figure);
        var made = new ReportRow
        {
            Id = await FreeIdAsync($"{figure.District}-{figure.Year}-{kind}"),
            District = figure.District,
            Year = figure.Year,
            Kind = kind,
            Title = Report.IsAddress(figure.Source) ? $"{name}{figure.Year}年{(figure.Kind is ReportKind.Completion ? "完成情况" : "统计数据")}" : figure.Source,
            Source = figure.Source,
            Date = figure.Date,
            Excerpt = true,
        };
        reports.Add(made.Id, made);
        newReports.Add(made);
        return made;
    }

    private async Task<string> FreeIdAsync(string first)
    {
        for (var (id, number) = (first, 2); ; id = string.Create(CultureInfo.InvariantCulture, $"{first}-{number++}"))
        {
            if (!reports.ContainsKey(id) && await write.FirstAsync<int>("select (select count(*) from report r where r.id = @id) + (select count(*) from draft d where d.report = @id)", new { id }) == 0)
                return id;
        }
    }

    private async Task<StatementRow> StatementAsync(OutcomeFigure figure, ReportRow report, HeldOutcome? before)
    {
        var indicator = (await write.FirstAsync<IndicatorRow>($"select {IndicatorRow.Columns} from indicator i where i.code = @Indicator", figure))!.ToIndicator();
        var subject = before?.Statement.Subject ?? indicator.NameZh;
        var said = new Figure { Value = figure.Value, Growth = figure.Growth };
        var quote = Clause(subject, said);
        var taken = (await write.QueryAsync<string>("select s.id from statement s where s.report = @Id", report)).Except(gone.Select(row => row.Id)).Concat(came.Select(row => row.Id)).ToHashSet();
        var occurrence = 0;
        while (taken.Contains(StatementId.Of(figure.District, report.Id, quote, occurrence)))
            occurrence++;
        var statement = new Statement
        {
            Id = StatementId.Of(figure.District, report.Id, quote, occurrence),
            Report = report.Id,
            District = figure.District,
            Role = Role.Outcome,
            Period = Period.Of(figure.Year),
            Indicator = figure.Indicator,
            Subject = subject,
            Domain = indicator.Domain,
            Figure = said,
            Measure = before?.Statement.Measure ?? StatementList.MeasureOf(subject, said),
            Quote = quote,
            Preliminary = figure.Preliminary,
            Headline = indicator.Headline,
            Confidence = 1,
            Checked = true,
        };
        return StatementRow.Of(statement, report.ToReport(), await NumberAsync(report, before));
    }

    // As a bulletin would write it. What is called the rise already (价格涨幅) falls by a sign.
    private static string Clause(string subject, Figure figure) => subject + FigureWords.Of(figure, subject);

    private async Task<int> NumberAsync(ReportRow report, HeldOutcome? before)
    {
        if (before?.Report.Id == report.Id)
            return held[before.Statement.Id].Row.Number;
        var last = await write.FirstAsync<int?>("select max(s.number) from statement s where s.report = @Id", report) ?? -1;
        return Math.Max(last, came.Where(row => row.Report == report.Id).Select(row => row.Number).DefaultIfEmpty(-1).Max()) + 1;
    }

    private async Task KeepAsync()
    {
        await write.RunAsync(ReportRow.Upsert, newReports);
        var change = ReadingChange.Between(gone, came);
        await write.RunAsync(StatementRow.Upsert, came);
        await SearchIndex.ReplaceAsync(write, change);
        await write.RunAsync(LinkRow.Upsert, linksAfter);
        await write.RunAsync(StatementRow.Delete, change.Gone);
        foreach (var report in change.Gone.Select(row => row.Report).Distinct())
            await RemoveIfEmptyAsync(reports[report]);
    }

    // A source of which nothing is held any more.
    private async Task RemoveIfEmptyAsync(ReportRow report)
    {
        if (await write.FirstAsync<int>("select (select count(*) from statement s where s.report = @Id) + (select count(*) from link l where l.report = @Id and l.confirmed)", report) > 0)
            return;
        await write.RunAsync("delete from link where report = @Id", report);
        await write.RunAsync("delete from report where id = @Id", report);
        emptied.Add(report);
    }

    private static Facts? Side(List<ReportRow> reports, List<StatementRow> statements, List<LinkRow> links) =>
        reports.Count + statements.Count + links.Count == 0 ? null : new() { Reports = reports, Statements = statements, Links = links };

    private string Subject()
    {
        StatementRow[] all = [.. came, .. gone];
        return all.Select(row => row.Report).Distinct().ToArray() is [var report] ? report
            : all.Select(row => row.District).Distinct().ToArray() is [var district] ? district
            : "outcomes";
    }
}
