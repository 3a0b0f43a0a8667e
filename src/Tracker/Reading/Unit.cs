using System.Collections.Frozen;

namespace Tracker.Reading;

/// <summary>What a unit counts: this decides how a figure may be meant.</summary>
public enum UnitKind
{
    /// <summary>No unit of the table stands there.</summary>
    None,

    /// <summary>%, ‰.</summary>
    Share,

    /// <summary>百分点.</summary>
    Points,

    /// <summary>倍, 番.</summary>
    Times,

    Money,

    /// <summary>人, 户, 个, 家, …</summary>
    Count,

    /// <summary>Length, area, volume, weight, power, concentration.</summary>
    Size,

    /// <summary>天, 小时, 分钟, 岁: a statement only as the value of a named measure.</summary>
    Time,

    /// <summary>年, 月, 日, 号, 届, 期, 强, 级, 大: the number is part of a date, a rank or a name.</summary>
    Name,
}

/// <summary>A unit as the text writes it.</summary>
public readonly record struct Unit(string Name, UnitKind Kind)
{
    /// <summary>The unit of a ratio: 收入比2.04∶1 is 2.04 of nothing.</summary>
    public static readonly Unit Ratio = new("", UnitKind.Times);

    private static readonly FrozenDictionary<string, (Unit Unit, decimal Factor)> Table = Make();
    private static readonly FrozenDictionary<string, (Unit Unit, decimal Factor)>.AlternateLookup<ReadOnlySpan<char>> ByText = Table.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<char, int> LongestByFirst =
        Table.Keys.GroupBy(name => name[0]).ToFrozenDictionary(group => group.Key, group => group.Max(name => name.Length));

    /// <summary>The longest unit that stands at the start of a text.</summary>
    /// <param name="length">How many characters it takes there.</param>
    /// <param name="factor">How much of the unit given one of the unit written is: 角 gives 元 and 0.1.</param>
    public static Unit At(ReadOnlySpan<char> text, out int length, out decimal factor)
    {
        (length, factor) = (0, 1);
        if (text.IsEmpty || !LongestByFirst.TryGetValue(text[0], out var longest))
            return default;
        for (length = Math.Min(longest, text.Length); length > 0; length--)
        {
            if (ByText.TryGetValue(text[..length], out var found))
            {
                factor = found.Factor;
                return WithAlternative(text, found.Unit, ref length);
            }
        }
        return default;
    }

    /// <summary>"14.2万台（套）": two words for the thing counted are one unit, as the text writes it.</summary>
    private static Unit WithAlternative(ReadOnlySpan<char> text, Unit unit, ref int length)
    {
        if (unit.Kind != UnitKind.Count || length + 2 >= text.Length || text[length] is not ('（' or '(') || text[length + 2] is not ('）' or ')') || !ByText.ContainsKey(text.Slice(length + 1, 1)))
            return unit;
        length += 3;
        return new(text[..length].ToString(), UnitKind.Count);
    }

    private static FrozenDictionary<string, (Unit Unit, decimal Factor)> Make()
    {
        var table = new Dictionary<string, (Unit Unit, decimal Factor)>(StringComparer.Ordinal);
        void Add(UnitKind kind, string names)
        {
            foreach (var name in names.Split(' '))
                table[name] = (new Unit(name, kind), 1);
        }
        Add(UnitKind.Share, "% ‰");
        Add(UnitKind.Points, "百分点");
        Add(UnitKind.Times, "倍");
        Add(UnitKind.Money, "元 美元 欧元 港元 日元");
        foreach (var per in "人 户 平方米 立方米 吨 亩 斤 公斤 千克 千瓦时 度 公里 小时 天 日 月 年".Split(' '))
        {
            Add(UnitKind.Money, $"元/{per}");
            table[$"角/{per}"] = (new Unit($"元/{per}", UnitKind.Money), 0.1m);
            table[$"分/{per}"] = (new Unit($"元/{per}", UnitKind.Money), 0.01m); // 分 alone is also a mark in an examination
        }
        table["角"] = table["角钱"] = table["毛钱"] = (new Unit("元", UnitKind.Money), 0.1m);
        table["分钱"] = (new Unit("元", UnitKind.Money), 0.01m);
        Add(UnitKind.Count, "人 名 位 人次 户 户次 家 家次 家庭 个 个次 所 处 座 项 件 台 标台 台套 台次 套 张 部 条 辆 场 场次 次 批 批次 支 间 列 艘 架 只 头 株 棵 栋 幢 片 门 宗 款 种 类 例 份 篇 本 册 块 枚 对 组 队 站 村 层 盏 单 笔 班 趟 航次 标箱 标准箱 TEU 床 席 孔 井 眼 颗 对次 车次 班次 点位 起 桩 剂 剂次 尾 羽 口");
        Add(UnitKind.Size, "公里 千米 米 延米 平方米 立方米 公顷 亩 吨 吨标准煤 吨标煤 标准煤 斤 公斤 千克 克 千瓦 千瓦时 兆瓦 千伏安 度 重量箱 升 毫升 毫克/升 微克/立方米 毫克/立方米 微克每立方米 微克 吨/日 立方米/日 吨/年 海里 英里 公斤/亩 吨标准煤/万元 吨标煤/万元 立方米/万元 分贝 兆 赫兹");
        Add(UnitKind.Time, "小时 分钟 秒 天 个月 岁 周岁 工作日 周 日历天");
        Add(UnitKind.Name, "年 月 日 号 届 期 强 级 大 周年 季度 度假 年级 时 点 路 线 版 世纪 年代 楼 后 维 星 方面 个方面 大类 旬 月份 年度 季 线城市 英寸 千伏 代 度电");
        // FORMAT: areas are in base units.
        table["平方公里"] = table["平方千米"] = (new Unit("平方米", UnitKind.Size), 1_000_000);
        // 百分点 is always counted with 个.
        table["个工作日"] = (new Unit("工作日", UnitKind.Time), 1);
        table["个小时"] = (new Unit("小时", UnitKind.Time), 1);
        table["个百分点"] = table["个点"] = (new Unit("百分点", UnitKind.Points), 1);
        table["℅"] = table["﹪"] = (new Unit("%", UnitKind.Share), 1); // as typed for %
        table["人口"] = (new Unit("人", UnitKind.Count), 1);
        table["微克每立方米"] = (new Unit("微克/立方米", UnitKind.Size), 1);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
