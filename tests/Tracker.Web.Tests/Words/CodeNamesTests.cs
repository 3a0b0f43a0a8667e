using Tracker.OpenData;
using Tracker.Web.Words;
using Xunit;

namespace Tracker.Web.Tests.Words;

/// <summary>A code goes by one name on the pages and in the data that is given out.</summary>
public sealed class CodeNamesTests
{
    [Fact]
    public void Pages_and_data_name_codes_alike()
    {
        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.Equal(Published(CodeLists.Verdicts, verdict), VerdictWords.Name(verdict)));
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(Published(CodeLists.Roles, role), Names.Role(role)));
        Assert.All(Enum.GetValues<ReportKind>(), kind => Assert.Equal(Published(CodeLists.ReportKinds, kind), Names.Kind(kind)));
        Assert.All(Enum.GetValues<DistrictLevel>(), level => Assert.Equal(Published(CodeLists.Levels, level), Names.Level(level)));
    }

    private static string Published<T>(CodeList list, T value) where T : struct, Enum => list.Codes.Single(code => code.Code == CodeNames<T>.Of(value)).Words.Zh;
}
