using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Tracker.Web.Words;

namespace Tracker.Web.Copying;

/// <summary>An address of the site in a static copy: what the site is asked for, and the file that its answer is written to.</summary>
/// <remarks>
/// A page is the index.html of a folder with its path, so that every address of the site holds where a copy is served as files. A choice that its address
/// makes is a file beside it: one choice and its pages, or the two of <see cref="Together"/>. Of more there would be more files than anybody reads: a link
/// keeps what it adds to the page that it stands on, or, where that is still too much, leads to the page without a choice.
/// </remarks>
public sealed record CopyAddress
{
    private const string Index = "index.html";
    private const string PageParameter = "page";

    // As long as a name may be on every system, with room for what is put before and behind it.
    private const int LongestName = 100;

    private static readonly string[] OfServer = ["_blazor", "_framework", "account", "api", "error", "health", "ready", "workbench"];

    private static readonly string[] Files = [".atom", ".css", ".csv", ".html", ".js", ".json", ".png", ".svg", ".xlsx", ".zip"];

    // What Windows takes for a device, whatever follows the dot.
    private static readonly string[] Devices = ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })];

    /// <summary>Choices that are kept together, by the first part of the page's path.</summary>
    private static readonly Dictionary<string, string[]> Together = new()
    {
        [""] = ["place", "year"],
        ["reports"] = ["view", "role"],
        ["silences"] = ["kind", "district"],
    };

    /// <summary>The path and query that the site is asked for.</summary>
    public required string Asked { get; init; }

    /// <summary>From the folder of the copy, parted by slashes; of lower-case letters, digits, dots, dashes, underscores and tildes alone.</summary>
    public required string File { get; init; }

    /// <summary>What a link has behind the name of the file, for a script to read; mostly nothing.</summary>
    public string Query { get; private init; } = "";

    /// <summary>Whether it is a page in English.</summary>
    public bool IsEnglish => File.StartsWith(Paths.EnglishBase[1..] + "/", StringComparison.Ordinal);

    private List<(string Name, string Value)> Choices { get; init; } = [];

    /// <param name="address">Of this site, whatever its host.</param>
    /// <param name="on">The page that the link stands on.</param>
    /// <returns>Null for what does not work without a server and is not in the copy.</returns>
    public static CopyAddress? Of(Uri address, CopyAddress? on = null)
    {
        var path = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        var language = path is ["en", ..] ? 1 : 0;
        var page = path.ElementAtOrDefault(language) ?? "";
        if (OfServer.Contains(page) || (path.Count > language && path[^1] == "correct"))
            return null;
        // What is live elsewhere is still here.
        if (page == "explore")
            path[language] = page = "compare";
        var query = QueryHelpers.ParseQuery(address.Query);
        var choices = Kept(page, [.. query.SelectMany(one => one.Value.Select(value => (one.Key, value ?? ""))).Where(choice => choice.Item2.Length > 0)], on);
        return new()
        {
            Asked = "/" + string.Join('/', path.Select(Uri.EscapeDataString)) + QueryString.Create(choices.Select(choice => KeyValuePair.Create(choice.Name, (string?)choice.Value))),
            File = string.Join('/', [.. path.Select(Safe), .. NameOf(path, choices)]),
            Choices = choices,
            Query = page == "search" && query.TryGetValue("q", out var words) ? QueryString.Create("q", words.ToString()).ToString() : "",
        };
    }

    /// <summary>How a file of the copy names this one.</summary>
    /// <param name="file">From the folder of the copy, as <see cref="File"/>.</param>
    public string From(string file)
    {
        var (from, to) = (file.Split('/'), File.Split('/'));
        var shared = 0;
        while (shared < from.Length - 1 && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", from.Length - 1 - shared)) + string.Join('/', to[shared..]) + Query;
    }

    private static List<(string Name, string Value)> Kept(string page, List<(string Name, string Value)> choices, CopyAddress? on)
    {
        choices.RemoveAll(choice => choice is (PageParameter, "1"));
        switch (page)
        {
            // Words are looked for by the script of the copy.
            case "search":
                return [.. choices.Where(choice => choice.Name == PageParameter)];
            // Places side by side are what it is for; those chosen beside them would be as many again for each.
            case "compare":
                return [.. choices.Where(choice => choice.Name == "district")];
        }
        choices = [.. choices.OrderBy(choice => choice.Name, StringComparer.Ordinal)];
        List<(string Name, string Value)> added = on is null ? [] : [.. choices.Except(on.Choices)];
        return Fit(page, choices) ? choices : Fit(page, added) ? added : [];
    }

    private static bool Fit(string page, IEnumerable<(string Name, string Value)> choices)
    {
        var names = choices.Select(choice => choice.Name).Where(name => name != PageParameter).Distinct().ToList();
        return names.Count <= 1 || (Together.TryGetValue(page, out var kept) && names.All(kept.Contains));
    }

    private static IEnumerable<string> NameOf(List<string> path, List<(string Name, string Value)> choices) =>
        choices.Count > 0 ? [Cut(string.Join('.', choices.Select(choice => $"{Safe(choice.Name)}-{Safe(choice.Value).Replace(".", "~2e", StringComparison.Ordinal)}"))) + ".html"]
        : path.Count > 0 && Files.Contains(Path.GetExtension(path[^1])) ? []
        : [Index];

    // Letters that differ in case alone are one on some systems; what begins or ends with a dot is hidden, lost or a way up.
    private static string Safe(string name)
    {
        var safe = new StringBuilder();
        foreach (var letter in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterLower((char)letter) || char.IsAsciiDigit((char)letter) || letter is (byte)'-' or (byte)'_' or (byte)'.')
                safe.Append((char)letter);
            else
                safe.Append(System.Globalization.CultureInfo.InvariantCulture, $"~{letter:x2}");
        }
        if (safe[0] == '.' || Devices.Contains(name.Split('.')[0]))
            safe.Replace(safe[0].ToString(), $"~{(int)safe[0]:x2}", 0, 1);
        if (safe[^1] == '.')
            safe.Replace(".", "~2e", safe.Length - 1, 1);
        return Cut(safe.ToString());
    }

    private static string Cut(string name) => name.Length <= LongestName
        ? name
        : $"{name[..(LongestName - 40)].TrimEnd('.')}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32]}";
}
