using Tracker.Reading;
using Tracker.Reports;

namespace Tracker.Cli;

/// <summary>Reads documents without an archive: unlike <see cref="Intake"/> it takes reports of places that the catalogue lacks.</summary>
internal sealed class Documents(Catalogue catalogue)
{
    private readonly DocumentSplitter splitter = new(catalogue);
    private readonly ReportReader reader = new(catalogue);

    /// <summary>Reads every report in a document, in its order.</summary>
    /// <param name="refused">Told of a document or report that cannot be read: which, why, and what to do.</param>
    public async Task<IReadOnlyList<TakenReport>> ReadAsync(string file, Action<string> refused, CancellationToken cancel)
    {
        if (!File.Exists(file))
        {
            refused($"{file}: no such file; give the path of a report.");
            return [];
        }
        await using var stream = File.OpenRead(file);
        var result = await splitter.SplitAsync(stream, file, cancel);
        if (result.IsRefused)
        {
            refused(result.Refusal);
            return [];
        }
        if (result.Document.Reports.Count == 0)
            refused($"{file}: no report in it ({string.Join("; ", result.Document.LeftOut.Select(left => $"{left.Title}: {left.Why}"))}); give a page that holds one.");
        return [.. Read(result.Document, refused)];
    }

    private IEnumerable<TakenReport> Read(SplitDocument document, Action<string> refused)
    {
        foreach (var (head, text) in document.Reports)
        {
            if (head.Year is not { } year)
            {
                refused($"{document.Name}: “{head.Title}” does not say which year it is addressed to ({head.Evidence}); write it in the first line, as in 2024年政府工作报告.");
                continue;
            }
            var kind = head.Kind ?? ReportKind.Work;
            var report = new Report
            {
                Id = $"{head.District}-{year}-{CodeNames<ReportKind>.Of(kind)}",
                District = head.District ?? "",
                Year = year,
                Kind = kind,
                Title = head.Title,
                Source = document.Name,
                Hash = document.Hash,
            };
            yield return new(report, reader.Read(report, text), document.Text);
        }
    }
}
