using System.Net;
using AngleSharp.Dom;
using Tracker.Web.Tests.Hosting;

namespace Tracker.Web.Tests.Workbench;

/// <summary>Somebody who opens pages and sends their forms.</summary>
public sealed class DeskUser(HttpClient client)
{
    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(address, TestContext.Current.CancellationToken);

    public async Task<IDocument> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadAsync();
    }

    /// <summary>A form of a page as it stands there: its hidden fields and those given.</summary>
    public async Task<Dictionary<string, string>> FormAsync(string address, string name, params (string Name, string Value)[] typed)
    {
        var form = (await PageAsync(address)).QuerySelectorAll("form").Single(form => form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == name);
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value") ?? "");
        foreach (var (field, value) in typed)
            fields[field] = value;
        return fields;
    }

    public async Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await client.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a page, fills in its form and sends it.</summary>
    /// <returns>Where it led to.</returns>
    public async Task<string> SendAsync(string address, string name, params (string Name, string Value)[] typed)
    {
        using var answer = await PostAsync(address, await FormAsync(address, name, typed));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal).Split('?')[0];
    }

    /// <summary>The same where the form is not taken.</summary>
    /// <returns>The page that says why.</returns>
    public async Task<IDocument> RefusedAsync(string address, string name, params (string Name, string Value)[] typed)
    {
        using var answer = await PostAsync(address, await FormAsync(address, name, typed));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadAsync();
    }
}
