using System.Runtime.CompilerServices;

namespace Tracker.Cli.Generating;

/// <summary>An invented country, county by county, with what the rules make of each.</summary>
public sealed class Generator
{
    private static readonly Dictionary<string, ReportText> NoTexts = [];

    private readonly Size size;
    private readonly Topics topics;
    private readonly Intake intake;

    /// <param name="catalogue">Its indicators are what goals are set for.</param>
    /// <param name="clock">For the day on which the goals are judged.</param>
    public Generator(Size size, Catalogue catalogue, TimeProvider clock)
    {
        (this.size, topics) = (size, new(catalogue));
        Places = InventedCountry.Of(size.Counties, (ulong)size.Seed);
        intake = new(catalogue, clock);
    }

    /// <summary>Provinces, cities and counties, those above others first.</summary>
    public IReadOnlyList<District> Places { get; }

    /// <summary>What there is of each county. Some are made ahead while others are written; never more than there are processors.</summary>
    public async IAsyncEnumerable<DistrictRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var ahead = new Queue<Task<DistrictRecord>>();
        foreach (var county in Places.Where(place => place.Level is DistrictLevel.County))
        {
            ahead.Enqueue(Task.Run(() => RecordOf(county), cancel));
            if (ahead.Count > Environment.ProcessorCount)
                yield return await ahead.Dequeue();
        }
        while (ahead.TryDequeue(out var last))
            yield return await last;
    }

    private DistrictRecord RecordOf(District county)
    {
        var drafts = new CountyHistory(county, topics, (ulong)size.Seed).Tell(size.Until - size.Years + 1, size.Years);
        var (reports, statements) = (drafts.Select(draft => draft.Report).ToList(), drafts.SelectMany(draft => draft.Statements).ToList());
        return new(county.Code, reports, statements, intake.Derive(statements, reports, [], NoTexts));
    }
}
