using System.Text.RegularExpressions;
using Xunit;

namespace Tracker.Tests;

/// <summary>The design guards itself: data flows one way, SQL stays in one folder, the clock comes from outside.</summary>
public sealed class FlowTests
{
    private static readonly string Root = FindRoot();

    private static readonly IReadOnlyList<Source> Sources =
    [
        .. new[] { "*.cs", "*.razor", "*.csproj" }
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Root, "src"), pattern, SearchOption.AllDirectories))
            .Select(file => new Source(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(source => !source.Path.Contains("/obj/", StringComparison.Ordinal) && !source.Path.Contains("/bin/", StringComparison.Ordinal)),
    ];

    private static readonly DesignRules Rules = new(Sources);

    [Fact]
    public void Data_flows_one_way() => Assert.Empty(Sources.SelectMany(Rules.AgainstTheFlow));

    [Fact]
    public void Only_the_ledger_speaks_to_a_database() => Assert.Empty(Sources.SelectMany(DesignRules.SqlOutsideTheLedger));

    [Fact]
    public void Nobody_asks_the_machine_for_the_time() => Assert.Empty(Sources.SelectMany(DesignRules.OwnClock));

    [Fact]
    public void Reading_searching_and_assessing_touch_nothing_outside_themselves() => Assert.Empty(Sources.SelectMany(DesignRules.Impure));

    [Fact]
    public void The_rules_see_the_library()
    {
        Assert.Contains(Sources, source => source.Path == "src/Tracker/Statement.cs");
        Assert.Contains(Sources, source => source.Path == "src/Tracker/Ledger/LedgerDb.cs");
    }

    [Theory]
    [InlineData("src/Tracker/Statement.cs", "using Tracker.Ledger;")]
    [InlineData("src/Tracker/Statement.cs", "Ledger.LedgerDb db;")]
    [InlineData("src/Tracker/Usings.cs", "global using Tracker.Reports;")]
    [InlineData("src/Tracker/Reports/Cleaner.cs", "using static Tracker.Reading.Reader;")]
    [InlineData("src/Tracker/Reading/Reader.cs", "private Tracker.Assessing.Linker linker;")]
    [InlineData("src/Tracker/Searching/SearchText.cs", "using Tracker.Ledger;")]
    [InlineData("src/Tracker/Ledger/LedgerDb.cs", "using Linker = Tracker.Assessing.Linker;")]
    [InlineData("src/Tracker/Ledger/LedgerDb.cs", "new Assessing.Linker();")]
    [InlineData("src/Tracker/Assessing/Linker.cs", "using Tracker.Web;")]
    [InlineData("src/Tracker/Assessing/Linker.cs", "using Microsoft.AspNetCore.Http;")]
    [InlineData("src/Tracker/Tracker.csproj", "<Using Include=\"Tracker.Assessing\" />")]
    [InlineData("src/Tracker.Web/Pages/Home.razor", "@using Tracker.Cli")]
    public void A_step_against_the_flow_is_seen(string path, string text)
    {
        var rules = new DesignRules([new("src/Tracker/Assessing/Linker.cs", "public sealed class Linker;"), new("src/Tracker/Ledger/LedgerDb.cs", "public sealed class LedgerDb;")]);

        Assert.Single(rules.AgainstTheFlow(new(path, text)));
    }

    [Theory]
    [InlineData("src/Tracker/Intake.cs", "using Tracker.Assessing;")]
    [InlineData("src/Tracker/Assessing/Linker.cs", "using Tracker.Ledger;")]
    [InlineData("src/Tracker/Ledger/LedgerDb.cs", "using Tracker.Reports;")]
    [InlineData("src/Tracker/Ledger/LedgerDb.cs", "using Tracker.Searching;")]
    [InlineData("src/Tracker/Ledger/LedgerDb.cs", "// Tracker.Assessing uses this.")]
    [InlineData("src/Tracker/Ledger/LedgerDb.cs", "var all = Assessing.Select(one => one);")]
    [InlineData("src/Tracker.Web/Pages/Home.razor", "@using Tracker.Assessing")]
    public void A_step_with_the_flow_is_not(string path, string text) => Assert.Empty(Rules.AgainstTheFlow(new(path, text)));

    [Theory]
    [InlineData("src/Tracker.Web/Pages/Home.razor", "@using Dapper")]
    [InlineData("src/Tracker.Cli/Export.cs", "using Npgsql;")]
    [InlineData("src/Tracker/Intake.cs", "const string sql = \"select id from report\";")]
    [InlineData("src/Tracker/Intake.cs", "\"\"\"\n  select r.id,\n         r.year\n    from report r\n  \"\"\"")]
    [InlineData("src/Tracker/Assessing/Linker.cs", "run(\"delete from link\")")]
    [InlineData("src/Tracker/Assessing/Linker.cs", "run(\"insert into link (target) values (1)\")")]
    [InlineData("src/Tracker/Assessing/Linker.cs", "run(\"update link set confirmed = true\")")]
    public void Sql_outside_the_ledger_is_seen(string path, string text)
    {
        Assert.Single(DesignRules.SqlOutsideTheLedger(new(path, text)));
        Assert.Empty(DesignRules.SqlOutsideTheLedger(new("src/Tracker/Ledger/Any.cs", text)));
    }

    [Theory]
    [InlineData("src/Tracker/Assessing/Linker.cs", "var ids = (from link in links select link.Id).ToList(); var from = 1;")]
    [InlineData("src/Tracker.Web/Pages/Home.razor", "<select name=\"year\"></select> from 2019")]
    public void What_only_looks_like_sql_is_not(string path, string text) => Assert.Empty(DesignRules.SqlOutsideTheLedger(new(path, text)));

    [Theory]
    [InlineData("var now = DateTime.Now;")]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    [InlineData("var today = DateTime.Today;")]
    public void An_own_clock_is_seen(string text) => Assert.Single(DesignRules.OwnClock(new("src/Tracker.Web/Program.cs", text)));

    [Theory]
    [InlineData("src/Tracker/Reading/Reader.cs", "File.ReadAllText(path)", 1)]
    [InlineData("src/Tracker/Assessing/Linker.cs", "public sealed class Linker(TimeProvider clock);", 1)]
    [InlineData("src/Tracker/Reports/Document.cs", "File.ReadAllText(path)", 0)]
    public void Input_and_output_is_seen_where_it_must_not_be(string path, string text, int times) => Assert.Equal(times, DesignRules.Impure(new(path, text)).Count());

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Tracker.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Tracker.sln; run the tests from a checkout.");
    }
}

/// <param name="Path">From the root of the checkout, with slashes.</param>
internal sealed record Source(string Path, string Text)
{
    /// <summary>The text without its comments.</summary>
    public string Code { get; } = Regex.Replace(Text, @"(?m)(^|\s)//.*$", "");
}

/// <summary>The rules of the design that can be read off the source; each gives "file: what is wrong".</summary>
internal sealed partial class DesignRules(IEnumerable<Source> all)
{
    private const string Library = "src/Tracker/";
    private static readonly string[] Flow = ["Reports", "Reading", "Searching", "Ledger", "Assessing", "OpenData"];

    private static readonly string[] Pure = ["Reading", "Searching", "Assessing"];

    /// <summary>The types of each folder, since Ledger.LedgerDb names a folder and Reports.Count does not.</summary>
    private readonly Dictionary<string, HashSet<string>> types = Flow.ToDictionary(folder => folder, folder => all
        .Where(source => source.Path.StartsWith($"{Library}{folder}/", StringComparison.Ordinal))
        .SelectMany(source => Declared().Matches(source.Code).Select(match => match.Groups["name"].Value))
        .ToHashSet());

    public IEnumerable<string> AgainstTheFlow(Source source)
    {
        if (!source.Path.StartsWith(Library, StringComparison.Ordinal))
        {
            return source.Path.StartsWith("src/Tracker.Web/", StringComparison.Ordinal) && Regex.IsMatch(source.Code, @"\bTracker\.Cli\b")
                ? [$"{source.Path}: the pages use the commands."]
                : [];
        }
        var outside = Outside().Matches(source.Code).Select(match => $"{source.Path}: the library uses {match.Value}.");
        if (source.Path.StartsWith($"{Library}Intake.", StringComparison.Ordinal))
            return outside;
        var rank = Array.FindIndex(Flow, folder => source.Path.StartsWith($"{Library}{folder}/", StringComparison.Ordinal));
        return Flow.Skip(rank + 1).Where(folder => Names(source, folder)).Select(folder => $"{source.Path}: uses {folder}, which lies to its right.").Concat(outside).Distinct();
    }

    public static IEnumerable<string> SqlOutsideTheLedger(Source source)
    {
        if (source.Path.StartsWith($"{Library}Ledger/", StringComparison.Ordinal) || source.Path.EndsWith(".csproj", StringComparison.Ordinal))
            return [];
        return Database().Matches(source.Code).Select(match => $"{source.Path}: “{match.Value}” belongs in src/Tracker/Ledger.");
    }

    public static IEnumerable<string> OwnClock(Source source) =>
        Clock().Matches(source.Code).Select(match => $"{source.Path}: {match.Value}; take a TimeProvider.");

    public static IEnumerable<string> Impure(Source source) =>
        Pure.Any(folder => source.Path.StartsWith($"{Library}{folder}/", StringComparison.Ordinal))
            ? InputOutput().Matches(source.Code).Select(match => $"{source.Path}: {match.Value} in a folder that has no input, output or clock.")
            : [];

    private bool Names(Source source, string folder) =>
        Regex.IsMatch(source.Code, $@"\bTracker\.{folder}\b") ||
        Regex.Matches(source.Code, $@"(?<![.\w]){folder}\.(?<name>\w+)").Any(match => types[folder].Contains(match.Groups["name"].Value));

    [GeneratedRegex(@"\b(class|record struct|record|struct|enum|interface)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declared();

    // That the library shows its insides to the tests of the pages is no use of the pages.
    [GeneratedRegex(@"\b(Tracker\.(Web|Cli)(?!\.Tests)|Microsoft\.AspNetCore)\b")]
    private static partial Regex Outside();

    // SQL is written in lower case here; <select> is markup, and a query expression has its "from" before its "select".
    [GeneratedRegex("""\bDapper\b|\bMicrosoft\.Data\.Sqlite\b|\bNpgsql\b|(?<=["\s])(?<!<)(select\s[^;"<>)]*\sfrom\s+\w|insert\s+into\s+\w|update\s+\w+\s+set\s|delete\s+from\s+\w|create\s+table\s+\w)""")]
    private static partial Regex Database();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(File|Directory|FileStream|StreamReader|Console|Process|HttpClient|TimeProvider|Environment)\b(?=[.(\s])")]
    private static partial Regex InputOutput();
}
