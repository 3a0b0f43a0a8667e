using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Answering;

/// <summary>What a target is called where it is spoken of: its place, year, subject and figure.</summary>
public sealed class TargetNames(DistrictQueries districts)
{
    public async Task<string> OfAsync(Promise promise, CancellationToken cancel = default)
    {
        var place = await districts.FindAsync(promise.Target.District, cancel);
        return PromiseWords.Title(promise, place is null ? promise.Target.District : Names.Of(place), PromiseWords.Subject(promise));
    }
}
