namespace Tracker.Ledger;

/// <summary>A report of a document that was imported before, and is held as it was read.</summary>
public sealed record ImportedReport
{
    public string Id { get; init; } = "";

    /// <summary>GB/T 2260 code.</summary>
    public string District { get; init; } = "";

    public int Year { get; init; }
}

/// <summary>A document whose reports are to be saved.</summary>
/// <param name="Document">What the document is known by, so that it need not be read again: a hash of its bytes and of all that is said beside them; null where it is not to be known.</param>
/// <param name="Reader">What reads it: with another program or catalogue the same document is read again.</param>
/// <param name="Reports">All of its reports.</param>
public sealed record DocumentReading(string? Document, string Reader, IReadOnlyList<ReportReading> Reports);

/// <summary>Keeps by which documents reports came in, inside a write.</summary>
internal static class Imported
{
    /// <summary>Remembers the documents all of whose reports are held as they give them.</summary>
    /// <param name="results">Of each document what became of each of its reports, in the order in which they were saved.</param>
    public static async Task RememberAsync(Writing write, IReadOnlyList<DocumentReading> documents, IReadOnlyList<IReadOnlyList<SaveResult>> results)
    {
        var remembered = new List<DocumentReading>();
        var replaced = new HashSet<string>(); // By documents that came later.
        for (var i = documents.Count - 1; i >= 0; i--)
        {
            if (documents[i].Document is not null && results[i].All(result => result.Outcome is not SaveOutcome.Conflict) && !documents[i].Reports.Any(reading => replaced.Contains(reading.Report.Id)))
                remembered.Add(documents[i]);
            replaced.UnionWith(documents[i].Reports.Zip(results[i]).Where(pair => pair.Second.Outcome is SaveOutcome.Replaced).Select(pair => pair.First.Report.Id));
        }
        var rows = remembered.SelectMany(document => document.Reports.Select(reading => new { document.Document, document.Reader, Report = reading.Report.Id, Reports = document.Reports.Count })).ToList();
        await write.RunAsync("delete from imported where report = @Report and reader <> @Reader", rows);
        await write.RunAsync(
            """
            insert into imported (document, reader, report, reports) values (@Document, @Reader, @Report, @Reports)
            on conflict (document, reader, report) do nothing
            """,
            rows);
    }

    /// <summary>Forgets the documents of a report that is no longer as they gave it.</summary>
    public static Task ForgetAsync(Writing write, string report) => write.RunAsync("delete from imported where report = @report", new { report });
}
