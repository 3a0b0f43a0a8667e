using System.CommandLine;
using Tracker.Cli.Output;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>tracker import FILE|FOLDER|URL: documents into the archive, linked and judged.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("FILE|FOLDER|URL") { Description = "A document, a folder of documents, or the address of a page." };
        var (district, year, insist) = (Asked.District(), Asked.Year(), Asked.Insist());
        var replace = new Option<bool>("--replace") { Description = "Let the document take the place of another one of the same district, year and kind." };
        var archive = Archive.Option();
        var command = new Command("import", "Read documents into the archive, link goals with results, and judge them.") { source, district, year, insist, replace, archive };
        command.SetAction((call, cancel) => RunAsync(
            call.GetRequiredValue(source),
            new Told(call.GetValue(district), call.GetValue(year), call.GetValue(insist)),
            call.GetValue(replace),
            call.GetRequiredValue(archive),
            call.InvocationConfiguration.Output,
            call.InvocationConfiguration.Error,
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(string source, Told told, bool replace, string address, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var documents = Source.Documents(source);
        if (documents.Count == 0)
        {
            await error.WriteLineAsync($"{source}: the folder holds no files that may be read; give one with reports.");
            return CommandLine.Refused;
        }

        await using var ledger = await Archive.OpenAsync(address, cancel, judged: false);
        var catalogue = await new CatalogueQueries(ledger).LoadAsync(cancel);
        var import = new Import(new Intake(catalogue), catalogue, ledger, told, replace);
        var refusals = new Refusals(error);
        try
        {
            await Progress.RunAsync(error, "Reading", documents.Count, step => import.TakeAsync(documents, step, cancel));
        }
        finally
        {
            foreach (var left in import.LeftOut)
                await error.WriteLineAsync(left);
            refusals.Add(import.Refusals); // Not while the bar is drawn; and also where the archive gives out half-way.
        }
        await import.AssessAsync(output.WriteLineAsync, cancel);
        return refusals.Code;
    }
}
