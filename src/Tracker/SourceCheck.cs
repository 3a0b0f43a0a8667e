namespace Tracker;

/// <summary>What asking an address came to.</summary>
public enum SourceState
{
    /// <summary>It gives something, where it always was or for the time being elsewhere.</summary>
    Reachable,

    /// <summary>It says that it is elsewhere for good, and gives something there.</summary>
    Moved,

    /// <summary>The site answers and lets this program not in; a person may well be let in.</summary>
    Denied,

    /// <summary>The site says that there is nothing (404, 410).</summary>
    Gone,

    /// <summary>The site says that it is broken (5xx).</summary>
    Failing,

    NoHost,

    /// <summary>No connection, an answer that is none, or a way that leads nowhere.</summary>
    Unreachable,

    TimedOut,

    /// <summary>The site cannot prove who it is.</summary>
    Certificate,
}

/// <param name="Status">As HTTP has it; null where there was no answer.</param>
/// <param name="Place">Where it is now, where it has moved.</param>
public sealed record SourceAnswer(SourceState State, int? Status = null, string? Place = null);

/// <summary>An address of a source as it was last asked, and since when it cannot be had.</summary>
public sealed record SourceCheck
{
    /// <summary>What may pass is a fault of the moment until it is met at two checks so far apart.</summary>
    public static readonly TimeSpan LeastApart = TimeSpan.FromDays(1);

    public required string Address { get; init; }
    public required DateTimeOffset At { get; init; }
    public required SourceAnswer Answer { get; init; }

    /// <summary>The first of the checks that have failed without a break; null where the last one did not.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The check that found the address dead; null where it is not.</summary>
    public DateTimeOffset? DeadSince { get; init; }

    public bool IsDead => DeadSince is not null;

    /// <summary>True where it was not dead before this check.</summary>
    public bool IsNewlyDead => DeadSince == At;

    /// <summary>What a check makes of what is known: an address is dead once its site says that nothing is there, or once it failed at two checks a day apart and at all between them.</summary>
    /// <param name="before">Null for an address that was never asked.</param>
    public static SourceCheck After(SourceCheck? before, string address, SourceAnswer answer, DateTimeOffset at)
    {
        var check = new SourceCheck { Address = address, At = at, Answer = answer };
        if (!Fails(answer.State))
            return check;
        var since = before?.FailingSince ?? at;
        var isDead = before?.IsDead == true || answer.State is SourceState.Gone || at - since >= LeastApart;
        return check with { FailingSince = since, DeadSince = isDead ? before?.DeadSince ?? at : null };
    }

    private static bool Fails(SourceState state) => state switch
    {
        SourceState.Reachable or SourceState.Moved or SourceState.Denied => false,
        SourceState.Gone or SourceState.Failing or SourceState.NoHost or SourceState.Unreachable or SourceState.TimedOut or SourceState.Certificate => true,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say here whether such an answer is a failure."),
    };
}
