using System.CommandLine;
using System.Globalization;
using CsvHelper;

namespace Tracker.Cli.Commands;

/// <summary>tracker judge PAIRS.csv: the rules alone, over pairs of target and outcome.</summary>
public static class JudgeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("PAIRS.csv")
        {
            Description = $"A CSV file with the columns {string.Join(", ", JudgedPair.Columns)}, and any others.",
        };
        var command = new Command("judge", "Print the rows of a CSV file of targets and outcomes with verdict and ratio behind them.") { file };
        command.SetAction(call => Run(call.GetRequiredValue(file), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string file, TextWriter output, TextWriter error)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"{file}: no such file; give the path of a CSV file.");

        var refusals = new Refusals(error);
        var pairs = CsvTable.Read(file, JudgedPair.Columns, JudgedPair.Read, refusals.Add);
        if (pairs.Count > 0)
            Write(pairs, output);
        else if (refusals.Code == CommandLine.Done)
            refusals.Add($"{file}: no rows under the header; give one for each pair.");
        return refusals.Code;
    }

    private static void Write(IReadOnlyList<JudgedPair> pairs, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord([.. pairs[0].Header, "verdict", "ratio"]);
        foreach (var pair in pairs)
        {
            var judgement = pair.Judge(pairs);
            var ratio = judgement.Ratio?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
            csv.WriteRecord([.. pair.Cells, CodeNames<Verdict>.Of(judgement.Verdict), ratio]);
        }
    }
}
