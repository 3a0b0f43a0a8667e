namespace Tracker.Reading;

/// <summary>A number with its unit, before anything is known of what it is said of.</summary>
/// <param name="Where">From the first character of the number to the last of the unit, in the text that was scanned.</param>
/// <param name="Value">In base units.</param>
/// <param name="UpTo">The upper end where it is a range.</param>
/// <param name="Open">True where 多, 余 stands in it.</param>
/// <param name="Chinese">True where the number is in Chinese characters.</param>
/// <param name="Change">True where the words alone say that it is a change: 翻一番, 两位数增长.</param>
public readonly record struct FigureToken(Extent Where, decimal Value, decimal? UpTo, Unit Unit, bool Open, bool Chinese, bool Change);
