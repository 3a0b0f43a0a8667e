using Tracker.Reports;
using Xunit;

namespace Tracker.Tests.Reports;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("增长１２．５％左右", "增长12.5%左右")]
    [InlineData("１．加快发展", "1．加快发展")]
    [InlineData("推进５Ｇ建设", "推进5G建设")]
    [InlineData("增长，稳定。", "增长，稳定。")]
    [InlineData("新增\u200B学位\uFEFF3300\u202C个", "新增学位3300个")]
    [InlineData("新增就业 3 万 人", "新增就业3万人")]
    [InlineData("区长　　高　　明", "区长高明")]
    [InlineData("“2 6”产业", "“2 6”产业")]
    [InlineData("Public Private 合作", "Public Private合作")]
    [InlineData("就业\t3万人\t已完成", "就业\t3万人\t已完成")]
    public void Characters_change_only_in_width_and_needless_ones_go(string page, string clean) => Assert.Equal(clean, Clean(page));

    [Theory]
    [InlineData("实行8848在线游戏的付费方式改革", "实行付费方式改革")]
    [InlineData("线上产品和3663小游戏的线下活动", "线上产品和线下活动")]
    [InlineData("公开透明http://www.example.com/a?b=1的政务", "公开透明的政务")]
    [InlineData("整治网络博彩12起", "整治网络博彩12起")]
    [InlineData("培育在线游戏企业5家", "培育在线游戏企业5家")]
    [InlineData("改造棋牌室20处", "改造棋牌室20处")]
    public void Advertising_wedged_into_a_sentence_goes_and_ordinary_words_stay(string page, string clean) => Assert.Equal(clean, Clean(page));

    [Theory]
    [InlineData("全区稳中有进。新增城镇就业\n3万人。", "全区稳中有进。新增城镇就业3万人。")]
    [InlineData("全区生产总值增长，\n失业率下降。", "全区生产总值增长，失业率下降。")]
    [InlineData("细颗粒物（PM\n2.5\n）浓度下降。", "细颗粒物（PM2.5）浓度下降。")]
    [InlineData("办复事项55.\n02万件。", "办复事项55.02万件。")]
    [InlineData("推进“\n一带一路\n”建设。", "推进“一带一路”建设。")]
    [InlineData("就业稳定。新增加装\n\u200B\n电梯30台。", "就业稳定。新增加装电梯30台。")]
    [InlineData("一、2024年工作回顾\n一年来，全区稳中有进。", "一、2024年工作回顾\n一年来，全区稳中有进。")]
    [InlineData("（一）坚持创新引领，培育新动能\n新增平台10家。", "（一）坚持创新引领，培育新动能\n新增平台10家。")]
    [InlineData("新增学位3300个\n新建学校10所", "新增学位3300个\n新建学校10所")]
    [InlineData("1.新增学位，扩大供给\n2.新建学校10所", "1.新增学位，扩大供给\n2.新建学校10所")]
    [InlineData("指标\t目标\n就业\t3万人", "指标\t目标\n就业\t3万人")]
    public void Cut_sentences_are_joined_and_headings_and_items_stay(string page, string clean) => Assert.Equal(clean, Clean(page));

    [Fact]
    public void Lines_wrapped_at_a_width_are_joined()
    {
        string[] lines =
        [
            "2024年，全区地区生产总值增长百分之六左右，一般公共预算收",
            "入增长百分之四，居民人均可支配收入与经济增长同步，城镇登记",
            "失业率控制在合理区间，粮食播种面积保持稳定，规模以上工业增",
            "加值稳步提高，社会消费品零售总额较快增长，进出口总额实现新",
            "的突破，实际使用外资稳中有升，新增经营主体八千余户，净增规",
            "上企业六十家，培育高新技术企业二十家，研发投入强度继续位居",
            "全市前列，技术合同成交额再创新高，数字经济核心产业增加值占",
            "比持续提升，绿色低碳转型迈出坚实步伐，民生支出占比超过八成，各项事业全面进步。",
        ];
        Assert.Equal(string.Concat(lines), Clean(string.Join('\n', lines)));
    }

    [Fact]
    public void A_title_that_heads_each_printed_page_stays_once() => Assert.Equal(
        "2025年临溪区政府工作报告\n全区稳中有进。新增城镇就业3万人。",
        Clean("2025年临溪区政府工作报告\n全区稳中有进。新增城镇\n- 1 -\n2025年临溪区政府工作报告\n就业3万人。"));

    [Fact]
    public void Marks_of_Markdown_headings_go() => Assert.Equal("临溪区：实干开新局\n新增就业", Clean("# 临溪区：实干开新局\n## 新增就业"));

    [Fact]
    public void A_heading_run_into_a_paragraph_begins_a_line() => Assert.Equal(
        "提出意见。\n一、2024年工作回顾2024年,全区稳中有进。\n(二)聚焦民生",
        Clean("提出意见。 一、2024年工作回顾2024年,全区稳中有进。 (二)聚焦民生"));

    [Theory]
    [InlineData("首页 > 政务公开 > 政府工作报告")]
    [InlineData("|设为首页 |加入收藏 |无障碍")]
    [InlineData("登录 注册")]
    [InlineData("【字号：大 中 小】")]
    [InlineData("分享到：微信 微博")]
    [InlineData("发布时间：2025-01-22 来源：区政府办")]
    [InlineData("免责声明：本文仅代表作者观点。")]
    [InlineData("本站内容来自网络，若有侵权请联系本站。")]
    [InlineData("文件下载：2025年临溪区政府工作报告")]
    [InlineData("https://www.example.org/wiki/%E5%B7%A5")]
    [InlineData("false")]
    [InlineData("----")]
    [InlineData("2025-07-09")]
    [InlineData("■临溪区产业园一角。")]
    [InlineData("- 12 -")]
    [InlineData("第 3 页 共 20 页")]
    public void Lines_of_the_page_go(string line) =>
        Assert.Equal("全区新增就业3万人。\n新建学校10所。", Clean($"全区新增就业3万人。\n{line}\n新建学校10所。"));

    [Theory]
    [InlineData("打印机产业产值增长5%。")]
    [InlineData("加强网站地图等适老化改造，关闭散乱污企业12家。")]
    [InlineData("■新增就业3万人")]
    [InlineData("| 新增就业 | 3万人 |")]
    [InlineData("来源于数字经济的税收增长8%。")]
    [InlineData("责任编辑制度全面落实，新闻出版管理进一步加强。")]
    public void Sentences_that_only_mention_such_words_stay(string line) =>
        Assert.Equal($"全区新增就业。\n{line.Replace(" ", "", StringComparison.Ordinal)}\n新建学校10所。", Clean($"全区新增就业。\n{line}\n新建学校10所。"));

    [Fact]
    public void Every_stretch_leads_back_to_what_it_was_made_of()
    {
        const string page = "首页 > 报告\r\n全区稳中有进。完成投资１２．５ 亿元，新增\r\n\r\n■图片说明\r\n学位3300个。";
        var clean = TextCleaner.Clean(page);
        var figure = clean.ToOriginal(new Extent(clean.Text.IndexOf("12.5亿元", StringComparison.Ordinal), 6));
        var cut = clean.ToOriginal(new Extent(clean.Text.IndexOf("新增学位", StringComparison.Ordinal), 4));
        Assert.Equal("１２．５ 亿元", page.Substring(figure.Start, figure.Length));
        Assert.StartsWith("新增", page.Substring(cut.Start, cut.Length), StringComparison.Ordinal);
        Assert.EndsWith("学位", page.Substring(cut.Start, cut.Length), StringComparison.Ordinal);
    }

    private static string Clean(string page) => TextCleaner.Clean(page).Text;
}
