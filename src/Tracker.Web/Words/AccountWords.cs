namespace Tracker.Web.Words;

/// <summary>Accounts in words.</summary>
internal static class AccountWords
{
    public static string Of(Duty duty) => duty switch
    {
        Duty.Deputy => AccountText.Deputy,
        Duty.Staff => AccountText.Staff,
        Duty.Admin => AccountText.Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "A duty has no name here; add it beside the others."),
    };

    /// <summary>What an account of the duty may do.</summary>
    public static string May(Duty duty) => duty switch
    {
        Duty.Deputy => AccountText.DeputyMay,
        Duty.Staff => AccountText.StaffMay,
        Duty.Admin => AccountText.AdminMay,
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "A duty has no words here; add them beside the others."),
    };

    /// <summary>What was wrong, and what to do.</summary>
    public static string Of(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.BadName => AccountText.BadName.With(AccountRules.ShortestName, AccountRules.LongestName),
        AccountRefusal.ReservedName => AccountText.ReservedName,
        AccountRefusal.TakenName => AccountText.TakenName,
        AccountRefusal.BadTitle => AccountText.BadTitle.With(AccountRules.LongestTitle),
        AccountRefusal.ShortPassword => AccountText.ShortPassword.With(AccountRules.ShortestPassword),
        AccountRefusal.LongPassword => AccountText.LongPassword.With(AccountRules.LongestPassword),
        AccountRefusal.PasswordIsName => AccountText.PasswordIsName,
        AccountRefusal.NoAccount => AccountText.NoAccount,
        AccountRefusal.LastAdmin => AccountText.LastAdmin,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal has no words here; add them beside the others."),
    };
}
