using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Web.Hosting;

namespace Tracker.Web.Tests.Serving;

/// <summary>One program over an archive that others may have as well. Pages are kept for an hour, so that only what is let go is drawn anew.</summary>
/// <param name="clock">That of the machine by default.</param>
public sealed class Node(string address, TimeProvider? clock = null, params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public T Ask<T>() where T : notnull => Services.GetRequiredService<T>();

    public Task<HttpResponseMessage> GetAsync(string path) => CreateClient().GetAsync(path, Cancel);

    public Task<HttpResponseMessage> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return CreateClient().SendAsync(request, Cancel);
    }

    /// <summary>True where a page comes out of what is kept; it is kept afterwards.</summary>
    public async Task<bool> KeepsAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answers {answer.StatusCode}.");
        return answer.Headers.Age is not null;
    }

    /// <summary>Waits until it has looked at the archive for the first time, and let go what it may have missed.</summary>
    public Task StartedAsync() => Ask<TrailWatch>().LookForAsync(1, Cancel);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Ledger", address).UseSetting("Cache:Seconds", "3600");
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        if (clock is not null)
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
    }
}

/// <summary>The clock of this machine, whose timers never ring: what happens all the same was not waited for.</summary>
internal sealed class SilentClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
