using Tracker.Searching;

namespace Tracker.Ledger;

/// <summary>What the two stores say differently of the index of statements. Both keep the same words in the same order, in two parts, and find phrases of them.</summary>
/// <remarks>Its rows go by the name e, and are numbered as they came. A search expression has no quotation mark in it but those set here (<see cref="SearchText"/>).</remarks>
internal abstract class SearchStore
{
    private static readonly SearchStore Sqlite = new SqliteSearch();
    private static readonly SearchStore Postgres = new PostgresSearch();

    public static SearchStore Of(bool postgres) => postgres ? Postgres : Sqlite;

    /// <summary>Its tables; the words of a statement go when the statement does.</summary>
    public abstract string Tables { get; }

    /// <summary>The order of what <see cref="Matching"/> finds in which those of the newest reports come first, and those of a year as they came.</summary>
    public abstract string NewestFirst { get; }

    /// <summary>Conditions that part the index into stretches of that order, the first first: each is looked through in the way that is best for it.</summary>
    public virtual IReadOnlyList<string> Stretches => [""];

    /// <summary>Adds the words of statements that have none in the index.</summary>
    /// <param name="year">Of the report that makes them.</param>
    public abstract Task AddAsync(Writing write, IReadOnlyList<StatementRow> statements, int year);

    /// <summary>A from and where that finds what the expression in a parameter says.</summary>
    public abstract string Matching(string parameter);

    /// <summary>A from and where that finds as many, where nothing else is asked of them.</summary>
    public abstract string Counting(string parameter);

    /// <summary>Queries that search, so that they are planned for the words that are asked for.</summary>
    public virtual string Planned(string queries) => queries;

    /// <summary>A from under the name p: the districts and ids of a list in JSON, with their place in it.</summary>
    public abstract string Picked(string parameter);

    /// <summary>What has any form of each.</summary>
    public abstract string AllOf(IEnumerable<IEnumerable<SearchPhrase>> all);

    /// <summary>What is of all terms (<see cref="SearchEntry.About"/>).</summary>
    public abstract string About(IReadOnlyList<SearchTerm> terms);

    /// <summary>What is of all terms, or has them, and passes the filters.</summary>
    public abstract string Both(string found, string filters);

    /// <summary>What has all terms and is not of all.</summary>
    public abstract string Mentioning(IReadOnlyList<SearchTerm> terms);

    protected static IEnumerable<IEnumerable<SearchPhrase>> FormsOf(IReadOnlyList<SearchTerm> terms) => terms.Select(term => term.Forms);

    protected static string AllOf(IEnumerable<IEnumerable<SearchPhrase>> all, string and, string or, Func<SearchPhrase, string> phrase) =>
        string.Join(and, all.Select(forms => $"({string.Join(or, forms.Select(phrase))})"));
}
