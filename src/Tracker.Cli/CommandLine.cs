using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using System.Runtime.InteropServices;
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
            foreach (var wrong in Wrong(call))
                await error.WriteLineAsync(wrong);
            await error.WriteLineAsync($"See “{string.Join(' ', Path(call.CommandResult))} --help”.");
            return WrongUsage;
        }
        // System.CommandLine listens for Ctrl+C only once a command first waits, and one on a SQLite file never does.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var settings = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await call.InvokeAsync(settings, stop.Token);
        }
        catch (Exception refusal) when (refusal is IOException or InvalidDataException or UnauthorizedAccessException or LedgerException)
        {
            await error.WriteLineAsync(refusal.Message);
            return Refused;
        }
        catch (DbException refusal)
        {
            await error.WriteLineAsync($"The archive cannot be used: {refusal.Message} Restore a backup, or name another with --db.");
            return Refused;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped before the end; what was done until then is kept. Call it again for the rest.");
            return Refused;
        }

        // Whoever asks twice will not wait for the step in hand.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    // Of a word that is no command it is also said that a command is missing, and a list of choices comes over several lines.
    private static IEnumerable<string> Wrong(ParseResult call) =>
        call.CommandResult.Command is RootCommand root && call.UnmatchedTokens is [var word, ..]
            ? [$"“{word}” is no command; the commands are {string.Join(", ", root.Subcommands.Select(command => command.Name))}."]
            : call.Errors.Select(wrong => string.Join(' ', wrong.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> Path(CommandResult called) =>
        called.Parent is CommandResult parent ? [.. Path(parent), called.Command.Name] : ["tracker"];
}
