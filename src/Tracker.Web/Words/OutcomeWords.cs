using Tracker.Ledger;
using Tracker.Reading;
using Tracker.Reports;

namespace Tracker.Web.Words;

/// <summary>Tables of figures in words: their columns, what is wrong with them, and what they come to.</summary>
public static class OutcomeWords
{
    /// <summary>The heading of a column; a table that has it is understood.</summary>
    public static string Of(OutcomeColumn column) => column switch
    {
        OutcomeColumn.Id => OutcomeText.Id,
        OutcomeColumn.District => OutcomeText.District,
        OutcomeColumn.Year => OutcomeText.Year,
        OutcomeColumn.Kind => OutcomeText.Kind,
        OutcomeColumn.Indicator => OutcomeText.Indicator,
        OutcomeColumn.Value => OutcomeText.Value,
        OutcomeColumn.Unit => OutcomeText.Unit,
        OutcomeColumn.Source => OutcomeText.Source,
        OutcomeColumn.Date => OutcomeText.Date,
        OutcomeColumn.Preliminary => OutcomeText.Preliminary,
        OutcomeColumn.Remove => OutcomeText.Remove,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "A column has no name here; add it beside the others."),
    };

    /// <summary>What is wrong with a cell, and what to write.</summary>
    public static string Of(OutcomeError error) => error.Fault switch
    {
        OutcomeFault.Missing when error.Column is OutcomeColumn.Value => OutcomeText.NoValue,
        OutcomeFault.Missing when error.Column is OutcomeColumn.Id => OutcomeText.NoId,
        OutcomeFault.Missing => OutcomeText.MissingCell.With(Of(error.Column)),
        OutcomeFault.Unknown when error.Column is OutcomeColumn.District => OutcomeText.UnknownDistrict,
        OutcomeFault.Unknown => OutcomeText.UnknownIndicator,
        OutcomeFault.Ambiguous => OutcomeText.Ambiguous.With(error.Hint),
        OutcomeFault.BadYear => OutcomeText.BadYear.With(error.Hint),
        OutcomeFault.BadNumber => OutcomeText.BadNumber,
        OutcomeFault.Negative => OutcomeText.Negative,
        OutcomeFault.NoUnit => OutcomeText.NoUnit.With(error.Hint),
        OutcomeFault.WrongUnit => OutcomeText.WrongUnit.With(error.Hint),
        OutcomeFault.ScaleTwice => OutcomeText.ScaleTwice,
        OutcomeFault.BadDate => OutcomeText.BadDate,
        OutcomeFault.TooEarly => OutcomeText.TooEarly,
        OutcomeFault.BadFlag => OutcomeText.BadFlag,
        OutcomeFault.BadKind => OutcomeText.BadKind,
        OutcomeFault.TooLong => OutcomeText.TooLong.With(error.Hint),
        OutcomeFault.Twice => error.Hint.Length > 0 ? OutcomeText.Twice.With(error.Hint) : OutcomeText.HeldTwice,
        OutcomeFault.UnknownId => OutcomeText.UnknownId,
        OutcomeFault.OtherId => OutcomeText.OtherId,
        _ => throw new ArgumentOutOfRangeException(nameof(error), error.Fault, "A fault has no words here; add them beside the others."),
    };

    /// <summary>Why a file was not read, and what to do.</summary>
    public static string Of(TableFault fault, string place) => fault switch
    {
        TableFault.Empty => OutcomeText.Empty,
        TableFault.TooLarge => OutcomeText.TooLarge.With(TableFile.MaxBytes / 1024 / 1024),
        TableFault.TooLong => OutcomeText.TooManyLines.With(TableFile.MaxLines),
        TableFault.OtherFormat => OutcomeText.OtherFormat,
        TableFault.OldWorkbook => OutcomeText.OldWorkbook,
        TableFault.NotAsNamed => OutcomeText.NotAsNamed,
        TableFault.NotText => OutcomeText.NotText,
        TableFault.Broken => place.Length > 0 ? OutcomeText.BrokenAt.With(place) : OutcomeText.Broken,
        TableFault.Merged => OutcomeText.Merged.With(place),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault has no words here; add them beside the others."),
    };

    public static string Of(OutcomeStep step) => step switch
    {
        OutcomeStep.Same => OutcomeText.Same,
        OutcomeStep.Added => OutcomeText.Added,
        OutcomeStep.Corrected => OutcomeText.Corrected,
        OutcomeStep.Removed => OutcomeText.Removed,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step has no name here; add it beside the others."),
    };

    public static string Of(ReportKind kind) => kind is ReportKind.Completion ? OutcomeText.Completion : OutcomeText.Bulletin;

    public static string Of(OutcomeFigure figure) => Figures.Of(new Figure { Value = figure.Value, Growth = figure.Growth });
}
