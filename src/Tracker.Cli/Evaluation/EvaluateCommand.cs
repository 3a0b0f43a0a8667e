using System.CommandLine;

namespace Tracker.Cli.Evaluation;

/// <summary>tracker evaluate: how well reading and linking agree with an annotation.</summary>
public static class EvaluateCommand
{
    public static Command Create()
    {
        var statements = new Option<FileInfo?>("--statements") { Description = "标注的语句（JSONL）/ annotated statements" };
        var links = new Option<FileInfo?>("--links") { Description = "标注的对应（JSONL）/ annotated links" };
        var reports = new Option<DirectoryInfo>("--reports") { Description = "标注所指报告所在的文件夹 / the folder of the documents named in it", Required = true };
        var differences = new Option<bool>("--differences") { Description = "逐行列出不一致之处 / list what disagrees" };
        var command = new Command("evaluate", "对照标注检查识读和对应的准确度 / measure reading or linking against an annotation") { statements, links, reports, differences };
        command.SetAction(parsed =>
        {
            var intake = new Intake(Catalogue.Load());
            var (folder, list) = (parsed.GetValue(reports)!.FullName, parsed.GetValue(differences));
            return (parsed.GetValue(statements), parsed.GetValue(links)) switch
            {
                ({ } file, null) => Run(() => Statements(intake, file.FullName, folder), list),
                (null, { } file) => Run(() => Links(intake, file.FullName, folder), list),
                _ => Usage(),
            };
        });
        return command;
    }

    private static int Usage()
    {
        Console.Error.WriteLine("evaluate：请给出 --statements 文件 或 --links 文件，二者取一。");
        return 2;
    }

    private static int Run(Func<(List<string> Differences, string Line)> measure, bool list)
    {
        try
        {
            var (differences, line) = measure();
            if (list)
                differences.ForEach(Console.WriteLine);
            Console.WriteLine(line);
            return 0;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    /// <summary>Measures reading.</summary>
    public static (List<string> Differences, string Line) Statements(Intake intake, string file, string folder)
    {
        var score = ScoreStatements(intake, file, folder);
        return (score.Differences, score.ToString());
    }

    /// <exception cref="InvalidDataException">A document cannot be read, or a quote does not stand in it.</exception>
    public static StatementScore ScoreStatements(Intake intake, string file, string folder)
    {
        var score = new StatementScore();
        foreach (var document in GoldLine.Lines<GoldLine>(file).Where(line => line.Document is null).GroupBy(line => line.Passage?.Doc ?? line.Doc!))
        {
            var read = ReadDocument(intake, folder, document.Key);
            score.Add([.. document], TextOf(read), [.. read.Reports.SelectMany(report => report.Reading.Statements)]);
        }
        return score;
    }

    private static (List<string> Differences, string Line) Links(Intake intake, string file, string folder)
    {
        var score = ScoreLinks(intake, file, folder);
        return (score.Differences, score.ToString());
    }

    /// <exception cref="InvalidDataException">A document cannot be read, or a quote does not stand in it.</exception>
    public static LinkScore ScoreLinks(Intake intake, string file, string folder)
    {
        var score = new LinkScore();
        var golds = GoldLine.Lines<GoldLink>(file);
        var answers = AnsweringDocuments(golds, folder);
        foreach (var year in golds.GroupBy(gold => gold.Target.Doc))
        {
            var (earlier, later) = (ReadDocument(intake, folder, year.Key), ReadDocument(intake, folder, answers[year.Key]));
            var made = intake.Pair(earlier.Reports, later.Reports)
                .Select(pair => new MadePair(pair.Target, pair.Link?.Answer is Answer.Silent ? null : pair.Outcome, pair.Assessment.Verdict)).ToList();
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

    private static ReadDocument ReadDocument(Intake intake, string folder, string document) =>
        intake.Read(File.ReadAllBytes(Path.Combine(folder, document)), document, anyPlace: true);

    private static string TextOf(ReadDocument read) => read.Reports.Count > 0
        ? read.Reports[0].Text.Document
        : throw new InvalidDataException(string.Join(' ', read.Refusals));
}
