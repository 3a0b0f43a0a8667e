using System.Runtime.InteropServices;
using Tracker.Benchmarks;

Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores");
Console.WriteLine();
Console.WriteLine("| measure | figure | wanted |");
Console.WriteLine("| --- | --- | --- |");
ReadingSpeed.Measure();
await SearchSpeed.MeasureAsync();
await FirstPage.MeasureAsync();
Accuracy.Measure();
