namespace Tracker.Reading;

/// <summary>Finds what a figure is said of: in the words before it, in those behind it, or in what an earlier figure was said of.</summary>
internal static class FigureSubject
{
    private const int LongestSubject = 48;

    /// <summary>What a change is named by when its verb stands behind it.</summary>
    public const string Margin = "幅度";

    /// <param name="before">The item's words up to the figure.</param>
    /// <param name="noun">Its words behind the figure.</param>
    /// <param name="drafts">The figures of the sentence so far.</param>
    public static FoundSubject Of(
        string text, ClauseItem item, FigureToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> noun, bool change, List<Draft> drafts)
    {
        var previous = drafts.Count > 0 ? drafts[^1] : null;
        var opened = Wording.WithoutOpening(before);
        var bare = OldValueCut(Wording.WithoutEnding(opened, change || token.Unit.Kind is UnitKind.Share or UnitKind.Points));
        if (item.End < text.Length && !Clause.IsBreak(text[item.End]))
            noun = Wording.WithoutEnding(noun);
        if (token.Unit.Kind != UnitKind.Count && noun.IndexOf('、') is > 0 and var listed)
            noun = noun[..listed];
        if (noun.StartsWith(Margin))
            return new(Short(noun[Margin.Length..], fromEnd: false).ToString()) { WithNoun = true }; // "按不低于5%的幅度压减一般性支出"
        if (TakesNoun(text, token, bare, noun))
        {
            var verb = Wording.IsThin(opened) ? opened[..^Wording.BoundBefore(opened).Length] : bare;
            var joined = string.Concat(verb, opened.EndsWith("等") ? "等" : "", Short(noun, fromEnd: false));
            return new(WithSharedVerb(joined, item, previous, text)) { WithNoun = true };
        }
        if (bare.Length == 0 && StateBefore(text, item.Start, out var from) is { Length: > 0 } state)
            return new(state) { From = from };
        if (previous is not null && opened.Length > 0 && bare.Length > 0 && opened[0] is '占' or '比' or '较')
            return new(string.Concat(OwnerOf(previous), bare)) { Owner = OwnerOf(previous), From = previous.Quote.Start, Inherited = true };
        if (previous is not null && !StartsAnew(text, previous, item, bare) && Inherited(before, bare, token, change, drafts) is { } inherited)
            return new(inherited) { From = previous.Quote.Start, Inherited = true };
        if (Wording.IsThin(bare) && token.Unit.Kind == UnitKind.Count)
            return new(string.Concat(bare, token.Unit.Name));
        if (bare.Length == 0)
            bare = noun.Length > 0 ? noun : ClauseBefore(text, item.Start, out _);
        return new(WithSharedVerb(Short(bare, fromEnd: true).ToString(), item, previous, text));
    }

    private static bool TakesNoun(string text, FigureToken token, ReadOnlySpan<char> bare, ReadOnlySpan<char> noun)
    {
        if (noun.Length == 0 || token.Unit.Kind == UnitKind.Count || Wording.IsThin(bare))
            return noun.Length > 0;
        return token.Unit.Kind is UnitKind.Money or UnitKind.Size && (Wording.EndsWithVerb(bare) || text[Math.Min(text.Length - 1, token.Where.End)] == '的');
    }

    /// <summary>The subject where the words name none of their own, or only what of an earlier one is measured; null where they do.</summary>
    private static string? Inherited(ReadOnlySpan<char> before, ReadOnlySpan<char> bare, FigureToken token, bool change, List<Draft> drafts)
    {
        var previous = drafts[^1];
        // "优良天数328天,优良率90%,增加12天": an amount is a change of what was counted in its unit.
        if (bare.Length == 0 && change && token.Unit.Kind is UnitKind.Count or UnitKind.Money or UnitKind.Time)
            previous = drafts.FindLast(draft => draft.Unit == token.Unit) ?? previous;
        // "粮食面积68万亩、总产量12亿斤": what is produced there.
        if (Wording.IsOutput(bare) && Wording.SownOn(previous.Subject) is { Length: > 0 } crop)
            return string.Concat(crop, bare);
        // "新增税收过亿元楼宇4座,总数达到17座": the total is of all, not of the new ones.
        if (Wording.IsMeasureOnly(bare))
            return string.Concat(previous.Subject.AsSpan(bare.StartsWith("总") ? Wording.LeadingVerb(previous.Subject) : 0), bare);
        if (bare.Length == 0)
            return IsStockOf(previous, token, before) ? previous.Subject.Replace("新增", "", StringComparison.Ordinal) : OwnerOf(previous);
        if (!Wording.IsThin(bare))
            return null;
        if (token.Unit.Kind == UnitKind.Count)
            return before.StartsWith("其中") && previous.Unit == token.Unit ? string.Concat(bare, previous.Subject.AsSpan(Wording.ThinLength(previous.Subject))) : null;
        return token.Unit.Kind == UnitKind.Money && bare.EndsWith("投资") ? string.Concat(previous.Subject, bare) : previous.Subject;
    }

    private static string OwnerOf(Draft draft) => draft.Owner ?? draft.Subject;

    /// <summary>A semicolon sets clauses apart: "…净增50亿元；投入135亿元".</summary>
    private static bool StartsAnew(string text, Draft previous, ClauseItem item, ReadOnlySpan<char> bare) =>
        bare.Length > 0 && Wording.IsThin(bare) && item.Start > previous.At.End && text.AsSpan(previous.At.End, item.Start - previous.At.End).IndexOfAny(';', '；') >= 0;

    /// <summary>"粮食产量再创新高,达到133亿公斤": what the clause before says how it fares; nothing where it says no such thing.</summary>
    /// <param name="from">Where that clause starts.</param>
    private static string StateBefore(string text, int start, out int from)
    {
        from = start;
        if (start < 2 || text[start - 1] is not (',' or '，'))
            return "";
        var before = ClauseBefore(text, start, out from);
        return Wording.FaresWell(before) is > 0 and var behind ? Short(Wording.WithoutEnding(before[..^behind]), fromEnd: true).ToString() : "";
    }

    /// <summary>"经营主体新增1万户,达到9万户": the second figure is of all, not of the new ones.</summary>
    private static bool IsStockOf(Draft previous, FigureToken token, ReadOnlySpan<char> before) =>
        previous.Unit == token.Unit && token.Unit.Kind == UnitKind.Count && !previous.Figure.Growth && token.Value > previous.Figure.Value?.Amount
        && before.Contains('达') && previous.Subject.Length > 2;

    /// <summary>"认定瞪羚企业3家、高新技术企业70家": what is done to the first item of a list is done to all.</summary>
    private static string WithSharedVerb(string subject, ClauseItem item, Draft? previous, string text)
    {
        if (!item.Listed || previous is null || item.Start == 0 || text[item.Start - 1] is not ('、' or '和' or '及' or '与') || Wording.LeadingVerb(subject) > 0)
            return subject;
        var verb = previous.Subject.AsSpan(0, Wording.LeadingVerb(previous.Subject));
        return verb.Length >= 2 && verb is not ("实现" or "完成" or "总投资" or "累计" or "全年") ? string.Concat(verb, subject) : subject;
    }

    /// <summary>For a clause with nothing but a figure, what the clause before it speaks of.</summary>
    /// <param name="from">Where that clause starts; <paramref name="start"/> where there is none.</param>
    internal static ReadOnlySpan<char> ClauseBefore(string text, int start, out int from)
    {
        from = start;
        if (start < 2)
            return default;
        from = Clause.StartBefore(text, start - 1, 0);
        return Wording.WithoutEnding(Wording.WithoutOpening(text.AsSpan(from, start - 1 - from)));
    }

    /// <summary>"财政补助由每人每年380元提高": what stands before 由 or 从 is the subject.</summary>
    private static ReadOnlySpan<char> OldValueCut(ReadOnlySpan<char> text)
    {
        var cut = text.LastIndexOfAny('由', '从');
        return cut != 1 && cut >= 0 && text[cut..].IndexOfAnyInRange('0', '9') > 0 ? text[..cut] : text;
    }

    private static ReadOnlySpan<char> Short(ReadOnlySpan<char> text, bool fromEnd) =>
        text.Length <= LongestSubject ? text : fromEnd ? text[^LongestSubject..] : text[..LongestSubject];
}
