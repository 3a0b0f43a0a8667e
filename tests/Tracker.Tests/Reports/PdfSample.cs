using System.Globalization;
using System.Text;

namespace Tracker.Tests.Reports;

/// <summary>A PDF written by hand: words at places on pages, in a font that says which characters it shows.</summary>
internal static class PdfSample
{
    private const int Size = 12;         // Points: a character of Chinese is as wide as it is high.
    private const int Leading = 20;
    private const int Top = 780;
    private const int Margin = 60;
    private const int SecondColumn = 310;

    private const string Characters = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
        1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end
        """;

    /// <summary>A page of lines from its top down.</summary>
    public static string Page(params string[] lines) => Column(lines, Margin);

    /// <summary>A page of two columns.</summary>
    public static string Page(string[] left, string[] right) => Column(left, Margin) + Column(right, SecondColumn);

    /// <param name="pages">Each as Page gives it; an empty one is a scan's.</param>
    public static byte[] Of(params string[] pages)
    {
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{6 + 2 * i} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000"
                + " /FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
            Stream(Characters),
        ];
        for (var i = 0; i < pages.Length; i++)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {7 + 2 * i} 0 R >>");
            objects.Add(Stream(pages[i]));
        }
        return Assemble(objects);
    }

    private static string Column(string[] lines, int left) => string.Concat(lines.Select((line, i) => string.Create(
        CultureInfo.InvariantCulture, $"BT /F {Size} Tf {left} {Top - Leading * i} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))}> Tj ET\n")));

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
