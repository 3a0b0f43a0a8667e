using Tracker.Searching;

namespace Tracker.Ledger;

/// <summary>FTS5 without a copy of the text: a row of words for a number, which stands for a statement.</summary>
internal sealed class SqliteSearch : SearchStore
{
    // The words come cut and folded: nothing is left to the tokenizer but to divide them at spaces.
    public override string Tables => """
        create table search_entry (
            number integer not null primary key,
            district text not null,
            id text not null,
            unique (district, id),
            foreign key (district, id) references statement (district, id) on delete cascade
        ) strict;
        create virtual table search_words using fts5 (about, clause, content='', contentless_delete=1, tokenize="ascii tokenchars '=#@_%&.'");
        create trigger search_entry_gone after delete on search_entry begin delete from search_words where rowid = old.number; end;
        """;

    // By the index's own number, though both are the same: only then does the planner know that the rows come in this order.
    public override string NewestFirst => "search_words.rowid";

    // Fewer are cut by one processor before a second one is found: those who wait for this write may hold all threads.
    private const int Many = 1000;

    private static readonly BulkTable<EntryRow> EntryTable = new(BulkTables.Search);
    private static readonly BulkTable<WordsRow> WordTable = new("search_words");

    public override async Task AddAsync(Writing write, IReadOnlyList<StatementRow> statements, int year)
    {
        if (statements.Count == 0)
            return;
        // FTS5 finds in the order of numbers and may stop early: so each year has a range of its own, the newer the lower.
        var from = (long)(9999 - year) << 32;
        var last = await write.FirstAsync<long?>("select max(number) from search_entry where number > @from and number <= @to", new { from, to = from + uint.MaxValue }) ?? from;
        var entries = Entries(statements);
        await write.Bulk.PourAsync(EntryTable, [.. statements.Select((statement, at) => new EntryRow(last + 1 + at, statement.District, statement.Id))]);
        await write.Bulk.PourAsync(WordTable, [.. entries.Select((entry, at) => new WordsRow(last + 1 + at, string.Join(' ', entry.About), string.Join(' ', entry.Clause)))]);
    }

    public override string Matching(string parameter) => $"search_words cross join search_entry e where search_words match {parameter} and e.number = search_words.rowid";

    public override string Counting(string parameter) => $"search_words where search_words match {parameter}";

    public override string Picked(string parameter) => $"(select key as place, value ->> 0 as district, value ->> 1 as id from json_each({parameter})) p";

    public override string AllOf(IEnumerable<IEnumerable<SearchPhrase>> all) => AllOf(all, " AND ", " OR ", Phrase);

    public override string About(IReadOnlyList<SearchTerm> terms) => $"{{about}} : ({AllOf(FormsOf(terms))})";

    public override string Mentioning(IReadOnlyList<SearchTerm> terms) => $"({AllOf(FormsOf(terms))}) NOT ({About(terms)})";

    public override string Both(string found, string filters) => $"({found}) AND ({filters})";

    // To cut clauses into words takes as long as to index them.
    private static List<SearchEntry> Entries(IReadOnlyList<StatementRow> statements) => statements.Count < Many
        ? [.. statements.Select(Entry)]
        : [.. statements.AsParallel().AsOrdered().Select(Entry)];

    private static SearchEntry Entry(StatementRow statement) => SearchEntry.Of(statement.ToStatement(), statement.Year);

    private static string Phrase(SearchPhrase phrase) => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.Open ? " *" : "")}";

    private sealed record EntryRow(long Number, string District, string Id);

    private sealed record WordsRow(long Rowid, string About, string Clause);
}
