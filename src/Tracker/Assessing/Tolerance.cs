namespace Tracker.Assessing;

/// <summary>How much less than a target asks for still counts: from the bound of “met” to that of “nearly”, in the target's unit.</summary>
public sealed record Tolerance(decimal Met, decimal Nearly)
{
    /// <param name="better">Which way is good; null where the catalogue does not know the measure.</param>
    /// <returns>Null where the target has no figure.</returns>
    public static Tolerance? Of(Figure target, Better? better)
    {
        if (target.Value is null)
            return null;
        var yardstick = new Yardstick(target, better);
        return new(yardstick.At(yardstick.MetFrom).Amount, yardstick.At(yardstick.NearlyFrom).Amount);
    }
}
