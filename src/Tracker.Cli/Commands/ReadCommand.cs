using System.CommandLine;
using System.Globalization;
using Tracker.Cli.Output;
using Tracker.OpenData;

namespace Tracker.Cli.Commands;

/// <summary>tracker read FILE: the statements of one document, without an archive.</summary>
public static class ReadCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A document with one or more reports." };
        var json = new Option<bool>("--json") { Description = "Print a JSON array of statements." };
        var words = new Option<bool>("--words") { Description = "Give what is said without a figure as well: projects by name to be begun or finished, and goals said to be reached." };
        var (district, year, insist) = (Asked.District(), Asked.Year(), Asked.Insist());
        var command = new Command("read", "Print the statements of a document.") { file, json, words, district, year, insist };
        command.SetAction((call, cancel) => RunAsync(
            call.GetRequiredValue(file), new Told(call.GetValue(district), call.GetValue(year), call.GetValue(insist)), call.GetValue(json), call.GetValue(words),
            call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string file, Told told, bool json, bool words, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var refusals = new Refusals(error);
        var read = await Source.ReadAsync(new Intake(Catalogue.Load()), file, told, anyPlace: true, cancel: cancel);
        refusals.Add(read.Refusals);
        if (json)
            JsonOutput.WriteArray(
                output,
                read.Reports.SelectMany(one => Shown(one, words).Select(statement => new Said(statement, one.Report.Year))),
                (writer, said) => writer.WriteObject(Columns.OfReading, said));
        else
            foreach (var one in read.Reports)
                Print(one, Shown(one, words), output);
        return refusals.Code;
    }

    private static IReadOnlyList<Statement> Shown(TakenReport taken, bool words) =>
        words ? taken.Reading.Statements : [.. taken.Reading.InFigures];

    private static void Print(TakenReport taken, IReadOnlyList<Statement> statements, TextWriter output)
    {
        var (report, unread) = (taken.Report, taken.Reading.Unread);
        output.WriteLine($"{report.Title} ({report.District} {report.Year.ToString(CultureInfo.InvariantCulture)})");
        foreach (var statement in statements)
            output.WriteLine($"  {CodeNames<Role>.Of(statement.Role),-7} {statement.Period} {statement.Indicator} {FigureWords.Of(statement)} | {statement.Quote}");
        foreach (var figure in unread)
            output.WriteLine($"  unread  {figure.Why} | {figure.Quote}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {statements.Count} statements, {unread.Count} figures unread"));
    }
}
