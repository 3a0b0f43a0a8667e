namespace Tracker.Scale;

/// <summary>What became of each fault, as a table.</summary>
internal sealed class Report
{
    private readonly List<string> lines = [];

    public bool IsBad { get; private set; }

    /// <param name="putsOff">True where readers may be asked to come back later.</param>
    /// <param name="lost">How many confirmed writes are gone.</param>
    public void Add(string fault, Course readers, string clerk, int lost, bool putsOff = false)
    {
        lines.Add($"| {fault} | {readers} | {clerk} | {(lost == 0 ? "nothing" : $"{lost} confirmed writes")} |");
        Console.WriteLine(lines[^1]);
        foreach (var failed in readers.Failed.Distinct().Take(5))
            Console.WriteLine($"  a reader failed: {failed}");
        IsBad |= lost > 0 || !readers.Failed.IsEmpty || (!putsOff && readers.PutOff > 0);
    }

    public void Skip(string fault, string why) => lines.Add($"| {fault} | not tried: {why} | | |");

    public void Break(string fault, Exception error)
    {
        lines.Add($"| {fault} | broke off | {error.Message.ReplaceLineEndings(" ")} | |");
        Console.WriteLine($"{fault}: {error}");
        IsBad = true;
    }

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine("| fault | what readers saw | what a clerk saw | lost |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var line in lines)
            Console.WriteLine(line);
    }
}
