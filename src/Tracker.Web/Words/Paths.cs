using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

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
    public static string Status => Of("/status");
    public static string Data => Of("/data");
    public static string Api => Of("/api");
    public static string Recompute => Of("/recompute");
    public static string Search => Of("/search");

    public static string Workbench => Of("/workbench");
    public static string Accounts => Of("/workbench/accounts");
    public static string OwnAccount => Of("/account");
    public static string SecondFactor => Of("/account/second-factor");
    public static string SignOut => Of("/account/sign-out");

    /// <param name="back">Where it leads to afterwards; null for the workbench.</param>
    /// <param name="told">What the form says first (<see cref="ToldWords"/>).</param>
    public static string SignIn(string? back = null, string? told = null) => Query(Of("/account/sign-in"), ("return", back), ("told", told));

    /// <summary>An account as an admin sees it.</summary>
    public static string Account(string name) => Of($"/workbench/accounts/{Uri.EscapeDataString(name)}");

    /// <summary>The home page with a place and what lies in it.</summary>
    public static string Place(string code) => Query(Home, ("place", code));

    /// <summary>The same, of one year.</summary>
    public static string Place(string code, int year) => Query(Home, ("place", code), ("year", year));

    public static string District(string code) => Of($"/districts/{code}");

    /// <summary>The newest verdicts on a district, as an Atom feed.</summary>
    public static string Feed(string district) => Of($"/feeds/districts/{district}.atom");

    /// <summary>What is due and what is dead, as an Atom feed.</summary>
    public static string StatusFeed => Of("/feeds/status.atom");

    public static string Year(string district, int year) => Of($"/districts/{district}/{year}");

    public static string Sheet(string district, int year) => Of($"/districts/{district}/{year}/sheet");

    /// <summary>The same as one file.</summary>
    public static string SheetFile(string district, int year) => Sheet(district, year) + ".html";

    public static string Target(string id) => Of($"/targets/{id}");

    /// <summary>The form that proposes a correction to a target.</summary>
    public static string Correct(string target) => $"{Target(target)}/correct";

    /// <summary>All that was answered to a target.</summary>
    public static string Answers(string target, int page = 1) => Query($"{Target(target)}/answers", ("page", page));

    /// <summary>A proposed correction, by its reference.</summary>
    public static string Proposal(string id) => Of($"/proposals/{id}");

    public static string Proposals => Of("/workbench/proposals");
    public static string Questions => Of("/workbench/questions");
    public static string WatchList => Of("/workbench/watch");

    /// <summary>A proposal where it is decided.</summary>
    public static string Deciding(string id) => $"{Proposals}/{id}";

    /// <summary>A question where it is written, sent and answered.</summary>
    public static string Question(string id) => $"{Questions}/{id}";

    /// <summary>A target where it is asked about, rated and replied to.</summary>
    public static string Desk(string target) => Of($"/workbench/targets/{target}");

    /// <summary>A promise to be shown within another site's page.</summary>
    public static string Embed(string target) => $"{Target(target)}/embed";

    /// <param name="format">svg or png.</param>
    public static string Share(string target, string format) => $"{Target(target)}/share.{format}";

    /// <summary>The same for programs, in one language for all.</summary>
    public static string TargetData(string id) => $"/api/v1/targets/{id}";

    public static string Report(string id) => Of($"/reports/{id}");

    /// <param name="page">Of its text where that is held, else of its statements; from 1.</param>
    public static string Report(string id, int page) => Query(Report(id), ("page", page));

    /// <summary>A page of the list of a report's statements.</summary>
    /// <param name="role">A role, or the word for what could not be read; null for all.</param>
    public static string ReportList(string id, string? role = null, int page = 1) => Query(Report(id), ("view", "list"), ("role", role), ("page", page));

    /// <summary>A statement's own address, which leads to its place in its report, on whichever page of the report that is.</summary>
    public static string Statement(Statement statement) => Of($"/statements/{statement.Id}");

    public static string Indicator(string code) => Of($"/indicators/{code}");

    public static string ImportStart => Of("/workbench/import");

    /// <summary>The same with an address filled in.</summary>
    public static string ImportFrom(string address) => Query(ImportStart, ("address", address));

    /// <summary>A document that was sent, before it is confirmed.</summary>
    public static string Import(string id) => Of($"/workbench/import/{id}");

    public static string Drafts => Of("/workbench/drafts");

    public static string Draft(string report) => Of($"/workbench/drafts/{report}");

    public static string Review(string report) => Of($"/workbench/drafts/{report}/review");

    public static string Pairs(string report) => Of($"/workbench/drafts/{report}/pairs");

    public static string CatalogueList => Of("/workbench/catalogue");

    /// <summary>Where an indicator is changed, or, without a code, made.</summary>
    public static string EditIndicator(string? code = null) => Of($"/workbench/catalogue/indicators/{code ?? "new"}");

    /// <summary>Where a place is changed, or, without a code, entered.</summary>
    public static string EditDistrict(string? code = null) => Of($"/workbench/catalogue/districts/{code ?? "new"}");

    public static string UpkeepList => Of("/workbench/upkeep");

    /// <summary>Where is said who keeps the record of a place, and until when.</summary>
    public static string Upkeep(string district) => $"{UpkeepList}/{district}";

    /// <summary>Where one pair is decided otherwise than proposed.</summary>
    public static string PairChoice(string report, string target, Vintage vintage) => Of($"/workbench/drafts/{report}/pairs/{target}/{CodeNames<Vintage>.Of(vintage)}");

    /// <summary>The table of figures of a year of a place, or where to choose one.</summary>
    public static string Outcomes(string? district = null, int? year = null) => Query(Of("/workbench/outcomes"), ("district", district), ("year", year));

    /// <summary>A table of figures that was sent, before it is confirmed.</summary>
    public static string OutcomesSent(string id) => Of($"/workbench/outcomes/sent/{id}");

    /// <summary>The table of figures of a year of a place as a file.</summary>
    public static string OutcomeFile(string district, int year) => Query(OutcomeTemplate, ("district", district), ("year", year));

    /// <summary>Its headings alone.</summary>
    public static string OutcomeTemplate => Of("/workbench/outcomes.csv");

    /// <summary>The trail of all, or of one record.</summary>
    public static string Changes(string? subject = null) => Query(Of("/workbench/changes"), ("subject", string.IsNullOrWhiteSpace(subject) ? null : subject));

    /// <summary>One line of the trail.</summary>
    public static string Change(long id) => Of(string.Create(CultureInfo.InvariantCulture, $"/workbench/changes/{id}"));

    public static string Rule(string id) => Of($"/method#{id}");

    /// <param name="path">A path of the Chinese site, with or without a query.</param>
    public static string Of(string path) => Language.IsEnglish ? InEnglish(path) : path;

    /// <summary>The page that is asked for, in the other language.</summary>
    public static string Elsewhere(HttpRequest request)
    {
        var path = request.Path.ToUriComponent() + request.QueryString;
        return Language.IsEnglish ? path : InEnglish(path);
    }

    /// <summary>An address with a query of what is chosen in it: nothing for null, and nothing for the first page.</summary>
    public static string Query(string path, params ReadOnlySpan<(string Name, object? Value)> chosen)
    {
        foreach (var (name, value) in chosen)
        {
            if (value is not (null or 1))
                path = QueryHelpers.AddQueryString(path, name, string.Create(CultureInfo.InvariantCulture, $"{value}"));
        }
        return path;
    }

    private static string InEnglish(string path) => EnglishBase + path;
}
