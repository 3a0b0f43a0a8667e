using System.Text;

namespace Tracker.Assessing;

/// <summary>Words that official documents use for one another: one report counts 市场主体, the next 企业, and 棚改 is 棚户区改造.</summary>
internal static class Synonyms
{
    /// <summary>Every word with the one it is taken for, which stands for itself; the longest first.</summary>
    private static readonly (string Word, string Plain)[] Words =
    [
        .. new (string Plain, string[] Words)[]
        {
            ("企业", ["市场主体", "经营主体", "商事主体"]),
            ("减负", ["减轻负担", "减轻税费负担", "减税降费", "减费降税", "减免税费"]),
            ("居民", ["群众", "人民群众", "老百姓"]),
            ("老旧小区", ["老旧住宅小区", "城镇老旧小区"]),
            ("棚户区", ["棚改", "棚户区住房"]),
            ("停车位", ["公共停车位", "停车泊位", "公共泊位", "泊位", "车位"]),
            ("充电桩", ["充电设施", "充电基础设施"]),
            ("加装电梯", ["增设电梯"]),
            ("社区食堂", ["助餐点", "助老食堂", "长者食堂", "老年食堂", "助餐服务点"]),
            ("幼儿园", ["幼教机构"]),
            ("医保", ["医疗保险", "基本医保", "基本医疗保险"]),
            ("低保", ["最低生活保障"]),
            ("养老金", ["基本养老金", "退休人员基本养老金"]),
            ("补助", ["补助标准", "补贴标准", "补贴"]),
            ("脱贫", ["减贫", "摆脱贫困", "贫困人口减少"]),
            ("贫困人口", ["贫困群体"]),
            ("落户", ["市民化"]),
            ("易地搬迁", ["易地扶贫搬迁"]),
            ("生产总值", ["地区生产总值", "国内生产总值", "经济总量", "GDP"]),
            ("固定资产投资", ["固投"]),
            ("社会消费品零售总额", ["社会消费品零售额", "消费品零售总额", "社零"]),
            ("进出口", ["对外贸易", "货物贸易", "外贸"]),
            ("规模以上", ["规上"]),
            ("高新技术企业", ["高企"]),
            ("细颗粒物", ["PM2.5", "PM25", "PM"]),
            ("污水处理厂", ["水质净化厂", "净水厂"]),
            ("污水处理", ["污水治理"]),
            ("技能培训", ["职业培训", "职业技能培训"]),
            ("失业率", ["失业人员占比"]),
            ("审批", ["行政审批"]),
            ("网速", ["宽带速率"]),
            ("资费", ["流量费用", "网费"]),
        }.SelectMany(group => group.Words.Append(group.Plain).Select(word => (word, group.Plain))).OrderByDescending(pair => pair.word.Length),
    ];

    private static readonly ILookup<char, (string Word, string Plain)> ByFirst = Words.ToLookup(pair => pair.Word[0]);

    /// <summary>The text with one word for each thing that has several.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var (word, standing) = ByFirst[text[at]].FirstOrDefault(pair => string.CompareOrdinal(text, at, pair.Word, 0, pair.Word.Length) == 0);
            plain.Append(standing ?? text[at].ToString());
            at += word?.Length ?? 1;
        }
        return plain.ToString();
    }

    /// <summary>The text itself, and as it would read with each other word for what it speaks of.</summary>
    /// <returns>At least one, the text first.</returns>
    public static IReadOnlyList<string> Spellings(string text)
    {
        var plain = Plain(text);
        return
        [
            .. Words.Where(pair => plain.Contains(pair.Plain, StringComparison.Ordinal))
                .Select(pair => plain.Replace(pair.Plain, pair.Word, StringComparison.Ordinal))
                .Prepend(plain).Prepend(text).Distinct(StringComparer.Ordinal),
        ];
    }
}
