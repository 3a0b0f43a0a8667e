namespace Tracker.Reading;

/// <summary>Commitments without a figure that the method judges all the same: keeping pace with growth, and tasks set from above.</summary>
internal static class Commitments
{
    private static readonly WordSet Growth = new(["经济", "GDP", "生产总值"]);
    private static readonly WordSet Paces = new(["同步", "匹配", "相适应"]);
    private static readonly WordSet Tasks = new(["下达", "约束性指标", "节能减排", "节能降耗", "减排降碳", "环境质量改善目标", "考核目标"]);
    private static readonly WordSet Done = new(["完成", "达到", "实现"]);

    /// <param name="text">The whole text.</param>
    /// <param name="sentence">Where to look.</param>
    /// <param name="drafts">What the figures of the sentence gave; gets the commitments in its order.</param>
    public static void Read(string text, Extent sentence, List<Draft> drafts, IndicatorFinder indicators)
    {
        var span = text.AsSpan(sentence.Start, sentence.Length);
        if (!Paces.IsIn(span) && !Tasks.IsIn(span))
            return;
        foreach (var clause in Clause.Of(text, sentence))
        {
            if (clause.Length > 4 && !drafts.Exists(draft => draft.At.Overlaps(clause)))
                Add(text, clause, drafts, indicators);
        }
        drafts.Sort((one, other) => one.Quote.End.CompareTo(other.Quote.End));
    }

    private static void Add(string text, Extent clause, List<Draft> drafts, IndicatorFinder indicators)
    {
        var words = text.AsSpan(clause.Start, clause.Length);
        if (KeepsPace(words, out var subjectLength))
        {
            var soft = words.Contains("基本", StringComparison.Ordinal);
            // "一般公共预算收入、居民收入和经济增长同步": each of them keeps pace.
            foreach (var part in words[..subjectLength].Split('、'))
                AddDraft(
                    Wording.WithoutEnding(Wording.WithoutOpening(words[part])).ToString(),
                    Extent.Between(clause.Start + part.Start.Value, clause.End),
                    new Figure { Growth = true, Comparator = Comparator.KeepPace, Soft = soft });
        }
        else if (Tasks.IsIn(words) && Done.IsIn(words) && IsTask(words) && !Denial.Denies(words))
        {
            AddDraft(Wording.WithoutOpening(words).ToString(), clause, new Figure { Comparator = Comparator.Comply });
        }

        void AddDraft(string subject, Extent quote, Figure figure)
        {
            if (subject.Length > 0)
                drafts.Add(new Draft { At = quote, Quote = quote, Subject = subject, Figure = figure, Indicator = indicators.Find(subject, default, true) });
        }
    }

    /// <summary>"…与经济增长基本同步", "…增长率与GDP增速同步", "…与名义经济增速相匹配".</summary>
    private static bool KeepsPace(ReadOnlySpan<char> clause, out int subjectLength)
    {
        subjectLength = 0;
        var pace = Paces.IndexIn(clause);
        if (pace < 0)
            return false;
        var with = clause[..pace].LastIndexOfAny('与', '和', '同');
        subjectLength = with;
        return with > 1 && Growth.IsIn(clause[with..pace]) && pace - with <= 14;
    }

    private static bool IsTask(ReadOnlySpan<char> clause) =>
        clause.Contains("任务", StringComparison.Ordinal) || clause.Contains("指标", StringComparison.Ordinal) || clause.Contains("目标", StringComparison.Ordinal);
}
