using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Tracker.Web.Hosting;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Accounts;

/// <summary>The real program over the sample archive with an account of each duty and a second deputy, a clock that can be set forward, and no bound on tries from one address.</summary>
public sealed class AccountsHost : SeededHost, IAsyncLifetime
{
    public const string Password = "一句没有别人知道的很长的话";
    public const string Admin = "guan", Staff = "wang", Deputy = "li", OtherDeputy = "zhang";

    /// <summary>The second factor of admin and staff.</summary>
    public static readonly byte[] Key = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];

    private readonly Dictionary<string, Visitor> signedIn = [];

    public ForwardClock Clock { get; } = new();

    public int PostsPerMinute { get; init; } = 100_000;

    public AccountQueries Accounts => Ask<AccountQueries>();

    public AccountWriter Writer => Ask<AccountWriter>();

    public Intake Intake => new(Ask<CurrentCatalogue>().Value);

    /// <summary>A service of the program that does not hang on the catalogue.</summary>
    public T Ask<T>() where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        await using var ledger = new LedgerDb(File);
        await SampleArchive.WriteAsync(ledger);
        foreach (var (name, duty) in new[] { (Admin, Duty.Admin), (Staff, Duty.Staff), (Deputy, Duty.Deputy), (OtherDeputy, Duty.Deputy) })
            await AddAsync(name, duty);
    }

    /// <summary>Adds an account with the password of all; staff and admin with the second factor of all.</summary>
    public async Task AddAsync(string name, Duty duty, bool factor = true)
    {
        Assert.Null(await Writer.AddAsync(new() { Name = name, Title = $"{name}的名字", Duty = duty }, Passwords.Hash(Password), "test"));
        if (factor && duty >= Duty.Staff)
            await Writer.SetSecondFactorAsync(name, Key, 1, "test");
    }

    /// <summary>A new browser without cookies that follows no redirect.</summary>
    public Visitor Visit(string address = "http://localhost") => new(this, CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new(address), AllowAutoRedirect = false }));

    /// <summary>A browser that is signed in to an account, the same one for all who ask; nobody's for null.</summary>
    public async Task<Visitor> VisitAsAsync(string? name)
    {
        if (name is null)
            return Visit();
        if (!signedIn.TryGetValue(name, out var visitor))
        {
            signedIn[name] = visitor = Visit();
            await visitor.SignInAsync(name);
        }
        return visitor;
    }

    /// <summary>The id of a target of 2020, by what it is on.</summary>
    public async Task<string> TargetAsync(string subject) =>
        (await Ask<PromiseQueries>().OfYearAsync(SampleArchive.Linjiang, 2020)).Single(promise => promise.Target.Subject == subject).Target.Id;

    /// <summary>What the device of admin and staff shows now; a code it has not shown before.</summary>
    public string NextCode()
    {
        Clock.Advance(TimeSpan.FromSeconds(30));
        return Totp.Code(Key, Totp.CounterAt(Clock.GetUtcNow()));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(Settings.TriesPerAddress.Name, "100000");
        builder.UseSetting(Settings.PostsPerMinute.Name, $"{PostsPerMinute}");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

/// <summary>The clock of this machine, as far ahead as a test sets it.</summary>
public sealed class ForwardClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
