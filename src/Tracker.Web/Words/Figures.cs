namespace Tracker.Web.Words;

/// <summary>Figures in the language of the page: 1420亿元, 142 billion yuan.</summary>
public static class Figures
{
    public static string Of(Quantity quantity) => Language.IsEnglish ? EnglishFigures.Of(quantity) : FigureWords.Of(quantity);

    public static string Of(Figure figure) => Language.IsEnglish ? EnglishFigures.Of(figure) : FigureWords.Of(figure);

    public static string Of(Statement statement) => Language.IsEnglish ? EnglishFigures.Of(statement) : FigureWords.Of(statement);

    /// <summary>An amount held against a figure, in the figure's terms: beside a fall of 3 %, −4.4 % is 下降4.4%.</summary>
    public static string Of(Quantity amount, Figure beside) => Language.IsEnglish ? EnglishFigures.Of(amount, beside) : FigureWords.Of(amount, beside);

    /// <summary>The figure alone, without its unit, for a table whose heading has the unit.</summary>
    public static string Bare(Figure? figure) => figure is null ? "—" : Language.IsEnglish ? EnglishFigures.Bare(figure) : FigureWords.Bare(figure);

    /// <summary>The unit by itself, as a heading has it.</summary>
    public static string Unit(string unit) => Language.IsEnglish ? EnglishFigures.Unit(unit) : unit;
}
