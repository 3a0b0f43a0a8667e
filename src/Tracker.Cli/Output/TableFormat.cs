namespace Tracker.Cli.Output;

/// <summary>The formats that tables are written in.</summary>
internal enum TableFormat
{
    Csv,
    Json,
    Xlsx,
}
