using System.Globalization;
using System.Security.Cryptography;
using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.OpenData.Releases;

/// <summary>What looking through a release came to.</summary>
/// <param name="Hash">The hash that it goes by; to be compared with the one that was published.</param>
/// <param name="Verdicts">How many verdicts were given anew out of its own tables.</param>
/// <param name="Rates">How many lines of rates were counted again.</param>
/// <param name="Faults">What does not fit, a line each; none in a release that is as it was given out.</param>
public sealed record CheckedRelease(Release Release, string Hash, int Verdicts, int Rates, IReadOnlyList<string> Faults);

/// <summary>Holds a release against itself: its files against their hashes, the release before it, and every verdict and rate against the rules. It needs no archive and no network.</summary>
public static class ReleaseCheck
{
    // As many faults of a kind are told singly.
    private const int MostTold = 20;

    private static readonly string[] WideVerdict = ["id", "verdict", "ratio", "rule", "inputs"];
    private static readonly string[] LaterVerdict = ["id", "later_verdict", "later_ratio", "later_rule"];

    /// <param name="folder">The folder of one release.</param>
    /// <param name="before">The release before it, where that is at hand.</param>
    /// <exception cref="InvalidDataException">It is no release, or a table cannot be read.</exception>
    public static async Task<CheckedRelease> RunAsync(string folder, CheckedRelease? before = null, CancellationToken cancel = default)
    {
        var (release, hash) = await Release.ReadAsync(folder, cancel);
        List<string> faults = [.. Chain(release, before), .. await FilesAsync(folder, release, cancel)];
        // What is not what was given out may be anything.
        if (faults.Count > 0)
            return new(release, hash, 0, 0, faults);
        if (release.Method != Rules.MethodVersion)
            return new(release, hash, 0, 0, [$"Its verdicts are of method {release.Method}, and this program knows method {Rules.MethodVersion}: the files are as they were given out; to give the verdicts anew use the program of that method."]);
        var tables = new ReleaseTables(folder);
        var verdicts = Judge(tables, release.JudgedOn);
        Tell(faults, [.. Verdicts(tables, verdicts)]);
        Tell(faults, [.. Wide(tables)]);
        var rates = RatesOf(tables);
        Tell(faults, [.. Rates(tables, rates)]);
        return new(release, hash, verdicts.Count, rates.Count, faults);
    }

    private static IEnumerable<string> Chain(Release release, CheckedRelease? before)
    {
        if (before is not null && before.Release.Number != release.Number - 1)
            yield return $"Release {release.Number} follows {before.Release.Number} here: what lies between is missing, and with it the proof that the two belong together.";
        else if (before is not null && (release.Previous?.Number, release.Previous?.Sha256) != (before.Release.Number, before.Hash))
            yield return $"Release {release.Number} names as the one before it {release.Previous?.Number.ToString(CultureInfo.InvariantCulture) ?? "none"} ({release.Previous?.Sha256 ?? "no hash"}), and release {before.Release.Number} goes by {before.Hash}: one of the two is not what was given out.";
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(string folder, Release release, CancellationToken cancel)
    {
        var faults = new List<string>();
        foreach (var file in release.Files)
        {
            var path = Path.Combine(folder, file.Path);
            if (file.Path != Path.GetFileName(file.Path))
                faults.Add($"{Release.FileName} names “{file.Path}”, which is no file of its folder.");
            else if (!File.Exists(path))
                faults.Add($"{file.Path} is missing.");
            else if (await HashAsync(path, cancel) is var hash && hash != file.Sha256)
                faults.Add($"{file.Path} is not what was given out: its SHA-256 is {hash}, and the release says {file.Sha256}.");
        }
        var known = release.Files.Select(file => file.Path).Append(Release.FileName).ToHashSet();
        faults.AddRange(Directory.EnumerateFiles(folder, "*.csv").Select(path => Path.GetFileName(path)).Where(name => !known.Contains(name)).Order(StringComparer.Ordinal).Select(name => $"{name} is no file of the release."));
        return faults;
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }

    private static Dictionary<(string, Vintage), Assessment> Judge(ReleaseTables tables, DateOnly day)
    {
        var links = tables.Answers.Select(answer => answer.Link).OfType<Link>()
            .Where(link => tables.Statements.ContainsKey(link.Target)).ToLookup(link => tables.Statements[link.Target].District);
        var own = tables.Reports.Values.ToLookup(report => report.District);
        return tables.Statements.Values.GroupBy(statement => statement.District)
            .SelectMany(said => Judging.Of([.. said], [.. own[said.Key].Concat(said.Select(statement => tables.Reports[statement.Report])).Distinct()], [.. links[said.Key]], tables.Catalogue, day))
            .ToDictionary(assessment => (assessment.Target, assessment.Vintage));
    }

    private static IEnumerable<string> Verdicts(ReleaseTables tables, Dictionary<(string, Vintage), Assessment> given)
    {
        var held = new HashSet<(string, Vintage)>();
        foreach (var (assessment, _) in tables.Answers)
        {
            var key = (assessment.Target, assessment.Vintage);
            held.Add(key);
            if (!given.TryGetValue(key, out var anew))
                yield return $"assessments.csv judges {Name(key)}, and the rules do not.";
            else if (anew != assessment)
                yield return $"assessments.csv has {Name(key)} as {Told(assessment)}, and the rules give {Told(anew)}.";
        }
        foreach (var key in given.Keys.Where(key => !held.Contains(key)))
            yield return $"assessments.csv lacks {Name(key)}, which the rules give as {Told(given[key])}.";
    }

    /// <summary>The table of one line a target says the same as the table of verdicts.</summary>
    private static IEnumerable<string> Wide(ReleaseTables tables)
    {
        var held = tables.Answers.ToDictionary(answer => (answer.Assessment.Target, answer.Assessment.Vintage), answer => answer.Assessment);
        var listed = tables.Rows("targets", ["id"]).CountBy(row => row[0]).ToDictionary();
        return held.Keys.Where(key => key.Item2 is Vintage.Claimed && listed.GetValueOrDefault(key.Item1) != 1).Select(key => $"targets.csv has {key.Item1} {listed.GetValueOrDefault(key.Item1)} times, and it is to stand there once.")
            .Concat(Compare(Vintage.Claimed, WideVerdict, of => [of.Target, CodeNames<Verdict>.Of(of.Verdict), Values.Text(of.Ratio), of.Rule, of.Inputs]))
            .Concat(Compare(Vintage.Later, LaterVerdict, of => [of.Target, CodeNames<Verdict>.Of(of.Verdict), Values.Text(of.Ratio), of.Rule]));

        IEnumerable<string> Compare(Vintage vintage, string[] columns, Func<Assessment, IReadOnlyList<string>> cells) =>
            from row in tables.Rows("targets", columns)
            let said = held.TryGetValue((row[0], vintage), out var assessment) ? cells(assessment) : [row[0], .. columns.Skip(1).Select(_ => "")]
            where !row.SequenceEqual(said)
            select $"targets.csv has {Name((row[0], vintage))} as {string.Join(", ", row.Skip(1))}, and assessments.csv as {string.Join(", ", said.Skip(1))}.";
    }

    private static Dictionary<(string, string, string), Rate> RatesOf(ReleaseTables tables)
    {
        var shown = tables.Answers.GroupBy(answer => answer.Assessment.Target).Select(answers => (
            Target: tables.Statements[answers.Key],
            Claimed: answers.Single(answer => answer.Assessment.Vintage is Vintage.Claimed).Assessment.Verdict,
            Later: answers.Where(answer => answer.Assessment.Vintage is Vintage.Later).Select(answer => (Verdict?)answer.Assessment.Verdict).SingleOrDefault()));
        var counts = shown.GroupBy(one => (
                one.Target.District, Year: one.Target.Period.IsOneYear ? one.Target.Period.From : tables.Reports[one.Target.Report].Year, one.Target.Domain,
                Verdict: Promise.IsOpen(one.Claimed) ? one.Later ?? one.Claimed : one.Claimed))
            .Select(group => new VerdictCount { District = group.Key.District, Year = group.Key.Year, Domain = group.Key.Domain, Verdict = group.Key.Verdict, Count = group.Count() });
        return Rate.Of(counts).ToDictionary(rate => (rate.District, rate.Year.ToString(CultureInfo.InvariantCulture), rate.Domain));
    }

    private static IEnumerable<string> Rates(ReleaseTables tables, Dictionary<(string, string, string), Rate> counted)
    {
        string[] columns = [.. Columns.OfRate.Select(column => column.Name)];
        var held = new HashSet<(string, string, string)>();
        foreach (var row in tables.Rows("rates", columns))
        {
            var key = (row[0], row[1], row[2]);
            if (!held.Add(key) || !counted.TryGetValue(key, out var rate))
            {
                yield return $"rates.csv has a line on {Name(key)} that its verdicts do not give.";
                continue;
            }
            var anew = Columns.OfRate.Select(column => Values.Text(column.Value(rate)));
            foreach (var (column, said, count) in columns.Zip(row, anew).Where(cell => cell.Second != cell.Third))
                yield return $"rates.csv has {column} of {Name(key)} as {said}, and its verdicts give {count}.";
        }
        foreach (var key in counted.Keys.Where(key => !held.Contains(key)))
            yield return $"rates.csv lacks {Name(key)}.";
    }

    private static void Tell(List<string> faults, IReadOnlyList<string> found)
    {
        faults.AddRange(found.Take(MostTold));
        if (found.Count > MostTold)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"… and {found.Count - MostTold} more of that kind."));
    }

    private static string Name((string Target, Vintage Vintage) key) => $"{key.Target} ({CodeNames<Vintage>.Of(key.Vintage)})";

    private static string Name((string District, string Year, string Domain) key) => $"{key.District} {key.Year} {key.Domain}";

    private static string Told(Assessment of) => $"{CodeNames<Verdict>.Of(of.Verdict)} by {of.Rule}, ratio {(of.Ratio is { } ratio ? Values.Text(ratio) : "none")}, “{of.Inputs}”";
}
