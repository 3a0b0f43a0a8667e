using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Tracker.Reports;

/// <summary>The text a reader of a page sees: a block a line, a table row a line with tabs between its cells, or a sentence where <see cref="TableText"/> can make one.</summary>
/// <remarks>
/// Left out are what is never shown (scripts, styles, hidden elements), what one fills in (fields and buttons; not the form around them,
/// which on many government sites holds the whole page), and the frame of the page (navigation, header, footer, aside, share bars, breadcrumbs).
/// </remarks>
internal sealed class HtmlBody
{
    private const int LongestBar = 300; // Characters: an element named "share" that holds more is the article itself.

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "footer", "aside", "iframe", "object", "svg", "canvas",
        "input", "select", "button", "textarea", "datalist", "audio", "video",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    };

    private static readonly string[] BarNames = ["share", "breadcrumb", "crumb", "toolbar", "fontsize", "pagination"];

    private readonly TableText tables = new();

    public static string TextOf(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder(html.Length / 2);
        if (document.Body is { } body)
            new HtmlBody().Append(body, text);
        return text.ToString();
    }

    // Goes down and back up by hand: a page nested a hundred thousand deep must not end the program.
    // And by index: AngleSharp looks for a next sibling from the first one on, an hour for a million of them.
    private void Append(IElement body, StringBuilder text)
    {
        var path = new Stack<(INode Node, int Next)>();
        if (Open(body, text))
            path.Push((body, 0));
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Close(at.Node, text);
                continue;
            }
            path.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (Open(child, text))
                path.Push((child, 0));
        }
    }

    /// <returns>False where the node and all in it is left out.</returns>
    private bool Open(INode node, StringBuilder text)
    {
        if (node is IText words)
            AppendWords(words.Data, text, inPre: words.ParentElement?.LocalName is "pre");
        if (node is not IElement element)
            return true;
        if (IsLeftOut(element))
            return false;
        if (Blocks.Contains(element.LocalName))
            EndLine(text);
        return element is not IHtmlTableElement table || !TryAppendFigures(table, text);
    }

    // A table with tables in it lays out the page.
    private bool TryAppendFigures(IHtmlTableElement table, StringBuilder text)
    {
        if (table.QuerySelector("table") is not null || tables.TryLines(GridOf(table)) is not { } lines)
            return false;
        foreach (var line in lines)
            text.Append(line).Append('\n');
        return true;
    }

    private TableGrid GridOf(IHtmlTableElement table)
    {
        var grid = new TableGrid();
        if (table.Caption is { } caption)
        {
            grid.StartRow();
            grid.Add(LinesOf(caption));
        }
        foreach (var row in table.Rows.Where(row => !IsLeftOut(row)))
        {
            grid.StartRow();
            foreach (var cell in row.Cells.Where(cell => !IsLeftOut(cell)))
                grid.Add(LinesOf(cell), cell.ColumnSpan, cell.RowSpan);
        }
        return grid;
    }

    private string[] LinesOf(IElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        return text.ToString().Split('\n');
    }

    private static void Close(INode node, StringBuilder text)
    {
        if (node is not IElement element)
            return;
        if (element.LocalName is "td" or "th")
            text.Append('\t');
        else if (Blocks.Contains(element.LocalName))
            EndLine(text);
    }

    private static bool IsLeftOut(IElement element) =>
        Dropped.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        || (element.LocalName is "header" && element.QuerySelector("h1,h2") is null)
        || (IsBar(element) && element.TextContent.Length <= LongestBar);

    private static bool IsBar(IElement element)
    {
        var name = $"{element.ClassName} {element.Id}";
        return name.Length > 1 && Array.Exists(BarNames, bar => name.Contains(bar, StringComparison.OrdinalIgnoreCase));
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    private static void AppendWords(string words, StringBuilder text, bool inPre)
    {
        if (inPre)
        {
            text.Append(words);
            return;
        }
        foreach (var c in words)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\t' or '\n'))
                text.Append(' ');
        }
    }
}
