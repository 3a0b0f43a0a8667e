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

    public override string NewestFirst => "e.number";

    // By the index's own number, though both are the same: only then does the planner know that the rows come in this order.
    public override string NewestFound => "search_words.rowid";

    public override async Task AddAsync(Writing write, IEnumerable<Statement> statements, int year)
    {
        // FTS5 finds in the order of numbers and may stop early: so each year has a range of its own, the newer the lower.
        var from = Before(year);
        var last = await write.FirstAsync<long?>("select max(number) from search_entry where number > @from and number <= @to", new { from, to = from + uint.MaxValue }) ?? from;
        await write.RunAsync(
            """
            insert into search_entry (number, district, id) values (@number, @District, @Id);
            insert into search_words (rowid, about, clause) values (@number, @about, @clause);
            """,
            statements.Select((statement, at) => Row(statement, last + 1 + at)));
    }

    public override string Matching(string parameter) => $"search_words cross join search_entry e where search_words match {parameter} and e.number = search_words.rowid";

    public override string Counting(string parameter) => $"search_words where search_words match {parameter}";

    public override string AllOf(IReadOnlyList<SearchTerm> terms) => AllOf(terms, " AND ", " OR ", Phrase);

    public override string About(IReadOnlyList<SearchTerm> terms) => $"{{about}} : ({AllOf(terms)})";

    public override string Mentioning(IReadOnlyList<SearchTerm> terms) => $"({AllOf(terms)}) NOT ({About(terms)})";

    /// <summary>The number before the first that statements of a year's reports may have.</summary>
    internal static long Before(int year) => (long)(9999 - year) << 32;

    private static object Row(Statement statement, long number)
    {
        var entry = SearchEntry.Of(statement);
        return new { number, statement.District, statement.Id, about = string.Join(' ', entry.About), clause = string.Join(' ', entry.Clause) };
    }

    private static string Phrase(SearchPhrase phrase) => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.Open ? " *" : "")}";
}
