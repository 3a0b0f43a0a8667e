namespace Tracker.Web.Words;

/// <summary>Reads what an address asks to be shown; a value that means nothing is left out and told.</summary>
public sealed class Asked
{
    private const int ShownOfValue = 20;

    private readonly List<string> leftOut = [];

    /// <summary>What was left out, in words for the page; null where nothing was.</summary>
    public string? Told => leftOut.Count == 0 ? null : PagerText.LeftOut.With(string.Join(Language.Of("、", ", "), leftOut));

    /// <summary>One of the values that are known.</summary>
    /// <param name="value">The parameter as it stands.</param>
    /// <param name="name">What it chooses, in words for the page.</param>
    /// <returns>Null for all: where nothing was asked for, or nothing known.</returns>
    public string? OneOf(string? value, string name, IEnumerable<string> known) =>
        known.Contains(value, StringComparer.Ordinal) ? value : LeaveOut(value, name);

    /// <inheritdoc cref="OneOf"/>
    public T? OneOf<T>(string? value, string name) where T : struct, Enum
    {
        if (CodeNames<T>.TryParse(value, out var known))
            return known;
        LeaveOut(value, name);
        return null;
    }

    /// <summary>The code of a place that is asked for by its code or its name.</summary>
    /// <param name="places">Names by code.</param>
    /// <returns>Null for all.</returns>
    public string? Place(string? value, string name, IReadOnlyDictionary<string, string> places) =>
        places.FirstOrDefault(place => value is not null && (place.Key == value || place.Value.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase))).Key ?? LeaveOut(value, name);

    /// <returns>Null where nothing was asked for, or no year that a report may have.</returns>
    public int? Year(string? value, string name)
    {
        if (Period.TryParse(value, out var period) && period.IsOneYear)
            return period.From;
        LeaveOut(value, name);
        return null;
    }

    /// <summary>The first and the last year; neither where the last is before the first.</summary>
    public (int? From, int? To) Years((string? Value, string Name) from, (string? Value, string Name) to)
    {
        var (first, last) = (Year(from.Value, from.Name), Year(to.Value, to.Name));
        if (!(first > last))
            return (first, last);
        LeaveOut($"{first}–{last}", $"{from.Name}–{to.Name}");
        return (null, null);
    }

    /// <summary>True for “1”.</summary>
    public bool Flag(string? value, string name)
    {
        if (value == "1")
            return true;
        LeaveOut(value, name);
        return false;
    }

    private string? LeaveOut(string? value, string name)
    {
        if (!string.IsNullOrEmpty(value))
            leftOut.Add(PagerText.Value.With(name, BriefText.Of(value, ShownOfValue)));
        return null;
    }
}
