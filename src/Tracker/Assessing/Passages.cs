using Tracker.Reading;
using Tracker.Reports;

namespace Tracker.Assessing;

/// <summary>The clauses in which a report looks back, to be searched for what a goal speaks of.</summary>
internal sealed class Passages
{
    private const int Fewest = 4; // Characters: a shorter clause says nothing.
    private const double Near = 0.25; // The share of a goal's words that a passage must have to be shown as near.

    private readonly IReadOnlyList<string> clauses;
    private readonly IReadOnlyList<string> bare;
    private readonly Dictionary<(char, char), List<int>> places = [];

    private Passages(IReadOnlyList<string> clauses)
    {
        this.clauses = clauses;
        bare = [.. clauses.Select(Bare)];
        for (var i = 0; i < clauses.Count; i++)
        {
            foreach (var pair in Likeness.PairsOf(Synonyms.Plain(clauses[i])).Distinct())
                (places.TryGetValue(pair, out var held) ? held : places[pair] = []).Add(i);
        }
    }

    /// <summary>True where the text itself is searched, false where it is not at hand and only what was read in it is.</summary>
    public bool IsText { get; private init; }

    /// <param name="year">The year the report is addressed to.</param>
    public static Passages Of(int year, ReportText text)
    {
        var clean = TextCleaner.Clean(text.Document.Substring(text.Where.Start, text.Where.Length)).Text;
        var outline = new Outline(year);
        var (back, all) = (new List<string>(), new List<string>());
        foreach (var sentence in Sentences.Of(clean))
        {
            outline.Enter(clean, sentence);
            var into = outline.Current.Role == Role.Outcome ? back : all;
            foreach (var clause in Clause.Of(clean, sentence).Where(clause => clause.Length >= Fewest))
                into.Add(clean.Substring(clause.Start, clause.Length).Trim());
        }
        // Where nothing looks back the whole has to be searched.
        return new(back.Count > 0 ? back : all) { IsText = true };
    }

    /// <summary>Where the text is not at hand, the clauses that were read in it.</summary>
    public static Passages Of(IEnumerable<Statement> outcomes) => new([.. outcomes.Select(outcome => outcome.Quote).Distinct()]);

    /// <summary>Letters and digits alone: marks and spaces are set in many ways.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>True where a clause speaks of a thing in one of its spellings.</summary>
    /// <param name="spellings">Of letters and digits alone.</param>
    /// <param name="said">The clause that does, the shortest of them.</param>
    public bool Mention(IReadOnlyList<string> spellings, out string said)
    {
        said = clauses.Where((_, place) => spellings.Any(spelling => bare[place].Contains(spelling, StringComparison.Ordinal))).MinBy(clause => clause.Length) ?? "";
        return said.Length > 0;
    }

    /// <summary>The clauses that share most of a subject's words, the rarer the weightier; at most three.</summary>
    public IReadOnlyList<string> Nearest(string subject)
    {
        var shared = new Dictionary<int, double>();
        var whole = 0.0;
        foreach (var pair in Likeness.PairsOf(Synonyms.Plain(subject)).Distinct())
        {
            var held = places.GetValueOrDefault(pair);
            var weight = Math.Log(1 + ((double)clauses.Count / (held?.Count ?? 1)));
            whole += weight;
            foreach (var clause in held ?? [])
                shared[clause] = shared.GetValueOrDefault(clause) + weight;
        }
        return
        [
            .. shared.Where(found => found.Value >= Near * whole)
                .OrderByDescending(found => found.Value).ThenBy(found => clauses[found.Key].Length).ThenBy(found => found.Key)
                .Select(found => clauses[found.Key]).Distinct().Take(3),
        ];
    }
}
