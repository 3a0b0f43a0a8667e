using System.Globalization;
using Tracker.OpenData;

namespace Tracker.Web.Api;

/// <summary>What a request asks a list for, read from its query.</summary>
internal sealed class ListAsk
{
    public const int UsualSize = 50;
    public const int LargestSize = 500;
    private const int LongestTold = 40;

    private readonly Dictionary<string, string> values = [];

    private ListAsk() { }

    /// <summary>From 1.</summary>
    public int Page { get; private set; } = 1;

    public int Size { get; private set; } = UsualSize;

    public int Skip => (Page - 1) * Size;

    /// <summary>Reads a query; what means nothing is refused rather than passed over, since a program would take the answer for what it asked.</summary>
    /// <param name="errors">Told of each parameter that cannot be followed: what was wrong, and what may be written.</param>
    public static ListAsk Read(IQueryCollection query, IReadOnlyList<Filter> filters, IDictionary<string, string[]> errors)
    {
        var asked = new ListAsk();
        foreach (var (name, given) in query)
        {
            var value = given.ToString();
            if (Wrong(asked, name, value, given.Count, filters) is { } wrong)
                errors[Brief(name)] = [wrong];
        }
        return asked;
    }

    /// <returns>Null where it was not asked for.</returns>
    public string? Text(string name) => values.GetValueOrDefault(name);

    /// <inheritdoc cref="Text"/>
    public int? Year(string name) => values.TryGetValue(name, out var year) ? int.Parse(year, CultureInfo.InvariantCulture) : null;

    /// <inheritdoc cref="Text"/>
    public bool? Flag(string name) => values.TryGetValue(name, out var flag) ? flag == "true" : null;

    /// <inheritdoc cref="Text"/>
    public T? Code<T>(string name) where T : struct, Enum => values.TryGetValue(name, out var code) ? CodeNames<T>.Parse(code) : null;

    private static string? Wrong(ListAsk asked, string name, string value, int times, IReadOnlyList<Filter> filters)
    {
        if (times > 1)
            return "is given more than once; give it once.";
        switch (name)
        {
            case "page":
                asked.Page = Number(value, int.MaxValue / LargestSize, out var page);
                return page;
            case "per_page":
                asked.Size = Number(value, LargestSize, out var size);
                return size;
        }
        if (filters.FirstOrDefault(known => known.Name == name) is not { } filter)
            return $"is not known here; known are {string.Join(", ", filters.Select(known => known.Name).Concat(["page", "per_page"]))}.";
        if (filter.Wrong(value) is { } wrong)
            return $"is “{Brief(value)}”; {wrong}";
        asked.values[name] = value;
        return null;
    }

    private static int Number(string value, int most, out string? wrong)
    {
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most;
        wrong = isNumber ? null : $"is “{Brief(value)}”; write a whole number from 1 to {most}.";
        return isNumber ? number : 1;
    }

    private static string Brief(string value) => BriefText.Of(value, LongestTold);
}

/// <summary>A parameter that narrows a list.</summary>
/// <param name="Column">What it is held against: its type and codes say what may be written.</param>
internal sealed record Filter(string Name, Column Column)
{
    public string Note => $"Only those whose {Column.Name} is this. {Column.Note.En}";

    /// <returns>What may be written instead; null where the value may stand.</returns>
    public string? Wrong(string value) => Column switch
    {
        { Codes: { } codes } when codes.Codes.All(known => known.Code != value) => $"write one of {string.Join(", ", codes.Codes.Select(known => known.Code))}.",
        { Type: ColumnType.Flag } when value is not ("true" or "false") => "write true or false.",
        { Type: ColumnType.Whole } when !IsYear(value) => $"write four digits, {Period.Earliest} to {Period.Latest}.",
        _ when value.Length == 0 => "leave it out, or give it a value.",
        _ => null,
    };

    private static bool IsYear(string value) => Period.TryParse(value, out var year) && year.IsOneYear;
}
