using System.Reflection;
using Tracker.Assessing;
using Xunit;

namespace Tracker.Tests.Assessing;

public sealed class RulesTests
{
    private static IEnumerable<string> Ids => typeof(Rules)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(constant => constant.IsLiteral && constant.Name != nameof(Rules.MethodVersion))
        .Select(constant => (string)constant.GetRawConstantValue()!);

    [Fact]
    public void Every_id_is_a_published_rule_and_every_rule_has_one_id() =>
        Assert.Equal(Ids.Order(), Rules.All.Select(rule => rule.Id).Order());

    [Fact]
    public void Every_verdict_has_a_rule_that_gives_it() =>
        Assert.Empty(Enum.GetValues<Verdict>().Except(Rules.All.Select(rule => rule.Verdict)));

    [Fact]
    public void An_id_begins_with_the_name_of_its_verdict() =>
        Assert.All(Rules.All, rule => Assert.StartsWith(CodeNames<Verdict>.Of(rule.Verdict) + ".", rule.Id, StringComparison.Ordinal));

    [Fact]
    public void Every_rule_is_said_in_both_languages() =>
        Assert.All(Rules.All, rule =>
        {
            Assert.EndsWith("。", rule.Zh, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.En, StringComparison.Ordinal);
        });

    [Fact]
    public void An_unknown_id_is_an_error_that_names_it() =>
        Assert.Contains("“met.somehow”", Assert.Throws<ArgumentException>(() => Rules.Of("met.somehow")).Message, StringComparison.Ordinal);
}
