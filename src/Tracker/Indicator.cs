namespace Tracker;

/// <summary>A catalogued measure.</summary>
/// <param name="Code">Short permanent name: urban_jobs.</param>
/// <param name="Domain">The field it belongs to: jobs, education, …</param>
/// <param name="BaseUnit">The unit of its level; its change is in %.</param>
/// <param name="Better">Which way is good.</param>
/// <param name="Headline">True for those that the 主要预期目标 usually hold.</param>
/// <param name="AliasesZh">Other names it goes by in reports.</param>
public sealed record Indicator(string Code, string NameZh, string NameEn, string Domain, string BaseUnit, Better Better, bool Headline, IReadOnlyList<string> AliasesZh);

/// <summary>Which way is good.</summary>
public enum Better
{
    Up,
    Down,

    /// <summary>The target is a ceiling with slack (CPI, deficit ratio): under it is met, never exceeded, and no ratio is given.</summary>
    Near,
}
