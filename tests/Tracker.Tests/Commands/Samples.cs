namespace Tracker.Tests.Commands;

/// <summary>Two reports of an invented district, short, but built as reports are.</summary>
internal static class Samples
{
    public const string Of2023 = """
        临溪区2023年政府工作报告

        各位代表：
        现在，我代表区人民政府向大会报告工作，请予审议。

        一、2022年工作回顾
        过去一年，全区地区生产总值增长5.1%，城镇新增就业3.6万人。

        二、2023年工作安排
        今年的主要预期目标是：地区生产总值增长6%左右；城镇新增就业4万人以上；居民收入增长与经济增长基本同步。
        新增学位3000个，建成口袋公园12处。
        """;

    public const string Of2024 = """
        临溪区2024年政府工作报告

        各位代表：
        现在，我代表区人民政府向大会报告工作，请予审议。

        一、2023年工作回顾
        过去一年，地区生产总值增长5.8%，城镇新增就业4.5万人，居民人均可支配收入增长5.5%。建成口袋公园9处。

        二、2024年工作安排
        今年的主要预期目标是：地区生产总值增长5.5%左右；城镇新增就业4万人以上。
        """;
}
