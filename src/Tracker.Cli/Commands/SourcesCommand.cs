using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Tracker.Ledger;
using Tracker.Reports;

namespace Tracker.Cli.Commands;

/// <summary>tracker sources check: whether the addresses of reports and figures still give something.</summary>
public static class SourcesCommand
{
    // For looking up, connecting, redirects and the head of the answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const int MostDays = 36_500;

    /// <param name="round">How addresses are asked; through the public network by default.</param>
    public static Command Create(AddressRound? round = null, TimeProvider? clock = null) => new("sources", "The addresses that reports and figures come from.") { Check(round, clock ?? TimeProvider.System) };

    private static Command Check(AddressRound? round, TimeProvider clock)
    {
        var archive = Archive.Option();
        var district = new Option<string?>("--district") { Description = "Only the sources of this place, by its code." };
        var olderThan = new Option<int?>("--older-than") { Description = "Leave out what was asked within so many days.", CustomParser = Days };
        var command = new Command("check", "Ask every address once, keep what came of it, and tell those that are dead: gone by their site's own word, or failing at two checks a day apart.") { archive, district, olderThan };
        command.SetAction(async (call, cancel) =>
        {
            await using var ledger = await Archive.OpenAsync(call.GetRequiredValue(archive), cancel);
            using var fetching = new Fetching(clock, Patience);
            var checking = new SourceChecking(ledger, round ?? new AddressRound(fetching.AskAsync, Pause, clock), clock);
            DateTimeOffset? before = call.GetValue(olderThan) is { } days ? clock.GetUtcNow().AddDays(-days) : null;
            return await checking.RunAsync(call.GetValue(district), before, call.InvocationConfiguration.Output, call.InvocationConfiguration.Error, cancel);
        });
        return command;
    }

    private static int? Days(ArgumentResult given)
    {
        if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays)
            return days;
        given.AddError(string.Create(CultureInfo.InvariantCulture, $"--older-than takes a number of days from 0 to {MostDays}, not “{given.Tokens[0].Value}”."));
        return null;
    }
}
