using System.Net;
using AngleSharp.Dom;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Accounts;

/// <summary>A browser with its cookies: reads pages, and sends their forms as they came with what is typed into them.</summary>
public sealed class Visitor(AccountsHost host, HttpClient client)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(address, Cancel);

    public async Task<IDocument> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadAsync();
    }

    /// <summary>A page that asks for itself until it is ready, as a browser does that.</summary>
    public async Task<IDocument> ReadyAsync(string address)
    {
        while (true)
        {
            using var answer = await GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (!answer.Headers.Contains("Refresh"))
                return await answer.ReadAsync();
        }
    }

    /// <summary>Sends a form of a page.</summary>
    /// <param name="form">Its name; that of the only one by default.</param>
    public async Task<HttpResponseMessage> SendAsync(string address, string? form, params (string Name, string Value)[] typed) =>
        await SendAsync(await PageAsync(address), address, form, typed);

    /// <summary>Sends a form of a page that was got earlier.</summary>
    public Task<HttpResponseMessage> SendAsync(IDocument page, string address, string? form, params (string Name, string Value)[] typed)
    {
        var element = page.QuerySelectorAll("main form").Single(each => form is null || each.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        return PostAsync(element.GetAttribute("action") is { Length: > 0 } action ? action : address, element, typed);
    }

    /// <summary>Sends a form of a page that takes it.</summary>
    /// <returns>Where it leads to, without what is told there.</returns>
    public async Task<string> TakenAsync(string address, string form, params (string Name, string Value)[] typed)
    {
        using var answer = await SendAsync(address, form, typed);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.LeadsTo().Split('?')[0];
    }

    /// <summary>Sends a form of a page that does not take it.</summary>
    /// <returns>The page that says why.</returns>
    public async Task<IDocument> RefusedAsync(string address, string form, params (string Name, string Value)[] typed)
    {
        using var answer = await SendAsync(address, form, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadAsync();
    }

    /// <summary>Sends a form that no page gave to this visitor, with a token that one did.</summary>
    public async Task<HttpResponseMessage> ForgeAsync(string address, string form, params (string Name, string Value)[] typed)
    {
        const string token = "__RequestVerificationToken";
        var own = (await PageAsync("/account")).QuerySelector($"input[name={token}]")!.GetAttribute("value")!;
        var values = typed.Append((token, own)).Append(("_handler", form)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await client.PostAsync(address, new FormUrlEncodedContent(values), Cancel);
    }

    /// <summary>Sends a form with a file.</summary>
    /// <param name="field">The name of the file's field.</param>
    public async Task<HttpResponseMessage> SendFileAsync(string address, string form, string field, string name, HttpContent file)
    {
        var element = (await PageAsync(address)).QuerySelectorAll("main form").Single(each => each.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        using var content = new MultipartFormDataContent();
        foreach (var input in element.QuerySelectorAll("input[type=hidden]"))
            content.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        content.Add(file, field, name);
        return await client.PostAsync(address, content, Cancel);
    }

    public async Task<HttpResponseMessage> SignOutAsync(string address = "/workbench") =>
        await PostAsync("/account/sign-out", (await PageAsync(address)).QuerySelector("header form")!, []);

    /// <summary>Gives the password, and the code where one is asked for.</summary>
    public async Task SignInAsync(string name)
    {
        using var answer = await SendAsync("/account/sign-in", "sign-in", ("Name", name), ("Password", AccountsHost.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        if (answer.LeadsTo().StartsWith("/account/second-factor", StringComparison.Ordinal))
        {
            using var coded = await SendAsync("/account/second-factor", "code", ("Code", host.NextCode()));
            Assert.Equal("/workbench", coded.LeadsTo());
        }
    }

    /// <summary>Sends that very form.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, IElement form, params (string Name, string Value)[] typed)
    {
        var values = form.QuerySelectorAll("input[name]:not([type=checkbox]):not([type=radio]), input[name][checked], textarea[name], select[name]").ToDictionary(
            input => input.GetAttribute("name")!,
            input => input.LocalName == "textarea" ? input.TextContent : input.GetAttribute("value") ?? input.QuerySelector("option[selected]")?.GetAttribute("value") ?? "");
        foreach (var (name, value) in typed)
            values[name] = value;
        return client.PostAsync(address, new FormUrlEncodedContent(values), Cancel);
    }
}

internal static class Answers
{
    /// <summary>The path and query that an answer redirects to.</summary>
    public static string LeadsTo(this HttpResponseMessage answer) => answer.Headers.Location switch
    {
        null => $"{(int)answer.StatusCode}",
        { IsAbsoluteUri: true } location => location.PathAndQuery,
        var location => location.OriginalString,
    };

    public static async Task<string> TextAsync(this HttpResponseMessage answer) => (await answer.ReadAsync()).QuerySelector("main")!.TextContent;
}
