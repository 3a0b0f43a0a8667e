namespace Tracker.Cli.Generating;

/// <summary>A report as its clauses are put one after the other.</summary>
internal sealed class ReportDraft(Report report)
{
    private readonly Dictionary<string, int> said = [];
    private readonly List<Statement> statements = [];

    public Report Report => report;

    public IReadOnlyList<Statement> Statements => statements;

    public void Promise(Topic topic, Figure figure, Period? period = null)
    {
        var until = period is { } years ? $"到{years.To}年" : "";
        Add(Role.Target, topic, figure, period ?? Period.Of(report.Year), topic.Measure, until + (topic.Kind, topic.Measure) switch
        {
            (TopicKind.Project, Measure.Started) => $"开工建设{topic.Subject}",
            (TopicKind.Project, _) => $"建成{topic.Subject}",
            (TopicKind.Share, _) when topic.Better is not Better.Up => $"{topic.Subject}控制在{FigureWords.Of(figure, topic.Subject)}",
            (TopicKind.Share, _) => $"{topic.Subject}达到{FigureWords.Of(figure, topic.Subject)}",
            _ => topic.Subject + FigureWords.Of(figure, topic.Subject),
        });
    }

    /// <summary>What came of a year, in a figure.</summary>
    public void Claim(Topic topic, Figure figure, int year, bool preliminary, string lead = "") =>
        Add(Role.Outcome, topic, figure, Period.Of(year), topic.Measure, lead + topic.Subject + (topic.Kind is TopicKind.Share ? "为" : "") + FigureWords.Of(figure, topic.Subject), preliminary);

    /// <summary>A sum since some earlier year, which no single year can be held against.</summary>
    public void ClaimSum(Topic topic, Figure figure, int year) =>
        Add(Role.Outcome, topic, figure, Period.Of(year), Measure.Cumulative, $"累计{topic.Subject}{FigureWords.Of(figure, topic.Subject)}");

    /// <summary>That the goal was reached, without a figure.</summary>
    public void ClaimInWords(Topic topic, int year) =>
        Add(Role.Outcome, topic, new(), Period.Of(year), Measure.Completed, $"{topic.Subject}年度任务如期完成");

    public void ClaimStage(Topic topic, Measure stage, int year) =>
        Add(Role.Outcome, topic, new(), Period.Of(year), stage, stage is Measure.Started ? $"{topic.Subject}开工建设" : $"{topic.Subject}建成投用");

    private void Add(Role role, Topic topic, Figure figure, Period period, Measure measure, string quote, bool preliminary = false)
    {
        var before = said.GetValueOrDefault(quote);
        said[quote] = before + 1;
        statements.Add(new()
        {
            Id = StatementId.Of(report.District, report.Id, quote, before),
            Report = report.Id,
            District = report.District,
            Role = role,
            Period = period,
            Indicator = topic.Indicator,
            Subject = topic.Subject,
            Domain = topic.Domain,
            Figure = figure,
            Measure = figure is { Growth: true } or { Comparator: Comparator.Comply or Comparator.KeepPace } ? Measure.Plain : measure,
            Quote = quote,
            Preliminary = preliminary,
            Headline = topic.Headline,
            Confidence = topic.Indicator.Length > 0 ? 0.94 : 0.96,
        });
    }
}
