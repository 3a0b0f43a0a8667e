using Tracker.Assessing;

namespace Tracker.Web.Parts;

/// <summary>What of a year's ledger stands on the two pages of the deputies' sheet: as much as they hold, by the length of its text.</summary>
public sealed record SheetPlan
{
    public const int MostQuestions = 5;

    // Of each concern so many come first, so that many misses do not leave out what is not mentioned.
    private const int Share = 6;
    private const int MostRows = 40;

    private const decimal TableHead = 1.6m;
    private const decimal Foot = 1.6m;
    private const decimal Closing = 2.5m; // The line under the table.
    private const decimal AskingHead = 4;
    private const decimal AskingRoom = 30;
    private const decimal Notes = 10; // With the code beside them.

    public required IReadOnlyList<SheetRow> First { get; init; }
    public required IReadOnlyList<SheetRow> Second { get; init; }
    public required IReadOnlyList<QuestionDraft> Questions { get; init; }

    /// <summary>What the pages have no room for.</summary>
    public required IReadOnlyList<Matter> Left { get; init; }

    /// <param name="heading">Lines that the head of the first page takes.</param>
    /// <param name="named">The reports that the table's heading speaks of.</param>
    public static SheetPlan Of(IReadOnlyList<Matter> matters, IReadOnlyList<Report> named, decimal heading)
    {
        var questions = Questioned(matters);
        var first = Paper.PageLines - heading - TableHead - Foot;
        var second = Paper.PageLines - TableHead - Closing - AskingHead - questions.Sum(draft => draft.Lines) - Notes - Foot;
        var chosen = new SortedList<int, SheetRow>();
        foreach (var place in InTurn(matters).Take(MostRows))
        {
            chosen.Add(place, new SheetRow(matters[place], named));
            if (Break(chosen.Values, first, second) is null)
                chosen.Remove(place);
        }
        var onFirst = Break(chosen.Values, first, second)!.Value;
        return new()
        {
            First = [.. chosen.Values.Take(onFirst)],
            Second = [.. chosen.Values.Skip(onFirst)],
            Questions = questions,
            Left = [.. matters.Where((_, place) => !chosen.ContainsKey(place))],
        };
    }

    // A quote as long as a page is left to the site.
    private static List<QuestionDraft> Questioned(IReadOnlyList<Matter> matters)
    {
        var questions = new List<QuestionDraft>();
        var room = AskingRoom;
        foreach (var draft in Matters.WorthAsking(matters).Select(QuestionDraft.Of).OfType<QuestionDraft>())
        {
            if (questions.Count == MostQuestions)
                break;
            if (draft.Lines > room)
                continue;
            questions.Add(draft);
            room -= draft.Lines;
        }
        return questions;
    }

    /// <summary>The places of the matters: of each concern its share, then what is left, each in order.</summary>
    private static IEnumerable<int> InTurn(IReadOnlyList<Matter> matters)
    {
        var byConcern = Enumerable.Range(0, matters.Count).GroupBy(place => matters[place].Concern).ToList();
        return byConcern.SelectMany(places => places.Take(Share)).Concat(byConcern.SelectMany(places => places.Skip(Share)));
    }

    /// <returns>How many rows stand on the first page; null where the two do not hold them all.</returns>
    private static int? Break(IEnumerable<SheetRow> rows, decimal first, decimal second)
    {
        var onFirst = 0;
        var turned = false;
        foreach (var row in rows)
        {
            turned |= row.Lines > first;
            if (turned && row.Lines > second)
                return null;
            if (turned)
                second -= row.Lines;
            else
                (onFirst, first) = (onFirst + 1, first - row.Lines);
        }
        return onFirst;
    }
}
