using Tracker.Ledger;
using Xunit;

namespace Tracker.Tests.Ledger;

public sealed class LedgerPlaceTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("tracker-place-");

    [Fact]
    public void The_archive_lies_under_the_nearest_folder_with_the_solution()
    {
        File.WriteAllText(Path.Combine(root.FullName, "Tracker.sln"), "");
        var deep = root.CreateSubdirectory("src/Tracker.Web");

        Assert.Equal(Path.Combine(root.FullName, "data", "tracker.db"), LedgerDb.FileFor(deep.FullName));
    }

    [Fact]
    public void Without_a_solution_it_lies_under_the_working_folder() =>
        Assert.Equal(Path.Combine(root.FullName, "data", "tracker.db"), LedgerDb.FileFor(root.FullName));

    public void Dispose() => root.Delete(recursive: true);
}
