using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tracker.OpenData;

namespace Tracker.Web.Api;

/// <summary>The API's description in OpenAPI 3.1, made of the same columns as its answers.</summary>
internal static class ApiDescription
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";
    private const string Problem = "Problem";

    public static async Task<IResult> SendAsync(IReadOnlyList<Resource> resources, CancellationToken cancel)
    {
        var text = await Of(resources).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel);
        return Results.Text(text, Json);
    }

    public static OpenApiDocument Of(IReadOnlyList<Resource> resources)
    {
        var document = new OpenApiDocument
        {
            Info = new()
            {
                Title = "Promise Tracker",
                Version = DataPackage.Version,
                Description = "Targets of Chinese government work reports, what the next reports say of them, and the verdicts of the published rules. Read-only, open to all.",
                License = new() { Name = PackageWords.LicenceTitle, Identifier = PackageWords.LicenceName },
            },
            Paths = [],
        };
        document.AddComponent(Problem, ProblemSchema());
        foreach (var resource in resources)
        {
            document.AddComponent(resource.Schema, ObjectSchema(resource.Columns));
            document.Paths.Add(resource.Path, Get($"list_{resource.Name}", $"The {resource.Name}, page by page. {resource.Note}", ListParameters(resource), ListSchema(resource, document), "400", document));
            if (resource.FindAsync is not null)
                document.Paths.Add($"{resource.Path}/{{id}}", Get($"get_{resource.Name}", $"One of the {resource.Name}. {resource.Note}", [IdParameter()], new OpenApiSchemaReference(resource.Schema, document), "404", document));
        }
        return document;
    }

    private static OpenApiPathItem Get(string id, string summary, IList<IOpenApiParameter> parameters, IOpenApiSchema answer, string failure, OpenApiDocument document) => new()
    {
        Operations = new()
        {
            [HttpMethod.Get] = new()
            {
                OperationId = id,
                Summary = summary,
                Parameters = parameters,
                Responses = new()
                {
                    ["200"] = Answer("What was asked for.", Json, answer),
                    ["304"] = new OpenApiResponse { Description = "Unchanged since the answer whose ETag If-None-Match names." },
                    [failure] = Answer("What was wrong, and what to write instead.", ProblemJson, new OpenApiSchemaReference(Problem, document)),
                },
            },
        },
    };

    private static OpenApiResponse Answer(string note, string type, IOpenApiSchema schema) =>
        new() { Description = note, Content = new Dictionary<string, OpenApiMediaType> { [type] = new OpenApiMediaType { Schema = schema } } };

    private static List<IOpenApiParameter> ListParameters(Resource resource) =>
    [
        .. resource.Filters.Select(filter => Query(filter.Name, filter.Note, OpenToNone(filter.Column))),
        Query("page", "Which page, from 1.", Whole(1, null)),
        Query("per_page", $"How many a page; {ListAsk.UsualSize} unless told otherwise.", Whole(1, ListAsk.LargestSize)),
    ];

    private static OpenApiParameter Query(string name, string note, IOpenApiSchema schema) => new() { Name = name, In = ParameterLocation.Query, Description = note, Schema = schema };

    private static OpenApiParameter IdParameter() =>
        new() { Name = "id", In = ParameterLocation.Path, Required = true, Description = "Its permanent id or code.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiSchema ListSchema(Resource resource, OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = new HashSet<string> { "total", "page", "per_page", "next", "previous", "data" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["total"] = Whole(0, null),
            ["page"] = Whole(1, null),
            ["per_page"] = Whole(1, ListAsk.LargestSize),
            ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "The address of the next page; null on the last." },
            ["previous"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "The address of the page before; null on the first." },
            ["data"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference(resource.Schema, document) },
        },
    };

    private static OpenApiSchema ObjectSchema(IReadOnlyList<Column> columns) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = columns.Where(column => !column.Optional).Select(column => column.Name).ToHashSet(),
        Properties = columns.ToDictionary(column => column.Name, IOpenApiSchema (column) => Schema(column)),
    };

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "title", "status" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text(),
            ["title"] = Text(),
            ["status"] = Whole(400, 599),
            ["detail"] = Text(),
            ["instance"] = Text(),
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "By parameter.", AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() } },
        },
    };

    private static OpenApiSchema Schema(Column column)
    {
        var schema = OpenToNone(column);
        if (column.Required)
            return schema;
        schema.Type |= JsonSchemaType.Null;
        schema.Enum?.Add(JsonNullSentinel.JsonNull);
        return schema;
    }

    /// <summary>As a column's values are where there is one.</summary>
    private static OpenApiSchema OpenToNone(Column column) => new()
    {
        Type = column.Type switch
        {
            ColumnType.Text => JsonSchemaType.String,
            ColumnType.Whole => JsonSchemaType.Integer,
            ColumnType.Number => JsonSchemaType.Number,
            ColumnType.Flag => JsonSchemaType.Boolean,
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "A type of column has no schema here; add it beside the others."),
        },
        Title = column.Title.En,
        Description = column.Note.En,
        Enum = column.Codes is { } codes ? [.. codes.Codes.Select(code => (JsonNode)JsonValue.Create(code.Code))] : null,
        Pattern = column.Pattern is { } pattern ? $"^(?:{pattern})$" : null,
        Minimum = column.Least?.ToString(CultureInfo.InvariantCulture),
        Maximum = column.Most?.ToString(CultureInfo.InvariantCulture),
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Whole(int least, int? most) =>
        new() { Type = JsonSchemaType.Integer, Minimum = least.ToString(CultureInfo.InvariantCulture), Maximum = most?.ToString(CultureInfo.InvariantCulture) };
}
