using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Tracker.Web.Tests.Api;

/// <summary>Holds JSON against a schema, by those of JSON Schema's words that the API's description uses.</summary>
internal static class JsonShape
{
    /// <summary>Where the value is not as the schema says; empty where it is.</summary>
    public static IEnumerable<string> Faults(JsonElement value, IOpenApiSchema schema, string place = "$")
    {
        if (schema.Type is { } type && !type.HasFlag(TypeOf(value)) && !(type.HasFlag(JsonSchemaType.Number) && TypeOf(value) is JsonSchemaType.Integer))
            return [$"{place} is {TypeOf(value)} and not {type}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(value, schema, place),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Faults(item, schema.Items!, $"{place}[{i}]")),
            JsonValueKind.Number => OfNumber(value.GetDecimal(), schema, place),
            JsonValueKind.String => OfText(value.GetString()!, schema, place),
            _ => [],
        };
    }

    private static IEnumerable<string> OfObject(JsonElement value, IOpenApiSchema schema, string place)
    {
        foreach (var name in schema.Required ?? new HashSet<string>())
        {
            if (!value.TryGetProperty(name, out _))
                yield return $"{place}.{name} is missing";
        }
        foreach (var property in value.EnumerateObject())
        {
            var known = schema.Properties?.TryGetValue(property.Name, out var named) == true ? named : schema.AdditionalProperties;
            if (known is null && !schema.AdditionalPropertiesAllowed)
                yield return $"{place}.{property.Name} is not described";
            else if (known is not null)
            {
                foreach (var fault in Faults(property.Value, known, $"{place}.{property.Name}"))
                    yield return fault;
            }
        }
    }

    private static IEnumerable<string> OfNumber(decimal value, IOpenApiSchema schema, string place)
    {
        if (schema.Minimum is { } least && value < decimal.Parse(least, CultureInfo.InvariantCulture))
            yield return $"{place} is {value}, under {least}";
        if (schema.Maximum is { } most && value > decimal.Parse(most, CultureInfo.InvariantCulture))
            yield return $"{place} is {value}, over {most}";
    }

    private static IEnumerable<string> OfText(string value, IOpenApiSchema schema, string place)
    {
        if (schema.Enum is { Count: > 0 } codes && codes.All(code => code?.GetValueKind() != JsonValueKind.String || code.GetValue<string>() != value))
            yield return $"{place} is “{value}”, which is none of the codes";
        if (schema.Pattern is { } pattern && !Regex.IsMatch(value, pattern))
            yield return $"{place} is “{value}”, which is not {pattern}";
    }

    private static JsonSchemaType TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonSchemaType.Object,
        JsonValueKind.Array => JsonSchemaType.Array,
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => value.TryGetInt64(out _) ? JsonSchemaType.Integer : JsonSchemaType.Number,
        JsonValueKind.True or JsonValueKind.False => JsonSchemaType.Boolean,
        _ => JsonSchemaType.Null,
    };
}
