namespace Tracker.Web.Words;

/// <summary>The addresses of the site's pages, each in the language of the page that names it.</summary>
public static class Paths
{
    public const string EnglishBase = "/en";

    public static string Home => Of("/");
    public static string Indicators => Of("/indicators");
    public static string Method => Of("/method");
    public static string Compare => Of("/compare");
    public static string Explore => Of("/explore");
    public static string Silences => Of("/silences");
    public static string Goalposts => Of("/goalposts");
    public static string Corrections => Of("/corrections");
    public static string Data => Of("/data");
    public static string Api => Of("/api");
    public static string Search => Of("/search");

    public static string District(string code) => Of($"/districts/{code}");

    public static string Year(string district, int year) => Of($"/districts/{district}/{year}");

    public static string Sheet(string district, int year) => Of($"/districts/{district}/{year}/sheet");

    /// <summary>The same as one file.</summary>
    public static string SheetFile(string district, int year) => Sheet(district, year) + ".html";

    public static string Target(string id) => Of($"/targets/{id}");

    /// <summary>A promise to be shown within another site's page.</summary>
    public static string Embed(string target) => $"{Target(target)}/embed";

    /// <param name="format">svg or png.</param>
    public static string Share(string target, string format) => $"{Target(target)}/share.{format}";

    /// <summary>The same for programs, in one language for all.</summary>
    public static string TargetData(string id) => $"/api/v1/targets/{id}";

    public static string Report(string id) => Of($"/reports/{id}");

    /// <summary>The place of a statement in the text of its report.</summary>
    public static string Statement(Statement statement) => Of($"/reports/{statement.Report}#{statement.Id}");

    public static string Indicator(string code) => Of($"/indicators/{code}");

    public static string Rule(string id) => Of($"/method#{id}");

    /// <param name="path">A path of the Chinese site, with or without a query.</param>
    public static string Of(string path) => Language.IsEnglish ? InEnglish(path) : path;

    /// <summary>The page that is asked for, in the other language.</summary>
    public static string Elsewhere(HttpRequest request)
    {
        var path = request.Path.ToUriComponent() + request.QueryString;
        return Language.IsEnglish ? path : InEnglish(path);
    }

    private static string InEnglish(string path) => EnglishBase + path;
}
