using Spectre.Console;

namespace Tracker.Cli.Output;

/// <summary>A bar that shows how far a long command has come, where there is a person to see it.</summary>
internal static class Progress
{
    /// <summary>Runs work that reports each of its steps; the bar is drawn on the error output, and only if that is a terminal.</summary>
    public static Task RunAsync(TextWriter error, string title, int steps, Func<Action, Task> work)
    {
        if (error != Console.Error || Console.IsErrorRedirected)
            return work(() => { });
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return terminal.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask(title, maxValue: Math.Max(steps, 1));
            await work(() => bar.Increment(1));
        });
    }
}
