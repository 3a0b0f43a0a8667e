using System.CommandLine;
using System.CommandLine.Parsing;
using Tracker.Ledger;

namespace Tracker.Cli;

/// <summary>Runs a command and turns what went wrong into a line for a person and an exit code.</summary>
public static class CommandLine
{
    /// <summary>All of it was done.</summary>
    public const int Done = 0;

    /// <summary>Some input was refused, each with its reason on the error output; the rest was kept.</summary>
    public const int Refused = 1;

    /// <summary>The command was not called as it must be.</summary>
    public const int WrongUsage = 2;

    /// <param name="commands">What may be called.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where refusals go, one a line.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IEnumerable<Command> commands, IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancel = default)
    {
        var root = new RootCommand("Tracker: what district governments promised in their yearly reports, and what their next reports say came of it.");
        foreach (var command in commands)
            root.Add(command);

        var call = root.Parse(args);
        if (call.Errors.Count > 0)
        {
            foreach (var wrong in call.Errors)
                await error.WriteLineAsync(wrong.Message);
            await error.WriteLineAsync($"See “{string.Join(' ', Path(call.CommandResult))} --help”.");
            return WrongUsage;
        }
        var settings = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            return await call.InvokeAsync(settings, cancel);
        }
        catch (Exception refusal) when (refusal is IOException or InvalidDataException or UnauthorizedAccessException or LedgerException)
        {
            await error.WriteLineAsync(refusal.Message);
            return Refused;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped before the end; what was done until then is kept.");
            return Refused;
        }
    }

    private static IEnumerable<string> Path(CommandResult called) =>
        called.Parent is CommandResult parent ? [.. Path(parent), called.Command.Name] : ["tracker"];
}
