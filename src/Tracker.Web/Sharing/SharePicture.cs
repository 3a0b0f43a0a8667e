using System.Globalization;
using System.Xml.Linq;

namespace Tracker.Web.Sharing;

/// <summary>A promise as a picture to be passed on: complete in itself, with its source, its date and the way to the page.</summary>
public sealed record SharePicture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Edge = 56;
    private const int Right = Width - Edge;
    private const int Half = (Right - Edge - 40) / 2;
    private const string Ink = "#1b2430", Mute = "#55606e", Line = "#d3dae3", Soft = "#f3f6f9", Paper = "#ffffff";
    private const string Fonts = "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The site's name.</summary>
    public required string Site { get; init; }

    /// <summary>Whose target it is, and for which year.</summary>
    public required string Place { get; init; }

    public required string Subject { get; init; }

    public required ShareSide Target { get; init; }

    public required ShareSide Answer { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The verdict in a word.</summary>
    public required string Word { get; init; }

    /// <summary>What all targets of that district and year came to.</summary>
    public required string Counts { get; init; }

    /// <summary>The documents and their dates, the method's version, the page's address.</summary>
    public required string Source { get; init; }

    public required string Address { get; init; }

    /// <summary>The language of its words.</summary>
    public required string Language { get; init; }

    public string ToSvg() => new XElement(
        Svg + "svg",
        Attributes(("width", Width), ("height", Height), ("viewBox", $"0 0 {Width} {Height}"), ("font-family", Fonts), ("role", "img")),
        new XAttribute(XNamespace.Xml + "lang", Language),
        new XElement(Svg + "title", TextLines.Wrap($"{Place} {Subject} {Word}", double.MaxValue, 1)),
        Rectangle(0, 0, Width, Height, Paper),
        Rectangle(0, 0, Width, 84, Soft),
        Text(Site, Edge, 54, 30, Ink, 300, bold: true),
        new XElement(Svg + "g", Attributes(("text-anchor", "end")), Text(Place, Right, 54, 28, Mute, 760)),
        Heading(),
        Side(Target, Edge),
        Rectangle(Edge + Half + 19, 262, 2, 176, Line),
        Side(Answer, Edge + Half + 40),
        Icon(),
        Text(Word, Edge + 62, 506, 42, VerdictIcon.Colour(Verdict), Right - Edge - 62, bold: true),
        Text(Counts, Edge, 550, 24, Ink, Right - Edge),
        Text(Source, Edge, 584, 21, Mute, Right - Edge),
        Text(Address, Edge, 612, 21, Mute, Right - Edge)).ToString(SaveOptions.DisableFormatting);

    // A single line stands in the middle of the room for two.
    private IEnumerable<XElement> Heading() => Text(Subject, Edge, TextLines.Wrap(Subject, (Right - Edge) / 54d, 2).Count == 1 ? 182 : 150, 54, Ink, Right - Edge, most: 2, bold: true);

    private static IEnumerable<XElement> Side(ShareSide side, int x) =>
    [
        .. Text(side.Lead, x, 284, 24, Mute, Half),
        .. Text(side.Figure, x, 334, 40, Ink, Half, bold: true),
        .. Text(side.Quote, x, 380, 24, Ink, Half, most: 2),
    ];

    private XElement Icon() => new(
        Svg + "path",
        Attributes(
            ("transform", $"translate({Edge} 468) scale(2)"), ("d", VerdictIcon.Path(Verdict)),
            ("fill", Verdict is Verdict.Exceeded ? VerdictIcon.Colour(Verdict) : "none"), ("stroke", VerdictIcon.Colour(Verdict)),
            ("stroke-width", "3"), ("stroke-linecap", "round"), ("stroke-linejoin", "round")));

    /// <param name="y">The foot of the first line.</param>
    /// <param name="most">Lines at most; the text is made smaller where it does not go on them, and cut where it does not even then.</param>
    private static IEnumerable<XElement> Text(string text, int x, int y, int size, string colour, int width, int most = 1, bool bold = false)
    {
        var smallest = size * 3 / 4;
        while (size > smallest && TextLines.Wrap(text, (double)width / size, most + 1).Count > most)
            size--;
        return TextLines.Wrap(text, (double)width / size, most).Select((line, number) => new XElement(
            Svg + "text",
            Attributes(("x", x), ("y", y + (number * size * 13 / 10)), ("font-size", size), ("fill", colour), ("font-weight", bold ? 700 : 400)),
            line));
    }

    private static XElement Rectangle(int x, int y, int width, int height, string colour) =>
        new(Svg + "rect", Attributes(("x", x), ("y", y), ("width", width), ("height", height), ("fill", colour)));

    private static IEnumerable<XAttribute> Attributes(params (string Name, object Value)[] attributes) =>
        attributes.Select(attribute => new XAttribute(attribute.Name, Convert.ToString(attribute.Value, CultureInfo.InvariantCulture)!));
}

/// <summary>One half of a share picture: what was promised, or what the report says of it.</summary>
/// <param name="Lead">Who says it.</param>
/// <param name="Figure">In few words.</param>
/// <param name="Quote">The clause; empty where there is none.</param>
public sealed record ShareSide(string Lead, string Figure, string Quote);
