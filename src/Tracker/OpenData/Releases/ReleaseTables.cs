using Tracker.Assessing;

namespace Tracker.OpenData.Releases;

/// <summary>The tables of a release that verdicts follow from, and the verdicts, read back from its files.</summary>
internal sealed class ReleaseTables
{
    /// <exception cref="InvalidDataException">A file is missing or no such table: file, line, and what is wrong there.</exception>
    public ReleaseTables(string folder)
    {
        this.folder = folder;
        Catalogue = new(
            Read("districts", ["code", "name_zh", "name_en", "parent", "level"], row => new District(row.Text("code"), Text(row, "name_zh"), Text(row, "name_en"), row.Text("parent"), row.Name<DistrictLevel>("level"), [])),
            Read("indicators", ["code", "name_zh", "name_en", "domain", "base_unit", "better", "headline"], row => new Indicator(
                row.Text("code"), Text(row, "name_zh"), Text(row, "name_en"), row.Text("domain"), row.Text("base_unit"), row.Name<Better>("better"), row.Flag("headline"), [])),
            Read("district_changes", ["district", "kind", "since", "former", "successor", "source"], row => new DistrictChange(
                row.Text("district"), row.Name<DistrictChangeKind>("kind"), row.Text("since"), Text(row, "former"), row.Text("successor"), Text(row, "source"))));
        Reports = Keyed("reports", Read("reports", ["id", "district", "year", "kind", "title", "date", "excerpt"], ReportOf), report => report.Id);
        Statements = Keyed("statements", Read("statements", ["id", "report", "district", "role", "period", "code", "subject", "quote", "growth", "comparator", "soft", "measure"], StatementOf), statement => statement.Id);
        Answers = Read("assessments", ["target", "vintage", "verdict", "ratio", "outcome", "report", "rule", "inputs", "method", "answer", "linked", "reason", "confidence", "confirmed"], AnswerOf);
        RefuseLooseEnds();
    }

    private readonly string folder;

    public Catalogue Catalogue { get; }

    public IReadOnlyDictionary<string, Report> Reports { get; }

    public IReadOnlyDictionary<string, Statement> Statements { get; }

    /// <summary>The verdicts with the link that each rests on.</summary>
    public IReadOnlyList<(Assessment Assessment, Link? Link)> Answers { get; }

    /// <summary>The rows of any of its tables, a value for each of the columns.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string table, IReadOnlyList<string> columns) => Read(table, columns, row => (IReadOnlyList<string>)[.. columns.Select(column => Text(row, column))]);

    private void RefuseLooseEnds()
    {
        foreach (var statement in Statements.Values)
        {
            if (!Reports.ContainsKey(statement.Report))
                throw new InvalidDataException($"statements.csv: {statement.Id} is of report {statement.Report}, which reports.csv lacks.");
            if (new[] { statement.Figure.Value?.Amount, statement.Figure.UpTo, statement.Figure.Stretch }.Any(amount => amount is { } number && !Assessor.CanHold(number)))
                throw new InvalidDataException($"statements.csv: {statement.Id} has an amount that no figure has.");
        }
        foreach (var (answer, link) in Answers)
        {
            foreach (var id in new[] { answer.Target, answer.Outcome, link?.Outcome }.OfType<string>())
            {
                if (!Statements.ContainsKey(id))
                    throw new InvalidDataException($"assessments.csv names {id}, which statements.csv lacks.");
            }
        }
        if (Answers.CountBy(answer => (answer.Assessment.Target, answer.Assessment.Vintage)).FirstOrDefault(key => key.Value > 1) is { Value: > 1, Key: var twice })
            throw new InvalidDataException($"assessments.csv judges {twice.Target} twice.");
        var claimed = Answers.Where(answer => answer.Assessment.Vintage is Vintage.Claimed).Select(answer => answer.Assessment.Target).ToHashSet();
        if (Answers.FirstOrDefault(answer => !claimed.Contains(answer.Assessment.Target)).Assessment is { } alone)
            throw new InvalidDataException($"assessments.csv has {alone.Target} as later known alone.");
    }

    private IReadOnlyList<T> Read<T>(string table, IReadOnlyCollection<string> columns, Func<CsvRow, T> make)
    {
        var path = Path.Combine(folder, $"{table}.csv");
        if (!File.Exists(path))
            throw new InvalidDataException($"{path} is missing; fetch the release again.");
        return CsvTable.Read(path, columns, make);
    }

    private static Dictionary<string, T> Keyed<T>(string table, IEnumerable<T> rows, Func<T, string> id)
    {
        var keyed = new Dictionary<string, T>();
        foreach (var row in rows)
        {
            if (!keyed.TryAdd(id(row), row))
                throw new InvalidDataException($"{table}.csv has {id(row)} twice.");
        }
        return keyed;
    }

    private static string Text(CsvRow row, string column) => SpreadsheetText.Bare(row.Exact(column));

    private static string? TextOrNull(CsvRow row, string column) => Text(row, column) is { Length: > 0 } text ? text : null;

    private static int Year(CsvRow row, string column) => row.Number(column) is var year && decimal.IsInteger(year) && year is >= Period.Earliest and <= Period.Latest
        ? (int)year
        : throw new FormatException($"{column} is “{row.Text(column)}”, which is no year from {Period.Earliest} to {Period.Latest}.");

    private static Report ReportOf(CsvRow row) => new()
    {
        Id = row.Text("id"), District = row.Text("district"), Year = Year(row, "year"), Kind = row.Name<ReportKind>("kind"),
        Title = Text(row, "title"), Date = TextOrNull(row, "date"), Excerpt = row.Flag("excerpt"),
    };

    private static Statement StatementOf(CsvRow row) => new()
    {
        Id = row.Text("id"),
        Report = row.Text("report"),
        District = row.Text("district"),
        Role = row.Name<Role>("role"),
        Period = row.Period("period"),
        Indicator = row.Text("code"),
        Subject = Text(row, "subject"),
        Domain = row.TextOrEmpty("domain"),
        Figure = row.Figure(Text(row, "unit")),
        Measure = row.Name<Measure>("measure"),
        Quote = Text(row, "quote"),
        Preliminary = row.Flag("preliminary"),
        Confidence = (double)(row.NumberOrNull("confidence") ?? 0),
    };

    private static (Assessment, Link?) AnswerOf(CsvRow row)
    {
        var (target, vintage) = (row.Text("target"), row.Name<Vintage>("vintage"));
        var assessment = new Assessment
        {
            Target = target, Vintage = vintage, Outcome = TextOrNull(row, "outcome"), Verdict = row.Name<Verdict>("verdict"), Ratio = row.NumberOrNull("ratio"),
            Rule = row.Text("rule"), Inputs = Text(row, "inputs"), Method = row.Text("method"),
        };
        if (row.Text("answer").Length == 0)
            return (assessment, null);
        return (assessment, new()
        {
            Target = target, Vintage = vintage, Outcome = TextOrNull(row, "linked"), Answer = row.Name<Answer>("answer"), Report = row.Text("report"),
            Reason = Text(row, "reason"), Confidence = (double)(row.NumberOrNull("confidence") ?? 0), Confirmed = row.Flag("confirmed"),
        });
    }
}
