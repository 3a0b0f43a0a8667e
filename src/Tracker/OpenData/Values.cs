using System.Globalization;
using System.Text.Json;

namespace Tracker.OpenData;

/// <summary>How values are written, alike in every format.</summary>
public static class Values
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

    public static void WriteObject<T>(this Utf8JsonWriter json, IReadOnlyList<Column<T>> columns, T thing) =>
        json.WriteObject(columns, [.. columns.Select(column => column.Value(thing))]);

    /// <param name="row">A value for each column.</param>
    public static void WriteObject(this Utf8JsonWriter json, IReadOnlyList<Column> columns, IReadOnlyList<object?> row)
    {
        json.WriteStartObject();
        foreach (var (column, value) in columns.Zip(row))
        {
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
