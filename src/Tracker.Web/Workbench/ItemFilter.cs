using System.Globalization;

namespace Tracker.Web.Workbench;

/// <summary>Which statements of a draft the list shows; an empty field lets all through.</summary>
public sealed class ItemFilter
{
    /// <summary>Of the statements that no indicator was found for.</summary>
    public const string NoIndicator = "-";

    /// <summary>How sure the reader is, below which a statement is to be looked at closely.</summary>
    public static readonly IReadOnlyList<double> Bounds = [0.9, 0.8, 0.7, 0.5];

    /// <summary>Of an <see cref="ItemState"/>.</summary>
    public string State { get; set; } = "";

    public string Role { get; set; } = "";
    public string Period { get; set; } = "";

    /// <summary>A code, or <see cref="NoIndicator"/>.</summary>
    public string Indicator { get; set; } = "";

    /// <summary>One of <see cref="Bounds"/>.</summary>
    public string Below { get; set; } = "";

    /// <summary>Stand together in its clause or its subject.</summary>
    public string Words { get; set; } = "";

    public bool Passes(DraftItem item)
    {
        var statement = item.Statement;
        return Is(State, CodeNames<ItemState>.Of(item.State))
            && Is(Role, CodeNames<Role>.Of(statement.Role))
            && Is(Period, statement.Period.ToString())
            && Is(Indicator, statement.Indicator.Length > 0 ? statement.Indicator : NoIndicator)
            && (!double.TryParse(Below, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) || statement.Confidence < bound)
            && (Says(statement.Quote) || Says(statement.Subject));
    }

    private static bool Is(string wanted, string held) => wanted.Length == 0 || wanted == held;

    private bool Says(string text) => text.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase);
}
