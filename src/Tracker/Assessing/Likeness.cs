using System.Collections.Frozen;

namespace Tracker.Assessing;

/// <summary>How alike two subjects are: pairs of neighbouring characters they share, the rarer the weightier.</summary>
/// <remarks>Chinese words are mostly two characters, so that pairs stand for words without a dictionary; 企业 and 项目 stand in half of all subjects and tell little.</remarks>
internal sealed class Likeness
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        StringComparer.Ordinal,
        "新建改建", "新建", "改建", "扩建", "再", "新增", "新开工", "开工建设", "开工", "建成", "完成", "实现", "继续", "今年", "全年", "达到", "推进", "推动", "实施", "建设", "打造", "培育", "引进", "要", "全区", "全市", "全县", "全省", "全国", "力争", "确保", "预计", "年末", "实际", "安排", "增长", "下降", "压减", "退出", "化解", "淘汰", "减少", "提高", "将", "把");

    private readonly Dictionary<string, Shape> shapes;

    /// <param name="subjects">All subjects that will be compared: they tell which pairs of characters are common.</param>
    public Likeness(IReadOnlyCollection<string> subjects)
    {
        var cores = subjects.Distinct(StringComparer.Ordinal).ToDictionary(subject => subject, Core, StringComparer.Ordinal);
        var found = new Dictionary<(char, char), int>();
        foreach (var subject in subjects)
        {
            foreach (var pair in PairsOf(cores[subject]).Distinct())
                found[pair] = found.GetValueOrDefault(pair) + 1;
        }
        var weights = found.ToDictionary(pair => pair.Key, pair => Math.Log(1 + ((double)subjects.Count / pair.Value)));
        shapes = cores.ToDictionary(known => known.Key, known => Shape.Of(known.Value, weights), StringComparer.Ordinal);
    }

    /// <summary>0 for nothing in common to 1 for the same words.</summary>
    /// <exception cref="KeyNotFoundException">A subject is none of those given.</exception>
    public double Of(string one, string other)
    {
        var (left, right) = (shapes[one], shapes[other]);
        if (left.Core == right.Core)
            return left.Core.Length > 0 ? 1 : 0;
        var letters = 0;
        foreach (var letter in left.Letters)
            letters += right.Letters.Contains(letter) ? 1 : 0;
        if (letters == 0)
            return 0;
        var shared = 0.0;
        for (var i = 0; i < left.Pairs.Length; i++)
            shared += right.Pairs.AsSpan().Contains(left.Pairs[i]) ? left.Weights[i] : 0;
        return (0.45 * 2 * shared / Math.Max(0.1, left.Whole + right.Whole))
            + (0.3 * shared / Math.Max(0.1, Math.Min(left.Whole, right.Whole)))
            + (0.25 * letters / Math.Min(left.Letters.Length, right.Letters.Length));
    }

    internal static IEnumerable<(char, char)> PairsOf(string text)
    {
        for (var i = 1; i < text.Length; i++)
            yield return (text[i - 1], text[i]);
    }

    /// <summary>What is compared: the bare subject, with one word for each thing that has several.</summary>
    private static string Core(string subject) => Synonyms.Plain(Bare(subject));

    /// <summary>The subject without quotation marks, digits and the verbs that any goal may begin with.</summary>
    public static string Bare(string subject) => WithoutVerbs(string.Concat(subject.Where(char.IsLetter)));

    /// <summary>The subject without the verbs that any goal may begin with.</summary>
    public static string WithoutVerbs(string subject)
    {
        var core = subject;
        for (var again = true; again;)
        {
            again = false;
            foreach (var verb in Verbs)
            {
                if (core.Length > verb.Length + 1 && core.StartsWith(verb, StringComparison.Ordinal))
                {
                    core = core[verb.Length..];
                    again = true;
                }
            }
        }
        return core;
    }

    /// <param name="Pairs">The pairs of neighbouring characters, each as one number: a district of twenty years compares millions of them.</param>
    /// <param name="Weights">The weight of each.</param>
    /// <param name="Whole">The sum of the weights.</param>
    /// <param name="Letters">Each character once.</param>
    private sealed record Shape(string Core, int[] Pairs, double[] Weights, double Whole, string Letters)
    {
        public static Shape Of(string core, Dictionary<(char, char), double> weights)
        {
            var pairs = PairsOf(core).Distinct().ToList();
            double[] each = [.. pairs.Select(pair => weights[pair])];
            return new(core, [.. pairs.Select(pair => (pair.Item1 << 16) | pair.Item2)], each, each.Sum(), string.Concat(core.Distinct()));
        }
    }
}
