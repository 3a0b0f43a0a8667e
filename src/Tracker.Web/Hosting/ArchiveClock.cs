namespace Tracker.Web.Hosting;

/// <summary>The clock that everything is dated and timed by: this machine's, put right by that of the archive's server, so that nodes whose clocks differ agree on what is past.</summary>
public sealed class ArchiveClock(TimeProvider machine) : TimeProvider
{
    /// <summary>What is less off is left. It is the way of the question to the server; put right each time, a clock would run to and fro.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    private long ahead;

    /// <summary>By how much this machine's clock is ahead of what is told.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Volatile.Read(ref ahead));

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <summary>The clock of the machine behind a clock.</summary>
    public static TimeProvider MachineOf(TimeProvider clock) => clock is ArchiveClock right ? right.Machine : clock;

    /// <param name="measured">By how much this machine's clock is ahead of the archive's.</param>
    public void PutRight(TimeSpan measured)
    {
        if ((measured - Ahead).Duration() > Least)
            Volatile.Write(ref ahead, measured.Duration() > Least ? measured.Ticks : 0);
    }

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() - Ahead;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    private TimeProvider Machine => machine;
}
