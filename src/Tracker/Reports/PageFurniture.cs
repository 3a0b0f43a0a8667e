using System.Buffers;

namespace Tracker.Reports;

/// <summary>Lines that belong to the page and not to the report on it: menus, breadcrumbs, share bars, bylines, disclaimers, captions.</summary>
/// <remarks>A rule looks at the beginning of a line, or at a short line as a whole, so that a sentence which only mentions such a word stays.</remarks>
internal static class PageFurniture
{
    private const int ShortLine = 40;    // Characters: a button, a link or a byline is shorter, a sentence with figures seldom.
    private const int LongestMenu = 120;
    private const int LongestCaption = 60;
    private const int LongestName = 20;  // Of letters and figures, as 5G or Covid19; longer ones are pieces of addresses.

    // What follows a report on its page; after one of these no sentence of the report comes.
    private static readonly WordSet Closers = new(
    [
        "免责声明", "版权声明", "特别声明", "文件下载", "附件下载", "相关附件", "政策解读", "相关解读", "图文解读", "文字解读", "【图文解读】", "【文字解读】", "【政策解读】",
        "相关链接", "相关阅读", "相关文章", "相关新闻", "相关稿件", "相关信息", "相关文件", "推荐阅读", "延伸阅读", "热门文章", "上一篇", "下一篇", "上一条", "下一条",
        "版权所有", "主办单位", "承办单位", "本作品", "分享到", "责任编辑", "有想补充的信息", "友情链接",
    ]);

    private static readonly string[] Bylines =
    [
        "发布时间", "发布日期", "发表时间", "更新时间", "时间", "日期", "发布机构", "发布单位", "发文机关", "发文日期", "成文日期", "公开日期", "生成日期", "信息来源", "来源", "文章来源", "稿件来源", "作者", "编辑",
        "责编", "审核", "索引号", "文号", "发文字号", "主题分类", "公开方式", "有效性", "浏览次数", "浏览量", "阅读次数", "阅读量", "阅读", "点击数", "点击量", "点击次数", "访问量",
        "字号", "字体", "字体大小", "文字大小", "当前位置", "您的位置", "您现在的位置", "所在位置", "网站标识码",
    ];

    private static readonly WordSet Buttons = new(
        [
            "设为首页", "加入收藏", "无障碍", "智能机器人", "登录注册", "打印本页", "关闭窗口", "返回顶部", "返回首页", "扫一扫", "字号:", "字号：", "[打印]", "【打印】", "打印】", "[关闭]", "【关闭】",
            "分享到", "收藏本站", "联系我们", "网站地图", "版权所有", "ICP备", "公网安备", "企业入驻", "点我投稿", "繁体版", "手机版", "适老版", "长者模式", "关怀版",
        ]);

    private static readonly SearchValues<string> DisclaimerWords = SearchValues.Create(["侵权", "转载", "版权", "观点", "立场", "非营利", "联系本站"], StringComparison.Ordinal);
    private static readonly SearchValues<char> PageNumbers = SearchValues.Create("-—–·0123456789第共页,，/ ");
    private static readonly SearchValues<string> WholeLines = SearchValues.Create(["打印", "关闭", "收藏", "分享", "首页", "登录", "注册", "大中小", "字号", "更多", "更多>>", "返回"], StringComparison.Ordinal);

    /// <summary>True where the line is no part of a report.</summary>
    public static bool Is(ReadOnlySpan<char> line) =>
        LineShape.IsDecoration(line)
        || LineShape.IsDate(line)
        || IsLeftover(line)
        || IsPageNumber(line)
        || IsMenu(line)
        || IsCaption(line)
        || IsByline(line)
        || (line.Length <= ShortLine && IsButton(line))
        || Closes(line);

    /// <summary>True where the line opens what follows a report on its page: downloads, explanations, disclaimers.</summary>
    public static bool Closes(ReadOnlySpan<char> line) => IsDisclaimer(line) || (line.Length > 3 && Closers.AtStart(line) > 0 && IsLabel(line));

    // A label is short, or a colon, comma or bracket sets it off: "相关链接", "免责声明:本文…"; not "责任编辑制度全面落实…。".
    private static bool IsLabel(ReadOnlySpan<char> line) =>
        line.Length <= ShortLine && !LineShape.HasSentence(line)
        || line[..Math.Min(line.Length, 12)].IndexOfAny(':', '：', '】') >= 0
        || line.StartsWith("本作品", StringComparison.Ordinal);

    private static bool IsDisclaimer(ReadOnlySpan<char> line) =>
        line.Contains("本站", StringComparison.Ordinal) && line.ContainsAny(DisclaimerWords);

    // "false", "Public domain": what a template or another language left behind. Acronyms (RCEP) and figures (2.5) may be
    // parts of a sentence that a link cut out of its line.
    private static bool IsLeftover(ReadOnlySpan<char> line)
    {
        bool hasLower = false, hasDigit = false;
        foreach (var c in line)
        {
            if (!char.IsAscii(c))
                return false;
            hasLower |= char.IsAsciiLetterLower(c);
            hasDigit |= char.IsAsciiDigit(c);
        }
        return hasLower && (!hasDigit || line.Length >= LongestName);
    }

    /// <summary>True for "- 12 -", 第3页共20页; not for a bare figure, which may be part of a sentence.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line) =>
        line.Length <= 10
        && (line is ['-' or '—' or '–' or '·', .., '-' or '—' or '–' or '·'] or ['第', .., '页'])
        && line.ContainsAnyInRange('0', '9')
        && !line.ContainsAnyExcept(PageNumbers);

    // Items between bars or arrows; a line with bars at both ends is a row of a table, and one with figures may be.
    private static bool IsMenu(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestMenu || LineShape.HasSentence(line))
            return false;
        if (line.Count('>') + line.Count('›') + line.Count('»') + line.Count('＞') >= 2)
            return true;
        var bars = line.Count('|') + line.Count('｜');
        return bars >= 2 && line is not ['|', .., '|'] && !line.ContainsAnyInRange('0', '9');
    }

    // A picture's caption; an item of a list under the same mark has a figure, or is longer.
    private static bool IsCaption(ReadOnlySpan<char> line) =>
        line.Length <= LongestCaption
        && (line is ['■' or '▲' or '△' or '▼', ..] || line.StartsWith("图为", StringComparison.Ordinal) || line.StartsWith("![", StringComparison.Ordinal))
        && !line.ContainsAnyInRange('0', '9');

    private static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestMenu || LineShape.HasSentence(line.TrimEnd(';')))
            return false;
        line = line.TrimStart("[【〔(（");
        var colon = line.IndexOfAny(':', '：');
        if (colon is < 1 or > 8)
            return false;
        foreach (var byline in Bylines)
        {
            if (line[..colon].SequenceEqual(byline))
                return true;
        }
        return false;
    }

    private static bool IsButton(ReadOnlySpan<char> line) =>
        (!LineShape.HasSentence(line.TrimEnd("?？")) || line.Contains("投稿", StringComparison.Ordinal)) && Buttons.IsIn(line)
        || (line.Length <= 6 && WholeLines.Contains(line.ToString()));
}
