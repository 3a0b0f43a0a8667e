using System.Buffers;

namespace Tracker.Reading;

/// <summary>Spreads figures with 分别 over the subjects they are said of: "内资、外资分别增长8%、5%以上".</summary>
internal static class SharedLists
{
    // What the last of a list names for all of it.
    private static readonly string[] Tails =
    [
        "增加值", "销售额", "零售额", "交易额", "成交额", "营业收入", "营收", "利润", "排放量", "吞吐量", "周转量", "用电量", "保有量", "产量", "亩产", "单产", "总产", "销量", "案件数", "立案数", "人数", "户数", "数量",
        "总额", "投资", "收入", "产值", "浓度", "覆盖率", "利用率", "税收", "支出", "出口", "进口", "消费", "产能", "增速", "余额", "面积", "比重", "占比",
    ];

    // An item that ends so measures something by itself, and needs no tail.
    private static readonly SearchValues<char> MeasureEnds = SearchValues.Create("率数量额值");

    public static void Spread(string text, Extent sentence, List<Draft> drafts, IndicatorFinder indicators)
    {
        var spread = 0; // how many figures just before were spread over a list
        for (var first = 0; first < drafts.Count; first++)
        {
            var start = Clause.StartBefore(text, drafts[first].At.Start, sentence.Start);
            var between = first > 0 ? Math.Max(start, drafts[first - 1].At.End) : start;
            var head = text.AsSpan(between, drafts[first].At.Start - between);
            var mark = head.LastIndexOf("分别");
            if (mark < 0 && (spread < 2 || !RefersBack(head)))
            {
                spread = 0;
                continue;
            }
            var count = Run(text, drafts, first);
            if (mark < 0)
            {
                // "分别达38650元、19820元,增长6.2%、8.1%": as many figures again are of the same list.
                if (count == spread)
                    GiveEarlier(head, drafts, first, count, indicators);
                (first, spread) = (first + count - 1, 0);
                continue;
            }
            var listed = Subjects(text.AsSpan(start, between + mark - start));
            if (count == 2 && listed.Count == 1 && listed[0].Contains("城乡", StringComparison.Ordinal))
                listed = [listed[0].Replace("城乡", "城镇", StringComparison.Ordinal), listed[0].Replace("城乡", "农村", StringComparison.Ordinal)];
            if (count > 1 && listed.Count == 1 && Wording.IsMeasureOnly(listed[0]) && ListBefore(text, sentence, start, count, listed[0]) is { } before)
                (listed, start) = before;
            if (count > 1 && listed.Count >= count)
                Give(drafts, first, count, listed, start, indicators);
            else if (count > 1 && first >= count && RefersBack(text.AsSpan(between, mark)))
                GiveEarlier(text.AsSpan(between, mark), drafts, first, count, indicators);
            (first, spread) = (first + count - 1, count);
        }
    }

    /// <summary>"节庆、论坛,数量分别压减75%、95%": the list of the clause before, where this one names only what is measured.</summary>
    private static (List<string> Listed, int Start)? ListBefore(string text, Extent sentence, int start, int count, string measure)
    {
        var from = Clause.StartBefore(text, start - 1, sentence.Start);
        var listed = start > sentence.Start ? Subjects(text.AsSpan(from, start - 1 - from)) : [];
        return listed.Count == count ? (listed.ConvertAll(thing => thing + measure), from) : null;
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
        listed = WithoutCount(listed, count, out var tail);
        var verb = listed[0][..Wording.LeadingVerb(listed[0])];
        for (var i = 0; i < count; i++)
        {
            var own = listed[listed.Count - count + i];
            var draft = drafts[first + i];
            var subject = Parallel(own, listed[^1]) is { } parallel && Find(indicators, parallel, draft) is not null ? parallel : HasMeasure(own) ? own : own + tail;
            var found = Find(indicators, subject, draft) ?? (own.StartsWith(verb, StringComparison.Ordinal) ? null : Find(indicators, verb + subject, draft));
            drafts[first + i] = draft with { Subject = subject, Indicator = found, Quote = Extent.Between(start, draft.Quote.End) };
        }
    }

    /// <summary>"城镇、农村、全体三类居民收入": what stands behind the count of the list is said of each; else the last item's measure is.</summary>
    private static List<string> WithoutCount(List<string> listed, int count, out string tail)
    {
        var last = listed[^1];
        for (var at = 1; at + 2 < last.Length; at++)
        {
            if (last[at + 1] is '类' or '项' or '个' or '种' or '大' && Numeral.TryRead(last.AsSpan(at, 1), out var number) && number.Value == count)
            {
                tail = last[(at + 2)..];
                return [.. listed[..^1], last[..at]];
            }
        }
        tail = Array.Find(Tails, tail => last.EndsWith(tail, StringComparison.Ordinal)) ?? "";
        return listed;
    }

    /// <summary>"城镇、农村居民人均可支配收入": two words of one length share what follows the second.</summary>
    private static string? Parallel(string own, string last) => own.Length < last.Length ? string.Concat(own, last.AsSpan(own.Length)) : null;

    private static bool HasMeasure(string item) => MeasureEnds.Contains(item[^1]) || Array.Exists(Tails, item.EndsWith);

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
