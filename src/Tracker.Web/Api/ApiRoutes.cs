using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Tracker.Web.Hosting;

namespace Tracker.Web.Api;

/// <summary>The open data as a REST API: /api/v1, read-only, for anybody and from any page.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";
    public const string Description = $"{Root}/openapi.json";

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).CacheOutput(PublicCache.ApiPolicy).AddEndpointFilter(OpenToAll).WithMetadata(new LimitedAttribute());
        var resources = app.Services.GetRequiredService<Resources>().All;
        api.MapGet("/openapi.json", (CancellationToken cancel) => ApiDescription.SendAsync(resources, cancel));
        foreach (var resource in resources)
        {
            api.MapGet(resource.Name, (HttpContext http, CancellationToken cancel) => ListAsync(resource, http, cancel));
            if (resource.FindAsync is { } find)
                api.MapGet($"{resource.Name}/{{id}}", (string id, HttpContext http, CancellationToken cancel) => FindAsync(resource, find, id, http, cancel));
        }
    }

    private static async Task<IResult> ListAsync(Resource resource, HttpContext http, CancellationToken cancel)
    {
        var errors = new Dictionary<string, string[]>();
        var asked = ListAsk.Read(http.Request.Query, resource.Filters, errors);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors, title: "The request cannot be followed.", instance: http.Request.Path);
        var (rows, total) = await resource.ListAsync(asked, cancel);
        var pages = new PageLinks(http.Request, asked, total);
        return new JsonAnswer(json => json.WriteList(resource.Columns, rows, asked, total, pages), pages.Header);
    }

    private static async Task<IResult> FindAsync(Resource resource, Func<string, CancellationToken, Task<object?[]?>> find, string id, HttpContext http, CancellationToken cancel) =>
        await find(id, cancel) is { } row
            ? new JsonAnswer(json => json.WriteOne(resource.Columns, row))
            : TypedResults.Problem($"There is no such one among the {resource.Name}: “{BriefText.Of(id, 40)}”. {resource.Path} lists those there are.", http.Request.Path, StatusCodes.Status404NotFound, "Not found");

    private static ValueTask<object?> OpenToAll(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }
}

/// <summary>The addresses of the pages beside the one that is asked for; null where there is none.</summary>
internal sealed class PageLinks(HttpRequest request, ListAsk asked, int total)
{
    public string? Next => (long)asked.Page * asked.Size < total ? Of(asked.Page + 1) : null;

    public string? Previous => asked.Page > 1 ? Of(asked.Page - 1) : null;

    /// <summary>As the header Link has them; null where there are none.</summary>
    public string? Header
    {
        get
        {
            var links = new[] { (Next, "next"), (Previous, "prev") }.Where(link => link.Item1 is not null).Select(link => $"<{link.Item1}>; rel=\"{link.Item2}\"");
            return string.Join(", ", links) is { Length: > 0 } header ? header : null;
        }
    }

    private string Of(int page)
    {
        var query = request.Query.ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query["page"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(request.Path.ToUriComponent(), query);
    }
}
