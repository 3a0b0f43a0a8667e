namespace Tracker.Cli.Generating;

/// <summary>Something that a county may set goals for, year after year.</summary>
/// <param name="Subject">As the report words it: 新建镇村公路.</param>
/// <param name="Indicator">Code of the catalogue; empty where it has none.</param>
/// <param name="Least">The least that a year of a county comes to, in <paramref name="Unit"/>.</param>
internal sealed record Topic(string Subject, string Indicator, string Domain, string Unit, Better Better, bool Headline, Measure Measure, TopicKind Kind, decimal Least, decimal Most);

/// <summary>How a goal on a topic is put.</summary>
internal enum TopicKind
{
    /// <summary>Mostly as a rise on the year before; the amount itself may be told as well.</summary>
    Growth,

    /// <summary>As a fall on the year before.</summary>
    Fall,

    /// <summary>As a number of things or people.</summary>
    Amount,

    /// <summary>As a share or a rate.</summary>
    Share,

    /// <summary>As a work by its name that is to be begun or finished.</summary>
    Project,
}
