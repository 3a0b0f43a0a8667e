namespace Tracker.Ledger;

/// <summary>A report as it was read, to be saved.</summary>
/// <param name="Statements">In text order; their ids are permanent (<see cref="StatementId"/>).</param>
/// <param name="Text">For the report's page; null leaves the text that is held where it is the same by its hash.</param>
public sealed record ReportReading(Report Report, IReadOnlyList<Statement> Statements, IReadOnlyList<Unread> Unread, ReportText? Text)
{
    /// <exception cref="ArgumentException">A statement is of another report, is there twice, or measures what the archive does not know.</exception>
    internal void RefuseWhatIsNotOurs(IReadOnlySet<string> indicators)
    {
        var ids = new HashSet<string>();
        foreach (var statement in Statements)
        {
            if (statement.Report != Report.Id || Key.District(statement.Id) != statement.District)
                throw new ArgumentException($"Statement {statement.Id} of {statement.Report} and district {statement.District} cannot be saved with report {Report.Id}: its id is made of both (StatementId.Of).");
            if (!ids.Add(statement.Id))
                throw new ArgumentException($"Two statements of {Report.Id} have the id {statement.Id}; count the occurrences of “{statement.Quote}” (StatementId.Of).");
            if (statement.Indicator.Length > 0 && !indicators.Contains(statement.Indicator))
                throw new ArgumentException($"Statement {statement.Id} measures {statement.Indicator}, which the archive does not know. Add it to the catalogue.");
        }
    }
}
