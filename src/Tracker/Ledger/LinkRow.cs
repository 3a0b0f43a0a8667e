namespace Tracker.Ledger;

internal sealed record LinkRow
{
    /// <summary>Its columns where the table goes by the name l.</summary>
    public const string Columns = "l.district, l.target, l.vintage, l.answer, l.outcome, l.report, l.reason, l.confidence, l.confirmed";

    public const string Upsert = """
        insert into link (district, target, vintage, answer, outcome, report, reason, confidence, confirmed)
        values (@District, @Target, @Vintage, @Answer, @Outcome, @Report, @Reason, @Confidence, @Confirmed)
        on conflict (district, target, vintage) do update
           set answer = excluded.answer, outcome = excluded.outcome, report = excluded.report,
               reason = excluded.reason, confidence = excluded.confidence, confirmed = excluded.confirmed
        """;

    public string District { get; init; } = "";
    public string Target { get; init; } = "";
    public string Vintage { get; init; } = "";
    public string Answer { get; init; } = "";
    public string? Outcome { get; init; }
    public string Report { get; init; } = "";
    public string Reason { get; init; } = "";
    public double Confidence { get; init; }
    public bool Confirmed { get; init; }

    public static LinkRow Of(Link link) => new()
    {
        District = Key.District(link.Target),
        Target = link.Target,
        Vintage = CodeNames<Vintage>.Of(link.Vintage),
        Answer = CodeNames<Answer>.Of(link.Answer),
        Outcome = link.Outcome,
        Report = link.Report,
        Reason = link.Reason,
        Confidence = link.Confidence,
        Confirmed = link.Confirmed,
    };

    public Link ToLink() => new()
    {
        Target = Target,
        Answer = CodeNames<Answer>.Parse(Answer),
        Outcome = Outcome,
        Report = Report,
        Vintage = CodeNames<Vintage>.Parse(Vintage),
        Reason = Reason,
        Confidence = Confidence,
        Confirmed = Confirmed,
    };
}
