using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tracker.Ledger;

/// <summary>What the trail says was done, and how it keeps what stood there before and after.</summary>
public static class TrailText
{
    public const string Catalogue = "catalogue";

    /// <summary>A person changed or added an indicator; <see cref="DistrictEdited"/> the same of a district, its renamings and mergers.</summary>
    public const string IndicatorEdited = "indicator edited";
    public const string DistrictEdited = "district edited";

    /// <summary>Somebody said who keeps the record of a district, or until when its next report is to be held.</summary>
    public const string UpkeepSet = "upkeep set";

    /// <summary>The addresses of sources were asked whether they still give something.</summary>
    public const string SourcesChecked = "sources checked";

    /// <summary>The archive was filled with all that another one holds.</summary>
    public const string Moved = "moved";

    /// <summary>An empty archive was filled with invented places and reports; the subject says from which seed and how many.</summary>
    public const string Generated = "generated";

    /// <summary>The public tables were given out as they stood: the subject is the number, what stands after it the hash of the release's own file.</summary>
    public const string Released = "released";

    public const string ReportAdded = "report added";
    public const string ReportReplaced = "report replaced";
    public const string LinksConfirmed = "links confirmed";
    public const string Assessed = "links and verdicts";

    /// <summary>As <see cref="Assessed"/>, where a verdict that was given is another now, or none.</summary>
    public const string VerdictsChanged = "verdicts changed";

    public const string ProposalReceived = "proposal received";
    public const string ProposalDecided = "proposal decided";
    public const string ContactDeleted = "contact deleted";
    public const string QuestionDrafted = "question drafted";
    public const string QuestionDropped = "question dropped";
    public const string QuestionSent = "question sent";
    public const string QuestionAnswered = "question answered";
    public const string Rated = "goal rated";
    public const string ReplyEntered = "reply entered";

    /// <summary>This and <see cref="WatchList"/> are an account's own: their lines name the account, and nothing of what it keeps.</summary>
    public const string NoteKept = "note kept";
    public const string WatchList = "watch list";

    public const string DraftOpened = "draft opened";

    /// <summary>Statements of a draft were accepted, changed, rejected, added, split or merged.</summary>
    public const string DraftReviewed = "draft reviewed";

    /// <summary>People decided what of a draft answers what.</summary>
    public const string DraftPaired = "draft paired";

    /// <summary>Somebody took a draft up, or departments were asked to reply.</summary>
    public const string DraftStaged = "draft staged";

    public const string DraftDiscarded = "draft discarded";

    /// <summary>Figures from bulletins and departments were added, corrected or removed.</summary>
    public const string OutcomesEntered = "outcomes entered";

    public const string Published = "report published";

    /// <summary>A line was taken back; which one stands in its column undoes.</summary>
    public const string Undone = "undone";

    public const string AccountAdded = "account added";
    public const string AccountChanged = "account changed";
    public const string AccountLocked = "account locked";
    public const string PasswordSet = "password set";
    public const string SecondFactorSet = "second factor set";
    public const string SecondFactorCleared = "second factor cleared";
    public const string SignedOutEverywhere = "signed out everywhere";

    // Drafts lie apart from what is public, and what accounts have is their own.
    private static readonly HashSet<string> Private =
    [
        DraftOpened, DraftReviewed, DraftPaired, DraftStaged, DraftDiscarded, QuestionDrafted, QuestionDropped, NoteKept, WatchList, ContactDeleted,
        AccountAdded, AccountChanged, AccountLocked, PasswordSet, SecondFactorSet, SecondFactorCleared, SignedOutEverywhere,
    ];

    private static readonly HashSet<string> OfCatalogue = [Catalogue, IndicatorEdited, DistrictEdited, Undone, Moved, Generated];

    /// <summary>True where a line of that kind may change a page that anybody can read.</summary>
    public static bool IsPublic(string what) => !Private.Contains(what);

    /// <summary>True where a line of that kind may change the catalogue, which all pages are made with.</summary>
    public static bool MayBeOfCatalogue(string what) => OfCatalogue.Contains(what);

    private static readonly JsonSerializerOptions Json = new()
    {
        // The trail is read by people, and never as part of a page's markup without being encoded there.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)))
            property.ShouldSerialize = (_, value) => value is IEnumerable list && list.Cast<object>().Any();
    }

    internal static string? Write(object? value) => value is null ? null : JsonSerializer.Serialize(value, Json);

    internal static T? Read<T>(string? text) where T : class => text is null ? null : JsonSerializer.Deserialize<T>(text, Json);
}
