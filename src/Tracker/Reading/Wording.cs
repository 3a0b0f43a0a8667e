using System.Collections.Frozen;

namespace Tracker.Reading;

/// <summary>The words of reports that bound a figure, turn it into a change, or carry no subject of their own.</summary>
internal static class Wording
{
    /// <summary>Behind a figure: which way it is bounded.</summary>
    private static readonly (string Word, Comparator Bound)[] BoundsBehind =
    [
        ("及以上", Comparator.AtLeast), ("以上", Comparator.AtLeast), ("以内", Comparator.AtMost), ("之内", Comparator.AtMost), ("以下", Comparator.AtMost),
        ("左右", Comparator.About), ("上下", Comparator.About),
    ];

    /// <summary>Before a figure: which way it is bounded.</summary>
    private static readonly FrozenDictionary<string, Comparator> BoundsBefore = new (string Word, Comparator Bound)[]
    {
        ("不低于", Comparator.AtLeast), ("不少于", Comparator.AtLeast), ("不小于", Comparator.AtLeast), ("不超过", Comparator.AtMost), ("不高于", Comparator.AtMost), ("不多于", Comparator.AtMost),
        ("高于", Comparator.AtLeast), ("超过", Comparator.AtLeast), ("突破", Comparator.AtLeast), ("至少", Comparator.AtLeast), ("大于", Comparator.AtLeast), ("首超", Comparator.AtLeast), ("逾", Comparator.AtLeast), ("超", Comparator.AtLeast), ("破", Comparator.AtLeast),
        ("小于", Comparator.AtMost), ("低于", Comparator.AtMost), ("少于", Comparator.AtMost),
        ("大约", Comparator.About), ("接近", Comparator.About), ("将近", Comparator.About), ("约", Comparator.About), ("近", Comparator.About), ("过", Comparator.AtLeast), ("上", Comparator.AtLeast),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Bound, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Comparator>.AlternateLookup<ReadOnlySpan<char>> BoundOf = BoundsBefore.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly WordSet BoundsBeforeWords = new([.. BoundsBefore.Keys]);

    /// <summary>Words that make what follows a change on an earlier level.</summary>
    private static readonly WordSet Changes = new(
    [
        "增长率", "增长", "增速", "增幅", "涨幅", "降幅", "下降", "提高", "提升", "上涨", "上升", "降低", "减少", "回落", "缩小", "扩大", "压减", "增加", "收窄", "下调", "上调", "削减", "缩减", "压缩", "缩短", "精简", "提速", "下浮", "降", "增", "涨",
    ]);

    private static readonly WordSet Falls = new(["下降", "降低", "减少", "回落", "缩小", "压减", "收窄", "下调", "削减", "缩减", "压缩", "缩短", "精简", "下浮", "降幅", "降"]);

    /// <summary>降费2.8万亿元 is so much given up, as 减税 is, and no fall of anything named.</summary>
    private static readonly WordSet Policies = new(["降费", "降税", "降本", "降息", "降准"]);

    /// <summary>Changes that are named as a measure of their own: a level of them is still a change.</summary>
    private static readonly WordSet ChangeNouns = new(["增长率", "增速", "增幅", "涨幅", "降幅", "增长预期"]);

    private static readonly WordSet Floors = new(["至少", "不低于", "不少于"]);
    private static readonly WordSet Ceilings = new(["不超过", "不高于", "不多于"]);

    /// <summary>Verbs that open a clause whose figure is a rise.</summary>
    private static readonly WordSet Rises = new(["提高", "提升", "扩大", "上调"]);

    /// <summary>What may stand between such a word and its figure.</summary>
    private static readonly WordSet Fillers = new(
    [
        "保持在", "稳定在", "控制在", "达到", "分别", "预期", "实际", "目标", "平均", "年均", "大约", "超过", "突破", "不低于", "不少于", "不超过", "将近", "接近", "至少", "以上", "达", "为", "了", "约", "近", "超", "均", "各", "逾", "破", "再", "是", "在", "过", "又", "也", "上",
    ]);

    /// <summary>Words before a figure that say that it is the level reached, and no part of the subject.</summary>
    private static readonly WordSet LevelWords = new(
    [
        "按可比口径", "可比口径", "同口径", "自然口径", "按可比价格计算", "按可比价计算", "按可比价格", "按可比价", "分别达到", "保持在", "稳定在", "控制在", "提高到", "提升到", "提高至", "提升至", "缩小到", "缩小至", "缩短到", "缩短至", "压缩到", "压缩至", "扩大至", "扩展到", "扩展至", "增加到", "增加至", "上升到", "上升至", "扩大到", "下降到", "下降至", "降低到", "降低至", "发展到", "达到", "降到", "降至", "增至", "升至", "占到", "实现", "完成", "稳居", "始终", "力争", "重回", "重返", "保持", "拥有", "总计", "共计", "合计", "预计", "预期", "拟按", "平均", "年均", "每年", "均达", "首次", "累计", "分别", "全年", "年内", "同比", "环比", "比上年", "较上年", "比去年", "可达", "将达", "达", "为", "到", "至", "占", "共", "约", "近", "有", "在", "均", "各", "再", "又", "也", "已", "等", "的", "了", "是", "突破", "超过", "接近", "将近", "要", "继续", "超", "过", "破",
    ]);

    private const int LongestDeduction = 16; // Characters from 扣除 to 后.

    /// <summary>Openings of a clause that carry no subject.</summary>
    private static readonly WordSet Openings = new(
    [
        "按可比口径", "按可比价格计算", "按可比价计算", "按可比价格", "按可比价", "按不变价计算", "按不变价格计算", "按不变价", "按同口径", "同口径", "预计全年", "力争全年", "五年来", "五年", "十年来", "十年", "三年来", "五年年均", "全年预计", "三年内", "两年内", "五年内", "每年可", "要", "年底前", "全区", "全市", "全县", "全省", "今年以来", "到今年底", "到年底", "预计", "全年", "今年", "年内", "当年", "其中", "同时", "力争", "争取到", "争取", "确保", "努力", "拟", "并", "将", "再", "又", "共", "使", "对", "为", "向", "给", "让", "把", "的", "等", "和", "及", "与", "以及",
    ]);

    /// <summary>Words that begin like an opening and are part of the subject.</summary>
    private static readonly WordSet OnlyLikeOpenings = new(
        ["要素", "要件", "要道", "要地", "共同", "共建", "共享", "共有产权", "和美", "和谐", "对外", "对口", "为民", "使用", "并购", "并网", "再生", "再就业", "再贷款", "再制造", "等级", "让利", "向好", "向上", "给水", "给排水", "及格", "及时", "将军"]);

    /// <summary>Verbs that do the thing counted: with nothing beside them, the subject follows the figure.</summary>
    private static readonly WordSet Verbs = new(
    [
        "新引进培养", "开工建设", "加快建设", "投入使用", "改造提升", "提升改造", "新建改建", "新建扩建", "新建及新增", "实际利用", "统筹推进", "加快推进", "顶格推进", "全力推进", "深入实施", "整治提升", "升级改造", "养护维修", "智慧化改造", "重新装修", "绿化提升", "保护修缮", "修缮改造",
        "新开工", "新引进", "新培育", "新认定", "新发展", "新增加", "新登记", "新注册", "新设立", "新入驻", "新创建", "新申请", "新招引", "新签约", "新投用", "新改建", "新落户", "新打造", "新建成", "新选树", "新评定", "新获批", "再开工", "再完成", "再新增", "再建设", "总投资",
        "新增", "新建", "新设", "新创", "新上", "改建", "扩建", "续建", "建成", "建设", "建立", "创建", "构建", "打造", "培育", "引进", "引入", "落户", "实施", "推进", "推动", "推出", "完成", "实现", "开工", "启动", "竣工", "投用", "启用", "开通", "打通", "改造", "整治", "提升", "修缮", "整修", "扶持", "支持", "培训", "组织", "举办", "开展", "承办", "发放", "兑现", "办理", "解决", "增加", "减少", "拆除", "清理", "盘活", "腾空", "设立", "成立", "组建", "选树", "评选", "认定", "获批", "争取", "获评", "入选", "惠及", "涉及", "服务", "覆盖", "吸引", "集聚", "聚集", "储备", "签约", "洽谈", "布局", "规划", "编制", "出台", "制定", "发布", "选派", "招引", "招聘", "安置", "保障", "救助", "资助", "检测", "抽检", "办好", "抓好", "做好", "确保", "力争", "配套", "更新", "铺设", "安装", "配备", "购置", "投放", "投入", "投资", "安排", "拨付", "减免", "降低", "提高", "提供", "产生", "转移", "交付", "取消", "下放", "撤并", "淘汰", "退出", "压减", "化解", "调整", "优化", "发展", "创设", "征收", "回迁", "绿化", "亮化", "硬化", "清淤", "疏浚", "种植", "栽植", "补植", "修复", "评定", "备案", "孵化", "申报", "申请", "授权", "注册", "登记", "推广", "应用", "达成", "建", "办", "修", "拥有", "现有", "共有", "用好", "带动", "拉动", "撬动", "筹集", "发行", "落实好", "下达", "争取到", "募集", "对", "为", "向", "将", "从", "由", "有", "共", "等", "的", "了", "约", "近", "超", "再", "又", "各", "以", "用", "把", "使", "在", "全年", "年内", "累计", "每年", "计划", "预计",
    ]);

    /// <summary>Verbs within a clause that make its figure what was done and not how things stand.</summary>
    private static readonly WordSet Deeds = new(
    [
        "增", "减", "降", "新建", "建设", "改造", "建成", "完成", "实现", "投入", "投资", "发放", "培训", "引进", "转移", "实施", "开工", "拆除", "修建", "帮扶", "脱贫", "搬迁", "落户", "引", "获", "举办", "整治", "治理", "解决", "办理", "服务", "安置", "支持", "惠及", "发行", "争取", "签约", "推出", "出台", "取消", "下放", "接待", "拉动", "带动", "支出", "安排", "筹集", "清", "淘汰", "退出",
    ]);

    /// <summary>Nouns that only measure a thing named before them.</summary>
    private static readonly string[] Measures = ["总数", "总量", "总投资", "总额", "总规模", "规模", "数量", "占比", "比重", "总面积", "面积", "增速", "存量", "累计", "总计", "入驻率", "覆盖率", "总人数"];

    /// <summary>签约, 附近, 通过: words whose end only looks like a bound.</summary>
    private static readonly WordSet Wholes = new(
        ["签约", "节约", "违约", "预约", "条约", "公约", "履约", "附近", "邻近", "最近", "通过", "经过", "行为", "人均", "户均", "亩均", "人为", "网上", "线上", "船上", "岗上", "公有", "国有", "三改", "新增", "净增", "以上"]);

    public static (Comparator? Bound, int Length) BoundBehind(ReadOnlySpan<char> text)
    {
        foreach (var (word, bound) in BoundsBehind)
        {
            if (text.StartsWith(word))
                return (bound, word.Length);
        }
        return (null, 0);
    }

    public static (Comparator? Bound, int Length) BoundBefore(ReadOnlySpan<char> text)
    {
        var length = BoundsBeforeWords.AtEnd(text);
        return length == 0 || Wholes.AtEnd(text) > 0 ? (null, 0) : (BoundOf[text[^length..]], length);
    }

    /// <summary>True where a figure behind this text is a change and not a level; <paramref name="fall"/> where it is a fall.</summary>
    public static bool IsChange(ReadOnlySpan<char> before, out bool fall)
    {
        fall = false;
        if (ChangeNouns.IsIn(before))
        {
            fall = before.Contains("降幅", StringComparison.Ordinal);
            return true;
        }
        var bare = StripBehind(before, Fillers);
        if (IsMoreOrLess(bare, out fall))
            return true;
        var length = Changes.AtEnd(bare);
        if (length == 0 || CountsWhatWasAdded(bare))
            return false;
        var word = bare[^length..];
        fall = Falls.AtEnd(word) == length;
        return true;
    }

    /// <summary>"较上年多5亿元", "同比少12起".</summary>
    private static bool IsMoreOrLess(ReadOnlySpan<char> text, out bool fall)
    {
        fall = text is [.., '少'];
        return text is [.., '多' or '少'] and not ([.., '减', '少'] or [.., '至', _]) && (text.Contains('比') || text.Contains('较'));
    }

    /// <summary>新增, 净增, and 增 alone before a number, count what was added.</summary>
    private static bool CountsWhatWasAdded(ReadOnlySpan<char> text) => text.EndsWith("新增") || text.EndsWith("净增") || text.EndsWith("净增加") || text.EndsWith("新增加") || text.SequenceEqual("增");

    /// <summary>"低于全国0.5个百分点", "比去年预算低0.2个百分点".</summary>
    public static bool IsBelow(ReadOnlySpan<char> before) => before.Contains("低于", StringComparison.Ordinal) || before.EndsWith("低");

    /// <summary>A bound that stands before the verb: "至少降低30%".</summary>
    public static Comparator? BoundWithin(ReadOnlySpan<char> before) =>
        Floors.IsIn(before) ? Comparator.AtLeast : Ceilings.IsIn(before) ? Comparator.AtMost : null;

    /// <summary>True where the text ends with a verb that takes what follows the figure as its object: 安排, 发行.</summary>
    public static bool EndsWithVerb(ReadOnlySpan<char> text) => Verbs.AtEnd(text) >= 2;

    /// <summary>True where something is said to be done, of which a figure then tells how much: 新增, 改造, 减.</summary>
    public static bool NamesDeed(ReadOnlySpan<char> text) => Deeds.IsIn(text);

    /// <summary>True where a text begins with a verb of change.</summary>
    public static bool ChangesBy(ReadOnlySpan<char> text, out bool fall)
    {
        fall = Falls.AtStart(text) > 0;
        return Changes.AtStart(text) > 0;
    }

    /// <summary>True where a change verb opens the clause: "压减政府性基金项目30%".</summary>
    public static bool OpensWithChange(ReadOnlySpan<char> before, out bool fall)
    {
        fall = Falls.AtStart(before) > 0 && Policies.AtStart(before) == 0;
        return fall || Rises.AtStart(before) > 0;
    }

    /// <summary>The text without the level words, bounds and changes it ends with.</summary>
    /// <param name="change">False keeps the words of change: in "绿化提升60万平方米" they are part of what is done.</param>
    public static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> text, bool change = true)
    {
        while (true)
        {
            var shorter = StripBehind(text, LevelWords);
            if (change)
                shorter = StripBehind(StripBehind(shorter, Changes), Fillers);
            var (_, bound) = BoundBefore(shorter);
            shorter = shorter[..^bound];
            if (IsMoreOrLess(shorter, out _))
                shorter = shorter[..^1];
            shorter = shorter[..^SpanOnEnd(shorter)];
            if (shorter.Length == text.Length)
                return text;
            text = shorter;
        }
    }

    /// <summary>"粮食总产连续十年", "增速连续12个月": for how long, not what.</summary>
    private static int SpanOnEnd(ReadOnlySpan<char> text)
    {
        var at = text is [.., '年' or '月' or '度'] ? text.LastIndexOf("连续") : -1;
        return at >= 0 && Numeral.TryRead(text[(at + 2)..], out var count) && text[(at + 2 + count.Length)..] is "年" or "个月" or "个季度" ? text.Length - at : 0;
    }

    /// <summary>The text without the openings that carry no subject.</summary>
    public static ReadOnlySpan<char> WithoutOpening(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" 　、·*#—-");
        for (var taken = OpeningOf(text); taken > 0; taken = OpeningOf(text))
            text = text[taken..];
        return text;
    }

    /// <summary>The text without the date that it begins with.</summary>
    public static ReadOnlySpan<char> WithoutDate(ReadOnlySpan<char> text) => text[DateOf(text)..];

    private static int OpeningOf(ReadOnlySpan<char> text)
    {
        if (DateOf(text) is > 0 and var date)
            return date;
        if (text.StartsWith("扣除") || text.StartsWith("剔除"))
            return text[..Math.Min(LongestDeduction, text.Length)].IndexOf('后') + 1; // "扣除留抵退税因素后增长3.2%"
        return OnlyLikeOpenings.AtStart(text) > 0 ? 0 : Openings.AtStart(text);
    }

    /// <summary>"2024年地区生产总值", "到2028年底突破", "3月底前开工", "连续8年稳定在": when and for how long, not what.</summary>
    private static int DateOf(ReadOnlySpan<char> text)
    {
        var lead = text.StartsWith("连续") ? 2 : text is ['到' or '至', ..] ? 1 : 0;
        var at = lead + Numeral.Digits(text, lead);
        if (at == lead || at >= text.Length || !(text[at] == '年' && (lead == 2 || at - lead == 4) || text[at] == '月' && at - lead <= 2))
            return 0;
        at++;
        if (at < text.Length && text[at] is '底' or '末')
            at++;
        return at < text.Length && text[at] is '前' ? at + 1 : at;
    }

    private static readonly WordSet Fares = new(
        ["再创新高", "创新高", "创历史新高", "再创历史新高", "稳步增长", "持续增长", "稳定增长", "较快增长", "快速增长", "平稳增长", "稳中有升", "明显提升", "显著提升", "稳步提升", "持续提升", "稳步提高", "不断提高", "大幅提升", "持续改善", "企稳回升", "逆势增长"]);

    /// <summary>How many characters at the end of a clause say how a thing fares, without a figure; 0 where none do.</summary>
    public static int FaresWell(ReadOnlySpan<char> clause) => Fares.AtEnd(clause);

    /// <summary>True where nothing but verbs and fillers is left: the subject must stand elsewhere.</summary>
    public static bool IsThin(ReadOnlySpan<char> text) => Verbs.Makes(text);

    /// <summary>True for a noun that only measures what was named before: 总数, 占比.</summary>
    public static bool IsMeasureOnly(ReadOnlySpan<char> text)
    {
        foreach (var word in Measures)
        {
            if (text.SequenceEqual(word))
                return true;
        }
        return false;
    }

    /// <summary>"重回万亿元规模", "突破2万元大关": the noun behind a figure that is only the figure again.</summary>
    public static bool IsSizeNoun(ReadOnlySpan<char> text) => text is "规模" or "大关" or "台阶" or "关口" or "水平" or "行列";

    /// <summary>True for what a crop yields, where the crop is named before.</summary>
    public static bool IsOutput(ReadOnlySpan<char> text) => text is "总产" or "总产量" or "产量" or "单产";

    /// <summary>The crop in 粮食播种面积; empty where the subject is no area that something grows on.</summary>
    public static ReadOnlySpan<char> SownOn(ReadOnlySpan<char> subject)
    {
        foreach (var area in (ReadOnlySpan<string>)["播种面积", "种植面积", "面积"])
        {
            if (subject.EndsWith(area))
                return subject[..^area.Length];
        }
        return default;
    }

    /// <summary>How much of the text is verbs and fillers at its start.</summary>
    public static int ThinLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (Verbs.AtStart(text[length..]) is > 0 and var taken)
            length += taken;
        return length;
    }

    /// <summary>How much of the text is a leading verb: 新增 in 新增养老床位.</summary>
    public static int LeadingVerb(ReadOnlySpan<char> text) => Verbs.AtStart(text);

    private static ReadOnlySpan<char> StripBehind(ReadOnlySpan<char> text, WordSet words)
    {
        while (Wholes.AtEnd(text) == 0 && words.AtEnd(text) is > 0 and var length)
            text = text[..^length];
        return text;
    }
}
