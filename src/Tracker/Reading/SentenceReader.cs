namespace Tracker.Reading;

/// <summary>Finds for each figure of a sentence what it is said of, how it is bounded and whether it is a change.</summary>
internal sealed class SentenceReader(IndicatorFinder indicators)
{
    private const int LongestQuote = 60;
    private const int LongestSubject = 48;

    public List<Draft> Read(string text, Extent sentence, List<FigureToken> figures)
    {
        FigureFilter.Apply(text, sentence, figures);
        var drafts = new List<Draft>(figures.Count);
        for (var i = 0; i < figures.Count; i++)
        {
            var item = ItemOf(text, sentence, figures, i);
            if (IsStretch(text, item, figures[i], drafts))
                drafts[^1].Figure = drafts[^1].Figure with { Stretch = figures[i].Value };
            else
                drafts.Add(DraftOf(text, figures, i, item, drafts));
        }
        SharedLists.Spread(text, sentence, drafts, indicators);
        return drafts;
    }

    private static Item ItemOf(string text, Extent sentence, List<FigureToken> figures, int index)
    {
        var where = figures[index].Where;
        var start = Clause.StartBefore(text, where.Start, sentence.Start);
        var end = Clause.EndAfter(text, where.End, sentence.End);
        var listed = false;
        if (index > 0 && figures[index - 1].Where.End > start)
        {
            var behind = BehindBound(text, figures[index - 1].Where.End, sentence.End);
            (_, start) = behind < where.Start ? Clause.Joint(text, behind, where.Start) : (0, where.Start);
            // "19处卫生院64处中心卫生室": with no joint between them the words belong to the first where the second has a noun of its own.
            if (start == behind && figures[index].Unit.Kind == UnitKind.Count && figures[index - 1].Unit.Kind == UnitKind.Count && where.End < end && !Clause.IsBreak(text[where.End]))
                start = where.Start;
            listed = true;
        }
        if (index + 1 < figures.Count && figures[index + 1].Where.Start < end)
        {
            var behind = BehindBound(text, where.End, sentence.End);
            end = behind < figures[index + 1].Where.Start ? Clause.Joint(text, behind, figures[index + 1].Where.Start).End : behind;
        }
        return new(Math.Max(start, where.Start - LongestQuote), end, listed);
    }

    private static int BehindBound(string text, int at, int end) => at + Wording.BoundBehind(text.AsSpan(at, end - at)).Length;

    /// <summary>"10%,力争12%": a further mark for the goal before it (METHOD, "Stretch goals").</summary>
    private static bool IsStretch(string text, Item item, FigureToken figure, List<Draft> drafts)
    {
        if (drafts.Count == 0 || drafts[^1].Unit != figure.Unit)
            return false;
        var before = text.AsSpan(item.Start, figure.Where.Start - item.Start);
        return (before.Contains("力争", StringComparison.Ordinal) || before.Contains("争取", StringComparison.Ordinal))
            && Wording.WithoutEnding(Wording.WithoutOpening(before)).Length == 0
            && text.AsSpan(drafts[^1].At.End, item.Start - drafts[^1].At.End).IndexOf('。') < 0;
    }

    private Draft DraftOf(string text, List<FigureToken> figures, int index, Item item, List<Draft> drafts)
    {
        var token = figures[index];
        var before = text.AsSpan(item.Start, token.Where.Start - item.Start);
        var (boundBehind, boundLength) = Wording.BoundBehind(text.AsSpan(token.Where.End, Math.Max(0, text.Length - token.Where.End)));
        var nounStart = token.Where.End + boundLength;
        var noun = nounStart < item.End && text[nounStart] != '、' ? text.AsSpan(nounStart, item.End - nounStart).Trim(" 　、的") : default;
        var previous = drafts.Count > 0 ? drafts[^1] : null;

        var continues = item.Listed && before.Trim(" 、").Length == 0 && previous is not null && previous.Unit == token.Unit && noun.Length == 0;
        var change = IsChange(token, before, noun, out var fall);
        if (continues)
            (change, fall) = (previous!.Figure.Growth, previous.Figure.Value?.Amount < 0);

        var (subject, inherited, withNoun) = SubjectOf(text, item, token, before, noun, change, previous);
        var quoteStart = inherited && previous is not null && token.Where.End - previous.Quote.Start <= LongestQuote * 2 ? previous.Quote.Start : item.Start + before.Length - before.TrimStart(" 　、·*#的").Length;
        var quoteEnd = withNoun ? Math.Min(item.End, nounStart + LongestQuote) : nounStart;
        while (quoteEnd > nounStart && text[quoteEnd - 1] is ' ' or '、' or '的')
            quoteEnd--;
        return new Draft
        {
            At = token.Where,
            Unit = token.Unit,
            Quote = Extent.Between(quoteStart, quoteEnd),
            Subject = subject,
            Inherited = inherited,
            Indicator = Find(subject, token, change, item, previous),
            Figure = new Figure
            {
                Value = new Quantity(change && fall ? -token.Value : token.Value, token.Unit.Name),
                UpTo = change && fall ? -token.UpTo : token.UpTo,
                Growth = change,
                Comparator = BoundOf(token, boundBehind, before),
            },
        };
    }

    private Indicator? Find(string subject, FigureToken token, bool change, Item item, Draft? previous)
    {
        var found = indicators.Find(subject, token.Unit, change);
        if (found is not null || !item.Listed || previous is null)
            return found;
        // "实际利用内资126亿元、外资4亿美元": the verb of the first serves the second.
        var verb = Wording.LeadingVerb(previous.Subject);
        return verb > 0 ? indicators.Find(string.Concat(previous.Subject.AsSpan(0, verb), subject), token.Unit, change) : null;
    }

    private static Comparator BoundOf(FigureToken token, Comparator? behind, ReadOnlySpan<char> before)
    {
        if (token.UpTo is not null)
            return Comparator.Exactly;
        return behind ?? (token.Open ? Comparator.AtLeast : Wording.BoundBefore(before).Bound ?? Wording.BoundWithin(before) ?? Comparator.Exactly);
    }

    private static bool IsChange(FigureToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> noun, out bool fall)
    {
        var change = Wording.IsChange(before, out fall);
        var opens = Wording.OpensWithChange(Wording.WithoutOpening(before), out var opensWithFall);
        switch (token.Unit.Kind)
        {
            case UnitKind.Points:
                fall |= (opens && opensWithFall) || Wording.IsBelow(before);
                return true;
            case UnitKind.Share:
                if (!change && opens && !EndsWithRate(before))
                    (change, fall) = (true, opensWithFall);
                return change || token.Change;
            case UnitKind.Times:
                return change || token.Change;
            case UnitKind.Money when noun.Length == 0 && !change && opens && opensWithFall:
                return fall = true; // "减少利息支出130亿元"
            default:
                return change && (!fall || token.Unit.Kind is UnitKind.Money or UnitKind.Time) && noun.Length == 0 && IsChangeOfAmount(token, before);
        }
    }

    /// <summary>"转移支付增加1.5万亿元" is a change; "增加2970个学位" counts what was added, "绿化提升60万平方米" what was worked on.</summary>
    private static bool IsChangeOfAmount(FigureToken token, ReadOnlySpan<char> before)
    {
        if (Wording.IsThin(Wording.WithoutOpening(before)))
            return false;
        return token.Unit.Kind is UnitKind.Money or UnitKind.Time || before.EndsWith("增长") || before.EndsWith("增加");
    }

    private static bool EndsWithRate(ReadOnlySpan<char> before)
    {
        var bare = Wording.WithoutEnding(before);
        return bare.EndsWith("率") || bare.EndsWith("比重") || bare.EndsWith("占比") || bare.EndsWith("比例");
    }

    private static (string Subject, bool Inherited, bool WithNoun) SubjectOf(string text, Item item, FigureToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> noun, bool change, Draft? previous)
    {
        var opened = Wording.WithoutOpening(before);
        var bare = OldValueCut(Wording.WithoutEnding(opened, change || token.Unit.Kind is UnitKind.Share or UnitKind.Points));
        if (item.End < text.Length && !Clause.IsBreak(text[item.End]))
            noun = Wording.WithoutEnding(noun);
        if (token.Unit.Kind != UnitKind.Count && noun.IndexOf('、') is > 0 and var listed)
            noun = noun[..listed];
        var takesNoun = noun.Length > 0 && (token.Unit.Kind == UnitKind.Count || Wording.IsThin(bare) || (token.Unit.Kind is UnitKind.Money or UnitKind.Size && Wording.EndsWithVerb(bare)) || (token.Unit.Kind is UnitKind.Money or UnitKind.Size && text[Math.Min(text.Length - 1, token.Where.End)] == '的'));
        if (takesNoun)
        {
            var verb = Wording.IsThin(opened) ? opened[..^Wording.BoundBefore(opened).Length] : bare;
            var joined = string.Concat(verb, opened.EndsWith("等") ? "等" : "", Short(noun, fromEnd: false));
            return (WithSharedVerb(joined, item, previous, text), false, true);
        }
        if (opened.Length > 0 && opened[0] is '占' or '比' or '较' && previous is not null)
            return (string.Concat(previous.Subject, bare), true, false);
        // "新增税收过亿元楼宇4座,总数达到17座": the total is of all, not of the new ones.
        if (Wording.IsMeasureOnly(bare) && previous is not null)
            return (string.Concat(previous.Subject.AsSpan(bare.StartsWith("总") ? Wording.LeadingVerb(previous.Subject) : 0), bare), true, false);
        if (bare.Length == 0 && previous is not null)
            return (previous.Subject, true, false);
        if (Wording.IsThin(bare) && token.Unit.Kind == UnitKind.Count)
            return (string.Concat(bare, token.Unit.Name), false, false);
        if (Wording.IsThin(bare) && previous is not null)
            return (previous.Subject, true, false);
        if (bare.Length == 0)
            bare = noun.Length > 0 ? noun : ClauseBefore(text, item.Start);
        return (WithSharedVerb(Short(bare, fromEnd: true).ToString(), item, previous, text), false, false);
    }

    /// <summary>"认定瞪羚企业3家、高新技术企业70家": what is done to the first item of a list is done to all.</summary>
    private static string WithSharedVerb(string subject, Item item, Draft? previous, string text)
    {
        if (!item.Listed || previous is null || item.Start == 0 || text[item.Start - 1] is not ('、' or '和' or '及' or '与') || Wording.LeadingVerb(subject) > 0)
            return subject;
        var verb = previous.Subject.AsSpan(0, Wording.LeadingVerb(previous.Subject));
        return verb.Length >= 2 && verb is not ("实现" or "完成" or "总投资" or "累计" or "全年") ? string.Concat(verb, subject) : subject;
    }

    /// <summary>For a clause with nothing but a figure, what the clause before it speaks of.</summary>
    private static ReadOnlySpan<char> ClauseBefore(string text, int start)
    {
        if (start < 2)
            return default;
        var from = Clause.StartBefore(text, start - 1, 0);
        return Wording.WithoutEnding(Wording.WithoutOpening(text.AsSpan(from, start - 1 - from)));
    }

    /// <summary>"财政补助由每人每年380元提高": what stands before 由 or 从 is the subject.</summary>
    private static ReadOnlySpan<char> OldValueCut(ReadOnlySpan<char> text)
    {
        var cut = text.LastIndexOfAny('由', '从');
        return cut > 1 && text[cut..].IndexOfAnyInRange('0', '9') > 0 ? text[..cut] : text;
    }

    private static ReadOnlySpan<char> Short(ReadOnlySpan<char> text, bool fromEnd) =>
        text.Length <= LongestSubject ? text : fromEnd ? text[^LongestSubject..] : text[..LongestSubject];

    /// <param name="Start">Where the item begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Listed">True where another figure of the same clause stands before it.</param>
    private readonly record struct Item(int Start, int End, bool Listed);
}
