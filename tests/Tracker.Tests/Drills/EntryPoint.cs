using Xunit.Runner.InProc.SystemConsole;

namespace Tracker.Tests.Drills;

/// <summary>This program runs the tests; called as one that is to be killed, it is that.</summary>
internal static class EntryPoint
{
    private static async Task<int> Main(string[] args)
    {
        if (args is not [Victim.Call, var work, var archive, var reports])
            return await ConsoleRunner.Run(args);
        await Victim.RunAsync(Enum.Parse<Work>(work), archive, reports, Console.Out);
        return 0;
    }
}
