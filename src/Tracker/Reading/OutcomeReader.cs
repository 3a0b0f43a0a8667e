using System.Globalization;
using System.Text;
using Tracker.Reports;

namespace Tracker.Reading;

/// <summary>Reads a table of figures from bulletins and departments: what each line says, and what is wrong with it.</summary>
/// <param name="catalogue">The places and measures that it may speak of.</param>
/// <param name="lastYear">The last year that figures can be for.</param>
public sealed class OutcomeReader(Catalogue catalogue, int lastYear)
{
    private readonly ILookup<string, District> districts = catalogue.Districts
        .SelectMany(district => NamesOf(district, catalogue).Select(name => (Name: OutcomeHeader.Plain(name), district)).Distinct())
        .ToLookup(pair => pair.Name, pair => pair.district);

    private readonly ILookup<string, Indicator> indicators = catalogue.Indicators
        .SelectMany(indicator => new[] { indicator.Code, indicator.NameZh, indicator.NameEn }.Concat(indicator.AliasesZh).Select(name => (Name: OutcomeHeader.Plain(name), indicator)).Distinct())
        .ToLookup(pair => pair.Name, pair => pair.indicator);

    private int LastYear => lastYear;

    /// <param name="lines">The first is the heading.</param>
    public OutcomeTable Read(IReadOnlyList<TableLine> lines)
    {
        if (lines.Count == 0)
            return new();
        var header = new OutcomeHeader(lines[0]);
        var (read, errors, blank) = (new List<OutcomeLine>(), new List<OutcomeError>(), 0);
        if (header is { Missing.Count: 0, Twice.Count: 0 })
        {
            var (ids, keys) = (new Dictionary<string, int>(), new Dictionary<object, int>());
            foreach (var line in lines.Skip(1))
            {
                var row = new Row(this, header, line, errors);
                if (row.IsBlank)
                    blank++;
                else if (row.Read() is { } said && IsFirst(said, row, ids, keys))
                    read.Add(said);
            }
        }
        return new() { Lines = read, Errors = errors, Blank = blank, Missing = header.Missing, Twice = header.Twice, UnknownColumns = header.Unknown };
    }

    private static bool IsFirst(OutcomeLine said, Row row, Dictionary<string, int> ids, Dictionary<object, int> keys)
    {
        if (said.Id is { } id && !ids.TryAdd(id, said.Line))
            row.Refuse(OutcomeColumn.Id, OutcomeFault.Twice, Written(ids[id]));
        else if (said.Figure is { } figure && !keys.TryAdd(figure.Key, said.Line))
            row.Refuse(OutcomeColumn.Indicator, OutcomeFault.Twice, Written(keys[figure.Key]));
        else
            return true;
        return false;
    }

    private static IEnumerable<string> NamesOf(District district, Catalogue catalogue)
    {
        string[] own = [.. catalogue.NamesOf(district), district.NameEn];
        var above = string.Concat(catalogue.Above(district.Code).Select(catalogue.District).Where(place => place is { Level: not DistrictLevel.Country }).Select(place => place!.NameZh).Reverse());
        var parent = catalogue.District(district.Parent)?.NameZh;
        return [district.Code, .. own, .. own.Select(name => parent + name), .. own.Select(name => above + name)];
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>One line, cell by cell; all that is wrong with it is told, not the first alone.</summary>
    private sealed class Row(OutcomeReader reader, OutcomeHeader header, TableLine line, List<OutcomeError> errors)
    {
        private readonly int before = errors.Count;

        public bool IsBlank => Cell(OutcomeColumn.Value).Length == 0 && Cell(OutcomeColumn.Id).Length == 0 && Cell(OutcomeColumn.Remove).Length == 0;

        public OutcomeLine? Read()
        {
            var id = Cell(OutcomeColumn.Id) is { Length: > 0 } named ? named : null;
            if (Flag(OutcomeColumn.Remove, "y", "删除", "是"))
            {
                if (id is null)
                    Refuse(OutcomeColumn.Id, OutcomeFault.Missing);
                return IsClean ? new(line.Number, id, null) : null;
            }
            var figure = Figure();
            return IsClean && figure is not null ? new(line.Number, id, figure) : null;
        }

        public void Refuse(OutcomeColumn column, OutcomeFault fault, string hint = "") => errors.Add(new(line.Number, column, fault, BriefText.Of(Cell(column), 60), hint));

        private bool IsClean => errors.Count == before;

        private string Cell(OutcomeColumn column) => header.Cell(line, column);

        private OutcomeFigure? Figure()
        {
            var district = Named(OutcomeColumn.District, reader.districts, place => place.Code);
            var indicator = Named(OutcomeColumn.Indicator, reader.indicators, measure => measure.Code);
            var year = Year();
            var value = indicator is null ? default : Value(indicator);
            var (source, date, preliminary, kind) = (Source(), Date(year), Flag(OutcomeColumn.Preliminary, "初步", "初步数", "预计", "初步核算", "preliminary"), Kind());
            return district is null || indicator is null ? null : new()
            {
                District = district.Code, Year = year, Kind = kind, Indicator = indicator.Code, Value = value, Growth = OutcomeAmount.IsChange(indicator, value.Unit ?? ""),
                Source = source, Date = date, Preliminary = preliminary,
            };
        }

        private T? Named<T>(OutcomeColumn column, ILookup<string, T> names, Func<T, string> code) where T : class
        {
            var typed = Cell(column);
            T[] found = [.. names[OutcomeHeader.Plain(typed)]];
            if (found.Length == 1)
                return found[0];
            if (typed.Length == 0)
                Refuse(column, OutcomeFault.Missing);
            else if (found.Length == 0)
                Refuse(column, OutcomeFault.Unknown);
            else
                Refuse(column, OutcomeFault.Ambiguous, string.Join(' ', found.Select(code)));
            return null;
        }

        private int Year()
        {
            var typed = Cell(OutcomeColumn.Year).Normalize(NormalizationForm.FormKC);
            if (typed.Length == 0)
                Refuse(OutcomeColumn.Year, OutcomeFault.Missing);
            else if (Period.TryParse(typed.TrimEnd('年', '度'), out var period) && period.IsOneYear && period.From <= reader.LastYear)
                return period.From;
            else
                Refuse(OutcomeColumn.Year, OutcomeFault.BadYear, Written(reader.LastYear));
            return 0;
        }

        private Quantity Value(Indicator indicator)
        {
            if (Cell(OutcomeColumn.Value).Length == 0)
            {
                Refuse(OutcomeColumn.Value, OutcomeFault.Missing);
                return default;
            }
            var (value, column, fault) = OutcomeAmount.Read(Cell(OutcomeColumn.Value), Cell(OutcomeColumn.Unit), indicator);
            if (fault is null && value.Amount < 0 && !OutcomeAmount.IsChange(indicator, value.Unit))
                (column, fault) = (OutcomeColumn.Value, OutcomeFault.Negative);
            if (fault is { } wrong)
                Refuse(column, wrong, indicator.BaseUnit);
            return value;
        }

        private string Source()
        {
            var typed = Cell(OutcomeColumn.Source);
            if (typed.Length == 0)
                Refuse(OutcomeColumn.Source, OutcomeFault.Missing);
            else if (typed.Length > OutcomeFigure.LongestSource)
                Refuse(OutcomeColumn.Source, OutcomeFault.TooLong, Written(OutcomeFigure.LongestSource));
            return typed;
        }

        private string? Date(int year)
        {
            var typed = Cell(OutcomeColumn.Date).Normalize(NormalizationForm.FormKC);
            if (typed.Length == 0)
                return null;
            if (DateText.Read(typed) is not { } date)
                Refuse(OutcomeColumn.Date, OutcomeFault.BadDate);
            else if (int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture) < year)
                Refuse(OutcomeColumn.Date, OutcomeFault.TooEarly);
            else
                return date;
            return null;
        }

        private ReportKind Kind()
        {
            switch (OutcomeHeader.Plain(Cell(OutcomeColumn.Kind)))
            {
                case "" or "bulletin" or "公报" or "统计公报" or "统计数据":
                    return ReportKind.Bulletin;
                case "completion" or "完成情况" or "部门" or "部门通报":
                    return ReportKind.Completion;
                default:
                    Refuse(OutcomeColumn.Kind, OutcomeFault.BadKind);
                    return default;
            }
        }

        private bool Flag(OutcomeColumn column, params ReadOnlySpan<string> names)
        {
            var typed = OutcomeHeader.Plain(Cell(column));
            if (names.Contains(typed) || typed is "1" or "true" or "yes" or "y" or "是")
                return true;
            if (typed is not ("" or "0" or "false" or "no" or "n" or "否" or "final" or "最终" or "最终数" or "核定"))
                Refuse(column, OutcomeFault.BadFlag);
            return false;
        }
    }
}
