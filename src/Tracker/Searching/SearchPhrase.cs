namespace Tracker.Searching;

/// <summary>Words that stand one behind the other.</summary>
/// <param name="Open">True where the last one may go on: 路 is found in 道路 and in 路灯.</param>
internal sealed record SearchPhrase(IReadOnlyList<string> Words, bool Open = false)
{
    /// <returns>Null where nothing in the text can be searched for.</returns>
    public static SearchPhrase? Of(string text)
    {
        var tokens = SearchText.Tokens(text);
        if (tokens.Count == 0)
            return null;
        var words = tokens.ConvertAll(token => token.Text);
        // A run ends in the text asked for and may go on in the text found: its last character is no word by itself.
        if (!SearchText.IsWide(words[^1]))
            return new(words);
        return tokens.Count > 1 && tokens[^2].Where.End == tokens[^1].Where.End ? new(words[..^1]) : new(words, Open: true);
    }

    /// <summary>All places where it stands in a text, in order.</summary>
    public IEnumerable<Extent> In(IReadOnlyList<SearchToken> tokens)
    {
        for (var at = 0; at + Words.Count <= tokens.Count; at++)
        {
            if (!StandsAt(tokens, at))
                continue;
            var last = tokens[at + Words.Count - 1].Where;
            yield return Extent.Between(tokens[at].Where.Start, Open ? last.Start + Words[^1].Length : last.End);
        }
    }

    public bool IsIn(IReadOnlyList<SearchToken> tokens)
    {
        for (var at = 0; at + Words.Count <= tokens.Count; at++)
        {
            if (StandsAt(tokens, at))
                return true;
        }
        return false;
    }

    private bool StandsAt(IReadOnlyList<SearchToken> tokens, int at)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            var token = tokens[at + i].Text;
            if (!(Open && i == Words.Count - 1 ? token.StartsWith(Words[i], StringComparison.Ordinal) : token == Words[i]))
                return false;
        }
        return true;
    }
}
