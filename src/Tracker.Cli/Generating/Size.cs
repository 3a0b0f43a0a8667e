using System.Globalization;

namespace Tracker.Cli.Generating;

/// <summary>What to generate: with the same, the same comes out.</summary>
/// <param name="Until">The last year that is reported of.</param>
public sealed record Size(int Counties, int Years, int Until, int Seed)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, {Counties} counties, {Years} years until {Until}");
}
