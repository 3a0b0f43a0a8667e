namespace Tracker.Ledger;

internal sealed record DistrictRow
{
    /// <summary>Its columns where the table goes by the name d.</summary>
    public const string Columns = "d.code, d.name_zh as NameZh, d.name_en as NameEn, d.parent, d.level, d.aliases_zh as AliasesZh, d.edited";

    public const string Upsert = """
        insert into district (code, name_zh, name_en, parent, level, aliases_zh, edited)
        values (@Code, @NameZh, @NameEn, @Parent, @Level, @AliasesZh, @Edited)
        on conflict (code) do update
           set name_zh = excluded.name_zh, name_en = excluded.name_en, parent = excluded.parent, level = excluded.level,
               aliases_zh = excluded.aliases_zh, edited = excluded.edited
        """;

    public string Code { get; init; } = "";
    public string NameZh { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string? Parent { get; init; }
    public string Level { get; init; } = "";
    public string AliasesZh { get; init; } = "";

    /// <summary>True once a person has changed it: the program's own list leaves it alone from then on.</summary>
    public bool Edited { get; init; }

    public static DistrictRow Of(District district) => new()
    {
        Code = district.Code,
        NameZh = district.NameZh,
        NameEn = district.NameEn,
        Parent = district.Parent.Length == 0 ? null : district.Parent,
        Level = CodeNames<DistrictLevel>.Of(district.Level),
        AliasesZh = string.Join('|', district.AliasesZh),
    };

    public District ToDistrict() => new(Code, NameZh, NameEn, Parent ?? "", CodeNames<DistrictLevel>.Parse(Level), Key.List(AliasesZh));
}

internal sealed record IndicatorRow
{
    /// <summary>Its columns where the table goes by the name i.</summary>
    public const string Columns = """
        i.code, i.name_zh as NameZh, i.name_en as NameEn, i.domain, i.base_unit as BaseUnit, i.better, i.headline, i.aliases_zh as AliasesZh, i.number, i.edited
        """;

    public const string Upsert = """
        insert into indicator (code, name_zh, name_en, domain, base_unit, better, headline, aliases_zh, number, edited)
        values (@Code, @NameZh, @NameEn, @Domain, @BaseUnit, @Better, @Headline, @AliasesZh, @Number, @Edited)
        on conflict (code) do update
           set name_zh = excluded.name_zh, name_en = excluded.name_en, domain = excluded.domain, base_unit = excluded.base_unit,
               better = excluded.better, headline = excluded.headline, aliases_zh = excluded.aliases_zh, number = excluded.number, edited = excluded.edited
        """;

    public string Code { get; init; } = "";
    public string NameZh { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string Domain { get; init; } = "";
    public string BaseUnit { get; init; } = "";
    public string Better { get; init; } = "";
    public bool Headline { get; init; }
    public string AliasesZh { get; init; } = "";

    /// <summary>Its place in the catalogue, from 0.</summary>
    public int Number { get; init; }

    /// <inheritdoc cref="DistrictRow.Edited"/>
    public bool Edited { get; init; }

    public static IndicatorRow Of(Indicator indicator, int number) => new()
    {
        Code = indicator.Code,
        NameZh = indicator.NameZh,
        NameEn = indicator.NameEn,
        Domain = indicator.Domain,
        BaseUnit = indicator.BaseUnit,
        Better = CodeNames<Better>.Of(indicator.Better),
        Headline = indicator.Headline,
        AliasesZh = string.Join('|', indicator.AliasesZh),
        Number = number,
    };

    public Indicator ToIndicator() => new(Code, NameZh, NameEn, Domain, BaseUnit, CodeNames<Better>.Parse(Better), Headline, Key.List(AliasesZh));
}

internal sealed record DistrictChangeRow
{
    /// <summary>Its columns where the table goes by the name c.</summary>
    public const string Columns = "c.district, c.kind, c.since, c.former, c.successor, c.source";

    public const string Upsert = """
        insert into district_change (district, kind, since, former, successor, source)
        values (@District, @Kind, @Since, @Former, @Successor, @Source)
        on conflict (district, kind, since) do update
           set former = excluded.former, successor = excluded.successor, source = excluded.source
        """;

    public string District { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Since { get; init; } = "";
    public string? Former { get; init; }
    public string? Successor { get; init; }
    public string Source { get; init; } = "";

    public static DistrictChangeRow Of(DistrictChange change) => new()
    {
        District = change.District,
        Kind = CodeNames<DistrictChangeKind>.Of(change.Kind),
        Since = change.Since,
        Former = change.Former.Length == 0 ? null : change.Former,
        Successor = change.Successor.Length == 0 ? null : change.Successor,
        Source = change.Source,
    };

    public DistrictChange ToChange() => new(District, CodeNames<DistrictChangeKind>.Parse(Kind), Since, Former ?? "", Successor ?? "", Source);
}
