using System.Globalization;
using Tracker.Cli.Evaluation;

namespace Tracker.Benchmarks;

/// <summary>How far reading and pairing agree with the annotations, and how far their confidence can be relied on.</summary>
internal static class Accuracy
{
    public static void Measure()
    {
        if (Shared.Find("reports") is not { } reports)
        {
            Console.WriteLine("Accuracy was not measured: the annotated reports are not beside the checkout.");
            return;
        }
        var intake = new Intake(Catalogue.Load());
        foreach (var (name, file) in Annotations("statements"))
        {
            var score = EvaluateCommand.ScoreStatements(intake, file, reports);
            Print($"reading, {name}: {score}", score.Reliability);
        }
        foreach (var (name, file) in Annotations("links"))
        {
            var score = EvaluateCommand.ScoreLinks(intake, file, reports);
            Print($"pairing, {name}: {score}", score.Reliability);
        }
    }

    private static IEnumerable<(string Name, string File)> Annotations(string kind)
    {
        if (Shared.Find($"gold/dev.{kind}.jsonl") is { } development)
            yield return ("development annotation", development);
        yield return ("second annotation", Shared.Own($"tests/Tracker.Tests/Gold/blind.{kind}.jsonl"));
    }

    private static void Print(string title, Reliability reliability)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine();
        Console.WriteLine("| confidence | cases | mean confidence | share right |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var row in reliability.Rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.From:0.00}–{row.To:0.00} | {row.Count} | {row.Told:0.00} | {row.Right:0.00} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all | {reliability.Rows.Sum(row => row.Count)} | expected calibration error | {reliability.Error:0.000} |"));
    }
}
