using System.Buffers;

namespace Tracker.Reading;

/// <summary>Commitments and claims without a figure: projects by name that are begun or finished, and what a report says of a goal itself.</summary>
internal static class Milestones
{
    private const int Shortest = 3; // Characters of a name that tells one project from another: 八一路.
    private const int Longest = 24;

    /// <summary>What a project's name ends with: a building, a line, a site.</summary>
    private static readonly string[] WorkNames =
    [
        "项目", "工程", "学校", "小学", "中学", "高中", "初中", "幼儿园", "医院", "卫生院", "保健院", "校区", "院区", "分校", "分院", "学院", "大学", "中心", "基地", "园区", "产业园", "科技园", "公园", "园", "馆", "大厦", "广场", "综合体", "商场", "市场", "酒店",
        "路", "大道", "快速路", "高速", "高速公路", "公路", "国道", "省道", "桥", "大桥", "隧道", "立交", "铁路", "高铁", "专线", "号线", "线", "站", "枢纽", "机场", "码头", "港", "港区", "泊位", "水库", "水厂", "污水处理厂", "电厂", "电站", "厂", "管廊", "管网", "泵站", "闸", "堤防",
        "小区", "社区", "片区", "街区", "安置房", "保障房", "安置区", "楼", "体育场", "一期", "二期", "三期", "四期", "生产线", "平台", "实验室", "研究院", "养老院", "敬老院", "福利院", "景区", "乐园", "小镇",
    ];

    private static readonly WordSet Works = new(WorkNames);

    /// <summary>Titles and aims whose names end as a work's does.</summary>
    private static readonly WordSet Titles = new(["示范区", "先行区", "样板区", "试验区", "集聚区", "引领区", "思路", "道路", "新路", "之路", "出路", "门路", "在线", "上线", "一线", "主线", "底线", "战线", "防线", "红线", "阵线", "热线", "短板项目", "的项目", "一批项目", "等项目", "类项目", "大项目", "好项目", "新项目", "主中心", "为中心"]);

    /// <summary>Words that name no single work, however many of them stand together: 重点产业项目.</summary>
    private static readonly WordSet Common = new(
    [
        .. WorkNames, "重点", "重大", "建设", "产业", "民生", "基础设施", "配套", "公共", "主要", "骨干", "交通", "水利", "工业", "农业", "文化", "生态", "环保", "新建", "在建", "续建", "开工", "竣工", "省", "市", "区", "县", "级",
    ]);

    /// <summary>Words of number and kind: what they begin is many things and none by name.</summary>
    private static readonly WordSet Many = new(["一批", "若干", "一系列", "各类", "各项", "多个", "更多", "所有", "每个", "全部", "其他", "相关", "部分", "系列", "重大", "城乡", "各级"]);

    /// <summary>One of these stands in every clause that is read here; most clauses have none, and are not looked at further.</summary>
    private static readonly WordSet Signs = new([.. Stage.Words, .. GoalTalk.Names]);

    private static readonly SearchValues<char> Prose = SearchValues.Create("，,；;。！？!?：:\n");

    /// <summary>Adds what the clauses of a sentence without a figure commit to or claim.</summary>
    /// <param name="drafts">What was read in the sentence so far; gets the rest, in the order of the text.</param>
    /// <param name="looksAhead">True in a part that plans, where a thing may also be only carried on.</param>
    public static void Read(string text, Extent sentence, List<Draft> drafts, bool looksAhead)
    {
        var read = drafts.Count;
        for (var at = sentence.Start; Signs.IndexIn(text.AsSpan(at, sentence.End - at)) is >= 0 and var sign;)
        {
            at += sign;
            var clause = Extent.Between(Clause.StartBefore(text, at, sentence.Start), Clause.EndAfter(text, at, sentence.End));
            clause = Extent.Between(clause.Start + Clause.Numbering(text.AsSpan(clause.Start, clause.Length)), clause.End);
            if (clause.Length > Shortest && !IsTaken(clause, drafts, read))
                ReadClause(text, sentence, clause, drafts, looksAhead);
            at = Math.Max(at + 1, clause.End);
        }
        if (drafts.Count > read)
            drafts.Sort((one, other) => one.Quote.End.CompareTo(other.Quote.End));
    }

    /// <summary>True where a clause is part of what one of the first drafts quotes.</summary>
    private static bool IsTaken(Extent clause, List<Draft> drafts, int first)
    {
        for (var i = 0; i < first; i++)
        {
            if (drafts[i].Quote.Overlaps(clause))
                return true;
        }
        return false;
    }

    private static void ReadClause(string text, Extent sentence, Extent clause, List<Draft> drafts, bool looksAhead)
    {
        var words = text.AsSpan(clause.Start, clause.Length);
        if (GoalTalk.Of(words, looksAhead, out var goal) is { } reached)
        {
            var from = goal.IsEmpty && !looksAhead ? Clause.StartBefore(text, Math.Max(sentence.Start, clause.Start - 1), sentence.Start) : clause.Start;
            var subject = from < clause.Start ? FigureSubject.ClauseBefore(text, clause.Start, out _) : goal;
            if (GoalTalk.NamesOne(subject) && !(goal.IsEmpty && GoalTalk.IsOfAll(words)))
                drafts.Add(DraftOf(Trimmed(text, Extent.Between(from, clause.End)), subject, reached ? Measure.Completed : Measure.Plain, words.Contains("基本", StringComparison.Ordinal)));
        }
        else if ((looksAhead || !Denial.Hopeful(words)) && Stage.Of(words, out var things, out var nearly) is { } stage && (looksAhead || stage is not Measure.Plain))
            AddEach(things, Trimmed(text, clause), !looksAhead && Denial.Denies(words) ? Measure.Plain : stage, nearly, drafts);
    }

    /// <summary>"A、B和C等项目建成": each is a project of its own; in "A封顶、B开工" each has its own stage as well.</summary>
    private static void AddEach(ReadOnlySpan<char> things, Extent quote, Measure shared, bool nearly, List<Draft> drafts)
    {
        foreach (var part in things.Split('、'))
        {
            var thing = things[part];
            var own = Stage.Of(thing, out var bare, out var ownNearly) is { } reached and not Measure.Plain ? reached : (Measure?)null;
            thing = Bare(own is null ? thing : bare);
            if (IsWork(thing))
                drafts.Add(DraftOf(quote, thing, own ?? shared, own is null ? nearly : ownNearly));
        }
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> thing)
    {
        thing = thing.Trim(" 　·");
        if (thing.LastIndexOf('等') is > 0 and var others && Common.Makes(thing[(others + 1)..]))
            thing = thing[..others]; // 等项目; 高等学校 is a name
        // What stands in quotation marks to its end is a title: 推进“一带一路”建设.
        return thing is [.., '”'] ? default : thing.Trim(" 　“”\"·");
    }

    private static bool IsWork(ReadOnlySpan<char> thing)
    {
        if (thing.Length is < Shortest or > Longest || thing.ContainsAny(Prose) || Many.IsIn(thing))
            return false;
        var name = WithoutBrackets(thing);
        return Works.AtEnd(name) > 0 && !Common.Makes(name) && Titles.AtEnd(name) == 0;
    }

    /// <summary>"龙江铁路项目(临溪段)": what stands in brackets at the end only tells which part.</summary>
    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> thing) =>
        thing is [.., ')' or '）'] && thing.LastIndexOfAny('(', '（') is > 0 and var open ? thing[..open] : thing;

    private static Draft DraftOf(Extent quote, ReadOnlySpan<char> subject, Measure stage, bool soft = false) => new()
    {
        At = new(quote.End, 0), // The whole clause tells whether it is promised or claimed.
        Quote = quote,
        Subject = subject.ToString(),
        Figure = new Figure { Soft = soft },
        Stage = stage,
    };

    private static Extent Trimmed(string text, Extent clause)
    {
        var words = text.AsSpan(clause.Start, clause.Length);
        var start = words.Length - words.TrimStart(" 　、·*#—-").Length;
        return Extent.Between(clause.Start + start, clause.Start + words.TrimEnd(" 　").Length);
    }
}
