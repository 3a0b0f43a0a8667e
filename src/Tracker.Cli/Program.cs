using System.Text;
using Tracker.Cli;
using Tracker.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return await CommandLine.RunAsync(
    [
        JudgeCommand.Create(),
    ],
    args,
    Console.Out,
    Console.Error);
