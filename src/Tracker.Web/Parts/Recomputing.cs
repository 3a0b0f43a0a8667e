using System.Globalization;
using Tracker.Assessing;
using Tracker.OpenData;
using Tracker.Web.Words;

namespace Tracker.Web.Parts;

/// <summary>A target and an outcome that a reader puts to the rules, as the address of the page writes them.</summary>
public sealed class Recomputing
{
    /// <summary>The names that the address has for them.</summary>
    public static readonly IReadOnlyList<string> Parameters =
        ["value", "value_to", "stretch", "unit", "comparator", "growth", "soft", "better", "pace", "outcome", "outcome_to", "outcome_unit", "outcome_growth"];

    private const string On = "1";

    // Longer than any unit, and than any figure that can be read.
    private const int Longest = 40;

    private readonly IReadOnlyDictionary<string, string> said;

    private Recomputing(IReadOnlyDictionary<string, string> said)
    {
        this.said = said;
        if (!IsAsked)
            return;
        Target = ReadTarget();
        Outcome = ReadOutcome();
        if (Comparator is Comparator.KeepPace)
            Pace = Number("pace", isNeeded: true);
        if (Faults.Count == 0)
            Judgement = Assessor.Judge(Target, Outcome, CodeNames<Better>.TryParse(this["better"], out var better) ? better : null, Pace);
    }

    /// <summary>What was wrong with a value, by its name.</summary>
    public Dictionary<string, string> Faults { get; } = [];

    public Figure Target { get; } = new();

    public Figure Outcome { get; } = new();

    /// <summary>GRP growth that the target is to keep pace with, in %.</summary>
    public decimal? Pace { get; }

    /// <summary>What the rules say; null where nothing was asked, or a value is wrong.</summary>
    public Judgement? Judgement { get; }

    public bool IsAsked => said.Count > 0;

    /// <summary>As it was typed; empty where it was not.</summary>
    public string this[string name] => said.GetValueOrDefault(name, "");

    public bool Has(string name) => this[name] == On;

    public Comparator Comparator => CodeNames<Comparator>.TryParse(this["comparator"], out var comparator) ? comparator : Comparator.Exactly;

    public static Recomputing Of(IQueryCollection query) => new(Parameters
        .Select(name => (Name: name, Value: BriefText.Of($"{query[name]}".Trim(), Longest)))
        .Where(pair => pair.Value.Length > 0)
        .ToDictionary(pair => pair.Name, pair => pair.Value));

    /// <summary>The address of the page with a pair of figures in it.</summary>
    public static string Href(string path, Figure target, Figure outcome, Better? better, decimal? pace)
    {
        (string Name, string? Value)[] values =
        [
            ("value", Values.Text(target.Value?.Amount)), ("value_to", Values.Text(target.UpTo)), ("stretch", Values.Text(target.Stretch)), ("unit", target.Value?.Unit),
            ("comparator", CodeNames<Comparator>.Of(target.Comparator)), ("growth", target.Growth ? On : ""), ("soft", target.Soft ? On : ""),
            ("better", better is { } way ? CodeNames<Better>.Of(way) : ""), ("pace", Values.Text(pace)),
            ("outcome", Values.Text(outcome.Value?.Amount)), ("outcome_to", Values.Text(outcome.UpTo)), ("outcome_unit", outcome.Value?.Unit), ("outcome_growth", outcome.Growth ? On : ""),
        ];
        return $"{path}?{string.Join('&', values.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"))}";
    }

    private Figure ReadTarget()
    {
        var isPace = Comparator is Comparator.KeepPace;
        return new()
        {
            Comparator = Comparator,
            Growth = Has("growth"),
            Soft = Has("soft"),
            Value = !isPace && Number("value", isNeeded: true) is { } amount ? new Quantity(amount, Unit("unit")) : null,
            UpTo = isPace ? null : Number("value_to"),
            Stretch = isPace ? null : Number("stretch"),
        };
    }

    private Figure ReadOutcome() => new()
    {
        Growth = Has("outcome_growth"),
        Value = Number("outcome", isNeeded: true) is { } amount ? new Quantity(amount, this["outcome_unit"].Length > 0 ? Unit("outcome_unit") : Unit("unit")) : null,
        UpTo = Number("outcome_to"),
    };

    private string Unit(string name) => this[name].Length == 0 ? "%" : Quantity.UnitOf(this[name]);

    private decimal? Number(string name, bool isNeeded = false)
    {
        if (this[name].Length == 0 && !isNeeded)
            return null;
        if (decimal.TryParse(this[name], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Assessor.CanHold(number))
            return number;
        Faults[name] = this[name].Length == 0 ? RecomputeText.Needed : RecomputeText.NoNumber.With(this[name]);
        return null;
    }
}
