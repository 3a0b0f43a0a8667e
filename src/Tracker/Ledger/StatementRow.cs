namespace Tracker.Ledger;

internal sealed record StatementRow
{
    /// <summary>Its columns where the table goes by the name s.</summary>
    public const string Columns = """
        s.district, s.id, s.report, s.number, s.role, s.year, s.period_from as PeriodFrom, s.period_to as PeriodTo,
        s.indicator, s.subject, s.domain, s.comparator, s.value, s.unit, s.value_to as ValueTo, s.stretch, s.growth, s.soft,
        s.measure, s.preliminary, s.headline, s.quote, s.start, s.length, s.confidence, s.checked
        """;

    public const string Upsert = """
        insert into statement (district, id, report, number, role, year, period_from, period_to, indicator, subject, domain, comparator, value, unit,
                               value_to, stretch, growth, soft, measure, preliminary, headline, quote, start, length, confidence, checked)
        values (@District, @Id, @Report, @Number, @Role, @Year, @PeriodFrom, @PeriodTo, @Indicator, @Subject, @Domain, @Comparator, @Value, @Unit,
                @ValueTo, @Stretch, @Growth, @Soft, @Measure, @Preliminary, @Headline, @Quote, @Start, @Length, @Confidence, @Checked)
        on conflict (district, id) do update
           set report = excluded.report, number = excluded.number, role = excluded.role, year = excluded.year,
               period_from = excluded.period_from, period_to = excluded.period_to, indicator = excluded.indicator, subject = excluded.subject,
               domain = excluded.domain, comparator = excluded.comparator, value = excluded.value, unit = excluded.unit,
               value_to = excluded.value_to, stretch = excluded.stretch, growth = excluded.growth, soft = excluded.soft,
               measure = excluded.measure, preliminary = excluded.preliminary, headline = excluded.headline, quote = excluded.quote,
               start = excluded.start, length = excluded.length, confidence = excluded.confidence, checked = excluded.checked
        """;

    public string District { get; init; } = "";
    public string Id { get; init; } = "";
    public string Report { get; init; } = "";

    /// <summary>Its place among the statements of its report, from 0: the order of the text also where no place in the text is known.</summary>
    public int Number { get; init; }

    public string Role { get; init; } = "";

    /// <summary>The year whose ledger lists it: the year of a one-year period; of several years, the report's year for a target and the last year for anything else.</summary>
    public int Year { get; init; }

    public int PeriodFrom { get; init; }
    public int PeriodTo { get; init; }
    public string? Indicator { get; init; }
    public string Subject { get; init; } = "";
    public string Domain { get; init; } = "";
    public string Comparator { get; init; } = "";
    public string? Value { get; init; }
    public string? Unit { get; init; }
    public string? ValueTo { get; init; }
    public string? Stretch { get; init; }
    public bool Growth { get; init; }
    public bool Soft { get; init; }
    public string Measure { get; init; } = "";
    public bool Preliminary { get; init; }
    public bool Headline { get; init; }
    public string Quote { get; init; } = "";
    public int Start { get; init; }
    public int Length { get; init; }
    public double Confidence { get; init; }
    public bool Checked { get; init; }

    public static StatementRow Of(Statement statement, Report report, int number) => new()
    {
        District = statement.District,
        Id = statement.Id,
        Report = statement.Report,
        Number = number,
        Role = CodeNames<Role>.Of(statement.Role),
        Year = statement.Role is Tracker.Role.Target && !statement.Period.IsOneYear ? report.Year : statement.Period.To,
        PeriodFrom = statement.Period.From,
        PeriodTo = statement.Period.To,
        Indicator = statement.Indicator.Length == 0 ? null : statement.Indicator,
        Subject = statement.Subject,
        Domain = statement.Domain,
        Comparator = CodeNames<Comparator>.Of(statement.Figure.Comparator),
        Value = Exact.Text(statement.Figure.Value?.Amount),
        Unit = statement.Figure.Value?.Unit,
        ValueTo = Exact.Text(statement.Figure.UpTo),
        Stretch = Exact.Text(statement.Figure.Stretch),
        Growth = statement.Figure.Growth,
        Soft = statement.Figure.Soft,
        Measure = CodeNames<Measure>.Of(statement.Measure),
        Preliminary = statement.Preliminary,
        Headline = statement.Headline,
        Quote = statement.Quote,
        Start = statement.Where.Start,
        Length = statement.Where.Length,
        Confidence = statement.Confidence,
        Checked = statement.Checked,
    };

    public Statement ToStatement() => new()
    {
        Id = Id,
        Report = Report,
        District = District,
        Role = CodeNames<Role>.Parse(Role),
        Period = new(PeriodFrom, PeriodTo),
        Indicator = Indicator ?? "",
        Subject = Subject,
        Domain = Domain,
        Figure = new()
        {
            Value = Exact.Value(Value) is { } amount ? new Quantity(amount, Unit ?? "") : null,
            UpTo = Exact.Value(ValueTo),
            Stretch = Exact.Value(Stretch),
            Growth = Growth,
            Comparator = CodeNames<Comparator>.Parse(Comparator),
            Soft = Soft,
        },
        Measure = CodeNames<Measure>.Parse(Measure),
        Quote = Quote,
        Where = new(Start, Length),
        Preliminary = Preliminary,
        Headline = Headline,
        Confidence = Confidence,
        Checked = Checked,
    };
}
