using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracker.Cli.Evaluation;

/// <summary>One line of a statements file: a passage that is annotated in full, a statement in one, or what a document is called.</summary>
public sealed record GoldLine
{
    public GoldPassage? Passage { get; init; }

    /// <summary>Names a document by title, date and hash; measures nothing.</summary>
    public GoldDocument? Document { get; init; }
    public string? Doc { get; init; }
    public string? Quote { get; init; }
    public string? Role { get; init; }
    public string? Period { get; init; }
    public string? Code { get; init; }
    public decimal? Value { get; init; }
    public string? Unit { get; init; }
    public bool Growth { get; init; }
    public string? Comparator { get; init; }

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>Reads a file with one JSON object a line.</summary>
    /// <exception cref="InvalidDataException">A line is no JSON; says which.</exception>
    public static IReadOnlyList<T> Lines<T>(string file)
    {
        var lines = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                lines.Add(JsonSerializer.Deserialize<T>(line, Options)!);
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"{file}, line {number}: {error.Message}", error);
            }
        }
        return lines;
    }
}

/// <summary>Where a passage begins and ends: words that occur once in the document without its white space.</summary>
public sealed record GoldPassage(string Doc, string Start, string End);

/// <param name="Doc">Its path below the folder of reports.</param>
/// <param name="Sha256">Of the file, in lower-case hex.</param>
public sealed record GoldDocument(string Doc, string Title, string Date, string Sha256);
