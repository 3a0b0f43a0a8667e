using System.Text;
using Tracker.Cli;
using Tracker.Cli.Commands;
using Tracker.Cli.Evaluation;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return await CommandLine.RunAsync(
    [
        ImportCommand.Create(),
        ReadCommand.Create(),
        PairCommand.Create(),
        EvaluateCommand.Create(),
        JudgeCommand.Create(),
        GenerateCommand.Create(),
        ExportCommand.Create(),
        ReleaseCommand.Create(),
        SourcesCommand.Create(),
        VerifyCommand.Create(),
        MoveCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        UserCommand.Create(),
    ],
    args,
    Console.Out,
    Console.Error);
