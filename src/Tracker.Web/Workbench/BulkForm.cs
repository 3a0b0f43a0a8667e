using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>A change to many statements as somebody chooses it.</summary>
public sealed class BulkForm
{
    /// <summary>All that the list shows.</summary>
    public const string Shown = "shown";

    /// <summary>Those of them that are ticked.</summary>
    public const string Ticked = "ticked";

    public string Step { get; set; } = CodeNames<BulkStep>.Of(BulkStep.Accept);
    public string Role { get; set; } = CodeNames<Role>.Of(Tracker.Role.Target);
    public string Period { get; set; } = "";

    /// <summary>A code; empty for none.</summary>
    public string Indicator { get; set; } = "";

    /// <summary>For which statements: <see cref="Shown"/> or <see cref="Ticked"/>.</summary>
    public string For { get; set; } = Shown;

    /// <param name="fault">What cannot be understood, and what to write; null where all was.</param>
    /// <returns>Null where something was not understood.</returns>
    public BulkEdit? Read(Catalogue catalogue, out string? fault)
    {
        fault = null;
        var period = default(Period);
        var role = default(Role);
        if (!CodeNames<BulkStep>.TryParse(Step, out var step))
            fault = ReviewText.BadStep;
        else if (step is BulkStep.Role && !CodeNames<Role>.TryParse(Role, out role))
            fault = ReviewText.BadRole;
        else if (step is BulkStep.Period && !Tracker.Period.TryParse(Period.Trim(), out period))
            fault = ReviewText.BadPeriod.With(BriefText.Of(Period, 20));
        else if (step is BulkStep.Indicator && Indicator.Length > 0 && catalogue.Indicator(Indicator) is null)
            fault = ReviewText.BadIndicator.With(BriefText.Of(Indicator, 40));
        else
            return new(step, role, period, catalogue.Indicator(Indicator));
        return null;
    }
}
