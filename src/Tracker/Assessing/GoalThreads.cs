namespace Tracker.Assessing;

/// <summary>Strings the pairs of consecutive years together.</summary>
internal sealed class GoalThreads
{
    private readonly List<List<Statement>> threads = [];
    private readonly Dictionary<Goal, List<Statement>> byLast = new(ReferenceEqualityComparer.Instance);

    /// <summary>In the order in which they begin.</summary>
    public IReadOnlyList<GoalThread> All => [.. threads.Select(goals => new GoalThread(goals))];

    /// <param name="pairs">Of a year and the next, each goal once; the years come in order.</param>
    public void Add(IEnumerable<Comparison> pairs)
    {
        foreach (var pair in pairs)
        {
            if (!byLast.Remove(pair.Earlier, out var goals))
                threads.Add(goals = [pair.Earlier.Statement]);
            goals.Add(pair.Later.Statement);
            byLast.Add(pair.Later, goals);
        }
    }
}
