using System.Buffers;
using Tracker.Reports;

namespace Tracker.Reading;

/// <summary>Gathers the statements of one report and gives each its id, place, role and period.</summary>
internal sealed class StatementList(Report report, CleanText clean)
{
    private static readonly SearchValues<string> Started = SearchValues.Create(["开工", "启动", "开建", "奠基", "动工"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Completed = SearchValues.Create(["建成", "竣工", "完工", "投用", "投产", "启用", "通车", "投入使用", "投入运营", "交付"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Cumulative = SearchValues.Create(["累计", "五年来", "三年来"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Stock = SearchValues.Create(["总数", "总量", "拥有量", "存量", "达到", "增至", "发展到", "达"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Flow = SearchValues.Create(["新增", "新引进", "新培育", "新认定", "新发展", "新登记", "新设", "新签约", "净增", "培育", "引进", "招引"], StringComparison.Ordinal);

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
        var (role, period) = SentenceContext.Of(part, report.Year, head, clause, draft.Figure.Growth);
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
            Subject = draft.Subject,
            Domain = draft.Indicator?.Domain ?? DomainGuess.Of(draft.Subject),
            Figure = draft.Figure,
            Measure = MeasureOf(text.AsSpan(draft.Quote.Start, draft.Quote.Length), draft.Figure),
            Quote = quote,
            Where = clean.ToOriginal(draft.Quote),
            Preliminary = role == Role.Outcome && SentenceContext.IsPreliminary(head),
            Headline = draft.Indicator?.Headline == true || (role == Role.Target && head.Contains("预期目标", StringComparison.Ordinal)),
            Confidence = ConfidenceOf(draft),
        });
    }

    public void AddUnread(Extent place, Extent sentence)
    {
        var start = Clause.StartBefore(clean.Text, place.Start, sentence.Start);
        var end = Clause.EndAfter(clean.Text, place.End, sentence.End);
        unread.Add(new(clean.ToOriginal(place), clean.Text[start..end], "数字后面没有认识的计量单位"));
    }

    private string IdOf(string quote)
    {
        var seen = occurrences.GetValueOrDefault(quote);
        occurrences[quote] = seen + 1;
        return StatementId.Of(report.District, report.Id, quote, seen);
    }

    private static Measure MeasureOf(ReadOnlySpan<char> quote, Figure figure)
    {
        if (figure.Growth || figure.Value is null)
            return Measure.Plain;
        return quote.ContainsAny(Cumulative) ? Measure.Cumulative
            : quote.ContainsAny(Started) ? Measure.Started
            : quote.ContainsAny(Completed) ? Measure.Completed
            : quote.ContainsAny(Flow) ? Measure.Flow
            : quote.ContainsAny(Stock) ? Measure.Stock
            : Measure.Plain;
    }

    /// <summary>How sure the reading is: plain clauses are near certain, each step of inference takes some of it away.</summary>
    private static double ConfidenceOf(Draft draft)
    {
        var sure = draft.Indicator is null ? 0.9 : 0.95;
        if (draft.Inherited)
            sure -= 0.1;
        if (draft.Subject.Length is < 2 or > 20)
            sure -= 0.15;
        return Math.Round(sure, 2);
    }
}
