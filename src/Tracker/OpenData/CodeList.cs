namespace Tracker.OpenData;

/// <summary>A closed set of codes with what each means.</summary>
/// <param name="Name">In snake case: verdict.</param>
public sealed record CodeList(string Name, IReadOnlyList<CodeMeaning> Codes)
{
    /// <exception cref="InvalidOperationException">The set has no such code.</exception>
    public Bilingual this[string code] => Codes.First(known => known.Code == code).Words;

    /// <param name="words">What each value means; throws on one that it does not know.</param>
    public static CodeList Of<T>(string name, Func<T, Bilingual> words) where T : struct, Enum =>
        new(name, [.. Enum.GetValues<T>().Select(value => new CodeMeaning(name, CodeNames<T>.Of(value), words(value)))]);
}

/// <summary>A code and what it means.</summary>
/// <param name="List">Name of the set that it belongs to.</param>
public sealed record CodeMeaning(string List, string Code, Bilingual Words);
