using Spectre.Console;

namespace Tracker.Cli.Output;

/// <summary>A bar that shows how far a long command has come, where there is a person to see it.</summary>
internal static class Progress
{
    /// <summary>Runs work that reports each of its steps; the bar is drawn on the error output, and only if that is a terminal.</summary>
    public static Task RunAsync(TextWriter error, string title, int steps, Func<Action, Task> work)
    {
        var done = 0;
        return RunAsync(error, title, step => work(() => step(Interlocked.Increment(ref done), Math.Max(steps, 1))));
    }

    /// <summary>The same for work that finds out on its way how much there is to do, and reports how many steps are done and how many are known.</summary>
    public static Task RunAsync(TextWriter error, string title, Func<Action<int, int>, Task> work)
    {
        if (error != Console.Error || Console.IsErrorRedirected)
            return work((_, _) => { });
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return terminal.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask(title);
            await work((done, known) => (bar.MaxValue, bar.Value) = (known, done));
        });
    }
}
