namespace Tracker.Ledger;

internal sealed record AccountRow
{
    /// <summary>Its columns where the table goes by the name a.</summary>
    public const string Columns = "a.name, a.title, a.duty, a.password, a.stamp, a.disabled, a.totp, a.totp_counter as TotpCounter, a.failures, a.locked_until as LockedUntil, a.created";

    public string Name { get; init; } = "";
    public string Title { get; init; } = "";
    public string Duty { get; init; } = "";
    public string Password { get; init; } = "";
    public string Stamp { get; init; } = "";
    public bool Disabled { get; init; }
    public string? Totp { get; init; }
    public long? TotpCounter { get; init; }
    public int Failures { get; init; }
    public string? LockedUntil { get; init; }
    public string Created { get; init; } = "";

    public bool KeepsAccounts => !Disabled && Duty == CodeNames<Duty>.Of(Tracker.Duty.Admin);

    /// <summary>What the trail tells of it: no secret, and nothing that a try to sign in changes.</summary>
    public object Facts => new { Title, Duty, Disabled, SecondFactor = Totp is not null };

    public Account ToAccount() => new()
    {
        Name = Name,
        Title = Title,
        Duty = CodeNames<Duty>.Parse(Duty),
        Disabled = Disabled,
        CreatedAt = Instant.Value(Created),
        HasSecondFactor = Totp is not null,
    };

    public AccountSecrets ToSecrets() => new()
    {
        Account = ToAccount(),
        PasswordHash = Password,
        Stamp = Stamp,
        SecondFactor = Totp is null ? null : Convert.FromHexString(Totp),
        LastCounter = TotpCounter,
        LockedUntil = LockedUntil is null ? null : Instant.Value(LockedUntil),
    };
}
