using System.Runtime.InteropServices;
using Tracker.Benchmarks;

if (args is [Baseline.Argument, ..])
{
    await Baseline.ServeAsync(args);
    return;
}
// All of them, or those that are named: dotnet run --project tests/Tracker.Benchmarks -c Release -- serving; scaling takes archives as well.
var sections = new Dictionary<string, Func<Task>>
{
    ["reading"] = () => Task.Run(ReadingSpeed.Measure),
    ["importing"] = ImportSpeed.MeasureAsync,
    ["searching"] = SearchSpeed.MeasureAsync,
    ["pages"] = FirstPage.MeasureAsync,
    ["serving"] = ServingSpeed.MeasureAsync,
    ["scaling"] = () => Scaling.MeasureAsync([.. args.Where(arg => arg.Contains('.', StringComparison.Ordinal) || arg.Contains('=', StringComparison.Ordinal))]),
    ["exporting"] = Exporting.MeasureAsync,
    ["accuracy"] = () => Task.Run(Accuracy.Measure),
};
Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores");
Console.WriteLine();
Console.WriteLine("| measure | figure | wanted |");
Console.WriteLine("| --- | --- | --- |");
foreach (var (name, measure) in sections)
{
    if (args.Length == 0 || args.Contains(name))
        await measure();
}
