namespace Tracker.Assessing;

/// <summary>Fisher's exact test of two shares.</summary>
internal static class ExactTest
{
    // Splits as likely as the one at hand count with it, although their computed chances differ in the last digits.
    private const double Alike = 1 + 1e-7;

    /// <summary>How likely a split no likelier than this one is, were the shares the same: 0 to 1, and 1 where either whole is 0.</summary>
    /// <param name="part">How many of <paramref name="whole"/>, 0 to all of them.</param>
    public static double TwoSided(int part, int whole, int otherPart, int otherWhole)
    {
        var parts = part + otherPart;
        var logs = LogFactorials(whole + otherWhole);
        var observed = Math.Exp(LogChance(part));
        var sum = 0d;
        for (var at = Math.Max(0, parts - otherWhole); at <= Math.Min(whole, parts); at++)
        {
            if (Math.Exp(LogChance(at)) is var chance && chance <= observed * Alike)
                sum += chance;
        }
        return Math.Min(1, sum);

        double LogChance(int at) => Ways(whole, at) + Ways(otherWhole, parts - at) - Ways(whole + otherWhole, parts);

        double Ways(int of, int take) => logs[of] - logs[take] - logs[of - take];
    }

    private static double[] LogFactorials(int most)
    {
        var logs = new double[most + 1];
        for (var n = 2; n <= most; n++)
            logs[n] = logs[n - 1] + Math.Log(n);
        return logs;
    }
}
