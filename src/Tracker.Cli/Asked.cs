using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Tracker.Cli;

/// <summary>What a person is asked for where a document does not say it.</summary>
internal static class Asked
{
    public static Option<string?> District() => new("--district") { Description = "GB/T 2260 code of the district; counts more than what the document says." };

    public static Option<int?> Year() => new("--year") { Description = "The year the report is addressed to; counts more than what the document says.", CustomParser = ReadYear };

    public static Option<bool> Insist() => new("--insist") { Description = "Take --district and --year even where the document says otherwise." };

    private static int? ReadYear(ArgumentResult given)
    {
        if (Period.TryParse(given.Tokens[0].Value, out var year) && year.IsOneYear)
            return year.From;
        given.AddError(string.Create(CultureInfo.InvariantCulture, $"--year is “{given.Tokens[0].Value}”; write one year of four digits, {Period.Earliest} to {Period.Latest}: 2024."));
        return null;
    }
}
