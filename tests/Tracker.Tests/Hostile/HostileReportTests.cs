using Xunit;

namespace Tracker.Tests.Hostile;

/// <summary>Documents that are not what they seem, or too much: each is refused in one line, or read for what it is.</summary>
public sealed class HostileReportTests
{
    // Only so that one that never ends is told by its name.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly Intake Intake = new(Catalogue.Load());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Reports => Corpus.Rows("reports", "file", "outcome", "words");

    [Theory, MemberData(nameof(Reports))]
    public async Task A_report_is_refused_in_a_line_or_read_for_what_it_is(string file, string outcome, string words)
    {
        await using var stream = File.OpenRead(Corpus.Path("reports", file));

        var read = await Task.Run(() => Intake.ReadAsync(stream, file, cancel: Cancel), Cancel).WaitAsync(Patience, Cancel);

        Assert.Equal(outcome, read.Reports.Count == 0 ? "refused" : "whole");
        Assert.All(read.Refusals, refusal => Assert.True(refusal.StartsWith(file, StringComparison.Ordinal) && refusal.AsSpan().IndexOfAny('\n', '\r') < 0 && refusal.Length < 500, refusal));
        if (outcome == "refused")
            Assert.Contains(read.Refusals, refusal => refusal.Contains(words, StringComparison.Ordinal));
        foreach (var (_, reading, text) in read.Reports)
        {
            // Every figure stands in what the document says, and none in what it does or hides.
            Assert.DoesNotContain(reading.Statements, said => said.Figure.Value is { Unit: "%", Amount: 97 or 98 or 99 });
            Assert.DoesNotContain(reading.Statements, said => said.Quote.Contains('\0', StringComparison.Ordinal));
            Assert.All(reading.Statements, said => Assert.InRange(said.Where.Start + said.Where.Length, 0, text.Document.Length));
        }
    }
}
