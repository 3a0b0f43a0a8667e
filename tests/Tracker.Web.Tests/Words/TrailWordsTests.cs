using System.Reflection;
using Tracker.Ledger;
using Tracker.Web.Words;

namespace Tracker.Web.Tests.Words;

/// <summary>What the trail says was done, in words.</summary>
public sealed class TrailWordsTests
{
    public static TheoryData<string> Kinds =>
        [.. typeof(TrailText).GetFields(BindingFlags.Public | BindingFlags.Static).Where(kind => kind.IsLiteral).Select(kind => (string)kind.GetRawConstantValue()!)];

    [Theory, MemberData(nameof(Kinds))]
    public void Each_kind_has_its_words(string what) => Assert.NotEqual(what, DraftWords.What(what));
}
