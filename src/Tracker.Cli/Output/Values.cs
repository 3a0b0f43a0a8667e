using System.Globalization;
using System.Text.Json;

namespace Tracker.Cli.Output;

/// <summary>How values are written, alike in every format.</summary>
internal static class Values
{
    /// <summary>Numbers with a point and no trailing zeros, true or false in lower case, nothing for null.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        int whole => whole.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        double number => number.ToString("0.####", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A value of this kind has no text here; add it beside the others."),
    };

    public static void WriteObject<T>(this Utf8JsonWriter json, IReadOnlyList<Column<T>> columns, T row)
    {
        json.WriteStartObject();
        foreach (var column in columns)
        {
            var value = column.Value(row);
            if (value is null && column.Optional)
                continue;
            json.WritePropertyName(column.Name);
            json.WriteValue(value);
        }
        json.WriteEndObject();
    }

    public static void WriteValue(this Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            default:
                json.WriteRawValue(Text(value));
                break;
        }
    }
}
