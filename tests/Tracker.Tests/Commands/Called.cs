using System.CommandLine;
using Tracker.Cli;

namespace Tracker.Tests.Commands;

/// <summary>What a call of the program came to.</summary>
internal sealed record Called(int Code, string Output, string Error)
{
    public static async Task<Called> WithAsync(Command command, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([command], args, output, error);
        return new(code, output.ToString(), error.ToString());
    }

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> Refusals => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
