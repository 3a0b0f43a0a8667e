namespace Tracker.Reading;

/// <summary>The field a subject belongs to, by the words in it, where no indicator tells.</summary>
internal static class DomainGuess
{
    /// <summary>Fields in the order they are asked; the first whose word stands in the subject wins.</summary>
    private static readonly (string Domain, WordSet Words)[] Fields = [.. new (string Domain, string[] Words)[]
    {
        ("education", ["学校", "学位", "幼儿园", "中小学", "小学", "中学", "教师", "教育", "托育", "托位", "学生", "高校", "校舍"]),
        ("health", ["医院", "卫生", "医疗", "养老", "健康", "医保", "托养", "诊", "病", "敬老", "急救", "医护", "助老", "老年"]),
        ("jobs", ["就业", "创业", "岗位", "培训", "失业", "招聘", "务工"]),
        ("innovation", ["创新", "科技", "专利", "技术", "研发", "人才", "孵化", "实验室", "高新", "瞪羚", "独角兽", "专精特新", "院士", "商标"]),
        ("housing", ["棚户", "老旧小区", "住房", "安置", "回迁", "公寓", "公租房", "加装电梯", "房屋", "危房", "旧城", "城中村"]),
        ("transport", ["公路", "道路", "铁路", "地铁", "公交", "停车", "泊位", "充电", "航线", "港口", "桥", "轨道", "机场", "码头", "高铁"]),
        ("environment", ["绿化", "公园", "污水", "垃圾", "河道", "造林", "森林", "空气", "水质", "节能", "排放", "能耗", "生态", "绿道", "供热", "取暖", "违建", "违法建设", "水库", "减排", "降碳", "植树", "绿色", "环境"]),
        ("rural", ["农村", "农业", "乡村", "粮食", "农田", "村庄", "美丽乡村", "合作社", "养殖", "种植", "农产品", "行政村", "高标准"]),
        ("culture", ["文化", "文物", "图书", "博物馆", "旅游", "景区", "体育", "健身", "演出", "展会", "游客", "文艺"]),
        ("safety", ["食品", "药品", "安全", "消防", "应急", "隐患", "监控", "抽检", "事故"]),
        ("livelihood", ["民生", "低保", "救助", "残疾", "困难", "补贴", "实事", "养老金", "慈善", "扶贫", "脱贫", "社保", "保险"]),
        ("fiscal", ["财政", "税", "预算", "债券", "减税降费", "支出", "赤字", "国债"]),
        ("trade", ["外贸", "出口", "进口", "外资", "电商", "消费", "零售", "首店", "商贸", "跨境", "班列"]),
        ("investment", ["投资", "项目", "内资", "招商", "基金", "融资", "签约"]),
        ("industry", ["工业", "企业", "产业", "制造", "产值", "楼宇", "园区", "增加值", "总部", "产能", "集群", "车间", "金融", "银行", "贷款", "上市"]),
        ("governance", ["审批", "政务", "事项", "提案", "建议", "信访", "服务热线", "办结", "人大", "政协", "网格", "调解"]),
    }.Select(field => (field.Domain, new WordSet(field.Words)))];

    public const string Other = "other";

    public static string Of(ReadOnlySpan<char> subject)
    {
        foreach (var (domain, words) in Fields)
        {
            if (words.IsIn(subject))
                return domain;
        }
        return Other;
    }
}
