using Microsoft.Extensions.DependencyInjection;
using Tracker.Ledger;
using Tracker.Web.Accounts;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Workbench;

/// <summary>The real program over the sample archive, with two deputies and one of staff.</summary>
public sealed class DeskHost : SeededHost, IAsyncLifetime
{
    public const string Zhang = "zhang", Li = "li", Wang = "wang";

    private const string Password = "一句没有别人知道的长话";

    private static readonly byte[] Key = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];

    private readonly Dictionary<string, DeskUser> users = [];

    public LedgerWriter Writer => Services.GetRequiredService<LedgerWriter>();

    public T Ask<T>() where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        await using var ledger = new LedgerDb(File);
        await SampleArchive.WriteAsync(ledger);
        var accounts = Services.GetRequiredService<AccountWriter>();
        foreach (var (name, title, duty) in new[] { (Zhang, "张三", Duty.Deputy), (Li, "李四", Duty.Deputy), (Wang, "王五", Duty.Staff) })
            Assert.Null(await accounts.AddAsync(new() { Name = name, Title = title, Duty = duty }, Passwords.Hash(Password), "test"));
        await accounts.SetSecondFactorAsync(Wang, Key, 1, "test");
    }

    /// <summary>A browser that is signed in to an account, the same one for all who ask.</summary>
    public async Task<DeskUser> UserAsync(string name)
    {
        if (users.TryGetValue(name, out var known))
            return known;
        var user = new DeskUser(CreateClient(new() { AllowAutoRedirect = false }));
        await user.SendAsync("/account/sign-in", "sign-in", ("Name", name), ("Password", Password));
        if (name == Wang)
            await user.SendAsync("/account/second-factor", "code", ("Code", Totp.Code(Key, Totp.CounterAt(TimeProvider.System.GetUtcNow()))));
        return users[name] = user;
    }

    /// <summary>The id of a target of 2020, by what it is on.</summary>
    public async Task<string> TargetAsync(string subject) =>
        (await Ask<PromiseQueries>().OfYearAsync(SampleArchive.Linjiang, 2020)).Single(promise => promise.Target.Subject == subject).Target.Id;
}
