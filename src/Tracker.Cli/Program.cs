using System.Text;
using Tracker.Cli;
using Tracker.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return await CommandLine.RunAsync(
    [
        ImportCommand.Create(),
        ReadCommand.Create(),
        PairCommand.Create(),
        JudgeCommand.Create(),
        ExportCommand.Create(),
    ],
    args,
    Console.Out,
    Console.Error);
