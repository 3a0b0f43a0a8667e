using System.Globalization;

namespace Tracker.Ledger;

/// <summary>What a fresh install starts with, as three CSV files beside the catalogue: reports without their text, statements with their quotes, and confirmed links.</summary>
/// <remarks>
/// UTF-8, comma, one header line; names of closed sets as <see cref="CodeNames{T}"/> gives them, true or false, figures with a point; empty where there is nothing.
/// reports.csv: a report, in the columns of <see cref="ReportColumns"/>. statements.csv: a statement, in text order within its report; its district is the one its id begins with.
/// links.csv: what answers a target; outcome is empty where the report is silent or words alone answer.
/// White space at either end of a value is lost, and confidence is kept to four digits.
/// </remarks>
public sealed record SeedFiles(IReadOnlyList<Report> Reports, IReadOnlyList<Statement> Statements, IReadOnlyList<Link> Links)
{
    public static readonly IReadOnlyList<string> ReportColumns =
        ["id", "district", "year", "kind", "title", "meeting", "speaker", "date", "source", "hash", "excerpt"];

    public static readonly IReadOnlyList<string> StatementColumns =
        ["id", "report", "role", "period", "indicator", "subject", "domain", "comparator", "value", "value_to", "stretch", "unit", "growth", "soft",
         "measure", "preliminary", "headline", "quote", "start", "length", "confidence", "checked"];

    public static readonly IReadOnlyList<string> LinkColumns = ["target", "answer", "outcome", "report", "vintage", "reason"];

    /// <summary>Reads the three files; one that is not there holds nothing.</summary>
    /// <exception cref="InvalidDataException">A file lacks a column, or a row has a value that is not allowed; says file, line and value.</exception>
    public static SeedFiles Read(string folder) => new(
        Rows(folder, "reports.csv", ReportColumns, Report),
        Rows(folder, "statements.csv", StatementColumns, Statement),
        Rows(folder, "links.csv", LinkColumns, Link));

    /// <summary>Writes the three files, over those that are there.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Write(folder, "reports.csv", ReportColumns, Reports.Select(Values));
        Write(folder, "statements.csv", StatementColumns, Statements.Select(Values));
        Write(folder, "links.csv", LinkColumns, Links.Select(Values));
    }

    private static IReadOnlyList<T> Rows<T>(string folder, string name, IReadOnlyList<string> columns, Func<CsvRow, T> make) =>
        Path.Combine(folder, name) is var file && File.Exists(file) ? CsvTable.Read(file, columns, make) : [];

    private static Report Report(CsvRow row) => new()
    {
        Id = Required(row, "id"),
        District = Required(row, "district"),
        Year = Whole(row, "year"),
        Kind = row.Name<ReportKind>("kind"),
        Title = row.Text("title"),
        Meeting = OrNull(row, "meeting"),
        Speaker = OrNull(row, "speaker"),
        Date = OrNull(row, "date"),
        Source = OrNull(row, "source"),
        Hash = row.Text("hash"),
        Excerpt = row.Flag("excerpt"),
    };

    private static Statement Statement(CsvRow row) => new()
    {
        Id = Required(row, "id"),
        Report = Required(row, "report"),
        District = Key.District(row.Text("id")) is { Length: > 0 } district
            ? district
            : throw new FormatException($"id is “{row.Text("id")}”; an id begins with the district's code and a dash."),
        Role = row.Name<Role>("role"),
        Period = row.Period("period"),
        Indicator = row.Text("indicator"),
        Subject = row.Text("subject"),
        Domain = row.Text("domain"),
        Figure = row.Figure(row.Text("unit")),
        Measure = row.Name<Measure>("measure"),
        Quote = Required(row, "quote"),
        Where = new(Whole(row, "start"), Whole(row, "length")),
        Preliminary = row.Flag("preliminary"),
        Headline = row.Flag("headline"),
        Confidence = (double)row.Number("confidence"),
        Checked = row.Flag("checked"),
    };

    private static Link Link(CsvRow row) => new()
    {
        Target = Required(row, "target"),
        Answer = row.Name<Answer>("answer"),
        Outcome = OrNull(row, "outcome"),
        Report = Required(row, "report"),
        Vintage = row.Name<Vintage>("vintage"),
        Reason = row.Text("reason"),
        Confidence = 1,
        Confirmed = true,
    };

    private static string Required(CsvRow row, string column) => row.Text(column) is { Length: > 0 } text ? text : throw new FormatException($"{column} is empty.");

    private static string? OrNull(CsvRow row, string column) => row.Text(column) is { Length: > 0 } text ? text : null;

    private static int Whole(CsvRow row, string column) => int.TryParse(row.Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw new FormatException($"{column} is “{row.Text(column)}”; write a whole number.");

    private static string?[] Values(Report report) =>
        [report.Id, report.District, Text(report.Year), CodeNames<ReportKind>.Of(report.Kind), report.Title, report.Meeting, report.Speaker, report.Date, report.Source, report.Hash, Text(report.Excerpt)];

    private static string?[] Values(Statement statement) =>
    [
        statement.Id, statement.Report, CodeNames<Role>.Of(statement.Role), statement.Period.ToString(), statement.Indicator, statement.Subject, statement.Domain,
        CodeNames<Comparator>.Of(statement.Figure.Comparator), Exact.Text(statement.Figure.Value?.Amount), Exact.Text(statement.Figure.UpTo), Exact.Text(statement.Figure.Stretch),
        statement.Figure.Value?.Unit, Text(statement.Figure.Growth), Text(statement.Figure.Soft), CodeNames<Measure>.Of(statement.Measure), Text(statement.Preliminary), Text(statement.Headline),
        statement.Quote, Text(statement.Where.Start), Text(statement.Where.Length), statement.Confidence.ToString("0.####", CultureInfo.InvariantCulture), Text(statement.Checked),
    ];

    private static string?[] Values(Link link) =>
        [link.Target, CodeNames<Answer>.Of(link.Answer), link.Outcome, link.Report, CodeNames<Vintage>.Of(link.Vintage), link.Reason];

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool value) => value ? "true" : "false";

    private static void Write(string folder, string name, IReadOnlyList<string> columns, IEnumerable<string?[]> rows)
    {
        using var file = new StreamWriter(Path.Combine(folder, name)) { NewLine = "\n" };
        foreach (var row in rows.Prepend([.. columns]))
            file.WriteLine(string.Join(',', row.Select(Quoted)));
    }

    private static string Quoted(string? value) =>
        value is null ? "" : value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
