using System.Globalization;

namespace Tracker.Cli.Generating;

/// <summary>The reports of one invented county, year after year: each tells what came of the goals of the one before, and sets its own.</summary>
internal sealed class CountyHistory
{
    private const int Catalogued = 60;
    private const int Others = 78;
    private const int Projects = 12;
    private const int Unpromised = 28; // Results of things that nobody had promised.
    private const int PlanYears = 5;
    private const int PlanGoals = 6;

    private readonly District county;
    private readonly Topics topics;
    private readonly Dice dice;
    private readonly ulong seed;
    private readonly decimal strength;
    private readonly List<Pursuit> pursuits;
    private readonly Queue<Topic> others; // Those that are not pursued yet, or not any more.
    private readonly List<ReportDraft> drafts = [];

    private List<(Pursuit Pursuit, Figure Goal)> pending = [];
    private List<(Topic Topic, Figure Goal, Period Period)> plan = [];

    public CountyHistory(District county, Topics topics, ulong seed)
    {
        (this.county, this.topics, this.seed) = (county, topics, seed);
        dice = Dice.For(seed, ulong.Parse(county.Code, CultureInfo.InvariantCulture));
        strength = dice.Near(0.2m, 0.5m) + Dice.For(seed, ulong.Parse(county.Code[..2], CultureInfo.InvariantCulture)).Near(0, 0.5m);
        var all = dice.Shuffled(topics.Others);
        pursuits = [.. Headlined().Concat(dice.Shuffled(topics.Catalogued.Where(topic => !topic.Headline))).Take(Catalogued).Concat(all.Take(Others)).Select(Pursue)];
        others = new(all.Skip(Others));
    }

    /// <returns>Oldest first, as an archive gives them out.</returns>
    public IReadOnlyList<ReportDraft> Tell(int first, int years)
    {
        foreach (var year in Enumerable.Range(first, years))
            Tell(year, year == first);
        return [.. drafts.OrderBy(draft => draft.Report.Year).ThenBy(draft => draft.Report.Id, StringComparer.Ordinal)];
    }

    private void Tell(int year, bool first)
    {
        var draft = Open(year, ReportKind.Work, excerpt: !first && dice.Chance(0.02));
        var bulletin = !first && dice.Chance(0.35) ? Open(year - 1, ReportKind.Bulletin, excerpt: true) : null;
        LookBack(draft, bulletin);
        if (!first && !draft.Report.Excerpt)
            TellUnpromised(draft);
        foreach (var (topic, goal, period) in plan.Where(one => one.Period.To == year - 1))
            draft.Claim(topic, goal with { Value = goal.Value!.Value with { Amount = Math.Round(goal.Value.Value.Amount * dice.Near(1.02m, 0.1m)) }, Comparator = Comparator.Exactly }, period.To, preliminary: false, lead: "年末");
        LookAhead(draft);
    }

    private void LookBack(ReportDraft draft, ReportDraft? bulletin)
    {
        var year = draft.Report.Year - 1;
        foreach (var (pursuit, goal) in pending)
        {
            var (topic, result) = (pursuit.Topic, pursuit.Result(goal, StrengthIn(year)));
            if (topic.Headline || !draft.Report.Excerpt)
                Answer(draft, pursuit, goal, result);
            if (bulletin is not null && topic.Headline && result.Value is not null)
                bulletin.Claim(topic, pursuit.Revised(result), year, preliminary: false);
        }
    }

    /// <summary>Most goals are answered by a figure; some on another measure, in words, or not at all.</summary>
    private void Answer(ReportDraft draft, Pursuit pursuit, Figure goal, Figure result)
    {
        var (topic, year, chance) = (pursuit.Topic, draft.Report.Year - 1, dice.Between(1, 100));
        if (chance <= (topic.Headline ? 5 : 17))
            return;
        if (topic.Kind is TopicKind.Project)
            draft.ClaimStage(topic, chance <= 35 ? Measure.Started : Measure.Completed, year);
        else if (chance <= 23)
            draft.Claim(topic, pursuit.Aside(result), year, preliminary: false);
        else if (chance <= 26 && goal is { Growth: false, Value.IsRate: false })
            draft.ClaimSum(topic, result with { Value = result.Value!.Value with { Amount = result.Value.Value.Amount * 3 } }, year);
        else if (chance <= 30 && goal.Value is not null)
            draft.ClaimInWords(topic, year);
        else
            draft.Claim(topic, result, year, preliminary: result.Growth && chance > 85, lead: chance % 7 == 0 ? "全年" : "");
    }

    private void TellUnpromised(ReportDraft draft)
    {
        for (var i = 0; i < Unpromised; i++)
        {
            var other = Pursue(dice.Of(topics.Others));
            draft.Claim(other.Topic, other.Result(new() { Value = new(Math.Round(dice.Between(other.Topic.Least, other.Topic.Most)), other.Topic.Unit) }, strength), draft.Report.Year - 1, preliminary: false);
        }
    }

    private void LookAhead(ReportDraft draft)
    {
        for (var i = 0; i < pursuits.Count; i++)
        {
            if (!pursuits[i].Topic.Headline && dice.Chance(0.08))
            {
                if (pursuits[i].Topic.Indicator.Length == 0)
                    others.Enqueue(pursuits[i].Topic);
                pursuits[i] = Pursue(others.Dequeue());
            }
        }
        var works = Enumerable.Range(0, Projects).Select(_ => Pursue(Topics.Project(dice)));
        pending = [.. pursuits.Concat(works).Where(pursuit => pursuit.Topic.Headline || (!draft.Report.Excerpt && dice.Chance(0.97))).Select(pursuit => (pursuit, pursuit.Goal()))];
        foreach (var (pursuit, goal) in pending)
            draft.Promise(pursuit.Topic, goal);
        if (draft.Report.Year % PlanYears == 1 && !draft.Report.Excerpt)
            LookFarAhead(draft);
    }

    /// <summary>What a new five-year plan is to come to at its end.</summary>
    private void LookFarAhead(ReportDraft draft)
    {
        var years = new Period(draft.Report.Year, draft.Report.Year + PlanYears - 1);
        plan =
        [
            .. dice.Shuffled(topics.Catalogued.Where(topic => topic is { Kind: TopicKind.Amount, Measure: Measure.Plain, Headline: false })).Take(PlanGoals).Select(topic =>
                (topic with { Measure = Measure.Stock }, new Figure { Value = new(Math.Round(dice.Between(topic.Least, topic.Most)) * PlanYears, topic.Unit), Comparator = Comparator.AtLeast }, years)),
        ];
        foreach (var (topic, goal, period) in plan)
            draft.Promise(topic, goal, period);
    }

    private ReportDraft Open(int year, ReportKind kind, bool excerpt)
    {
        var name = CodeNames<ReportKind>.Of(kind);
        var draft = new ReportDraft(new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{county.Code}-{year}-{name}"),
            District = county.Code,
            Year = year,
            Kind = kind,
            Title = $"{county.NameZh}{year}年{(kind is ReportKind.Bulletin ? "国民经济和社会发展统计公报" : "政府工作报告")}",
            Date = kind is ReportKind.Bulletin ? $"{year + 1}-04-{dice.Between(10, 28)}" : $"{year}-01-{dice.Between(10, 28)}",
            Excerpt = excerpt,
        });
        drafts.Add(draft);
        return draft;
    }

    /// <summary>Provinces do better and worse, and so do years everywhere.</summary>
    private decimal StrengthIn(int year) => strength + Dice.For(seed, (ulong)year).Near(0, 0.7m);

    private IEnumerable<Topic> Headlined() => topics.Catalogued.Where(topic => topic.Headline);

    private Pursuit Pursue(Topic topic) => new(topic, dice);
}
