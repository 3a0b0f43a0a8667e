using System.CommandLine;

namespace Tracker.Cli.Evaluation;

/// <summary>tracker evaluate: how well reading and linking agree with an annotation.</summary>
public static class EvaluateCommand
{
    public static Command Create()
    {
        var statements = new Option<string?>("--statements") { Description = "Annotated statements, one JSON object a line." };
        var links = new Option<string?>("--links") { Description = "Annotated links, one JSON object a line." };
        var reports = new Option<string>("--reports") { Description = "The folder of the documents that the annotation names.", Required = true };
        var differences = new Option<bool>("--differences") { Description = "List what disagrees, a line each, before the last line." };
        var command = new Command("evaluate", "Measure reading or linking against an annotation.") { statements, links, reports, differences };
        command.Validators.Add(call =>
        {
            if (call.GetValue(statements) is null == call.GetValue(links) is null)
                call.AddError("Give either --statements or --links.");
        });
        command.SetAction(call =>
        {
            var intake = new Intake(Catalogue.Load());
            var folder = call.GetRequiredValue(reports);
            var output = call.InvocationConfiguration.Output;
            var (line, disagreeing) = call.GetValue(statements) is { } file
                ? Told(ScoreStatements(intake, file, folder))
                : Told(ScoreLinks(intake, call.GetValue(links)!, folder));
            if (call.GetValue(differences))
                disagreeing.ForEach(output.WriteLine);
            output.WriteLine(line);
            return CommandLine.Done;
        });
        return command;
    }

    private static (string Line, List<string> Differences) Told(StatementScore score) => (score.ToString(), score.Differences);

    private static (string Line, List<string> Differences) Told(LinkScore score) => (score.ToString(), score.Differences);

    /// <exception cref="InvalidDataException">A document cannot be read, or a quote does not stand in it.</exception>
    public static StatementScore ScoreStatements(Intake intake, string file, string folder)
    {
        var score = new StatementScore();
        foreach (var document in GoldFile.Lines<GoldLine>(file).Where(line => line.Document is null).GroupBy(line => line.Path))
        {
            var read = ReadDocument(intake, folder, document.Key);
            score.Add([.. document], TextOf(read), [.. read.Reports.SelectMany(report => report.Reading.InFigures)]); // Annotations have figures only.
        }
        return score;
    }

    /// <exception cref="InvalidDataException">A document cannot be read, or a quote does not stand in it.</exception>
    public static LinkScore ScoreLinks(Intake intake, string file, string folder)
    {
        var score = new LinkScore();
        var golds = GoldFile.Lines<GoldLink>(file);
        var answers = AnsweringDocuments(golds, folder);
        foreach (var year in golds.GroupBy(gold => gold.Target.Doc))
        {
            var (earlier, later) = (ReadDocument(intake, folder, year.Key), ReadDocument(intake, folder, answers[year.Key]));
            var made = intake.Pair(earlier.Reports, later.Reports)
                .Select(pair => new MadePair(pair.Target, pair.Link?.IsUnanswered == true ? null : pair.Outcome, pair.Assessment.Verdict, pair.Link?.Confidence)).ToList();
            var (first, second) = (new BareText(TextOf(earlier)), new BareText(TextOf(later)));
            foreach (var gold in year)
                score.Add(gold, first, second, made);
        }
        return score;
    }

    /// <summary>Which document answers which: as the pairs name it, else the file of the next year beside it.</summary>
    private static Dictionary<string, string> AnsweringDocuments(IReadOnlyList<GoldLink> golds, string folder)
    {
        var answers = golds.Where(gold => gold.Outcome is not null).GroupBy(gold => gold.Target.Doc).ToDictionary(group => group.Key, group => group.First().Outcome!.Doc);
        foreach (var gold in golds.Where(gold => !answers.ContainsKey(gold.Target.Doc)))
        {
            var next = gold.Target.Doc.Replace(Text(gold.Year), Text(gold.Year + 1), StringComparison.Ordinal);
            if (next == gold.Target.Doc || !File.Exists(Path.Combine(folder, next)))
                throw new InvalidDataException($"No pair names the document that answers {gold.Target.Doc}.");
            answers[gold.Target.Doc] = next;
        }
        return answers;
    }

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ReadDocument ReadDocument(Intake intake, string folder, string document)
    {
        var file = Path.Combine(folder, document);
        return File.Exists(file)
            ? intake.Read(File.ReadAllBytes(file), document, anyPlace: true)
            : throw new FileNotFoundException($"{file}: no such document; give --reports the folder that the annotation names its documents from.");
    }

    private static string TextOf(ReadDocument read) => read.Reports.Count > 0
        ? read.Reports[0].Text.Document
        : throw new InvalidDataException(string.Join(' ', read.Refusals));
}
