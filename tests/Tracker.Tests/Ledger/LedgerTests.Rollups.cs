using Dapper;
using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

/// <remarks>This part: sums that every write keeps. That they fit is asked after each test of this class.</remarks>
public abstract partial class LedgerTests
{
    [Fact]
    public async Task Sums_tell_what_was_claimed_what_was_known_later_and_what_is_shown()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ReplaceDerivedAsync(
            Sample.District, Sample.Links,
            [.. Sample.Verdicts, Sample.Verdict(Sample.Schools, Verdict.Missed, Vintage.Later)], cancel: Cancel);

        await using var db = await ledger.OpenAsync(Cancel);
        var sums = (await db.QueryAsync<(string, int, int, int)>("select verdict, shown, claimed, later from rollup where district = @District and domain = 'education' order by verdict", new { Sample.District })).ToList();

        Assert.Equal([("missed", 1, 0, 1), ("source_missing", 0, 1, 0)], sums);
        var years = await Promises.YearCountsAsync([Sample.District], Cancel);
        Assert.Equal(years, await Promises.YearCountsAsync(cancel: Cancel), (one, other) => one.Year == other.Year && one.Counts.SequenceEqual(other.Counts));
        Assert.Equal(years.Select(year => year.Year).OrderDescending(), await Promises.YearsAsync(Cancel));
        Assert.Equal(
            (await Promises.CountsOfAsync(Sample.District, Cancel)).Select(count => (count.Year, count.Verdict, count.Count)),
            years.SelectMany(year => year.Counts.Select((count, verdict) => (year.Year, (Verdict)verdict, count))).Where(count => count.count > 0).OrderBy(count => (count.Year, CodeNames<Verdict>.Of(count.Item2))));
        Assert.Equal(4, (await Promises.CountsOfAsync(Sample.District, Cancel)).Sum(count => count.Count));
        Assert.Equal(Verdict.Missed, (await Promises.CountsByFieldAsync(Sample.District, Cancel)).Single(count => count.Domain == "education").Verdict);
    }

    [Fact]
    public async Task Wrong_sums_are_found_and_counted_anew()
    {
        await Sample.SaveAllAsync(writer);
        await writer.ReplaceDerivedAsync(Sample.District, Sample.Links, Sample.Verdicts, cancel: Cancel);
        await using (var db = await ledger.OpenAsync(Cancel))
            await db.ExecuteAsync("update rollup set shown = shown + 1; update district_sum set reports = 7; update year_sum set met = met + 1; update indicator_sum set targets = 0");

        Assert.Equal([Sample.District], await writer.WrongSumsAsync(Cancel));
        await writer.RebuildSumsAsync(Cancel);

        Assert.Empty(await writer.WrongSumsAsync(Cancel));
    }
}
