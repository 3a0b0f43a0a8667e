namespace Tracker.Cli.Evaluation;

/// <summary>How often what is told with a confidence is right: of what is told with 0.9, nine in ten should be.</summary>
public sealed class Reliability
{
    private static readonly double[] Edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1];

    private readonly List<(double Told, bool Right)> judged = [];

    public void Add(double told, bool right) => judged.Add((told, right));

    /// <summary>By confidence, the lowest first; a step that nothing falls into is left out.</summary>
    public IReadOnlyList<ReliabilityRow> Rows =>
    [
        .. Edges.Zip(Edges.Skip(1), (from, to) => (From: from, To: to, In: judged.FindAll(one => one.Told >= from && (one.Told < to || to == 1))))
            .Where(step => step.In.Count > 0)
            .Select(step => new ReliabilityRow(step.From, step.To, step.In.Count, step.In.Average(one => one.Told), step.In.Average(one => one.Right ? 1.0 : 0.0))),
    ];

    /// <summary>Expected calibration error: how far confidence and correctness lie apart, averaged over the steps by how much falls into each; 0 where nothing was judged.</summary>
    public double Error => judged.Count == 0 ? 0 : Rows.Sum(row => row.Count * Math.Abs(row.Told - row.Right)) / judged.Count;
}

/// <param name="From">The lowest confidence of the step.</param>
/// <param name="To">Where the next step begins.</param>
/// <param name="Told">The mean confidence of what falls into it.</param>
/// <param name="Right">The share of it that is right.</param>
public readonly record struct ReliabilityRow(double From, double To, int Count, double Told, double Right);
