namespace Tracker.Reading;

/// <summary>Finds for each figure of a sentence what it is said of, how it is bounded and whether it is a change.</summary>
internal sealed class SentenceReader(IndicatorFinder indicators)
{
    private const int LongestQuote = 60;

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

    private static ClauseItem ItemOf(string text, Extent sentence, List<FigureToken> figures, int index)
    {
        var where = figures[index].Where;
        var start = Clause.StartBefore(text, where.Start, sentence.Start);
        if (start == sentence.Start)
            start += Clause.Numbering(text.AsSpan(start, where.Start - start));
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
    private static bool IsStretch(string text, ClauseItem item, FigureToken figure, List<Draft> drafts)
    {
        if (drafts.Count == 0 || drafts[^1].Unit != figure.Unit)
            return false;
        var before = text.AsSpan(item.Start, figure.Where.Start - item.Start);
        return !SentenceContext.NamesSpan(before) && (before.Contains("力争", StringComparison.Ordinal) || before.Contains("争取", StringComparison.Ordinal))
            && Wording.WithoutEnding(Wording.WithoutOpening(before)).Length == 0
            && text.AsSpan(drafts[^1].At.End, item.Start - drafts[^1].At.End).IndexOf('。') < 0;
    }

    private Draft DraftOf(string text, List<FigureToken> figures, int index, ClauseItem item, List<Draft> drafts)
    {
        var token = figures[index];
        var before = text.AsSpan(item.Start, token.Where.Start - item.Start);
        var (boundBehind, boundLength) = Wording.BoundBehind(text.AsSpan(token.Where.End, Math.Max(0, text.Length - token.Where.End)));
        var nounStart = token.Where.End + boundLength;
        var noun = nounStart < item.End && text[nounStart] != '、' ? text.AsSpan(nounStart, item.End - nounStart).Trim(" 　、的") : default;
        if (Wording.IsSizeNoun(noun) || noun is ['(' or '（', ..]) // "学校10所(含幼儿园4所)"
            noun = default;
        var previous = drafts.Count > 0 ? drafts[^1] : null;

        var continues = item.Listed && before.Trim(" 、").Length == 0 && previous is not null && previous.Unit == token.Unit && noun.Length == 0;
        var change = IsChange(token, before, noun, out var fall);
        if (continues)
            (change, fall) = (previous!.Figure.Growth, previous.Figure.Value?.Amount < 0);

        var subject = FigureSubject.Of(text, item, token, before, noun, change, drafts);
        var quoteStart = subject.From is { } from && token.Where.End - from <= LongestQuote * 2 ? from : item.Start + before.Length - before.TrimStart(" 　、·*#的").Length;
        var quoteEnd = subject.WithNoun ? Math.Min(item.End, nounStart + LongestQuote) : nounStart;
        while (quoteEnd > nounStart && text[quoteEnd - 1] is ' ' or '、' or '的')
            quoteEnd--;
        return new Draft
        {
            At = token.Where,
            Unit = token.Unit,
            Quote = Extent.Between(quoteStart, quoteEnd),
            Subject = subject.Subject,
            Owner = subject.Owner,
            Indicator = subject.Inherited ? indicators.Find(subject.Subject, token.Unit, change) : Find(subject.Subject, token, change, item, previous),
            Figure = new Figure
            {
                Value = new Quantity(change && fall ? -token.Value : token.Value, token.Unit.Name),
                UpTo = change && fall ? -token.UpTo : token.UpTo,
                Growth = change,
                Comparator = BoundOf(token, boundBehind, before),
            },
        };
    }

    private Indicator? Find(string subject, FigureToken token, bool change, ClauseItem item, Draft? previous)
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
            case UnitKind.Share when noun.StartsWith(FigureSubject.Margin):
                return Wording.ChangesBy(noun[FigureSubject.Margin.Length..], out fall); // "按不低于5%的幅度压减"
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
}
