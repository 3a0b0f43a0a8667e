using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>A statement as somebody types it: figures as the report writes them (4.2万人以上), years as 2024 or 2024-2026.</summary>
public sealed class ItemEdit
{
    private readonly Statement before;
    private readonly string figureBefore;

    public ItemEdit(Statement statement)
    {
        before = statement;
        Role = CodeNames<Role>.Of(statement.Role);
        Period = statement.Period.ToString();
        Indicator = statement.Indicator;
        Subject = statement.Subject;
        Figure = figureBefore = FigureWords.Of(statement);
        Preliminary = statement.Preliminary;
        Headline = statement.Headline;
    }

    public string Role { get; set; }
    public string Period { get; set; }
    public string Indicator { get; set; }
    public string Subject { get; set; }
    public string Figure { get; set; }
    public bool Preliminary { get; set; }
    public bool Headline { get; set; }

    /// <summary>Takes over what was typed before and not saved; other fields stay as they are.</summary>
    /// <param name="typed">By the names of the fields.</param>
    public void Take(IReadOnlyDictionary<string, string> typed)
    {
        Role = typed.GetValueOrDefault(nameof(Role), Role);
        Period = typed.GetValueOrDefault(nameof(Period), Period);
        Indicator = typed.GetValueOrDefault(nameof(Indicator), Indicator);
        Subject = typed.GetValueOrDefault(nameof(Subject), Subject);
        Figure = typed.GetValueOrDefault(nameof(Figure), Figure);
        Preliminary = typed.TryGetValue(nameof(Preliminary), out var preliminary) ? preliminary == "true" : Preliminary;
        Headline = typed.TryGetValue(nameof(Headline), out var headline) ? headline == "true" : Headline;
    }

    /// <summary>What was typed, as a statement.</summary>
    /// <param name="fault">What cannot be understood, and what to write; null where all was.</param>
    /// <param name="read">Reads a clause as said in that role.</param>
    /// <returns>Null where something was not understood.</returns>
    public Statement? Read(Catalogue catalogue, Func<string, Role, Statement?> read, out string? fault)
    {
        fault = null;
        if (!CodeNames<Role>.TryParse(Role, out var role))
            fault = ReviewText.BadRole;
        else if (!Tracker.Period.TryParse(Period.Trim(), out var period))
            fault = ReviewText.BadPeriod.With(BriefText.Of(Period, 20));
        else if (string.IsNullOrWhiteSpace(Subject))
            fault = ReviewText.NoSubject;
        else if (Indicator.Length > 0 && catalogue.Indicator(Indicator) is null)
            fault = ReviewText.BadIndicator.With(BriefText.Of(Indicator, 40));
        else if (ReadFigure(role, read) is not { } figure)
            fault = ReviewText.BadFigure.With(BriefText.Of(Figure, 40));
        else
            return before with
            {
                Role = role, Period = period, Subject = Subject.Trim(), Indicator = Indicator, Figure = figure,
                Domain = catalogue.Indicator(Indicator)?.Domain ?? before.Domain, Preliminary = Preliminary, Headline = Headline,
            };
        return null;
    }

    // What was not touched stays to the last digit.
    private Figure? ReadFigure(Role role, Func<string, Role, Statement?> read) =>
        Figure.Trim() == figureBefore ? before.Figure
        : read($"{Subject.Trim()}{Figure.Trim()}", role is Tracker.Role.Context ? Tracker.Role.Outcome : role)?.Figure;
}
