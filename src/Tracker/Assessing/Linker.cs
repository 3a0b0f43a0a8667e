using System.Globalization;

namespace Tracker.Assessing;

/// <summary>Finds for each target what the reports that answer it say: by indicator and measure first, else by subject, unit and field.</summary>
public static class Linker
{
    /// <summary>Below this likeness two subjects without an indicator are not taken for the same thing.</summary>
    private const double SameThing = 0.48;

    /// <summary>From this likeness on a subject on another measure, base or period is shown beside the target.</summary>
    private const double SameMatter = 0.6;

    /// <summary>Links the targets of one district with what its reports say of them.</summary>
    /// <param name="targets">Statements of role target, of one district.</param>
    /// <param name="archive">The reports at hand that speak of the district.</param>
    /// <param name="outcomes">Statements of role outcome from those reports.</param>
    /// <returns>At most one link a target and vintage; for a report that should answer and does not, a link that says what was looked for.</returns>
    public static IReadOnlyList<Link> Link(IReadOnlyList<Statement> targets, IReadOnlyList<Report> archive, IReadOnlyList<Statement> outcomes)
    {
        var links = new Dictionary<(string Target, Vintage Vintage), Link>();
        var likeness = new Likeness([.. targets.Concat(outcomes).Select(statement => statement.Subject)]);
        var said = outcomes.ToLookup(outcome => outcome.Report);
        foreach (var report in archive)
        {
            var asked = targets.Where(target => target.Report != report.Id && VintageOf(report, target) is not null).ToList();
            // Each report's goals are paired on their own: one claim may answer the yearly goal and the five-year one.
            foreach (var goals in asked.GroupBy(target => target.Report))
            {
                foreach (var link in Pair([.. goals], report, [.. said[report.Id].Where(outcome => MayAnswer(report, outcome))], likeness))
                    Keep(links, link);
            }
        }
        return [.. links.Values];
    }

    /// <summary>A single figure taken from a document whose text is not at hand answers by itself only where its measure is catalogued, or where it ticks off a list of goals.</summary>
    private static bool MayAnswer(Report report, Statement outcome) => !report.Excerpt || outcome.Indicator.Length > 0 || report.Kind == ReportKind.Completion;

    /// <summary>Of a document whose text is not at hand it cannot be said that it speaks of a goal on another measure only.</summary>
    private static bool MayDiffer(Report report) => !report.Excerpt || report.Kind == ReportKind.Completion;

    private static Vintage? VintageOf(Report report, Statement target) =>
        Assessor.Answers(report, target) ? Vintage.Claimed
        : report.Kind == ReportKind.Bulletin && report.Year >= target.Period.To ? Vintage.Later
        : null;

    /// <summary>Of several reports that answer in the same vintage the one that says most is kept.</summary>
    private static void Keep(Dictionary<(string, Vintage), Link> links, Link link)
    {
        var key = (link.Target, link.Vintage);
        if (!links.TryGetValue(key, out var held) || link.Answer < held.Answer || (link.Answer == held.Answer && link.Confidence > held.Confidence))
            links[key] = link;
    }

    private static List<Link> Pair(List<Statement> targets, Report report, List<Statement> outcomes, Likeness likeness)
    {
        var links = new List<Link>(targets.Count);
        var linked = new HashSet<Statement>(ReferenceEqualityComparer.Instance);
        var used = new HashSet<Statement>(ReferenceEqualityComparer.Instance);
        var matches = targets.ConvertAll(target => outcomes.ConvertAll(outcome => Match.Of(target, outcome, likeness)));
        var candidates = matches.SelectMany(row => row)
            .Where(match => match.Score >= SameThing && match.Difference().Length == 0)
            .OrderByDescending(match => match.Score);
        // The best pairs first, each statement once: a claim answers one goal of a report.
        foreach (var match in candidates)
        {
            if (linked.Contains(match.Target) || used.Contains(match.Outcome))
                continue;
            linked.Add(match.Target);
            used.Add(match.Outcome);
            links.Add(LinkOf(match, report, Answer.Figure, match.Reason));
        }
        foreach (var (target, row) in targets.Zip(matches).Where(pair => !linked.Contains(pair.First)))
        {
            var near = row.OrderByDescending(match => match.Score).Take(3).ToList();
            if (near.Count > 0 && near[0].Score >= SameMatter && MayDiffer(report) && near[0].Difference() is { Length: > 0 } difference)
                links.Add(LinkOf(near[0], report, Answer.OtherMeasure, difference));
            else if (!report.Excerpt && report.Kind != ReportKind.Bulletin)
                links.Add(Silence(target, report, near));
        }
        return links;
    }

    private static Link LinkOf(Match match, Report report, Answer answer, string reason) => new()
    {
        Target = match.Target.Id,
        Outcome = match.Outcome.Id,
        Report = report.Id,
        Answer = answer,
        Vintage = VintageOf(report, match.Target)!.Value,
        Reason = reason,
        Confidence = Math.Round(match.Score * Math.Min(match.Target.Confidence, match.Outcome.Confidence), 2),
    };

    private static Link Silence(Statement target, Report report, List<Match> near)
    {
        var nearest = string.Join('；', near.Where(match => match.Score > 0.2).Select(match => $"“{match.Outcome.Quote}”"));
        return new()
        {
            Target = target.Id,
            Report = report.Id,
            Answer = Answer.Silent,
            Vintage = VintageOf(report, target)!.Value,
            Reason = $"查找“{Likeness.Core(target.Subject)}”，未见提及" + (nearest.Length > 0 ? $"；最接近的语句：{nearest}" : ""),
            Confidence = Math.Round(Math.Clamp(1 - (near.Count > 0 ? near[0].Score : 0), 0.1, 0.95), 2),
        };
    }

    /// <summary>How well an outcome answers a target.</summary>
    /// <param name="Score">0 to 1.</param>
    private sealed record Match(Statement Target, Statement Outcome, double Score)
    {
        public string Reason => Target.Indicator.Length > 0 && Target.Indicator == Outcome.Indicator
            ? "指标和口径相同"
            : string.Create(CultureInfo.InvariantCulture, $"事项相近（{Score * 100:0}%），单位和口径相同");

        public static Match Of(Statement target, Statement outcome, Likeness likeness) => new(target, outcome, ScoreOf(target, outcome, likeness));

        /// <summary>What keeps the two from being the same measure, in words; empty where nothing does.</summary>
        public string Difference()
        {
            // Any pace will do: only whether the two could be compared is asked here.
            var judgement = Assessor.Judge(Target, Outcome, better: null, grpGrowth: 0);
            if (judgement.Verdict is Verdict.NotComparable)
                return judgement.Inputs;
            // An average over the year is not its last month's value.
            return Target.Quote.Contains("全年", StringComparison.Ordinal) && Outcome.Quote.Contains("年末", StringComparison.Ordinal) && Target.Figure is { Growth: false, Value.IsRate: true }
                ? "目标为全年水平，结果为年末水平"
                : "";
        }

        private static double ScoreOf(Statement target, Statement outcome, Likeness likeness)
        {
            if (target.Indicator.Length > 0 && outcome.Indicator.Length > 0 && target.Indicator != outcome.Indicator)
                return 0;
            var alike = likeness.Of(target.Subject, outcome.Subject);
            if (target.Indicator.Length > 0 && target.Indicator == outcome.Indicator)
                return 0.8 + (0.15 * alike) + (target.Headline && outcome.Headline ? 0.03 : 0);
            // The catalogue knows only one of them: likelier than not they are different measures.
            if (target.Indicator.Length > 0 || outcome.Indicator.Length > 0)
                alike *= 0.85;
            return Math.Min(0.95, alike * (target.Domain == outcome.Domain ? 1 : 0.9) + Closeness(target.Figure, outcome.Figure));
        }

        /// <summary>Results mostly lie near their goals: an equal figure speaks for a pair, one ten times as large against it.</summary>
        private static double Closeness(Figure target, Figure outcome)
        {
            if (target.Value is not { } promised || outcome.Value is not { } answer || promised.Amount == 0 || target.Growth != outcome.Growth || promised.Unit != answer.Unit)
                return 0;
            var ratio = (double)(answer.Amount / promised.Amount);
            return ratio switch
            {
                1 => 0.12,
                > 0.8 and < 1.3 => 0.06,
                < 0.1 or > 10 => -0.25,
                < 0.33 or > 3 => -0.1,
                _ => 0,
            };
        }
    }
}
