namespace Tracker.Ledger;

/// <summary>Marks districts whose reports are kept and not yet linked and judged: whoever stopped in between finds them again.</summary>
internal static class Unjudged
{
    /// <summary>Inside the write that keeps the reports.</summary>
    public static Task MarkAsync(Writing write, IEnumerable<string> districts) => write.RunAsync(
        "insert into unjudged (district, marks) values (@district, 1) on conflict (district) do update set marks = unjudged.marks + 1",
        districts.Distinct().Order(StringComparer.Ordinal).Select(district => new { district }));

    /// <summary>Inside the write that keeps the verdicts.</summary>
    /// <param name="marks">How many there were before the facts were read that the verdicts rest on: where more have come since, the district stays marked.</param>
    public static Task ClearAsync(Writing write, string district, int marks) =>
        write.RunAsync("delete from unjudged where district = @district and marks = @marks", new { district, marks });
}
