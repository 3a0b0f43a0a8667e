using System.Text.RegularExpressions;

namespace Tracker;

/// <summary>What an account may be called and what may be its password.</summary>
public static partial class AccountRules
{
    public const int ShortestName = 2, LongestName = 32, LongestTitle = 60;

    /// <summary>In characters (UTF-16). Length is the one rule of composition: any other makes passwords that are written down.</summary>
    public const int ShortestPassword = 12, LongestPassword = 128;

    // The trail uses these for programs, and for readers without an account.
    private static readonly string[] Reserved = ["tracker", "seeds", "public"];

    /// <summary>The one form of a name as it was typed: without case and the spaces around it.</summary>
    public static string Name(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    /// <summary>What is wrong with an account that is to be added; null where nothing is.</summary>
    public static AccountRefusal? Refusal(Account account) =>
        !Form().IsMatch(account.Name) || account.Name != Name(account.Name) ? AccountRefusal.BadName
        : Reserved.Contains(account.Name) ? AccountRefusal.ReservedName
        : TitleRefusal(account.Title);

    /// <summary>What is wrong with the name that is shown; null where nothing is.</summary>
    public static AccountRefusal? TitleRefusal(string title) =>
        title.Length is 0 or > LongestTitle || title != title.Trim() || title.Any(char.IsControl) ? AccountRefusal.BadTitle : null;

    /// <summary>What is wrong with a password; null where nothing is.</summary>
    /// <param name="account">The name of the account it is for.</param>
    public static AccountRefusal? PasswordRefusal(string password, string account) =>
        password.Length < ShortestPassword ? AccountRefusal.ShortPassword
        : password.Length > LongestPassword ? AccountRefusal.LongPassword
        : Name(password) == Name(account) ? AccountRefusal.PasswordIsName
        : null;

    [GeneratedRegex(@"\A[a-z0-9._\-\u3400-\u4dbf\u4e00-\u9fff]{2,32}\z")]
    private static partial Regex Form();
}

/// <summary>Why something was not done to an account.</summary>
public enum AccountRefusal
{
    /// <summary>Not of 2 to 32 letters, digits, . _ - or Chinese characters.</summary>
    BadName,

    /// <summary>One that the trail uses for programs.</summary>
    ReservedName,

    /// <summary>Another account has the name.</summary>
    TakenName,

    /// <summary>The shown name is empty, of more than 60 characters, or has what cannot be printed.</summary>
    BadTitle,

    ShortPassword,
    LongPassword,
    PasswordIsName,

    /// <summary>There is no account of that name.</summary>
    NoAccount,

    /// <summary>It is the last account that is not disabled and keeps the others.</summary>
    LastAdmin,
}
