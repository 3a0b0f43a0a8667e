using System.Text.Json;

namespace Tracker.Cli.Evaluation;

/// <summary>An annotation: a file with one JSON object a line.</summary>
public static class GoldFile
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Reads all lines; empty ones are passed over.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A line is no such object, or there is none; says which.</exception>
    public static IReadOnlyList<T> Lines<T>(string file) where T : class
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"{file}: no such file; give the path of an annotation.");
        var lines = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                lines.Add(JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException("null is no object."));
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"{file}, line {number}: not an annotated line ({error.Message})", error);
            }
        }
        return lines.Count > 0 ? lines : throw new InvalidDataException($"{file}: the file is empty; give one JSON object a line.");
    }
}
