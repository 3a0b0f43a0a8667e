using Tracker.Reports;

namespace Tracker.Reading;

/// <summary>Gathers the statements of one report and gives each its id, place, role and period.</summary>
internal sealed class StatementList(Report report, CleanText clean)
{
    private static readonly WordSet Started = new(["开工", "启动", "开建", "奠基", "动工"]);
    private static readonly WordSet Completed = new(["建成", "竣工", "完工", "投用", "投产", "启用", "通车", "投入使用", "投入运营", "交付"]);
    private static readonly WordSet Cumulative = new(["累计", "五年来", "三年来"]);
    private static readonly WordSet InTheYear = new(["全年累计", "年内累计", "今年累计", "当年累计", "本年累计", "去年累计", "一年累计"]);
    private static readonly WordSet Totals = new(["总数", "总量", "拥有量", "保有量"]);
    private static readonly WordSet Reached = new(["达到", "达", "增至", "发展到", "增加到"]);
    private static readonly WordSet Flow = new(["新增", "新引进", "新培育", "新认定", "新发展", "新登记", "新设", "新签约", "净增", "培育", "引进", "招引"]);

    private const int LongestAmount = 16; // digits

    private readonly Dictionary<string, int> occurrences = new(StringComparer.Ordinal);
    private readonly List<Statement> statements = [];
    private readonly List<Unread> unread = [];

    public IReadOnlyList<Statement> Statements => statements;

    public IReadOnlyList<Unread> Unread => unread;

    public void Add(Draft draft, Extent sentence, Part part)
    {
        var text = clean.Text;
        var head = text.AsSpan(sentence.Start, draft.At.Start - sentence.Start);
        var clauseStart = Clause.StartBefore(text, draft.At.Start, sentence.Start);
        var clause = text.AsSpan(clauseStart, draft.At.Start - clauseStart);
        var column = draft.Figure.InWords ? null : ColumnWords.Of(clause, part, report.Year);
        var (role, period) = column ?? SentenceContext.Of(part, report.Year, head, draft.Figure.InWords ? default : clause, draft.Figure.Growth, draft.Figure.Value?.IsRate == true);
        if (role == Role.Context)
            return;
        var quote = text.Substring(draft.Quote.Start, draft.Quote.Length);
        statements.Add(new Statement
        {
            Id = IdOf(quote),
            Report = report.Id,
            District = report.District,
            Role = role,
            Period = period,
            Indicator = draft.Indicator?.Code ?? "",
            Subject = column is null ? draft.Subject : ColumnWords.Without(draft.Subject),
            Domain = draft.Indicator?.Domain ?? DomainGuess.Of(draft.Subject),
            Figure = draft.Figure,
            Measure = draft.Stage ?? MeasureOf(draft, clause, text.AsSpan(draft.At.End, draft.Quote.End - draft.At.End)),
            Quote = quote,
            Where = clean.ToOriginal(draft.Quote),
            Preliminary = role == Role.Outcome && SentenceContext.IsPreliminary(head),
            Headline = draft.Indicator?.Headline == true || (role == Role.Target && head.Contains("预期目标", StringComparison.Ordinal)),
            Confidence = ConfidenceOf(draft, period),
        });
    }

    public void AddUnread(Extent place, Extent sentence)
    {
        var start = Clause.StartBefore(clean.Text, place.Start, sentence.Start);
        var end = Clause.EndAfter(clean.Text, place.End, sentence.End);
        unread.Add(new(clean.ToOriginal(place), clean.Text[start..end], place.Length > LongestAmount ? Tracker.Unread.TooLong : Tracker.Unread.NoUnit));
    }

    /// <summary>What kind of measure a figure is that stands by itself, by the name of what is measured.</summary>
    public static Measure MeasureOf(string subject, Figure figure) => figure is { Growth: false, Value: { IsRate: false } } && Flow.IsIn(subject) ? Measure.Flow : Measure.Plain;

    private string IdOf(string quote)
    {
        var bare = StatementId.Bare(quote);
        var seen = occurrences.GetValueOrDefault(bare);
        occurrences[bare] = seen + 1;
        return StatementId.Of(report.District, report.Id, bare, seen);
    }

    /// <param name="before">The clause up to the figure.</param>
    /// <param name="behind">What belongs to it behind the figure.</param>
    private static Measure MeasureOf(Draft draft, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        // A rate or a sum of money has no stock and flow that a reader could mix up; things that are counted do.
        if (draft.Figure is { Growth: true } or { Value: null } or { Value.IsRate: true })
            return Measure.Plain;
        if (Totals.IsIn(before) || (draft.Unit.Kind == UnitKind.Count && Reached.AtEnd(before[..^Wording.BoundBefore(before).Length]) > 0))
            return Measure.Stock;
        return Says(Cumulative, before, behind) && !InTheYear.IsIn(before) ? Measure.Cumulative
            : Says(Started, before, behind) ? Measure.Started
            : Says(Completed, before, behind) ? Measure.Completed
            : Flow.IsIn(draft.Subject.AsSpan()) ? Measure.Flow
            : Measure.Plain;
    }

    private static bool Says(WordSet words, ReadOnlySpan<char> before, ReadOnlySpan<char> behind) => words.IsIn(before) || words.IsIn(behind);

    /// <summary>How often a reading of the kind is right in all its parts, as measured on annotated reports; the benchmark prints how far that still holds.</summary>
    private static double ConfidenceOf(Draft draft, Period period)
    {
        var sure = draft.Figure.InWords ? 0.85 : draft.Indicator is null ? 0.96 : 0.94;
        if (!period.IsOneYear)
            sure -= 0.07; // Which of the years it is for is what a reader is most often wrong in.
        if (draft.Subject.Length is < 2 or > 15)
            sure -= 0.07;
        return Math.Round(sure, 2);
    }
}
