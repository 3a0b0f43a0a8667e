namespace Tracker.Ledger;

internal sealed record AssessmentRow
{
    /// <summary>Its columns where the table goes by the name a.</summary>
    public const string Columns = "a.district, a.target, a.vintage, a.outcome, a.verdict, a.ratio, a.rule, a.inputs, a.method";

    /// <summary>The verdict that <see cref="Promise.Shown"/> shows, where the table goes by the name a for what was claimed and b for what was known later.</summary>
    public const string Shown = "case when a.verdict in ('source_missing', 'not_yet_due') and b.verdict is not null then b.verdict else a.verdict end";

    public const string Upsert = """
        insert into assessment (district, target, vintage, outcome, verdict, ratio, rule, inputs, method)
        values (@District, @Target, @Vintage, @Outcome, @Verdict, @Ratio, @Rule, @Inputs, @Method)
        on conflict (district, target, vintage) do update
           set outcome = excluded.outcome, verdict = excluded.verdict, ratio = excluded.ratio,
               rule = excluded.rule, inputs = excluded.inputs, method = excluded.method
        """;

    public string District { get; init; } = "";
    public string Target { get; init; } = "";
    public string Vintage { get; init; } = "";
    public string? Outcome { get; init; }
    public string Verdict { get; init; } = "";
    public string? Ratio { get; init; }
    public string Rule { get; init; } = "";
    public string Inputs { get; init; } = "";
    public string Method { get; init; } = "";

    public static AssessmentRow Of(Assessment assessment) => new()
    {
        District = Key.District(assessment.Target),
        Target = assessment.Target,
        Vintage = CodeNames<Vintage>.Of(assessment.Vintage),
        Outcome = assessment.Outcome,
        Verdict = CodeNames<Verdict>.Of(assessment.Verdict),
        Ratio = Exact.Text(assessment.Ratio),
        Rule = assessment.Rule,
        Inputs = assessment.Inputs,
        Method = assessment.Method,
    };

    /// <summary>True where this gave a verdict, and what stands there now gives another, rests on another figure, or is nothing. That a state ends is no correction, nor is another wording.</summary>
    public bool IsCorrectedBy(AssessmentRow? now) =>
        CodeNames<Verdict>.Parse(Verdict) <= Tracker.Verdict.NotComparable && (now is null || (Verdict, Ratio, Outcome) != (now.Verdict, now.Ratio, now.Outcome));

    public Assessment ToAssessment() => new()
    {
        Target = Target,
        Outcome = Outcome,
        Vintage = CodeNames<Vintage>.Parse(Vintage),
        Verdict = CodeNames<Verdict>.Parse(Verdict),
        Ratio = Exact.Value(Ratio),
        Rule = Rule,
        Inputs = Inputs,
        Method = Method,
    };
}
