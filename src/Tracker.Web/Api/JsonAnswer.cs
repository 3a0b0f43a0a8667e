using System.Buffers;
using System.Text.Json;
using Tracker.OpenData;

namespace Tracker.Web.Api;

/// <summary>An answer in JSON.</summary>
/// <param name="link">The header Link, where there are pages beside.</param>
internal sealed class JsonAnswer(Action<Utf8JsonWriter> write, string? link = null) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, new() { Encoder = JsonText.Options.Encoder }))
            write(json);
        var response = httpContext.Response;
        response.Headers.CacheControl = "public, max-age=60";
        if (link is not null)
            response.Headers.Link = link;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.WrittenCount;
        await response.Body.WriteAsync(body.WrittenMemory, httpContext.RequestAborted);
    }
}

/// <summary>The two forms of an answer: one thing, or a page of many.</summary>
internal static class JsonForms
{
    public static void WriteOne(this Utf8JsonWriter json, IReadOnlyList<Column> columns, object?[] row) => json.WriteObject(columns, row);

    public static void WriteList(this Utf8JsonWriter json, IReadOnlyList<Column> columns, IReadOnlyList<object?[]> rows, ListAsk asked, int total, PageLinks pages)
    {
        json.WriteStartObject();
        json.WriteNumber("total", total);
        json.WriteNumber("page", asked.Page);
        json.WriteNumber("per_page", asked.Size);
        json.WriteString("next", pages.Next);
        json.WriteString("previous", pages.Previous);
        json.WriteStartArray("data");
        foreach (var row in rows)
            json.WriteObject(columns, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
