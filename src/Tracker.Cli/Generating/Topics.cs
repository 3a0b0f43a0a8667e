namespace Tracker.Cli.Generating;

/// <summary>All topics there are: those of the catalogue, and many that it has no indicator for.</summary>
internal sealed class Topics
{
    private static readonly string[] GrowingFields = ["economy", "fiscal", "investment", "industry", "trade", "income", "culture"];

    private static readonly string[] Where = ["", "城区", "镇村", "园区", "老城", "沿河", "山区", "片区"];

    private static readonly (string Verb, string Thing, string Unit, string Domain)[] Works =
    [
        ("改造", "雨污管网", "公里", "environment"), ("新建", "公路", "公里", "transport"), ("整治", "黑臭水体", "处", "environment"), ("新建", "高标准农田", "亩", "rural"),
        ("新增", "公交线路", "条", "transport"), ("更换", "燃气管道", "公里", "safety"), ("创建", "绿色工厂", "家", "industry"), ("改造", "危旧房屋", "户", "housing"),
        ("新建", "公共厕所", "座", "environment"), ("安装", "视频监控", "处", "safety"), ("培育", "家庭农场", "家", "rural"), ("新增", "供热面积", "平方米", "environment"),
        ("修缮", "文物古建筑", "处", "culture"), ("新建", "农贸市场", "处", "livelihood"), ("救助", "困难家庭", "户", "livelihood"), ("培训", "家政服务人员", "人", "jobs"),
        ("招聘", "中小学教师", "人", "education"), ("新建", "日间照料中心", "处", "health"), ("排查", "安全隐患", "处", "safety"), ("新建", "标准厂房", "平方米", "industry"),
        ("盘活", "闲置用地", "亩", "investment"), ("发放", "创业担保贷款", "元", "jobs"), ("减免", "企业税费", "元", "fiscal"), ("开展", "义务巡诊", "场", "health"),
        ("治理", "水土流失", "亩", "environment"), ("新建", "消防站", "座", "safety"), ("改造", "架空线缆", "公里", "transport"), ("开通", "定制班车", "条", "transport"),
        ("引进", "总部企业", "家", "industry"), ("新增", "网上办理服务", "项", "governance"), ("调解", "矛盾纠纷", "件", "governance"), ("建设", "数字车间", "个", "industry"),
        ("放映", "公益电影", "场", "culture"), ("更新", "体育器材", "套", "culture"), ("免费筛查", "适龄妇女", "人", "health"), ("资助", "困难学生", "人", "education"),
        ("清运", "积存垃圾", "批次", "environment"), ("新建", "物流网点", "处", "trade"), ("举办", "消费促进活动", "场", "trade"), ("培育", "电商企业", "家", "trade"),
        ("绿化", "荒坡荒地", "亩", "environment"), ("新增", "婴幼儿照护点", "处", "education"), ("改造", "中小学操场", "处", "education"), ("新建", "应急避难场所", "处", "safety"),
    ];

    private static readonly string[] Projects = ["中学", "人民医院", "文化中心", "污水处理厂", "大桥", "产业园", "养老中心", "体育馆", "水厂", "客运站", "实验小学", "图书馆", "物流园", "变电站"];

    private static readonly Dictionary<string, (decimal Least, decimal Most)> Ranges = new()
    {
        ["元"] = (50_000_000m, 20_000_000_000m), ["元/人"] = (25_000m, 120_000m), ["美元"] = (2_000_000m, 300_000_000m), ["人"] = (300m, 30_000m), ["人次"] = (200_000m, 6_000_000m),
        ["个"] = (20m, 900m), ["家"] = (5m, 150m), ["处"] = (4m, 80m), ["件"] = (20m, 800m), ["户"] = (300m, 20_000m), ["套"] = (100m, 5_000m), ["部"] = (10m, 200m), ["公里"] = (8m, 150m),
        ["平方米"] = (20_000m, 2_000_000m), ["亩"] = (500m, 30_000m), ["斤"] = (100_000_000m, 2_000_000_000m), ["批次"] = (300m, 6_000m), ["场"] = (40m, 2_000m), ["张"] = (100m, 2_000m),
        ["条"] = (3m, 40m), ["项"] = (30m, 900m), ["座"] = (2m, 30m), ["所"] = (2m, 25m), ["微克/立方米"] = (25m, 55m),
    };

    public Topics(Catalogue catalogue)
    {
        Catalogued = [.. catalogue.Indicators.Select(Of)];
        Others = [.. Works.SelectMany(work => Where.Select(where => Of(work, where)))];
    }

    public IReadOnlyList<Topic> Catalogued { get; }

    public IReadOnlyList<Topic> Others { get; }

    /// <summary>A work by its name.</summary>
    public static Topic Project(Dice dice) => new(
        InventedNames.One(dice) + dice.Of(Projects), "", "other", "", Better.Up, false, dice.Chance(0.75) ? Measure.Completed : Measure.Started, TopicKind.Project, 0, 0);

    private static Topic Of(Indicator indicator)
    {
        var kind = indicator is { Better: Better.Down, Code: "energy_intensity" } ? TopicKind.Fall
            : indicator.BaseUnit == "%" ? TopicKind.Share
            : GrowingFields.Contains(indicator.Domain) && indicator.BaseUnit is "元" or "元/人" or "美元" ? TopicKind.Growth
            : TopicKind.Amount;
        var (least, most) = kind is TopicKind.Share ? Share(indicator) : kind is TopicKind.Fall ? (1m, 4m) : Ranges.GetValueOrDefault(indicator.BaseUnit, (10m, 1000m));
        if (indicator.Domain == "income")
            (least, most) = (18_000m, 70_000m);
        var measure = kind is TopicKind.Amount && indicator.NameZh.StartsWith('新') ? Measure.Flow : Measure.Plain;
        return new(indicator.NameZh, indicator.Code, indicator.Domain, indicator.BaseUnit, indicator.Better, indicator.Headline, measure, kind, least, most);
    }

    private static Topic Of((string Verb, string Thing, string Unit, string Domain) work, string where)
    {
        var (least, most) = Ranges[work.Unit];
        return new($"{work.Verb}{where}{work.Thing}", "", work.Domain, work.Unit, Better.Up, false, work.Verb is "新增" or "培育" or "引进" ? Measure.Flow : Measure.Plain, TopicKind.Amount, least, most);
    }

    private static (decimal Least, decimal Most) Share(Indicator indicator) => indicator.Better switch
    {
        Better.Up => indicator.Domain is "innovation" or "economy" ? (2m, 20m) : (70m, 97m),
        Better.Down => (2.5m, 5.5m),
        Better.Near => (2m, 3.5m),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator.Better, "A direction has no range here; add it beside the others."),
    };
}
