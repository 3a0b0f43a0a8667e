namespace Tracker.Ledger;

internal sealed record StatementRow
{
    /// <summary>Its columns where the table goes by the name s.</summary>
    public const string Columns = """
        s.district, s.id, s.report, s.number, s.role, s.year, s.period_from as PeriodFrom, s.period_to as PeriodTo,
        s.indicator, s.subject, s.domain, s.comparator, s.value, s.unit, s.value_to as ValueTo, s.stretch, s.growth, s.soft,
        s.measure, s.preliminary, s.headline, s.quote, s.start, s.length, s.confidence, s.checked
        """;

    /// <summary>Puts one in the place of that which has its id, or adds it.</summary>
    // Not by a conflict of keys: that of a partitioned table has the year in it, and the year may be what changed.
    public const string Upsert = $"""
        update statement
           set report = @Report, number = @Number, role = @Role, year = @Year, period_from = @PeriodFrom, period_to = @PeriodTo,
               indicator = @Indicator, subject = @Subject, domain = @Domain, comparator = @Comparator, value = @Value, unit = @Unit,
               value_to = @ValueTo, stretch = @Stretch, growth = @Growth, soft = @Soft, measure = @Measure, preliminary = @Preliminary,
               headline = @Headline, quote = @Quote, start = @Start, length = @Length, confidence = @Confidence, checked = @Checked
         where district = @District and id = @Id;
        {Into} select {Values} where not exists (select 1 from statement where district = @District and id = @Id)
        """;

    /// <summary>Takes one away with all that refers to it.</summary>
    // A file would do so by itself; what refers to a partitioned table would have to know the year.
    public const string Delete = """
        delete from link where district = @District and (target = @Id or outcome = @Id);
        delete from assessment where district = @District and (target = @Id or outcome = @Id);
        delete from shift where district = @District and (earlier = @Id or later = @Id);
        delete from thread where district = @District and target = @Id;
        delete from search_entry where district = @District and id = @Id;
        delete from statement where district = @District and id = @Id
        """;

    private const string Into = """
        insert into statement (district, id, report, number, role, year, period_from, period_to, indicator, subject, domain, comparator, value, unit,
                               value_to, stretch, growth, soft, measure, preliminary, headline, quote, start, length, confidence, checked)
        """;

    private const string Values = """
        @District, @Id, @Report, @Number, @Role, @Year, @PeriodFrom, @PeriodTo, @Indicator, @Subject, @Domain, @Comparator, @Value, @Unit,
        @ValueTo, @Stretch, @Growth, @Soft, @Measure, @Preliminary, @Headline, @Quote, @Start, @Length, @Confidence, @Checked
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
