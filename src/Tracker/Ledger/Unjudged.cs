namespace Tracker.Ledger;

/// <summary>Marks districts of which facts are kept that they are not yet linked and judged by: whoever stopped in between finds them again.</summary>
internal static class Unjudged
{
    private const string More = "on conflict (district) do update set marks = unjudged.marks + 1";

    /// <summary>Inside the write that keeps the facts, at its end: a place that goes with it does not wait.</summary>
    public static Task MarkAsync(Writing write) => write.RunAsync(
        $"insert into unjudged (district, marks) select d.code, 1 from district d where d.code = @district {More}",
        write.Waiting.Order(StringComparer.Ordinal).Select(district => new { district }));

    /// <summary>Inside the write that brings the archive up to a program whose rules may be others.</summary>
    public static Task MarkAllAsync(Writing write) =>
        write.RunAsync($"insert into unjudged (district, marks) select d.code, 1 from district d where exists (select 1 from statement s where s.district = d.code) {More}");

    /// <summary>Inside the write that keeps the verdicts.</summary>
    /// <param name="marks">How many there were before the facts were read that the verdicts rest on: where more have come since, the district stays marked.</param>
    public static Task ClearAsync(Writing write, string district, int marks) =>
        write.RunAsync("delete from unjudged where district = @district and marks = @marks", new { district, marks });
}
