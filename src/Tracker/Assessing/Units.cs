namespace Tracker.Assessing;

/// <summary>Which units may be held against each other.</summary>
internal static class Units
{
    // Chinese counts one thing with several words; 户 counts firms as 家 does, but households are no 个.
    private static readonly string[][] SameThings =
    [
        ["人", "名", "位"],
        ["个", "家", "处", "所", "座", "项", "件", "间"],
        ["家", "户"],
        ["部", "台"],
        ["场", "场次"],
        ["批", "批次"],
        ["个", "张"],
    ];

    public static bool Agree(string one, string other) =>
        one == other || (one, other) is ("%", "‰") or ("‰", "%") || SameThings.Any(words => words.Contains(one) && words.Contains(other));

    /// <summary>What an amount in one unit is multiplied with to stand in another; 1 for all but % and ‰.</summary>
    public static decimal Factor(string from, string to) => (from, to) switch
    {
        ("%", "‰") => 10m,
        ("‰", "%") => 0.1m,
        _ => 1m,
    };
}
