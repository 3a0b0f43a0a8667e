using System.Data.Common;
using System.Globalization;
using Dapper;
using Tracker.Searching;

namespace Tracker.Ledger;

/// <summary>A vector of words with their places under a GIN index, given word by word, so that no text parser of the server has a say.</summary>
internal sealed class PostgresSearch : SearchStore
{
    public override string Tables => """
        create table search_entry (
            district text not null,
            id text not null,
            number bigint not null generated always as identity,
            year integer not null,
            words tsvector not null,
            primary key (district, id),
            foreign key (district, id) references statement (district, id) on delete cascade
        );
        create index search_entry_by_words on search_entry using gin (words);
        create index search_entry_by_year on search_entry (year desc, number);
        """;

    public override string NewestFirst => "e.year desc, e.number";

    public override string NewestFound => NewestFirst;

    public override Task AddAsync(Writing write, IReadOnlyList<Statement> statements, int year) => ((PostgresBulk)write.Bulk).CopyAsync(
        "search_entry (district, id, year, words)",
        // As text: the binary form of a vector is the server's own business.
        statements.AsParallel().AsOrdered().Select(statement => string.Create(
            CultureInfo.InvariantCulture, $"{statement.District}\t{statement.Id}\t{year}\t{Vector(SearchEntry.Of(statement)).Replace("\\", "\\\\", StringComparison.Ordinal)}")));

    public override string Matching(string parameter) => $"search_entry e where e.words @@ {parameter}::tsquery";

    public override string Counting(string parameter) => Matching(parameter);

    // What is rare is gathered and put in order, what is common is met in order: a plan for any word would be good for none.
    public override Task BeginAsync(DbConnection db, CancellationToken cancel) => db.ExecuteAsync(new CommandDefinition("set plan_cache_mode = force_custom_plan", cancellationToken: cancel));

    public override Task EndAsync(DbConnection db, CancellationToken cancel) => db.ExecuteAsync(new CommandDefinition("reset plan_cache_mode", cancellationToken: cancel));

    // Of a list whose end it does not know the server expects ten rows, and goes by the key; of one in JSON a hundred, and would go through a small archive whole.
    public override string Picked(string parameter) =>
        $"(select o.place, o.value ->> 0 as district, o.value ->> 1 as id from json_array_elements({parameter}::json) with ordinality as o (value, place) limit (select {SearchQueries.MostTaken})) p";

    public override string AllOf(IReadOnlyList<SearchTerm> terms) => AllOf(terms, " & ", " | ", phrase => Phrase(phrase, ""));

    public override string About(IReadOnlyList<SearchTerm> terms) => AllOf(terms, " & ", " | ", phrase => Phrase(phrase, "A"));

    public override string Mentioning(IReadOnlyList<SearchTerm> terms) => $"({AllOf(terms)}) & !({About(terms)})";

    // A place is left free between the parts, so that no phrase goes across.
    private static string Vector(SearchEntry entry) => $"{Placed(entry.About, 1, "A")} {Placed(entry.Clause, entry.About.Count + 2, "")}";

    private static string Placed(IReadOnlyList<string> words, int from, string weight) =>
        string.Join(' ', words.Select((word, at) => string.Create(CultureInfo.InvariantCulture, $"'{word}':{from + at}{weight}")));

    private static string Phrase(SearchPhrase phrase, string weight) =>
        $"({string.Join(" <-> ", phrase.Words.Select((word, at) => $"'{word}':{(phrase.Open && at == phrase.Words.Count - 1 ? "*" : "")}{weight}"))})";
}
