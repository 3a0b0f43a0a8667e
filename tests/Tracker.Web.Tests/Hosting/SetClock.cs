namespace Tracker.Web.Tests.Hosting;

/// <summary>A clock that a test sets forward; it keeps one timer.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private Action<DateTimeOffset>? ringIfDue;

    /// <summary>True once something waits for it.</summary>
    public bool IsAwaited => ringIfDue is not null;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Sets it forward, and rings the timer if that is due by then.</summary>
    public void Advance(TimeSpan by)
    {
        now += by;
        ringIfDue?.Invoke(now);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state), dueTime);
        ringIfDue = alarm.RingIfDue;
        return alarm;
    }

    private sealed class Alarm(SetClock clock, Action ring, TimeSpan dueTime) : ITimer
    {
        private DateTimeOffset due = clock.GetUtcNow() + dueTime;

        public void RingIfDue(DateTimeOffset at)
        {
            if (at >= due)
                ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            due = clock.GetUtcNow() + dueTime;
            return true;
        }

        public void Dispose() => due = DateTimeOffset.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
