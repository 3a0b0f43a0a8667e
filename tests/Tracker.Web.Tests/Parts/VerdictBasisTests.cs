using Tracker.Assessing;
using Tracker.Ledger;
using Tracker.Web.Parts;

namespace Tracker.Web.Tests.Parts;

public sealed class VerdictBasisTests : BunitContext
{
    [Fact]
    public void It_tells_the_rule_the_ratio_and_what_would_flip_the_verdict()
    {
        var basis = Draw(Assessor.Judge(Sample.Target(), Sample.Outcome(), Better.Up).Rule);

        Assert.Contains(Rules.Of(Rules.MetAtLeast).Zh, basis, StringComparison.Ordinal);
        Assert.Contains("结果若不及4万人，判定为“接近完成”", basis, StringComparison.Ordinal);
        Assert.Contains("105%", basis, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_rule_decided_is_not_said_to_flip() =>
        Assert.DoesNotContain("何时会变", Draw(Rules.MetKeepPace), StringComparison.Ordinal);

    [Fact]
    public void Where_the_arithmetic_does_not_lead_to_the_rule_the_inputs_stand_in_words() =>
        Assert.Contains("目标4万人，结果4.2万人", Draw(Rules.MetKeepPace), StringComparison.Ordinal);

    [Fact]
    public void A_rule_of_an_older_method_is_named_though_its_text_is_gone() =>
        Assert.Contains("met.of_old", Draw("met.of_old"), StringComparison.Ordinal);

    private string Draw(string rule)
    {
        var claimed = Sample.Promise(Verdict.Met, Sample.Outcome()).Claimed;
        var answer = claimed with { Assessment = claimed.Assessment with { Rule = rule, Ratio = 1.05m } };
        return Render<VerdictBasis>(p => p.Add(b => b.Target, Sample.Target()).Add(b => b.Answer, answer).Add(b => b.Better, Better.Up)).Markup;
    }
}
