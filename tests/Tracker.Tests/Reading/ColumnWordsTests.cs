using Xunit;

namespace Tracker.Tests.Reading;

/// <summary>Rows of tables that were written out in clauses, in a report of 2024.</summary>
public sealed class ColumnWordsTests
{
    [Theory]
    [InlineData("固定电话用户2023年目标4万户；固定电话用户2023年实际4.2万户。", "outcome 2023 固定电话用户 42000")]
    [InlineData("固定电话用户目标4万户；固定电话用户实际4.2万户。", "outcome 2023 固定电话用户 42000")]
    [InlineData("固定电话用户2023年预计完成4.2万户；固定电话用户2024年目标4.5万户。", "outcome 2023 固定电话用户 42000", "target 2024 固定电话用户 45000")]
    public void In_a_review_the_column_tells_what_came_of_it_and_an_old_goal_is_no_claim(string row, params string[] expected) =>
        Assert.Equal(expected, Said(ReadingOf.Review(row)));

    [Theory]
    [InlineData("固定电话用户2023年实际4.2万户；固定电话用户2024年目标4.5万户以上。", "outcome 2023 固定电话用户 42000", "target 2024 固定电话用户 45000")]
    [InlineData("固定电话用户上年完成4.2万户；固定电话用户预期目标4.5万户。", "outcome 2023 固定电话用户 42000", "target 2024 固定电话用户 45000")]
    [InlineData("固定电话用户2025年目标5万户。", "target 2025 固定电话用户 50000")]
    public void In_a_plan_the_column_tells_what_is_over(string row, params string[] expected) => Assert.Equal(expected, Said(ReadingOf.Plan(row)));

    [Theory]
    [InlineData("2024年完成技改项目3个。", "target 2024 3")]
    [InlineData("技改投资完成4亿元。", "target 2024 400000000")]
    public void A_verb_is_no_column(string clause, string expected)
    {
        var goal = ReadingOf.Goal(clause);
        Assert.Equal(expected, $"{CodeNames<Role>.Of(goal.Role)} {goal.Period} {goal.Figure.Value!.Value.Amount:0}");
    }

    private static IEnumerable<string> Said(IEnumerable<Statement> statements) =>
        statements.Select(said => $"{CodeNames<Role>.Of(said.Role)} {said.Period} {said.Subject} {said.Figure.Value!.Value.Amount:0}");
}
