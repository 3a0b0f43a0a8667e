namespace Tracker.Searching;

/// <summary>One word of a text that is searched, as <see cref="SearchText"/> cuts it.</summary>
/// <param name="Where">Its place in the text as it was given.</param>
internal readonly record struct SearchToken(string Text, Extent Where);
