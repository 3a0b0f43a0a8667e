using System.Globalization;
using Tracker.Ledger;
using Tracker.Reading;
using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>One row of the table of a year's figures, as it is shown and typed.</summary>
public sealed record FigureRow
{
    /// <summary>As many as a form can send.</summary>
    public const int Most = 120;

    public required string Indicator { get; init; }
    public bool Growth { get; init; }

    /// <summary>Of the figure that is held; empty for none yet.</summary>
    public string Id { get; init; } = "";

    /// <summary>Of the figure that is held.</summary>
    public ReportKind Kind { get; init; }
    public string Value { get; init; } = "";
    public string Unit { get; init; } = "";
    public string Source { get; init; } = "";
    public string Date { get; init; } = "";
    public bool Preliminary { get; init; }
    public bool Remove { get; init; }

    /// <summary>What was in its fields when the page was made.</summary>
    public string Was { get; init; } = "";

    /// <summary>True where somebody typed something into it.</summary>
    public bool IsTouched => Remove || (Id.Length > 0 ? Typed != Was : Value.Length > 0);

    /// <summary>What the page keeps beside the fields.</summary>
    public string Kept => string.Join('|', Indicator, Growth ? "1" : "0", Id, CodeNames<ReportKind>.Of(Kind), Was);

    private string Typed => string.Join('|', Value, Unit, Source, Date, Preliminary ? "1" : "0");

    public static FigureRow Of(HeldOutcome held)
    {
        var (value, unit) = Apart(held.Figure.Value);
        var row = new FigureRow
        {
            Indicator = held.Figure.Indicator, Growth = held.Figure.Growth, Id = held.Statement.Id, Kind = held.Figure.Kind, Value = value, Unit = unit,
            Source = held.Figure.Source, Date = held.Figure.Date ?? "", Preliminary = held.Figure.Preliminary,
        };
        return row with { Was = row.Typed };
    }

    /// <summary>An empty row, in the unit in which the target was set.</summary>
    public static FigureRow For(Statement target) => new() { Indicator = target.Indicator, Growth = target.Figure.Growth, Kind = ReportKind.Bulletin, Unit = Apart(target.Figure.Value!.Value).Unit };

    /// <summary>The rows of a form that was sent; what is no row of ours is left out.</summary>
    public static IReadOnlyList<FigureRow> Read(IFormCollection form)
    {
        var rows = new List<FigureRow>();
        for (var i = 0; i < Most && form.TryGetValue(Name("Row", i), out var kept); i++)
        {
            if (kept.ToString().Split('|', 5) is not [var indicator, var growth, var id, var kind, var was])
                continue;
            rows.Add(new()
            {
                Indicator = indicator, Growth = growth == "1", Id = id, Kind = CodeNames<ReportKind>.TryParse(kind, out var known) ? known : ReportKind.Bulletin, Was = was,
                Value = Field("Value"), Unit = Field("Unit"), Source = Field("Source"), Date = Field("Date"), Preliminary = Field("Preliminary") == "1", Remove = Field("Remove") == "1",
            });
            string Field(string name) => form[Name(name, i)].ToString().Trim();
        }
        return rows;
    }

    /// <summary>The name that a field of a row is sent by.</summary>
    public static string Name(string field, int row) => string.Create(CultureInfo.InvariantCulture, $"{field}{row}");

    /// <summary>Its cells in the order of <see cref="OutcomeColumn"/>, with what the form says for all rows where the row says nothing.</summary>
    public IReadOnlyList<string> Cells(string district, int year, string source = "", string date = "", ReportKind kind = ReportKind.Bulletin) =>
    [
        Id, district, year.ToString(CultureInfo.InvariantCulture), OutcomeWords.Of(Id.Length > 0 ? Kind : kind), Indicator, Value, Unit,
        Source.Length > 0 ? Source : source, Date.Length > 0 || Source.Length > 0 ? Date : date, Preliminary ? OutcomeText.Yes : "", Remove ? OutcomeText.Yes : "",
    ];

    /// <summary>5003.38 and 亿元.</summary>
    private static (string Value, string Unit) Apart(Quantity quantity)
    {
        var words = FigureWords.Of(new Quantity(quantity.Amount, "")).Replace('−', '-');
        var number = words.TrimEnd('\u4E07', '\u4EBF');
        return (number, words[number.Length..] + quantity.Unit);
    }
}
