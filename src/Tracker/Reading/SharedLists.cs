namespace Tracker.Reading;

/// <summary>Spreads figures with 分别 over the subjects they are said of: "内资、外资分别增长8%、5%以上".</summary>
internal static class SharedLists
{
    private static readonly string[] Tails = ["增加值", "销售额", "营业收入", "排放量", "总额", "投资", "收入", "产值", "浓度", "覆盖率", "税收", "支出", "出口", "进口", "消费", "产能", "增速", "余额"];

    public static void Spread(string text, Extent sentence, List<Draft> drafts, IndicatorFinder indicators)
    {
        for (var first = 0; first < drafts.Count; first++)
        {
            var start = Clause.StartBefore(text, drafts[first].At.Start, sentence.Start);
            var between = first > 0 ? Math.Max(start, drafts[first - 1].At.End) : start;
            var head = text.AsSpan(between, drafts[first].At.Start - between);
            var mark = head.LastIndexOf("分别");
            if (mark < 0)
                continue;
            var count = Run(text, drafts, first);
            var listed = Subjects(text.AsSpan(start, between + mark - start));
            if (count == 2 && listed.Count == 1 && listed[0].Contains("城乡", StringComparison.Ordinal))
                listed = [listed[0].Replace("城乡", "城镇", StringComparison.Ordinal), listed[0].Replace("城乡", "农村", StringComparison.Ordinal)];
            if (count > 1 && listed.Count >= count)
                Give(drafts, first, count, listed, start, indicators);
            else if (count > 1 && first >= count && RefersBack(text.AsSpan(between, mark)))
                GiveEarlier(text.AsSpan(between, mark), drafts, first, count, indicators);
            first += count - 1;
        }
    }

    /// <summary>How many figures of one unit follow each other with nothing but 、 between them; a bound behind the last covers all (FORMAT).</summary>
    private static int Run(string text, List<Draft> drafts, int first)
    {
        var count = 1;
        while (first + count < drafts.Count && Follows(text, drafts[first + count - 1], drafts[first + count]))
            count++;
        var last = drafts[first + count - 1].Figure.Comparator;
        for (var i = first; i < first + count; i++)
        {
            if (drafts[i].Figure.Comparator == Comparator.Exactly)
                drafts[i].Figure = drafts[i].Figure with { Comparator = last };
        }
        return count;
    }

    private static bool Follows(string text, Draft one, Draft other)
    {
        var from = one.At.End;
        var between = text.AsSpan(from, other.At.Start - from);
        between = between[Wording.BoundBehind(between).Length..].Trim(" 、和及");
        return Wording.WithoutEnding(between).Length == 0;
    }

    /// <summary>The subjects stand in a list before 分别: 二氧化硫、氮氧化物排放量.</summary>
    private static void Give(List<Draft> drafts, int first, int count, List<string> listed, int start, IndicatorFinder indicators)
    {
        var tail = Array.Find(Tails, tail => listed[^1].EndsWith(tail, StringComparison.Ordinal)) ?? "";
        var verb = listed[0][..Wording.LeadingVerb(listed[0])];
        for (var i = 0; i < count; i++)
        {
            var own = listed[listed.Count - count + i];
            var subject = tail.Length > 0 && !Array.Exists(Tails, own.EndsWith) ? own + tail : own;
            var draft = drafts[first + i];
            var found = Find(indicators, subject, draft) ?? (own.StartsWith(verb, StringComparison.Ordinal) ? null : Find(indicators, verb + subject, draft));
            drafts[first + i] = draft with { Subject = subject, Indicator = found, Quote = Extent.Between(start, draft.Quote.End), Inherited = false };
        }
    }

    /// <summary>The subjects are those of the figures just before: "高新技术企业100家,总数分别达到105家、350家".</summary>
    private static void GiveEarlier(ReadOnlySpan<char> measure, List<Draft> drafts, int first, int count, IndicatorFinder indicators)
    {
        var suffix = Wording.WithoutEnding(Wording.WithoutOpening(measure));
        var added = Wording.IsMeasureOnly(suffix) ? suffix.ToString() : "";
        for (var i = 0; i < count; i++)
        {
            var source = drafts[first - count + i];
            var draft = drafts[first + i];
            drafts[first + i] = draft with
            {
                Subject = source.Subject + added,
                Indicator = Find(indicators, source.Subject, draft) ?? source.Indicator,
                Quote = Extent.Between(source.Quote.Start, draft.Quote.End),
                Inherited = true,
            };
        }
    }

    /// <summary>"总数分别", "比“十二五”末分别": nothing of their own is named, so the figures before are meant.</summary>
    private static bool RefersBack(ReadOnlySpan<char> head)
    {
        var bare = Wording.WithoutEnding(Wording.WithoutOpening(head));
        return bare.Length == 0 || Wording.IsMeasureOnly(bare) || bare[0] is '比' or '较';
    }

    private static Indicator? Find(IndicatorFinder indicators, string subject, Draft draft) =>
        indicators.Find(subject, draft.Unit, draft.Figure.Growth);

    private static List<string> Subjects(ReadOnlySpan<char> text)
    {
        var subjects = new List<string>();
        text = Wording.WithoutEnding(Wording.WithoutOpening(text));
        foreach (var part in text.SplitAny('、', '和', '及', '与'))
        {
            var subject = text[part].Trim();
            if (subject.Length > 0)
                subjects.Add(subject.ToString());
        }
        return subjects;
    }
}
