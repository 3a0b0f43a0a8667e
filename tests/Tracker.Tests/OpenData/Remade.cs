namespace Tracker.Tests.OpenData;

/// <summary>The nouns, made of the rows of a data package alone.</summary>
internal static class Remade
{
    public static Report Report(IReadOnlyDictionary<string, object?> row) => new()
    {
        Id = Text(row, "id"),
        District = Text(row, "district"),
        Year = Whole(row, "year"),
        Kind = CodeNames<ReportKind>.Parse(Text(row, "kind")),
        Title = Text(row, "title"),
        Meeting = (string?)row["meeting"],
        Speaker = (string?)row["speaker"],
        Date = (string?)row["date"],
        Source = (string?)row["source"],
        Hash = Text(row, "hash"),
        Snapshot = (string?)row["snapshot"],
        Excerpt = (bool)row["excerpt"]!,
    };

    public static Statement Statement(IReadOnlyDictionary<string, object?> row) => new()
    {
        Id = Text(row, "id"),
        Report = Text(row, "report"),
        District = Text(row, "district"),
        Role = CodeNames<Role>.Parse(Text(row, "role")),
        Period = Period.TryParse(Text(row, "period"), out var period) ? period : default,
        Indicator = Text(row, "code"),
        Subject = Text(row, "subject"),
        Domain = Text(row, "domain"),
        Figure = new()
        {
            Value = row["value"] is decimal amount ? new(amount, Text(row, "unit")) : null,
            UpTo = (decimal?)row["value_to"],
            Stretch = (decimal?)row["stretch"],
            Growth = (bool)row["growth"]!,
            Comparator = CodeNames<Comparator>.Parse(Text(row, "comparator")),
            Soft = (bool)row["soft"]!,
        },
        Measure = CodeNames<Measure>.Parse(Text(row, "measure")),
        Quote = Text(row, "quote"),
        Where = new(Whole(row, "start"), Whole(row, "length")),
        Preliminary = (bool)row["preliminary"]!,
        Headline = (bool)row["headline"]!,
        Confidence = (double)(decimal)row["confidence"]!,
        Checked = (bool)row["checked"]!,
    };

    public static Assessment Assessment(IReadOnlyDictionary<string, object?> row) => new()
    {
        Target = Text(row, "target"),
        Outcome = (string?)row["outcome"],
        Vintage = CodeNames<Vintage>.Parse(Text(row, "vintage")),
        Verdict = CodeNames<Verdict>.Parse(Text(row, "verdict")),
        Ratio = (decimal?)row["ratio"],
        Rule = Text(row, "rule"),
        Inputs = Text(row, "inputs"),
        Method = Text(row, "method"),
    };

    private static string Text(IReadOnlyDictionary<string, object?> row, string column) => (string?)row[column] ?? "";

    private static int Whole(IReadOnlyDictionary<string, object?> row, string column) => (int)(decimal)row[column]!;
}
