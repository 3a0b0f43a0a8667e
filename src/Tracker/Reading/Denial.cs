namespace Tracker.Reading;

/// <summary>Words that take back what a clause would say without them, and words that only hope for it.</summary>
internal static class Denial
{
    private static readonly WordSet Nots = new(["没有", "没能", "没完", "难以", "无法", "不能", "尚不", "不及"]);

    private static readonly WordSet Hopes = new(
        ["有望", "可望", "即将", "争取", "确保", "力争", "尽快", "尽早", "拟于", "将于", "将建", "将开", "将竣", "将投", "将完", "将实现", "将全面", "将正式", "年底前", "月底前"]);

    /// <summary>True where a clause says that something did not come about: 未能如期完成, 难以实现.</summary>
    public static bool Denies(ReadOnlySpan<char> clause)
    {
        for (var at = 0; at + 1 < clause.Length; at++)
        {
            if (clause[at] is '未' && clause[at + 1] is not ('来' or '成' or '央'))
                return true; // 未来, 未成年
        }
        return Nots.IsIn(clause);
    }

    /// <summary>True where a clause of a review only says that something is to come: 确保年底前建成.</summary>
    public static bool Hopeful(ReadOnlySpan<char> clause) => Hopes.IsIn(clause);
}
