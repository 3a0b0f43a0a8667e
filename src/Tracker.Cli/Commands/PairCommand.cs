using System.CommandLine;
using System.Text.Json;
using Tracker.Cli.Output;
using Tracker.OpenData;

namespace Tracker.Cli.Commands;

/// <summary>tracker pair EARLIER LATER: what one document answers of another, without an archive.</summary>
public static class PairCommand
{
    public static Command Create()
    {
        var earlier = new Argument<string>("EARLIER") { Description = "The document that sets the goals." };
        var later = new Argument<string>("LATER") { Description = "The document that says what came of them." };
        var json = new Option<bool>("--json") { Description = "Print a JSON array of targets with outcome, verdict, ratio and reason." };
        var command = new Command("pair", "Print what a later document answers of an earlier one.") { earlier, later, json };
        command.SetAction((call, cancel) => RunAsync(
            call.GetRequiredValue(earlier), call.GetRequiredValue(later), call.GetValue(json), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string earlier, string later, bool json, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var intake = new Intake(Catalogue.Load());
        var refusals = new Refusals(error);
        var goals = await ReadAsync(earlier);
        var claims = await ReadAsync(later);
        var years = goals.Concat(claims).DistinctBy(taken => taken.Report.Id).ToDictionary(taken => taken.Report.Id, taken => taken.Report.Year);
        var pairs = goals.Count > 0 && claims.Count > 0 ? intake.Pair(goals, claims) : [];
        if (json)
            JsonOutput.WriteArray(output, pairs, (writer, pair) => Write(writer, pair, years));
        else
            foreach (var pair in pairs)
                Print(pair, output);
        return refusals.Code;

        async Task<IReadOnlyList<TakenReport>> ReadAsync(string source)
        {
            var read = await Source.ReadAsync(intake, source, anyPlace: true, cancel: cancel);
            refusals.Add(read.Refusals);
            return read.Reports;
        }
    }

    private static void Write(Utf8JsonWriter json, Paired pair, Dictionary<string, int> years)
    {
        json.WriteStartObject();
        json.WritePropertyName("target");
        json.WriteObject(Columns.OfReading, new(pair.Target, years[pair.Target.Report]));
        json.WritePropertyName("outcome");
        if (pair.Outcome is { } outcome)
            json.WriteObject(Columns.OfReading, new(outcome, years[outcome.Report]));
        else
            json.WriteNullValue();
        json.WritePropertyName("verdict");
        json.WriteValue(CodeNames<Verdict>.Of(pair.Assessment.Verdict));
        json.WritePropertyName("ratio");
        json.WriteValue(pair.Assessment.Ratio);
        json.WritePropertyName("reason");
        json.WriteValue(Reason(pair.Link, pair.Assessment));
        json.WriteEndObject();
    }

    private static void Print(Paired pair, TextWriter output) => output.WriteLine(
        $"{CodeNames<Verdict>.Of(pair.Assessment.Verdict),-14} {Values.Text(pair.Assessment.Ratio),-8} {pair.Target.Quote} | {pair.Outcome?.Quote} | {Reason(pair.Link, pair.Assessment)}");

    private static string Reason(Link? link, Assessment assessment) =>
        link is null || link.Reason == assessment.Inputs ? assessment.Inputs : $"{link.Reason}；{assessment.Inputs}";
}
