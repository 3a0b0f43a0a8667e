namespace Tracker.Reading;

/// <summary>Sorts out the figures of a sentence that state nothing: labels, bases of rates, old values, durations, other goals quoted.</summary>
internal static class FigureFilter
{
    private static readonly WordSet RankWords = new(["排名", "位次", "前移", "晋位", "跃升", "进位", "名次"]);
    private static readonly WordSet OnceItStands = new(["达产后", "投产后", "建成后", "投用后", "竣工后", "运营后", "建成投产后", "建成投用后"]);
    private static readonly string[] DurationSubjects = ["天数", "寿命", "时间", "年限", "时限", "用时", "日数"];
    private static readonly string[] DurationLevels = ["达到", "达", "到", "至", "为", "提高", "增加", "延长", "压缩", "缩短", "减少", "提前", "压减", "在"];

    public static void Apply(string text, Extent sentence, List<FigureToken> figures)
    {
        var label = -1; // where the label behind begins
        for (var i = figures.Count - 1; i >= 0; i--)
        {
            var next = i + 1 < figures.Count ? figures[i + 1] : (FigureToken?)null;
            if (IsLabel(text, figures[i], next, sentence) || IsListedWith(text, figures[i], label) || (i > 0 && IsSizeOfThings(text, figures[i - 1], figures[i])))
            {
                label = figures[i].Where.Start;
                figures.RemoveAt(i);
            }
            else if (IsRank(text, sentence, figures[i]) || IsWholePeople(text, sentence, figures[i]) || IsEffect(text, sentence, figures[i]) || IsBase(text, figures[i], next) || IsOldValue(text, sentence, figures, i)
                || IsQuotedGoal(text, figures[i]) || IsDuration(text, sentence, figures[i]))
                figures.RemoveAt(i);
        }
    }

    /// <summary>"5亿元以上项目12个", "过10亿元企业5家": the size names the kind of thing counted.</summary>
    private static bool IsLabel(string text, FigureToken figure, FigureToken? next, Extent sentence)
    {
        if (figure.Unit.Kind is not (UnitKind.Money or UnitKind.Size or UnitKind.Time) && figure.Unit.Name is not ("人" or "名" or "户"))
            return false;
        var (bound, length) = Wording.BoundBehind(text.AsSpan(figure.Where.End, sentence.End - figure.Where.End));
        var after = figure.Where.End + length;
        var thingFollows = after < sentence.End && IsWord(text[after]);
        var isMoney = figure.Unit.Kind == UnitKind.Money;
        if (isMoney && bound is Comparator.AtLeast && next is { Unit.Kind: UnitKind.Count } number && number.Where.Start == after)
            return true; // "其中10亿元以上5个"
        var counts = next is { Unit.Kind: UnitKind.Count } other && Joined(text, after, other);
        if (figure.Unit.Kind == UnitKind.Size && counts && thingFollows && text[after] != '的' && text.AsSpan(after, next!.Value.Where.Start - after).Contains('等'))
            return true; // "20万吨聚苯乙烯等22个项目": a work is called by its size
        if (figure.Unit.Kind == UnitKind.Size && !counts && Wording.EndsWithVerb(text.AsSpan(sentence.Start, figure.Where.Start - sentence.Start)))
            return false; // "建成50公里以上绿道": so much of the thing itself
        if (bound is Comparator.AtLeast or Comparator.AtMost && thingFollows && figure.Unit.Kind != UnitKind.Count)
            return text[after] != '的' || next is { } counted && Joined(text, after, counted);
        if (after < sentence.End && (text[after] is '级' || (text[after] == '的' && after + 1 < sentence.End && text[after + 1] == '占')))
            return true; // "高于10万元的占80%"
        return isMoney && figure.Where.Start > sentence.Start && text[figure.Where.Start - 1] is '过' or '超' && thingFollows && text[after] != '的'
            && (IsBareClass(text, figure, after) || counts);
    }

    /// <summary>"超千亿产业链": a bare 百亿 or 千亿 before a noun is a class of things; "超千亿规模" is the size itself.</summary>
    private static bool IsBareClass(string text, FigureToken figure, int after) =>
        figure.Chinese && Wording.LeadingVerb(text.AsSpan(after)) == 0 && !Wording.IsSizeNoun(text.AsSpan(after, Math.Min(2, text.Length - after)));

    /// <summary>"超百亿、超千亿产业链", "十亿元、百亿元企业": what is listed with a label is one.</summary>
    private static bool IsListedWith(string text, FigureToken figure, int label) =>
        figure.Unit.Kind == UnitKind.Money && label > figure.Where.End && text.AsSpan(figure.Where.End, label - figure.Where.End) is "、" or "、超" or "、过";

    /// <summary>"230个50户以上村寨": of two figures without a word between them the second tells how large the things are that the first counts.</summary>
    private static bool IsSizeOfThings(string text, FigureToken count, FigureToken figure) =>
        count.Where.End == figure.Where.Start && count.Unit.Kind == UnitKind.Count && figure.Unit.Name is "人" or "名" or "户"
        && Wording.BoundBehind(text.AsSpan(figure.Where.End)).Bound is Comparator.AtLeast or Comparator.AtMost;

    /// <summary>"排名前移5位": places won on a list.</summary>
    private static bool IsRank(string text, Extent sentence, FigureToken figure)
    {
        if (figure.Unit.Name is not ("位" or "名"))
            return false;
        var start = Clause.StartBefore(text, figure.Where.Start, sentence.Start);
        return RankWords.IsIn(text.AsSpan(start, figure.Where.Start - start));
    }

    /// <summary>"14亿人口的大国", "今年高校毕业生80万人": how many people there are, before anything is done for them.</summary>
    private static bool IsWholePeople(string text, Extent sentence, FigureToken figure)
    {
        if (figure.Unit.Name is not "人")
            return false;
        var behind = text.AsSpan(figure.Where.End, sentence.End - figure.Where.End);
        // So many that they are the people of a country.
        if ((figure.Value >= 100_000_000 || text[figure.Where.End - 1] == '口') && behind is ['的' or '大', ..])
            return true;
        var start = Clause.StartBefore(text, figure.Where.Start, sentence.Start);
        return Wording.WithoutEnding(Wording.WithoutOpening(text.AsSpan(start, figure.Where.Start - start))) is "高校毕业生" or "应届毕业生" or "应届高校毕业生";
    }

    /// <summary>"全部达产后可实现产值40亿元": what a project is to yield once it stands is neither promised nor claimed for a year.</summary>
    private static bool IsEffect(string text, Extent sentence, FigureToken figure)
    {
        var start = Clause.StartBefore(text, figure.Where.Start, sentence.Start);
        var before = start > sentence.Start ? Clause.StartBefore(text, start - 1, sentence.Start) : start;
        return OnceItStands.IsIn(text.AsSpan(before, figure.Where.Start - before));
    }

    /// <summary>"每10万人45台": what a rate is counted on belongs to the figure behind it.</summary>
    private static bool IsBase(string text, FigureToken figure, FigureToken? next) =>
        figure.Where.Start > 0 && text[figure.Where.Start - 1] == '每' && next is { } counted && Joined(text, figure.Where.End, counted);

    private static bool Joined(string text, int from, FigureToken next)
    {
        for (var i = from; i < next.Where.Start; i++)
        {
            if (Clause.IsBreak(text[i]))
                return false;
        }
        return next.Where.Start >= from;
    }

    /// <summary>"由380元提高到420元": the old value is background (FORMAT, "In a from-to pair").</summary>
    private static bool IsOldValue(string text, Extent sentence, List<FigureToken> figures, int index)
    {
        var at = figures[index].Where;
        var start = Clause.StartBefore(text, at.Start, sentence.Start);
        var before = text.AsSpan(start, at.Start - start);
        if (before.EndsWith("现行"))
            return true; // "现行16%的税率降至13%"
        if (before.LastIndexOfAny('从', '由') < 0 || index + 1 == figures.Count)
            return false;
        var end = Clause.EndAfter(text, at.End, sentence.End);
        var last = at.End;
        for (var i = index + 1; i < figures.Count && figures[i].Where.Start < end; i++)
            last = figures[i].Where.Start;
        return text.AsSpan(at.End, last - at.End).IndexOfAny('到', '至') >= 0;
    }

    /// <summary>"低于13%左右的预期目标", "超过原定的近2万亿元规模", "每增长1个百分点": a goal recalled or a yardstick, nothing set or reached.</summary>
    private static bool IsQuotedGoal(string text, FigureToken figure)
    {
        var behind = text.AsSpan(figure.Where.End, Math.Min(10, text.Length - figure.Where.End));
        behind = behind[Wording.BoundBehind(behind).Length..];
        var before = text.AsSpan(Math.Max(0, figure.Where.Start - 5), Math.Min(5, figure.Where.Start));
        if (before.EndsWith("每增长") || before.EndsWith("每提高") || before.EndsWith("每增加"))
            return true;
        var clause = Clause.StartBefore(text, figure.Where.Start, 0);
        if (text.AsSpan(clause, figure.Where.Start - clause).Contains("相当于", StringComparison.Ordinal))
            return true;
        return behind.StartsWith("的预期目标") || behind.StartsWith("的目标") || behind.StartsWith("预期目标") || before.Contains("原定", StringComparison.Ordinal);
    }

    /// <summary>A stretch of time is a figure only as the value of a measure: "优良天数达到315天", not "24小时服务".</summary>
    private static bool IsDuration(string text, Extent sentence, FigureToken figure)
    {
        if (figure.Unit.Kind != UnitKind.Time)
            return false;
        var after = figure.Where.End + Wording.BoundBehind(text.AsSpan(figure.Where.End, sentence.End - figure.Where.End)).Length;
        var listed = after + 1 < sentence.End && text[after] is '和' or '及' && char.IsAsciiDigit(text[after + 1]);
        if (after < sentence.End && IsWord(text[after]) && !listed)
            return true;
        var start = Clause.StartBefore(text, figure.Where.Start, sentence.Start);
        var before = text.AsSpan(start, figure.Where.Start - start);
        // "优良天数提高7天，达到315天": the clause before tells what is measured.
        var measured = start > sentence.Start && Wording.WithoutEnding(before).Length == 0 ? Clause.StartBefore(text, start - 1, sentence.Start) : start;
        foreach (var word in DurationSubjects)
        {
            if (text.AsSpan(measured, figure.Where.Start - measured).Contains(word, StringComparison.Ordinal))
                return false;
        }
        foreach (var word in DurationLevels)
        {
            if (before.EndsWith(word) && before.Length > word.Length + 1)
                return false;
        }
        return true;
    }

    private static bool IsWord(char c) => c is >= '\u4e00' and <= '\u9fff' or '“' or >= 'A' and <= 'Z' or >= 'a' and <= 'z';
}
