using Tracker.Web.Parts;

namespace Tracker.Web.Words;

/// <summary>What the marks in a report's text say, and how they look.</summary>
public static class MarkWords
{
    /// <summary>The name of the class, and of the choice in an address, of a figure that could not be read.</summary>
    public const string Unread = "unread";

    /// <summary>The class that gives a mark its colour and line (Styles/5-lists.css).</summary>
    public static string Class(TextMark mark) => mark.Statement is { } statement ? CodeNames<Role>.Of(statement.Role) : Unread;

    /// <summary>Role, year and figure of a statement: 目标（2019年）：4万人以上; of what could not be read, the reason.</summary>
    public static string Title(TextMark mark) => mark.Statement is { } statement
        ? ReportPageText.MarkTitle.With(Names.Role(statement.Role), Names.Period(statement.Period), Figures.Of(statement))
        : ReportPageText.UnreadTitle.With(Why(mark.Unread!));

    /// <summary>Why a figure could not be read; a reason that has no English stays as it is.</summary>
    public static string Why(Unread unread) => unread.Why switch
    {
        Tracker.Unread.TooLong => ReportPageText.TooLong,
        Tracker.Unread.NoUnit => ReportPageText.NoUnit,
        _ => unread.Why,
    };
}
