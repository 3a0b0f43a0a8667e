using System.Data.Common;
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

    /// <summary>The order in which those of the newest reports come first, and those of a year as they came.</summary>
    public abstract string NewestFirst { get; }

    /// <summary>The same order of what <see cref="Matching"/> finds.</summary>
    public abstract string NewestFound { get; }

    /// <summary>Adds the words of statements that have none in the index.</summary>
    /// <param name="year">Of the report that makes them.</param>
    public abstract Task AddAsync(Writing write, IReadOnlyList<Statement> statements, int year);

    /// <summary>A from and where that finds what the expression in a parameter says.</summary>
    public abstract string Matching(string parameter);

    /// <summary>A from and where that finds as many, where nothing else is asked of them.</summary>
    public abstract string Counting(string parameter);

    /// <summary>Before statements are searched on a connection.</summary>
    public virtual Task BeginAsync(DbConnection db, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>After that.</summary>
    public virtual Task EndAsync(DbConnection db, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>A from under the name p: the districts and ids of a list in JSON, with their place in it.</summary>
    public abstract string Picked(string parameter);

    /// <summary>What has all terms.</summary>
    public abstract string AllOf(IReadOnlyList<SearchTerm> terms);

    /// <summary>What is of all terms (<see cref="SearchEntry.About"/>).</summary>
    public abstract string About(IReadOnlyList<SearchTerm> terms);

    /// <summary>What has all terms and is not of all.</summary>
    public abstract string Mentioning(IReadOnlyList<SearchTerm> terms);

    protected static string AllOf(IReadOnlyList<SearchTerm> terms, string and, string or, Func<SearchPhrase, string> phrase) =>
        string.Join(and, terms.Select(term => $"({string.Join(or, term.Forms.Select(phrase))})"));
}
