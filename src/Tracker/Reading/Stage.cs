namespace Tracker.Reading;

/// <summary>How far a clause without a figure takes a project: begun, finished, or only carried on.</summary>
internal static class Stage
{
    private static readonly string[] BegunWords =
    [
        "开工建设", "动工建设", "启动建设", "破土动工", "开工", "动工", "开建", "奠基",
    ];

    private static readonly string[] FinishedWords =
    [
        "建成投入使用", "建成投入运营", "建成投入运行", "建成交付使用", "建成投用", "建成启用", "建成使用", "建成运营", "建成运行", "建成通车", "建成投产", "建成开放", "建成开园", "建成",
        "竣工验收", "竣工投产", "竣工投用", "竣工通车", "竣工交付", "竣工", "完工", "通车运营", "通车试运营", "通车", "投产达产", "投产运营", "投产", "投入使用", "投入运营", "投入运行", "投用", "启用",
        "开通运营", "开通", "交付使用", "交付", "开园运营", "开园", "并网发电", "正式运营", "投运",
    ];

    private static readonly string[] CarriedOnWords = ["加快建设", "继续建设", "规划建设", "推进建设", "推动建设", "新建", "改建", "扩建", "迁建", "续建", "建设"];

    private static readonly string[] CarriedOnWithWords = ["建设", "开发建设", "建设改造", "改造", "建设进度"];

    /// <summary>One of these stands in every clause that names a stage.</summary>
    public static readonly string[] Words = [.. BegunWords, .. FinishedWords, .. CarriedOnWords, .. CarriedOnWithWords];

    private static readonly WordSet Begun = new(BegunWords);
    private static readonly WordSet Finished = new(FinishedWords);
    private static readonly WordSet CarriedOn = new(CarriedOnWords);
    private static readonly WordSet CarriedOnWith = new(CarriedOnWithWords);

    private static readonly WordSet Carries = new(["推进", "加快", "推动"]);

    // Short of the whole: such words leave open whether the thing is done.
    private static readonly WordSet Nearly = new(["基本", "主体", "主体工程", "主体结构", "部分", "大部分", "初步"]);

    // When and how it is done, and whether it is already: no part of what is done.
    private static readonly WordSet Manner = new(
    [
        "未能", "没有", "没能", "难以", "尚未", "确保", "力争", "争取", "加快推进", "统筹推进", "持续推进", "继续推进", "全力推进", "稳步推进", "扎实推进", "积极推进", "推动", "推进", "促进", "实现", "加快", "全面", "全线", "全部", "全速", "正式", "顺利", "如期", "按期", "提前", "尽快", "尽早", "高标准", "高质量", "高水平", "高效", "陆续", "相继", "先后", "同步", "已经", "年内", "年底前", "年底", "上半年", "下半年", "今年", "本年", "当年", "全年", "预计", "全区", "全市", "全县", "全省", "我区", "我市", "我县", "同时", "其中", "完成", "组织", "做好", "抓好", "积极",
    ]);

    // Single characters that end no name; many names begin with them: 并州路, 向阳路.
    private static readonly WordSet Particles = new(["已", "将", "要", "均", "也", "都", "再", "又", "并", "未"]);

    /// <summary>Takes a clause apart where it begins or ends with the words of a stage.</summary>
    /// <param name="thing">What is left over: the thing itself, without the words of time and manner.</param>
    /// <param name="nearly">True where the words leave open whether the stage is reached in full: 基本建成, 主体完工.</param>
    /// <returns>Null where it names no stage. <see cref="Measure.Plain"/> where something is only carried on.</returns>
    public static Measure? Of(ReadOnlySpan<char> clause, out ReadOnlySpan<char> thing, out bool nearly)
    {
        thing = WithoutManner(clause);
        var stage = Reached(ref thing);
        thing = WithoutManner(thing);
        var whole = thing[Nearly.AtStart(thing)..];
        whole = whole[..^Nearly.AtEnd(whole)];
        nearly = whole.Length < thing.Length;
        if (nearly)
            thing = WithoutManner(whole);
        return stage ?? (IsCarriedOn(clause, ref thing) ? Measure.Plain : null);
    }

    private static Measure? Reached(ref ReadOnlySpan<char> thing)
    {
        if (Finished.AtEnd(thing) is > 0 and var finished)
            return Take(ref thing, ..^finished, Measure.Completed);
        if (Begun.AtEnd(thing) is > 0 and var begun)
            return Take(ref thing, ..^begun, Measure.Started);
        if (Finished.AtStart(thing) is > 0 and var finishes)
            return Take(ref thing, finishes.., Measure.Completed);
        return Begun.AtStart(thing) is > 0 and var begins ? Take(ref thing, begins.., Measure.Started) : null;
    }

    private static Measure Take(ref ReadOnlySpan<char> thing, Range range, Measure stage)
    {
        thing = thing[range];
        return stage;
    }

    /// <summary>"加快建设X", "推进X建设"; 推进 alone may be said of anything.</summary>
    private static bool IsCarriedOn(ReadOnlySpan<char> clause, ref ReadOnlySpan<char> thing)
    {
        var bare = Wording.WithoutDate(clause.Trim(" 　、·*#—-"));
        if (CarriedOn.AtStart(bare) is > 0 and var verb)
            thing = bare[verb..];
        else if (CarriedOnWith.AtEnd(bare) is > 0 and var noun && Carries.IsIn(bare[..Math.Min(6, bare.Length)]))
            thing = WithoutManner(bare[..^noun]);
        else
            return false;
        return true;
    }

    private static int MannerBefore(ReadOnlySpan<char> text) =>
        Manner.AtStart(text) is > 0 and var length ? length
        : Particles.AtStart(text) is > 0 and var particle && (Finished.AtStart(text[particle..]) > 0 || Begun.AtStart(text[particle..]) > 0 || Manner.AtStart(text[particle..]) > 0) ? particle
        : 0;

    private static ReadOnlySpan<char> WithoutManner(ReadOnlySpan<char> text)
    {
        text = Wording.WithoutDate(text.Trim(" 　、·*#—-"));
        while (MannerBefore(text) is > 0 and var before)
            text = text[before..];
        while (Manner.AtEnd(text) + Particles.AtEnd(text) is > 0 and var behind)
            text = text[..^behind];
        return text;
    }
}
