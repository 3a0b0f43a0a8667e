using System.CommandLine;
using System.Globalization;
using Tracker.Cli.Generating;
using Tracker.Cli.Output;
using Tracker.Ledger;

namespace Tracker.Cli.Commands;

/// <summary>tracker generate: an empty archive is filled with a country that does not exist, to measure with.</summary>
public static class GenerateCommand
{
    private const int MostYears = 50;

    public static Command Create(TimeProvider? clock = null)
    {
        var counties = Whole("--counties", InventedCountry.MostCounties, 10, "How many counties; their cities and provinces come with them.");
        var years = Whole("--years", MostYears, 5, "How many years each of them reports of, up to the last.");
        var seed = Whole("--seed", int.MaxValue, 1, "The same seed, counties, years and last year give the same archive.");
        var until = Whole("--until", Period.Latest, (clock ?? TimeProvider.System).GetLocalNow().Year, "The last year; this year by default.");
        var archive = Archive.Option();
        var command = new Command("generate", "Fill an empty archive with invented places and reports, linked and judged by the rules, to measure with.") { counties, years, seed, until, archive };
        command.SetAction((call, cancel) => RunAsync(
            new(call.GetValue(counties), call.GetValue(years), call.GetValue(until), call.GetValue(seed)),
            call.GetRequiredValue(archive), clock ?? TimeProvider.System, call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Size size, string address, TimeProvider clock, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var begun = clock.GetTimestamp();
        var own = Catalogue.Load();
        await using var ledger = new LedgerDb(address);
        await Intake.PrepareAsync(ledger, own, seeded: false, clock: clock, cancel: cancel);
        var generator = new Generator(size, await new CatalogueQueries(ledger).LoadAsync(cancel), clock);
        var filled = new BulkResult();
        try
        {
            await Progress.RunAsync(error, "Generating", size.Counties, async step =>
                filled = await new BulkWriter(ledger, clock).FillAsync(generator.Places, generator.RecordsAsync(cancel), size.ToString(), step, cancel: cancel));
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync($"Stopped before the end; {ledger.Name} is as empty as it was. Call it again for the whole.");
            return CommandLine.Refused;
        }
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{ledger.Name}: {filled.Districts} counties, {filled.Reports} reports, {filled.Targets} targets, {filled.Outcomes} outcomes, {filled.Assessments} verdicts, {filled.Shifts} shifts in {clock.GetElapsedTime(begun).TotalSeconds:0} s"));
        return CommandLine.Done;
    }

    private static Option<int> Whole(string name, int most, int ordinary, string what)
    {
        var option = new Option<int>(name) { Description = what, DefaultValueFactory = _ => ordinary };
        option.CustomParser = given =>
        {
            if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            given.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is “{given.Tokens[0].Value}”; write a whole number from 1 to {most}."));
            return 0;
        };
        return option;
    }
}
