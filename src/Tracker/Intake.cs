using System.Security.Cryptography;
using System.Text.Json;
using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Reading;
using Tracker.Reports;

namespace Tracker;

/// <summary>Takes documents in: split, read, kept, linked and judged. The only class that knows every stage.</summary>
public sealed partial class Intake(Catalogue catalogue, TimeProvider? clock = null)
{
    // Eight times as many as the longest report known has: a register of figures is no report, and pairing it with another takes the square of their number.
    private const int MostFigures = 5000;

    private readonly DocumentSplitter splitter = new(catalogue);
    private readonly ReportReader reader = new(catalogue);
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly Lazy<string> reads = new(() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { Program = typeof(Intake).Module.ModuleVersionId, catalogue.Districts, catalogue.Indicators, catalogue.Changes }))));

    /// <summary>Reads a document without keeping it.</summary>
    /// <param name="name">File name or address: its ending tells the format.</param>
    /// <param name="told">What a person says of all reports in the document, where they do not say it themselves.</param>
    /// <param name="anyPlace">True to read reports of places that the catalogue lacks as well; such a reading cannot be kept.</param>
    public async Task<ReadDocument> ReadAsync(Stream document, string name, Told? told = null, bool anyPlace = false, CancellationToken cancel = default) =>
        Read(await splitter.SplitAsync(document, name, cancel), name, told, anyPlace, null, cancel);

    /// <inheritdoc cref="ReadAsync(Stream, string, Told?, bool, CancellationToken)"/>
    /// <param name="progress">Told before each report which of how many it is.</param>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public ReadDocument Read(ReadOnlySpan<byte> document, string name, Told? told = null, bool anyPlace = false, IProgress<(int Number, int Of)>? progress = null, CancellationToken cancel = default) =>
        Read(splitter.Split(document, name, cancel), name, told, anyPlace, progress, cancel);

    private ReadDocument Read(SplitResult split, string name, Told? told, bool anyPlace, IProgress<(int Number, int Of)>? progress, CancellationToken cancel)
    {
        if (split.IsRefused)
            return new(name, [], [], [split.Refusal]);
        var document = split.Document;
        var (reports, refusals) = (new List<TakenReport>(), new List<string>());
        foreach (var (number, found) in document.Reports.Index())
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Report((number + 1, document.Reports.Count));
            if (Identify(document, found, told, anyPlace, refusals) is not { } report)
                continue;
            if (reports.Find(taken => taken.Report.Id == report.Id) is { } first)
                refusals.Add($"{name}：同一区县、年份和种类的报告在这份文件里出现两次（{report.Id}），已收“{first.Report.Title}”，未收“{report.Title}”；请分成两份文件。");
            else if (reader.Read(report, found.Text) is var reading && reading.Statements.Count + reading.Unread.Count is > MostFigures and var figures)
                refusals.Add($"{name}：“{report.Title}”没有收入，其中有 {figures} 处数字，不像一份工作报告（至多 {MostFigures} 处）；请只留报告正文。");
            else
                reports.Add(new(report, reading, new(document.Text, found.Text.ToOriginal(new(0, found.Text.Text.Length)))));
        }
        if (document.Reports.Count == 0)
            refusals.Add($"{name}：没有找到工作报告（{(document.LeftOut.Count > 0 ? document.LeftOut[0].Why : "内容为空")}）；请提供含有报告正文的文件。");
        return new(name, reports, document.LeftOut, refusals);
    }

    /// <summary>Keeps a report that was read.</summary>
    /// <param name="replace">True once a person has decided that it takes the place of another document held for this district, year and kind.</param>
    public Task<SaveResult> KeepAsync(LedgerDb ledger, TakenReport taken, bool replace = false, string who = LedgerWriter.Program, CancellationToken cancel = default) =>
        new LedgerWriter(ledger, clock).SaveReportAsync(taken.Report, taken.Reading.Statements, taken.Reading.Unread, taken.Text, replace, who, cancel);

    /// <summary>Keeps the reports of several documents, all or none; each comes to what it would come to by itself.</summary>
    /// <inheritdoc cref="LedgerWriter.SaveDocumentsAsync"/>
    public Task<IReadOnlyList<IReadOnlyList<SaveResult>>> KeepAsync(
        LedgerDb ledger, IReadOnlyList<ReadDocument> documents, bool replace = false, string who = LedgerWriter.Program, CancellationToken cancel = default) =>
        new LedgerWriter(ledger, clock).SaveDocumentsAsync(
            [
                .. documents.Select(document => new DocumentReading(
                    // One of which a part was refused is to be refused again.
                    document.Refusals.Count == 0 ? document.Key : null,
                    Reader,
                    [.. document.Reports.Select(taken => new ReportReading(taken.Report, taken.Reading.Statements, taken.Reading.Unread, taken.Text))])),
            ],
            replace, who, cancel);

    /// <summary>What reads documents here: another program, or another catalogue, may read the same document otherwise.</summary>
    public string Reader => reads.Value;

    /// <summary>Reads a clause that a person points at.</summary>
    /// <inheritdoc cref="ReportReader.ReadClause"/>
    /// <returns>The first statement in it; null where nothing can be read.</returns>
    public Statement? ReadClause(Report report, string clause, Role role) => reader.ReadClause(report, clause, role).Statements.FirstOrDefault(statement => statement.Role == role);

    /// <summary>Keeps a report that was read as a draft, for people to go through before it is public.</summary>
    public Task<DraftOutcome> OpenDraftAsync(LedgerDb ledger, TakenReport taken, string who, CancellationToken cancel = default) =>
        new DraftWriter(ledger, clock).OpenAsync(taken.Report, taken.Reading.Statements, taken.Reading.Unread, taken.Text, who, cancel);

    /// <summary>What would answer what, were a draft public as it stands: pairs that its report answers, and pairs of its own targets.</summary>
    /// <returns>Each target once, in the order of its report's text; with the decisions that people took on the draft.</returns>
    public async Task<IReadOnlyList<Paired>> PairDraftAsync(LedgerDb ledger, Draft draft, CancellationToken cancel = default)
    {
        var drafts = new DraftQueries(ledger, clock);
        var (report, district) = (draft.Report, draft.Report.District);
        var held = await new DistrictQueries(ledger).HoldingsAsync(district, cancel);
        var items = await drafts.ItemsAsync(report.Id, cancel);
        Statement[] statements = [.. held.Statements.Where(statement => statement.Report != report.Id), .. items.Where(item => item.State is not ItemState.Rejected).Select(item => item.Statement)];
        Report[] archive = [.. held.Reports.Where(known => known.Id != report.Id), report];
        var decided = await drafts.AnswersAsync(report.Id, cancel);
        var anew = decided.Select(link => (link.Target, link.Vintage)).ToHashSet();
        Link[] confirmed = [.. held.Confirmed.Where(link => !anew.Contains((link.Target, link.Vintage))), .. decided];
        var texts = new Dictionary<string, ReportText>(await new ReportQueries(ledger).TextsOfAsync(district, cancel));
        if (await drafts.TextAsync(report.Id, cancel) is { } text)
            texts[report.Id] = text;
        Link[] links = [.. confirmed, .. Propose(statements, archive, confirmed, texts)];
        var byId = statements.ToDictionary(statement => statement.Id);
        var verdicts = Judge(statements, archive, links).ToDictionary(assessment => (assessment.Target, assessment.Vintage));
        return
        [
            .. from link in links
               where link.Report == report.Id || (byId.TryGetValue(link.Target, out var own) && own.Report == report.Id)
               where byId.ContainsKey(link.Target) && verdicts.ContainsKey((link.Target, link.Vintage))
               let target = byId[link.Target]
               orderby target.Report, target.Where.Start
               select new Paired(target, link.Outcome is { } id ? byId.GetValueOrDefault(id) : null, link, verdicts[(link.Target, link.Vintage)]),
        ];
    }

    /// <summary>Makes a draft public, and links and judges its district anew.</summary>
    /// <inheritdoc cref="DraftWriter.PublishAsync"/>
    public async Task<DraftOutcome> PublishAsync(LedgerDb ledger, string report, bool @unchecked, string? why, string who, CancellationToken cancel = default)
    {
        var outcome = await new DraftWriter(ledger, clock).PublishAsync(report, @unchecked, why, who, cancel);
        if (outcome is DraftOutcome.Done && await new ReportQueries(ledger).FindAsync(report, cancel) is { } published)
            await AssessAsync(ledger, published.District, cancel);
        return outcome;
    }

    /// <summary>Takes a change of facts or of the catalogue back, and links and judges its districts anew.</summary>
    /// <inheritdoc cref="LedgerWriter.UndoAsync"/>
    public async Task<UndoResult> UndoAsync(LedgerDb ledger, long line, string who, string? why = null, CancellationToken cancel = default)
    {
        var undone = await new LedgerWriter(ledger, clock).UndoAsync(line, who, why, cancel);
        var intake = undone.OfCatalogue ? new Intake(await new CatalogueQueries(ledger).LoadAsync(cancel), clock) : this;
        foreach (var district in undone.Districts)
            await intake.AssessAsync(ledger, district, cancel);
        return undone;
    }

    /// <summary>Keeps figures that a person enters, and links and judges their districts anew.</summary>
    /// <inheritdoc cref="OutcomeWriter.SaveAsync"/>
    public async Task<OutcomesSaved> EnterAsync(LedgerDb ledger, IReadOnlyList<OutcomeChange> changes, string who, string? why = null, CancellationToken cancel = default)
    {
        var saved = await new OutcomeWriter(ledger, clock).SaveAsync(changes, who, why, cancel);
        foreach (var district in saved.Districts)
            await AssessAsync(ledger, district, cancel);
        return saved.Outcome;
    }

    /// <summary>Links and judges a district anew, and compares its goals from year to year; what people confirmed stays.</summary>
    public async Task AssessAsync(LedgerDb ledger, string district, CancellationToken cancel = default)
    {
        var made = await DeriveAsync(ledger, district, cancel);
        await new LedgerWriter(ledger, clock).ReplaceDerivedAsync(district, made.Derived.Links, made.Derived.Assessments, made.Derived.Goals, made.Marks, cancel: cancel);
    }

    /// <summary>What the rules make of what is held of a district, without keeping it.</summary>
    public async Task<DerivedDistrict> DeriveAsync(LedgerDb ledger, string district, CancellationToken cancel = default)
    {
        var held = await new DistrictQueries(ledger).HoldingsAsync(district, cancel);
        var texts = await new ReportQueries(ledger).TextsOfAsync(district, cancel);
        return new(district, held.Statements, held.Marks, Derive(held.Statements, held.Reports, held.Confirmed, texts));
    }

    /// <summary>Keeps what the rules made of several districts, all or none; what people confirmed stays.</summary>
    public Task KeepAsync(LedgerDb ledger, IReadOnlyList<DerivedDistrict> made, CancellationToken cancel = default) => new LedgerWriter(ledger, clock).ReplaceDerivedAsync(made, cancel: cancel);

    /// <summary>What the rules make of a district's facts as of today, without keeping it.</summary>
    /// <param name="statements">By report, as <paramref name="archive"/> has them, and in the order of the text.</param>
    /// <param name="archive">The reports that speak of the district, oldest first.</param>
    /// <param name="confirmed">The links that people decided on.</param>
    /// <param name="texts">Of those reports that can be read word by word, by their ids.</param>
    public Derived Derive(IReadOnlyList<Statement> statements, IReadOnlyList<Report> archive, IReadOnlyList<Link> confirmed, IReadOnlyDictionary<string, ReportText> texts)
    {
        var proposed = Propose(statements, archive, confirmed, texts);
        return new(proposed, Judge(statements, archive, [.. confirmed, .. proposed]), Goalposts.HistoryOf(statements, archive, catalogue));
    }

    /// <summary>Makes an archive ready: brings its tables up to this program and its catalogue up to the program's own list, fills an empty one with the seeds, and assesses what was seeded, comes from an older program or waits for it.</summary>
    /// <param name="own">The program's own list of districts and indicators.</param>
    /// <param name="seeded">False for an archive that is to hold only what is put into it.</param>
    /// <param name="judged">False for somebody who sees to what waits.</param>
    /// <returns>The catalogue as the archive has it, with what people changed.</returns>
    /// <exception cref="LedgerException">The archive cannot be opened or used.</exception>
    /// <exception cref="InvalidDataException">The seed files do not fit together.</exception>
    public static async Task<Catalogue> PrepareAsync(LedgerDb ledger, Catalogue own, bool seeded = true, bool judged = true, TimeProvider? clock = null, CancellationToken cancel = default)
    {
        await ledger.MigrateAsync(cancel);
        if (seeded)
            await Seeding.SeedIfEmptyAsync(ledger, own, cancel: cancel);
        else
            await new LedgerWriter(ledger, clock).SaveCatalogueAsync(own, cancel);
        var catalogue = await new CatalogueQueries(ledger).LoadAsync(cancel);
        if (judged)
            await new Intake(catalogue, clock).AssessWaitingAsync(ledger, cancel);
        return catalogue;
    }

    /// <summary>Links and judges the districts that wait for it: of which something was kept by a program that stopped before it came to that.</summary>
    public async Task AssessWaitingAsync(LedgerDb ledger, CancellationToken cancel = default)
    {
        foreach (var district in await new ImportQueries(ledger).UnjudgedAsync(cancel))
            await AssessAsync(ledger, district, cancel);
    }

    /// <summary>Links and judges every district anew.</summary>
    public async Task AssessAllAsync(LedgerDb ledger, CancellationToken cancel = default)
    {
        foreach (var district in await new DistrictQueries(ledger).AllAsync(cancel))
            await AssessAsync(ledger, district.District.Code, cancel);
    }

    /// <summary>The districts of which the rules make something else today than what is held, by the calendar or since somebody changed it past the program; nothing is changed.</summary>
    /// <param name="waiting">Those that are known to wait for it, and are passed over.</param>
    public async Task<IReadOnlyList<(string District, DerivedResult Difference)>> DifferingAsync(LedgerDb ledger, IReadOnlyList<string> waiting, CancellationToken cancel = default)
    {
        var (writer, differing) = (new LedgerWriter(ledger, clock), new List<(string, DerivedResult)>());
        foreach (var district in (await new DistrictQueries(ledger).ReportingAsync(cancel)).Except(waiting))
        {
            var difference = await writer.CompareDerivedAsync(await DeriveAsync(ledger, district, cancel), cancel);
            if (difference is not { Links: 0, Assessments: 0, Goals: 0 })
                differing.Add((district, difference));
        }
        return differing;
    }

    /// <summary>What a later document answers of an earlier one, without keeping either.</summary>
    /// <returns>Each target of the earlier one with its link and verdict as claimed, those included that the later one is not the report to answer.</returns>
    public IReadOnlyList<Paired> Pair(IReadOnlyList<TakenReport> earlier, IReadOnlyList<TakenReport> later)
    {
        // Of two documents that are said to belong together one may not name its place.
        var district = earlier.Concat(later).Select(taken => taken.Report.District).FirstOrDefault(code => code.Length > 0) ?? "";
        TakenReport[] both = [.. earlier.Concat(later).DistinctBy(taken => taken.Report.Id)];
        Report[] archive = [.. both.Select(taken => taken.Report.District.Length > 0 ? taken.Report : taken.Report with { District = district })];
        Statement[] statements = [.. both.SelectMany(taken => taken.Reading.Statements).Select(said => said.District.Length > 0 ? said : said with { District = district })];
        var links = Propose(statements, archive, [], both.ToDictionary(taken => taken.Report.Id, taken => taken.Text));
        var outcomes = statements.ToDictionary(statement => statement.Id);
        var own = earlier.Select(taken => taken.Report.Id).ToHashSet();
        return
        [
            .. from assessment in Judge(statements, archive, links)
               let target = outcomes[assessment.Target]
               where own.Contains(target.Report) && assessment.Vintage == Vintage.Claimed
               let link = links.FirstOrDefault(link => link.Target == target.Id && link.Vintage == Vintage.Claimed)
               select new Paired(target, (assessment.Outcome ?? link?.Outcome) is { } id ? outcomes[id] : null, link, assessment),
        ];
    }

    private static IReadOnlyList<Link> Propose(
        IReadOnlyList<Statement> statements, IReadOnlyList<Report> archive, IReadOnlyList<Link> confirmed, IReadOnlyDictionary<string, ReportText> texts)
    {
        var decided = confirmed.Select(link => (link.Target, link.Vintage)).ToHashSet();
        var taken = confirmed.Where(link => link.Answer == Answer.Figure).Select(link => link.Outcome).ToHashSet();
        return
        [
            .. Linker.Link(
                [.. statements.Where(statement => statement.Role == Role.Target)],
                archive,
                [.. statements.Where(statement => statement.Role == Role.Outcome && !taken.Contains(statement.Id))],
                texts)
                .Where(link => !decided.Contains((link.Target, link.Vintage))),
        ];
    }

    private IReadOnlyList<Assessment> Judge(IReadOnlyList<Statement> statements, IReadOnlyList<Report> archive, IReadOnlyList<Link> links) =>
        Judging.Of(statements, archive, links, catalogue, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    private Report? Identify(SplitDocument document, FoundReport found, Told? told, bool anyPlace, List<string> refusals)
    {
        var (head, asked) = (found.Head, new List<string>());
        var (district, year) = (told?.District ?? head.District, told?.Year ?? head.Year);
        if (told is { Insist: false } && ((head.District ?? district) != district || (head.Year ?? year) != year))
        {
            refusals.Add($"{document.Name}：“{head.Title}”没有收入，文中为 {head.District} {head.Year}（{head.Evidence}），与所给的 {district} {year} 不符；请核对，确以所给为准时加 --insist。");
            return null;
        }
        if (district is null && !anyPlace)
            asked.Add($"区县（{(head.Evidence.Length > 0 ? head.Evidence : "文中没有写明")}）；请加 --district 代码");
        else if (district is not null && catalogue.District(district) is null)
            asked.Add($"区县：代码 {district} 不在区县目录中，请先登记");
        if (year is null)
            asked.Add("年份；请加 --year 年份");
        if (asked.Count > 0)
        {
            refusals.Add($"{document.Name}：“{head.Title}”没有收入，无法确定{string.Join("，也无法确定", asked)}。");
            return null;
        }
        var kind = head.Kind ?? ReportKind.Work;
        return new Report
        {
            Id = $"{district}-{year}-{CodeNames<ReportKind>.Of(kind)}",
            District = district ?? "",
            Year = year!.Value,
            Kind = kind,
            Title = head.Title,
            Meeting = head.Meeting,
            Speaker = head.Speaker,
            Date = head.Date,
            Source = Report.IsAddress(document.Name) ? document.Name : Path.GetFileName(document.Name), // Folders are the importer's own business, and a source is published.
            Hash = document.Hash,
        };
    }
}

/// <summary>What a person says of a document; null leaves it to the document.</summary>
/// <param name="District">GB/T 2260 code.</param>
/// <param name="Year">The year it is addressed to.</param>
/// <param name="Insist">True where it counts even against what the document says.</param>
public sealed record Told(string? District, int? Year, bool Insist = false);

/// <summary>A target of one document with what another came to say of it.</summary>
/// <param name="Outcome">The statement that answers, or that speaks of the subject on another measure; null where none does.</param>
/// <param name="Link">Null where the other document is not the one to answer.</param>
public sealed record Paired(Statement Target, Statement? Outcome, Link? Link, Assessment Assessment);

/// <summary>One report of a document, read.</summary>
public sealed record TakenReport(Report Report, ReadReport Reading, ReportText Text);

/// <summary>A document that was read: what was found, what was left out, and what was refused or must be asked, each in one line.</summary>
public sealed record ReadDocument(string Name, IReadOnlyList<TakenReport> Reports, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<string> Refusals)
{
    /// <summary>What the document is known by once it is kept (<see cref="DocumentReading.Document"/>); null where it is not to be known.</summary>
    public string? Key { get; init; }

    /// <summary>The same, once what its address gave is kept.</summary>
    /// <param name="hash">SHA-256 of the bytes that came.</param>
    public ReadDocument WithSnapshot(string hash) => this with { Reports = [.. Reports.Select(taken => taken with { Report = taken.Report with { Snapshot = hash } })] };
}
