namespace Tracker.Cli.Generating;

/// <summary>Chance that is the same for the same seed on every machine and in every version (SplitMix64; that of the framework promises neither).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>Dice for one thing among many, which fall the same however many there are beside it.</summary>
    public static Dice For(ulong seed, ulong thing) => new(new Dice(seed).Next() ^ new Dice(thing).Next());

    public bool Chance(double share) => Unit() < share;

    /// <summary>A whole number; both ends may come.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>An amount, the smaller ones as likely as those of ten times their size.</summary>
    public decimal Between(decimal least, decimal most) => least * (decimal)Math.Pow((double)(most / least), Unit());

    /// <summary>Around a middle, seldom further from it than twice the spread.</summary>
    public decimal Near(decimal middle, decimal spread) => middle + (spread * (decimal)((Unit() + Unit() + Unit() + Unit() - 2) * 1.7));

    public T Of<T>(IReadOnlyList<T> choices) => choices[(int)(Next() % (ulong)choices.Count)];

    public List<T> Shuffled<T>(IEnumerable<T> all)
    {
        var list = all.ToList();
        for (var last = list.Count - 1; last > 0; last--)
        {
            var other = Between(0, last);
            (list[last], list[other]) = (list[other], list[last]);
        }
        return list;
    }

    private double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
