using System.Globalization;

namespace Tracker.Web.Words;

/// <summary>How the deputies' sheet quotes: on paper no link says where a clause stands.</summary>
public static class SheetWords
{
    /// <summary>A clause in quotation marks, or as what another document says that it said.</summary>
    public static string Clause(Statement statement, Report source) =>
        source.Excerpt ? SheetText.Restated.With(statement.Quote) : QuoteText.Quoted.With(statement.Quote);

    /// <summary>What is to be known of a clause: from which report, where the heading does not say; whether preliminary or unchecked.</summary>
    public static string Notes(Statement statement, Report? source) =>
        (statement.Preliminary ? SheetText.Preliminary : "")
        + (source is null ? "" : Language.IsEnglish ? $" ({Names.Brief(source)})" : $"（{Names.Brief(source)}）")
        + (statement.Checked ? "" : "*");

    /// <summary>A report by its title, with its year where that does not name it: 《2021年政府工作报告》, 2021年《政府工作报告》.</summary>
    public static string Title(Report report)
    {
        var title = $"《{report.Title}》";
        return report.Title.Contains(report.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? title : SheetText.InYear.With(report.Year, title);
    }
}
