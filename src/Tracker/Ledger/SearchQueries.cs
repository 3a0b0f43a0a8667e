using System.Data.Common;
using System.Text.Json;
using Dapper;
using Tracker.Searching;

namespace Tracker.Ledger;

/// <summary>Finds statements by the words of their clause and subject, by names and amounts; and indicators and districts by their names.</summary>
public sealed class SearchQueries(LedgerDb ledger, Catalogue catalogue)
{
    /// <summary>So many hits are counted, and can be paged to.</summary>
    public const int MostCounted = 1000;

    public const int MostTaken = 100;

    public const int MostNames = 10;

    private const string Answers = """
        left join assessment a on a.district = s.district and a.target = s.id and a.vintage = 'claimed'
        left join assessment b on b.district = s.district and b.target = s.id and b.vintage = 'later'
        """;

    private readonly SearchNames names = new(catalogue);
    private readonly SearchStore store = SearchStore.Of(ledger.OnPostgres);

    /// <summary>A page of what is found. Filters without words list all that they let through; neither finds nothing.</summary>
    public async Task<SearchResult> FindAsync(SearchAsk ask, CancellationToken cancel = default)
    {
        var query = new SearchParser(names).Parse(ask.Text);
        var result = new SearchResult { Query = query, Indicators = names.Indicators(query.Terms, MostNames), Districts = names.Districts(query.Terms, MostNames) };
        var isAsked = query.Terms.Count > 0 || (query.LeftOut.Count == 0 && ask.Filters.Any());
        if (!isAsked || !ask.IsSound)
            return result;
        await using var db = await ledger.OpenAsync(cancel);
        var (picked, total) = await PickAsync(db, ask, query.Terms, cancel);
        return result with { Hits = await HitsAsync(db, picked, query.Terms, cancel), Total = Math.Min(total, MostCounted), More = total > MostCounted };
    }

    /// <summary>The statements of a page, in their order, and how many there are on all pages.</summary>
    private async Task<(IReadOnlyList<Picked> Page, int Total)> PickAsync(DbConnection db, SearchAsk ask, IReadOnlyList<SearchTerm> terms, CancellationToken cancel)
    {
        // What is of the terms comes before what mentions them; each part is read no further than the page reaches.
        var parts = terms.Count == 0
            ? Part(0, Found(ask, "@words"))
            : $"{Part(0, Found(ask, "@about"))} union all {Part(1, Found(ask, "@mentioning"))}";
        var all = ask.Verdict is null ? store.Counting("@words") : Found(ask, "@words");
        // At one go: a server on another machine is asked once.
        var sql = store.Planned($"""
            select found.district, found.id from ({parts} limit @Take offset @Skip) found;
            select count(*) from (select 1 from {all} limit {MostCounted + 1}) counted
            """);
        await using var results = await db.QueryMultipleAsync(new CommandDefinition(sql, Values(ask, terms), cancellationToken: cancel));
        return ((await results.ReadAsync<Picked>()).AsList(), await results.ReadSingleAsync<int>());
    }

    /// <summary>What is shown of them.</summary>
    // Asked by itself: a server plans it once for all, but the search for each word (PostgresSearch).
    private async Task<IReadOnlyList<SearchHit>> HitsAsync(DbConnection db, IReadOnlyList<Picked> picked, IReadOnlyList<SearchTerm> terms, CancellationToken cancel)
    {
        if (picked.Count == 0)
            return [];
        var sql = $"""
            select {StatementRow.Columns}, {ReportRow.Columns}, {DistrictRow.Columns}, {AssessmentRow.Shown} as verdict
              from {store.Picked("@picked")}
             cross join statement s
              join report r on r.id = s.report
              join district d on d.code = s.district
              {Answers}
             where s.district = p.district and s.id = p.id
             order by p.place
            """;
        var marks = new SearchMarks(terms);
        var rows = await db.QueryAsync<StatementRow, ReportRow, DistrictRow, string?, SearchHit>(
            new CommandDefinition(sql, new { picked = JsonSerializer.Serialize(picked.Select(one => new[] { one.District, one.Id })) }, cancellationToken: cancel),
            (row, report, district, verdict) => Hit(marks, row.ToStatement(), report, district, verdict),
            splitOn: "id,code,verdict");
        return rows.AsList();
    }

    private string Part(int part, string found) => string.Join(" union all ", store.Stretches.Select((stretch, at) =>
        $"select * from (select e.district, e.id, e.number from {found}{stretch} order by {store.NewestFirst} limit @reach) part{part}_{at}"));

    /// <summary>The statements that have what an expression says, and the verdict that is asked for.</summary>
    // Each verdict is looked up when its statement is met. A server would rather go through those of all targets first, or, taking an equation for rare, put all that is found in order; of a case it expects half.
    private string Found(SearchAsk ask, string parameter) => store.Matching(parameter) + (ask.Verdict is null ? "" : $"""
         and case @verdict when (
            select {AssessmentRow.Shown}
              from assessment a
              left join assessment b on b.district = a.district and b.target = a.target and b.vintage = 'later'
             where a.district = e.district and a.target = e.id and a.vintage = 'claimed') then true else false end
        """);

    private static SearchHit Hit(SearchMarks marks, Statement statement, ReportRow report, DistrictRow district, string? verdict) => new()
    {
        Statement = statement,
        Report = report.ToReport(),
        District = district.ToDistrict(),
        Verdict = verdict is null ? null : CodeNames<Verdict>.Parse(verdict),
        Marks = marks.Of(statement),
    };

    private object Values(SearchAsk ask, IReadOnlyList<SearchTerm> terms)
    {
        var filters = ask.Filters.ToList();
        return new
        {
            words = store.AllOf([.. terms.Select(term => term.Forms), .. filters]),
            about = Filtered(store.About(terms)),
            mentioning = Filtered(store.Mentioning(terms)),
            verdict = ask.Verdict is { } verdict ? CodeNames<Verdict>.Of(verdict) : null,
            ask.Page.Skip,
            ask.Page.Take,
            reach = ask.Page.Skip + ask.Page.Take,
        };

        string Filtered(string found) => filters.Count == 0 ? found : store.Both(found, store.AllOf(filters));
    }

    private sealed record Picked(string District, string Id);
}
