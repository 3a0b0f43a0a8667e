using Microsoft.AspNetCore.Http.Features;
using Tracker.Web.Words;
using Tracker.Web.Workbench;

namespace Tracker.Web.Answering;

/// <summary>What may be posted to a public page that has a form: what its form can send, and no more.</summary>
internal static class PublicForms
{
    // Two thousand characters at nine bytes each, with much room for a long paste that the page then says is too long.
    private const int LargestBody = 256 * 1024;

    // A field that Blazor puts in every form, and finds it by.
    private const string FormName = "_handler";

    public static void AddPublicForms(this IServiceCollection services)
    {
        services.AddSingleton<FormTokens>();
        services.AddSingleton<SendingLimits>();
        services.AddSingleton<Proposing>();
        services.AddSingleton<AnswersBack>();
        services.AddSingleton<TargetNames>();
        services.AddSingleton<Watched>();
    }

    public static async Task TakeAsync(HttpContext http, RequestDelegate next)
    {
        if (await IsFormAsync(http))
        {
            await next(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(AnsweringText.BadForm, http.RequestAborted);
    }

    private static async Task<bool> IsFormAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength > LargestBody)
            return false;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestBody;
        try
        {
            return (await http.Request.ReadFormAsync(http.RequestAborted)).ContainsKey(FormName);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return false;
        }
    }
}
