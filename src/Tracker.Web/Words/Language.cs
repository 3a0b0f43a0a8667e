using System.Globalization;

namespace Tracker.Web.Words;

/// <summary>The language that the page at hand is written in: Chinese, or English under /en.</summary>
public static class Language
{
    /// <summary>Of the site, and of what reports say, on a page in any language.</summary>
    public const string Chinese = "zh-CN";

    public const string English = "en";

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English;

    public static string Other => IsEnglish ? Chinese : English;

    /// <summary>As an element's lang has it.</summary>
    public static string Code => IsEnglish ? English : Chinese;

    /// <summary>What stands on an element in Chinese: nothing where the whole page is.</summary>
    public static string? Quoted => IsEnglish ? Chinese : null;

    public static string Of(string chinese, string english) => IsEnglish ? english : chinese;

    /// <summary>A text of the resources with its gaps filled in.</summary>
    public static string With(this string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
