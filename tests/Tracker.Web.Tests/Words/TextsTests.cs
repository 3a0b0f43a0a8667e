using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tracker.Web.Tests.Words;

/// <summary>Every text of the pages stands in the resources, in both languages.</summary>
public sealed partial class TextsTests
{
    private static readonly string Web = Path.Combine(FindRoot(), "src", "Tracker.Web");

    /// <summary>The areas of the site, by the name of their resources: HomeText.</summary>
    public static readonly TheoryData<string> Areas =
        [.. Directory.GetFiles(Path.Combine(Web, "Words"), "*.resx").Select(file => Path.GetFileName(file).Split('.')[0]).Distinct().Order(StringComparer.Ordinal)];

    private static readonly IReadOnlyList<(string Path, string Code)> Sources =
    [
        .. new[] { "*.cs", "*.razor" }
            .SelectMany(pattern => Directory.EnumerateFiles(Web, pattern, SearchOption.AllDirectories))
            .Select(file => (Path.GetRelativePath(Web, file), WithoutComments(File.ReadAllText(file))))
            .Where(source => !source.Item1.StartsWith("obj", StringComparison.Ordinal) && !source.Item1.StartsWith("bin", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Both_languages_have_the_same_texts_with_the_same_gaps(string area)
    {
        var (chinese, english) = (Read($"{area}.resx"), Read($"{area}.en.resx"));

        Assert.Equal(chinese.Keys.Order(), english.Keys.Order());
        // A gap may go unused in one language, as the number of a month beside its name; none is filled that the other does not know of.
        Assert.All(chinese, text => Assert.Equal(HighestGap(text.Value) >= 0, HighestGap(english[text.Key]) >= 0));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void No_text_is_empty_and_english_is_english(string area)
    {
        Assert.All(Read($"{area}.resx"), text => Assert.NotEmpty(text.Value.Trim()));
        Assert.All(Read($"{area}.en.resx"), text => Assert.NotEmpty(text.Value.Trim()));
        Assert.All(Read($"{area}.en.resx").Where(text => text.Key != "OtherLanguage"), text => Assert.DoesNotMatch(Chinese(), text.Value));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_text_is_used(string area) =>
        Assert.All(Read($"{area}.resx").Keys, key => Assert.Contains(Sources, source => Regex.IsMatch(source.Code, $@"\b{area}\.{key}\b")));

    [Fact]
    public void No_page_or_part_has_a_text_of_its_own() =>
        Assert.Empty(Sources.SelectMany(source => Chinese().Matches(source.Code).Select(match => $"{source.Path}: {match.Value}")));

    [Fact]
    public void The_sources_are_seen() => Assert.Contains(Sources, source => source.Path == Path.Combine("Pages", "Home.razor"));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Web, "Words", file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static int HighestGap(string text) => Gap().Matches(text).Select(gap => int.Parse(gap.Groups[1].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(-1).Max();

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Tracker.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Tracker.sln; run the tests from a checkout.");
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?m)@\*[\s\S]*?\*@|(^|\s)//.*$")]
    private static partial Regex Comment();
}
