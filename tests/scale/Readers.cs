using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Tracker.Scale;

/// <summary>Readers who come through the proxy, fifty in a second: half of them to pages that are kept, half to pages that are drawn for them.</summary>
internal sealed class Readers(string site, IReadOnlyList<string> kept, IReadOnlyList<string> drawn) : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new(site), Timeout = TimeSpan.FromSeconds(60) };
    private readonly CancellationTokenSource stop = new();
    private Course now = new();
    private Task? coming;

    public void Start() => coming = ComeAsync();

    /// <summary>Begins to count anew.</summary>
    public void Begin() => now = new();

    /// <summary>What they have met since; whoever is still waiting is waited for.</summary>
    public async Task<Course> EndAsync()
    {
        var course = now;
        now = new();
        await Task.WhenAll(course.Asked.ToArray());
        return course;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (coming is not null)
            await coming;
        client.Dispose();
        stop.Dispose();
    }

    private async Task ComeAsync()
    {
        using var timer = new PeriodicTimer(Every);
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var course = now;
            var isKept = number % 2 == 0;
            // A page that nobody has asked for before: its number makes no other answer, and a copy of its own.
            course.Asked.Add(AskAsync(course, isKept ? kept[number / 2 % kept.Count] : $"{drawn[number / 2 % drawn.Count]}?page={number}", isKept));
            await timer.WaitForNextTickAsync();
        }
    }

    private async Task AskAsync(Course course, string path, bool isKept)
    {
        var began = Stopwatch.StartNew();
        var what = "";
        var isPutOff = false;
        try
        {
            using var answer = await client.GetAsync(path);
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode != HttpStatusCode.OK)
                what = $"{(int)answer.StatusCode} {path}";
            isPutOff = answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null && !isKept;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            what = $"{error.Message} {path}";
        }
        course.Count(began.Elapsed, what, isPutOff);
    }
}

/// <summary>What readers met during a fault.</summary>
internal sealed class Course
{
    private int count, putOff;
    private long longest;

    public ConcurrentBag<Task> Asked { get; } = [];

    public ConcurrentBag<string> Failed { get; } = [];

    /// <summary>How many were asked to come back later, in words.</summary>
    public int PutOff => putOff;

    public void Count(TimeSpan took, string failed, bool isPutOff)
    {
        Interlocked.Increment(ref count);
        for (var seen = longest; took.Ticks > seen; seen = longest)
            Interlocked.CompareExchange(ref longest, took.Ticks, seen);
        if (isPutOff)
            Interlocked.Increment(ref putOff);
        else if (failed.Length > 0)
            Failed.Add(failed);
    }

    public override string ToString() =>
        $"{count} requests, {Failed.Count} failed{(putOff > 0 ? $", {putOff} put off (503)" : "")}, longest {TimeSpan.FromTicks(longest).TotalMilliseconds:0} ms";
}
