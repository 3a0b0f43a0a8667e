namespace Tracker.Ledger;

/// <summary>A target and what it came to, as far as it is counted.</summary>
internal sealed record JudgedTarget
{
    /// <summary>The vintage of what was known later.</summary>
    public static readonly string Later = CodeNames<Vintage>.Of(Vintage.Later);

    /// <summary>All of a district.</summary>
    /// <remarks>A cross join is not turned round: a file without statistics would rather go through the verdicts of all districts, each time one is counted.</remarks>
    public const string OfDistrict = $"""
        select s.year, s.domain, s.checked, a.verdict as claimed, b.verdict as known, {AssessmentRow.Shown} as shown,
               a.verdict = 'unreported' and exists (
                   select 1 from link l where l.district = s.district and l.target = s.id and l.vintage = 'claimed' and l.answer <> 'silent') as mentioned
          from statement s
         cross join assessment a
          left join assessment b on b.district = s.district and b.target = s.id and b.vintage = 'later'
         where s.role = 'target' and s.district = @district
           and a.district = s.district and a.target = s.id and a.vintage = 'claimed'
        """;

    public int Year { get; init; }
    public string Domain { get; init; } = "";

    /// <summary>True where a person has checked it.</summary>
    public bool Checked { get; init; }

    public string Claimed { get; init; } = "";

    /// <summary>What was known later; null where nothing was.</summary>
    public string? Known { get; init; }

    /// <summary>The one of them that is shown.</summary>
    public string Shown { get; init; } = "";

    /// <summary>True for one that is unreported though the report names it without a result.</summary>
    public bool Mentioned { get; init; }

    /// <summary>What it is counted as, by vintage.</summary>
    public IEnumerable<(string Vintage, string Verdict)> Verdicts
    {
        get
        {
            yield return (RollupRow.Shown, Shown);
            yield return (CodeNames<Vintage>.Of(Vintage.Claimed), Claimed);
            if (Known is not null)
                yield return (Later, Known);
        }
    }
}
