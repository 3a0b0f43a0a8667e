namespace Tracker;

/// <summary>One figure or commitment in a report, with its clause and place.</summary>
public sealed record Statement
{
    /// <summary>Permanent id, made of the report and the clause (see <see cref="StatementId"/>): a re-read gives the same clause the same id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the report that says it.</summary>
    public required string Report { get; init; }

    /// <summary>GB/T 2260 code of the district it speaks of.</summary>
    public required string District { get; init; }

    public required Role Role { get; init; }

    /// <summary>The years the figure is for.</summary>
    public required Period Period { get; init; }

    /// <summary>Code of the indicator it measures; empty where the catalogue has none.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>What is measured, in the report's own words: 城镇新增就业.</summary>
    public required string Subject { get; init; }

    /// <summary>The field it belongs to: the indicator's domain, else guessed from the subject, else "other".</summary>
    public string Domain { get; init; } = "other";

    public required Figure Figure { get; init; }

    /// <summary>Stock, flow, cumulative, started and completed are different measures, and never answer each other.</summary>
    public Measure Measure { get; init; }

    /// <summary>The clause that carries it, no longer than names the thing and its figure.</summary>
    public required string Quote { get; init; }

    /// <summary>Where the quote stands in the document's own text; empty where the text was never at hand.</summary>
    public Extent Where { get; init; }

    /// <summary>True for 预计, 初步核算 and part-years.</summary>
    public bool Preliminary { get; init; }

    /// <summary>True where it stands among the 主要预期目标, or its indicator is one of those.</summary>
    public bool Headline { get; init; }

    /// <summary>How sure the reader is, 0 to 1; 1 once a person has checked it.</summary>
    public double Confidence { get; init; }

    /// <summary>True once a person has held it against the text.</summary>
    public bool Checked { get; init; }

    /// <summary>Said without a figure, and bound to none: a project to be begun or finished, or what a report says of a goal itself (年度任务如期完成).</summary>
    public bool InWords => Figure.InWords;

    /// <summary>A thing to be begun or finished, which a later report can confirm.</summary>
    public bool IsMilestone => InWords && Measure is Measure.Started or Measure.Completed;
}

/// <summary>What a statement does.</summary>
public enum Role
{
    /// <summary>It is to happen.</summary>
    Target,

    /// <summary>It is claimed to have happened, 预计 included.</summary>
    Outcome,

    /// <summary>A name, a background, an explanation, a rank.</summary>
    Context,
}

/// <summary>What kind of measure a figure is, beside its indicator (METHOD, "What is counted").</summary>
public enum Measure
{
    /// <summary>The text does not tell.</summary>
    Plain,

    /// <summary>What there is at the end of the period: 总数, 累计达到, 存量.</summary>
    Stock,

    /// <summary>What was added in the period: 新增, 新建.</summary>
    Flow,

    /// <summary>The sum since some earlier start: 累计, 五年来.</summary>
    Cumulative,

    /// <summary>开工, 启动.</summary>
    Started,

    /// <summary>建成, 竣工, 投用.</summary>
    Completed,
}
