using Microsoft.Data.Sqlite;

namespace Tracker.Web.Tests.Hosting;

/// <summary>The real program over an archive that has its catalogue and no report.</summary>
public sealed class EmptyHost : SeededHost, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        CreateClient().Dispose();
        await using var db = new SqliteConnection($"Data Source={File}");
        await db.OpenAsync();
        await using var delete = db.CreateCommand();
        delete.CommandText = "delete from shift; delete from thread; delete from assessment; delete from link; delete from statement; delete from unread; delete from report_text; delete from report; delete from rollup; delete from district_sum; delete from year_sum; delete from indicator_sum;";
        await delete.ExecuteNonQueryAsync();
    }
}
