namespace Tracker.OpenData;

/// <summary>A column of a published table: a line of the data dictionary.</summary>
public sealed record DictionaryLine(PublishedTable Table, Column Column);

public static partial class Columns
{
    public static IReadOnlyList<Column<DictionaryLine>> OfDictionary { get; } =
    [
        new("table", ("表", "Table"), ("数据表的名称。", "Name of the table."),
            line => line.Table.Name) { Required = true },
        new("column", ("列", "Column"), ("列的名称。", "Name of the column."),
            line => line.Column.Name) { Required = true },
        new("title_zh", ("列名（中文）", "Title in Chinese"), ("列的中文名称。", "A few words for a heading, in Chinese."),
            line => line.Column.Title.Zh) { Required = true },
        new("title_en", ("列名（英文）", "Title in English"), ("列的英文名称。", "The same in English."),
            line => line.Column.Title.En) { Required = true },
        new("type", ("类型", "Type"), ("text 文本，whole 整数，number 小数，flag 为 true 或 false。", "text, whole (number without a fraction), number (decimal), or flag (true or false)."),
            line => CodeNames<ColumnType>.Of(line.Column.Type)) { Required = true },
        new("required", ("必填", "Required"), ("是否每行都有值。", "True where no row is without a value."),
            line => line.Column.Required) { Required = true },
        new("codes", ("代码表", "Codes"), ("取值所属的代码表，见 codes 表；不是代码的为空。", "The list that its values belong to, in the table codes; empty where it holds no codes."),
            line => line.Column.Codes?.Name),
        new("refers_to", ("指向", "Refers to"), ("所指向的表和列；没有的为空。", "The table and column whose values it names; empty where it names none."),
            line => line.Column.To is { } to ? $"{to.Table}.{to.Column}" : null),
        new("note_zh", ("说明（中文）", "Description in Chinese"), ("列的含义。", "What it holds, in Chinese."),
            line => line.Column.Note.Zh) { Required = true },
        new("note_en", ("说明（英文）", "Description in English"), ("列的含义（英文）。", "What it holds, in English."),
            line => line.Column.Note.En) { Required = true },
    ];
}
