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
        var isAsked = query.Terms.Count > 0 || (query.LeftOut.Count == 0 && ask.Conditions.Any());
        if (!isAsked || !ask.IsSound)
            return result;
        await using var db = await ledger.OpenAsync(cancel);
        await store.BeginAsync(db, cancel);
        var picked = await PageAsync(db, ask, query.Terms, cancel);
        var total = picked.Count > 0 && picked.Count < ask.Page.Take ? ask.Page.Skip + picked.Count : await CountAsync(db, ask, query.Terms, cancel);
        await store.EndAsync(db, cancel);
        return result with { Hits = await HitsAsync(db, picked, query.Terms, cancel), Total = Math.Min(total, MostCounted), More = total > MostCounted };
    }

    /// <summary>The statements of a page, in their order.</summary>
    private async Task<IReadOnlyList<Picked>> PageAsync(DbConnection db, SearchAsk ask, IReadOnlyList<SearchTerm> terms, CancellationToken cancel)
    {
        // What is of the terms comes before what mentions them; each part is read no further than the page reaches.
        var parts = terms.Count == 0
            ? Part(0, Found(ask, null), store.NewestFirst)
            : $"{Part(0, Found(ask, "@about"), store.NewestFound)} union all {Part(1, Found(ask, "@mentioning"), store.NewestFound)}";
        return (await db.QueryAsync<Picked>(new CommandDefinition($"select found.district, found.id from ({parts} limit @Take offset @Skip) found", Values(ask, terms), cancellationToken: cancel))).AsList();
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

    private Task<int> CountAsync(DbConnection db, SearchAsk ask, IReadOnlyList<SearchTerm> terms, CancellationToken cancel)
    {
        var found = terms.Count > 0 && !ask.Conditions.Any() ? store.Counting("@words") : Found(ask, terms.Count == 0 ? null : "@words");
        var sql = $"select count(*) from (select 1 from {found} limit {MostCounted + 1}) counted";
        return db.ExecuteScalarAsync<int>(new CommandDefinition(sql, Values(ask, terms), cancellationToken: cancel));
    }

    private static string Part(int part, string found, string order) => $"select * from (select {part} as part, e.district, e.id, e.number from {found} order by {order} limit @reach) part{part}";

    /// <summary>The statements that pass the filters, and have what a search expression says where one is given.</summary>
    private string Found(SearchAsk ask, string? parameter)
    {
        var found = parameter is null ? "search_entry e where true" : store.Matching(parameter);
        var conditions = string.Concat(ask.Conditions.Select(condition => $" and {condition}"));
        return conditions.Length == 0 ? found : $"""
            {found} and exists (
                select 1
                  from statement s
                  {(ask.Verdict is null ? "" : Answers)}
                 where s.district = e.district and s.id = e.id{conditions})
            """;
    }

    private static SearchHit Hit(SearchMarks marks, Statement statement, ReportRow report, DistrictRow district, string? verdict) => new()
    {
        Statement = statement,
        Report = report.ToReport(),
        District = district.ToDistrict(),
        Verdict = verdict is null ? null : CodeNames<Verdict>.Parse(verdict),
        Marks = marks.Of(statement),
    };

    private object Values(SearchAsk ask, IReadOnlyList<SearchTerm> terms) => new
    {
        words = store.AllOf(terms),
        about = store.About(terms),
        mentioning = store.Mentioning(terms),
        ask.District,
        ask.FromYear,
        ask.ToYear,
        ask.Domain,
        role = ask.Role is { } role ? CodeNames<Role>.Of(role) : null,
        verdict = ask.Verdict is { } verdict ? CodeNames<Verdict>.Of(verdict) : null,
        ask.Indicator,
        ask.Page.Skip,
        ask.Page.Take,
        reach = ask.Page.Skip + ask.Page.Take,
    };

    private sealed record Picked(string District, string Id);
}
