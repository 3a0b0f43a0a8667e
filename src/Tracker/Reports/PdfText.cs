using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Tracker.Reports;

/// <summary>The text of a PDF as poppler's pdftotext sees its page: a printed line a line, without page numbers and running heads (see <see cref="PdfPages"/>).</summary>
/// <param name="program">What is run; looked up on the PATH.</param>
/// <param name="patience">How long it may take; a report takes a tenth of a second.</param>
internal sealed class PdfText(string program, TimeSpan patience)
{
    // poppler's pdftotext(1), EXIT CODES.
    private const int Unopened = 1;
    private const int Forbidden = 3;

    public static PdfText Default { get; } = new("pdftotext", TimeSpan.FromSeconds(60));

    /// <returns>False where it cannot be read; <paramref name="refusal"/> then names the file, the reason and what to do. Never throws on content.</returns>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public bool TryRead(ReadOnlySpan<byte> bytes, string name, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? refusal, CancellationToken cancel)
    {
        text = null;
        refusal = Run(bytes, name, out var printed, cancel);
        if (refusal is not null)
            return false;
        var pages = new PdfPages(printed);
        refusal = pages.IsScan ? $"{name}：PDF 里没有文字，可能是扫描件；请先做文字识别（OCR），或提供 .docx、.txt 版本（no text in the PDF, perhaps a scan）"
            : pages.HasNoCharacters ? $"{name}：PDF 的字体没有文字编码，读出的是乱码；请提供 .docx、.txt 版本（the fonts of the PDF give no characters）"
            : pages.HasColumns ? $"{name}：PDF 是两栏或表格版式，读出的顺序不可靠；请提供单栏版本，或另存为 .docx、.txt（two columns）"
            : null;
        text = refusal is null ? pages.Text : null;
        return refusal is null;
    }

    private string? Run(ReadOnlySpan<byte> bytes, string name, out string printed, CancellationToken cancel)
    {
        printed = "";
        using var process = new Process { StartInfo = StartInfo() };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return $"{name}：读取 PDF 需要 poppler-utils 的 {program}；请安装后再试，或另存为 .docx、.txt（{program} not found）";
        }
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(patience);
        using var watch = deadline.Token.Register(() => process.Kill(entireProcessTree: true));
        process.BeginErrorReadLine();
        Give(process, bytes);
        var whole = TryTake(process, out printed);
        if (!whole)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        return deadline.IsCancellationRequested ? $"{name}：PDF 在 {patience.TotalSeconds:0} 秒内没有读完；请另存为 .docx、.txt（took too long）"
            : !whole ? DocumentText.TooMuchText(name)
            : WhyFailed(process.ExitCode, name);
    }

    private ProcessStartInfo StartInfo() => new(program, ["-q", "-enc", "UTF-8", "-layout", "-", "-"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        UseShellExecute = false,
    };

    private static void Give(Process process, ReadOnlySpan<byte> bytes)
    {
        try
        {
            process.StandardInput.BaseStream.Write(bytes);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all: its exit code says why.
        }
    }

    /// <returns>False where there is more than a document may hold.</returns>
    private static bool TryTake(Process process, out string printed)
    {
        var (text, buffer) = (new StringBuilder(), new char[16384]);
        for (int read; text.Length <= DocumentText.MaxCharacters && (read = process.StandardOutput.Read(buffer, 0, buffer.Length)) > 0;)
            text.Append(buffer, 0, read);
        printed = text.ToString();
        return text.Length <= DocumentText.MaxCharacters;
    }

    private static string? WhyFailed(int code, string name) => code switch
    {
        0 => null,
        Unopened => $"{name}：PDF 打不开，已损坏或设有密码；请提供完好、无密码的文件（damaged or locked PDF）",
        Forbidden => $"{name}：PDF 不允许复制文字；请提供无限制的文件，或 .docx、.txt 版本（the PDF forbids copying）",
        _ => $"{name}：PDF 读取失败（pdftotext 返回 {code}）；请另存为 .docx、.txt（could not be read）",
    };
}
