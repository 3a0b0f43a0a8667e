namespace Tracker.Ledger;

/// <summary>Fills a fresh archive.</summary>
public static class Seeding
{
    /// <summary>Brings the catalogue up to its files, and fills an archive without reports with the seed files, all of them or nothing.</summary>
    /// <param name="folder">Where districts.csv, indicators.csv, reports.csv, statements.csv and links.csv lie; the seeds beside the program by default.</param>
    /// <returns>How many reports were seeded; 0 where the archive had some.</returns>
    /// <exception cref="InvalidDataException">A file lacks a column, a row has a value that is not allowed, or a row names what the other files lack.</exception>
    public static async Task<int> SeedIfEmptyAsync(LedgerDb ledger, Catalogue catalogue, string? folder = null, CancellationToken cancel = default)
    {
        var writer = new LedgerWriter(ledger);
        await writer.SaveCatalogueAsync(catalogue, cancel);
        if ((await new ReportQueries(ledger).LatestAsync(1, cancel)).Count > 0)
            return 0;
        folder ??= Catalogue.SeedFolder;
        var seeds = SeedFiles.Read(folder);
        RefuseLooseEnds(seeds);
        try
        {
            return await writer.WriteAsync(LedgerWriter.Seeds, write => FillAsync(write, seeds), cancel);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"The seed files in {folder} do not fit together: {error.Message}", error);
        }
    }

    private static async Task<int> FillAsync(Writing write, SeedFiles seeds)
    {
        // Locks the row on PostgreSQL: of two servers that start at once, the second finds the reports of the first.
        await write.RunAsync("update schema_version set version = version");
        if (await write.FirstAsync<string>("select r.id from report r limit 1") is not null)
            return 0;
        var statements = seeds.Statements.ToLookup(statement => statement.Report);
        await new ReportsSaving(write, replace: false).RunAsync([.. seeds.Reports.Select(report => new ReportReading(report, [.. statements[report.Id]], [], null))]);
        await Confirmation.RunAsync(write, seeds.Links);
        return seeds.Reports.Count;
    }

    private static void RefuseLooseEnds(SeedFiles seeds)
    {
        var reports = seeds.Reports.Select(report => report.Id).ToHashSet();
        if (seeds.Statements.FirstOrDefault(statement => !reports.Contains(statement.Report)) is { } loose)
            throw new InvalidDataException($"statements.csv: {loose.Id} is of report {loose.Report}, which reports.csv lacks.");
    }
}
