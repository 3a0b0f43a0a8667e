namespace Tracker;

/// <summary>Somebody who may sign in to the workbench.</summary>
public sealed record Account
{
    /// <summary>What it signs in by and what the trail calls it, in the one form that <see cref="AccountRules.Name"/> gives.</summary>
    public required string Name { get; init; }

    /// <summary>The name that is shown: 王芳（统计科）.</summary>
    public required string Title { get; init; }

    public required Duty Duty { get; init; }

    /// <summary>True where it may no longer sign in; what it did stays under its name.</summary>
    public bool Disabled { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>True where a code of its own device is asked for after the password.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>True where a password alone is not enough.</summary>
    public bool NeedsSecondFactor => HasSecondFactor || Duty >= Duty.Staff;
}

/// <summary>What an account is there for; each may do what those before it may.</summary>
public enum Duty
{
    /// <summary>Asks questions, rates goals, keeps a watch list.</summary>
    Deputy,

    /// <summary>Takes in reports, reviews, pairs and publishes.</summary>
    Staff,

    /// <summary>Keeps the accounts.</summary>
    Admin,
}
