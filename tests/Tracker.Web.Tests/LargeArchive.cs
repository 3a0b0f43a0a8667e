using System.Globalization;
using Tracker.Assessing;
using Tracker.Ledger;

namespace Tracker.Web.Tests;

/// <summary>An archive of one invented district, 临江区, with hundreds of targets for 2021 and what the next report says of them, and with three for 2023.</summary>
/// <remarks>Of each five targets two are met, one is missed, one nearly met, and one is not mentioned; every tenth is a headline target. None has been checked.</remarks>
internal static class LargeArchive
{
    public const int Targets = 600;

    private static readonly decimal[] Shares = [1, 1.05m, 0.6m, 0.95m];

    private static readonly DateOnly Today = new(2023, 2, 1);

    public static async Task WriteAsync(LedgerDb ledger)
    {
        await ledger.MigrateAsync();
        var writer = new LedgerWriter(ledger);
        await writer.SaveCatalogueAsync(new([Sample.District], Catalogue.Load().Indicators));
        var reports = new[] { Sample.Work(2021), Sample.Work(2022), Sample.Work(2023) };
        var targets = Enumerable.Range(0, Targets).Select(i => Target(i, 2021)).ToList();
        var outcomes = targets.Select(Outcome).ToList();
        List<Statement> waiting = [.. Enumerable.Range(0, 3).Select(i => Target(i, 2023))];
        await writer.SaveReportAsync(reports[0], targets, [], null);
        await writer.SaveReportAsync(reports[1], [.. outcomes.OfType<Statement>()], [], null);
        await writer.SaveReportAsync(reports[2], waiting, [], null);
        var replies = targets.Zip(outcomes, (target, outcome) => Reply(target, outcome, reports[1])).ToList();
        List<Assessment> assessments =
        [
            .. targets.Zip(replies, (target, reply) => Assessor.Assess(target, Better.Up, [reply], reports, Today)).SelectMany(each => each),
            .. waiting.SelectMany(target => Assessor.Assess(target, Better.Up, [], reports, Today)),
        ];
        await writer.ReplaceDerivedAsync(Sample.Code, [.. replies.Select(reply => reply.Link)], assessments, marks: reports.Length);
    }

    private static Statement Target(int i, int year)
    {
        var subject = $"第{i + 1}社区养老和托育服务设施改造提升";
        var amount = 40 + i;
        return Sample.Target(Id("t", i, year), year) with
        {
            Indicator = "",
            Subject = subject,
            Figure = new() { Value = new(amount, "处") },
            Quote = string.Create(CultureInfo.InvariantCulture, $"推进{subject}，年内完成{amount}处以上"),
            Headline = i % 10 == 0,
        };
    }

    private static Statement? Outcome(Statement target, int i) => i % 5 == 4 ? null : Sample.Outcome(Id("o", i, 2021), 2021) with
    {
        Indicator = "",
        Subject = target.Subject,
        Figure = new() { Value = target.Figure.Value!.Value with { Amount = target.Figure.Value.Value.Amount * Shares[i % 5] } },
        Quote = $"{target.Subject}完成{target.Figure.Value.Value.Amount * Shares[i % 5]}处",
    };

    private static Reply Reply(Statement target, Statement? outcome, Report report) => new(new Link
    {
        Target = target.Id,
        Answer = outcome is null ? Answer.Silent : Answer.Figure,
        Outcome = outcome?.Id,
        Report = report.Id,
        Vintage = Vintage.Claimed,
        Reason = outcome is null ? $"查找“{target.Subject}”，未见提及" : "同一事项",
        Confidence = 0.9,
    }, report, outcome);

    private static string Id(string role, int i, int year) => StatementId.Of(Sample.Code, $"{Sample.Code}-{year}-work", $"{role}{i}", 0);
}
