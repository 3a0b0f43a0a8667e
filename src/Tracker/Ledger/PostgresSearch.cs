using System.Globalization;
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

    // What is rare is gathered and put in order, what is common is met in order; in the part of a few years either is soon decided.
    public override IReadOnlyList<string> Stretches { get; } =
        [.. Schema.Parts.Select(part => string.Concat(part.From is { } from ? $" and e.year >= {from}" : "", part.To is { } to ? $" and e.year < {to}" : "")).Reverse()];

    public override Task AddAsync(Writing write, IReadOnlyList<StatementRow> statements, int year) => ((PostgresBulk)write.Bulk).CopyAsync(
        "search_entry (district, id, year, words)",
        // As text: the binary form of a vector is the server's own business.
        statements.AsParallel().AsOrdered().Select(statement => string.Create(
            CultureInfo.InvariantCulture, $"{statement.District}\t{statement.Id}\t{year}\t{Vector(SearchEntry.Of(statement.ToStatement(), statement.Year)).Replace("\\", "\\\\", StringComparison.Ordinal)}")));

    public override string Matching(string parameter) => $"search_entry e where e.words @@ {parameter}::tsquery";

    public override string Counting(string parameter) => Matching(parameter);

    // A plan for any word would be good for none. And a word that is rarer than the server has counted is no reason to look through all statements.
    public override string Planned(string queries) => $"set plan_cache_mode = force_custom_plan; set enable_seqscan = off; {queries}; reset plan_cache_mode; reset enable_seqscan";

    // Of a list whose end it does not know the server expects ten rows, and goes by the key; of one in JSON a hundred, and would go through a small archive whole.
    public override string Picked(string parameter) =>
        $"(select o.place, o.value ->> 0 as district, o.value ->> 1 as id from json_array_elements({parameter}::json) with ordinality as o (value, place) limit (select {SearchQueries.MostTaken})) p";

    public override string AllOf(IEnumerable<IEnumerable<SearchPhrase>> all) => AllOf(all, " & ", " | ", phrase => Phrase(phrase, AboutWord) switch
    {
        var about when phrase.Words.All(SearchEntry.IsOfAboutAlone) => about,
        var about => $"{about} | {Phrase(phrase, word => word)}",
    });

    public override string About(IReadOnlyList<SearchTerm> terms) => AllOf(FormsOf(terms), " & ", " | ", phrase => Phrase(phrase, AboutWord));

    public override string Mentioning(IReadOnlyList<SearchTerm> terms) => $"({AllOf(FormsOf(terms))}) & !({About(terms)})";

    public override string Both(string found, string filters) => $"({found}) & {filters}";

    // A place is left free between the parts, so that no phrase goes across.
    private static string Vector(SearchEntry entry) => $"{Placed(entry.About.Select(AboutWord), 1)} {Placed(entry.Clause, entry.About.Count + 2)}";

    // A word of its own where it says what a statement is about: how often it stands there the server counts for words alone, and not for their weights.
    private static string AboutWord(string word) => SearchEntry.IsOfAboutAlone(word) ? word : $"^{word}";

    private static string Placed(IEnumerable<string> words, int from) =>
        string.Join(' ', words.Select((word, at) => string.Create(CultureInfo.InvariantCulture, $"'{word}':{from + at}")));

    private static string Phrase(SearchPhrase phrase, Func<string, string> write) =>
        $"({string.Join(" <-> ", phrase.Words.Select((word, at) => $"'{write(word)}'{(phrase.Open && at == phrase.Words.Count - 1 ? ":*" : "")}"))})";
}
