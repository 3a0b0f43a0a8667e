namespace Tracker.OpenData;

/// <summary>The same words in Chinese and in English.</summary>
public readonly record struct Bilingual(string Zh, string En)
{
    public static implicit operator Bilingual((string Zh, string En) words) => new(words.Zh, words.En);
}
