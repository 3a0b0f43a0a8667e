using Xunit;

namespace Tracker.Tests;

public sealed class DraftItemTests
{
    private const string Document = "今年新建学校3所，新增学位2700个。新建学校3所";

    private static readonly Report Report = new() { Id = "990102-2024-work", District = "990102", Year = 2024, Kind = ReportKind.Work, Title = "临溪区2024年政府工作报告" };

    private static readonly ReportText Text = new(Document, new(0, Document.Length));

    private static readonly Intake Intake = new(Catalogue.Load());

    [Fact]
    public void A_clause_that_is_pointed_at_has_its_words_its_place_and_its_own_id()
    {
        var added = Add(new(2, 6), []).After;

        Assert.Equal(("新建学校3所", new Extent(2, 6), ItemState.Added), (added.Statement.Quote, added.Statement.Where, added.State));
        Assert.Equal(StatementId.Of("990102", Report.Id, added.Statement.Quote, 0), added.Statement.Id);
    }

    [Fact]
    public void White_space_at_its_ends_is_left_out()
    {
        var text = new ReportText("  新建学校3所 \n", new(0, 10));

        var added = DraftItem.Add(Report, text, new(0, 10), Reading("新建学校3所"), []).After.Statement;

        Assert.Equal(("新建学校3所", new Extent(2, 6)), (added.Quote, added.Where));
    }

    [Fact]
    public void The_same_clause_a_second_time_has_another_id()
    {
        var first = Add(new(2, 6), []).After;
        var second = Add(new(19, 6), [first]).After;

        Assert.Equal("新建学校3所", second.Statement.Quote);
        Assert.NotEqual(first.Statement.Id, second.Statement.Id);
    }

    [Fact]
    public void A_correction_leaves_the_clause_and_its_id_as_they_are()
    {
        var item = new DraftItem(Add(new(2, 6), []).After.Statement, ItemState.Proposed);

        var changed = item.Change(Reading("新增学位2700个") with { Id = "990102-zzzzzzzzzz", Quote = "别的" }).After;

        Assert.Equal((item.Statement.Id, item.Statement.Quote, item.Statement.Where, ItemState.Changed), (changed.Statement.Id, changed.Statement.Quote, changed.Statement.Where, changed.State));
        Assert.Equal(new Quantity(2700, "个"), changed.Statement.Figure.Value);
        Assert.Equal(ItemState.Added, (item with { State = ItemState.Added }).Change(changed.Statement).After.State);
    }

    [Theory]
    [InlineData(ItemState.Proposed, false, false)]
    [InlineData(ItemState.Accepted, true, true)]
    [InlineData(ItemState.Changed, true, true)]
    [InlineData(ItemState.Added, true, true)]
    [InlineData(ItemState.Rejected, true, false)]
    public void What_is_decided_and_taken_follows_from_the_state(ItemState state, bool decided, bool taken)
    {
        var item = new DraftItem(Reading("新建学校3所"), state);

        Assert.Equal((decided, taken), (item.IsDecided, item.IsTaken));
    }

    [Theory]
    [InlineData("新增学位2700个", Role.Target, 2024)]
    [InlineData("新增学位2700个", Role.Outcome, 2023)]
    public void A_clause_by_itself_is_read_as_what_a_person_takes_it_for(string clause, Role role, int year)
    {
        var read = Intake.ReadClause(Report, clause, role)!;

        Assert.Equal((role, Period.Of(year), new Quantity(2700, "个")), (read.Role, read.Period, read.Figure.Value!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("稳步推进")]
    [InlineData("'; drop table draft; --")]
    public void Nothing_is_read_in_a_clause_without_a_figure(string clause) => Assert.Null(Intake.ReadClause(Report, clause, Role.Target));

    private static ItemChange Add(Extent where, IReadOnlyList<DraftItem> others) => DraftItem.Add(Report, Text, where, Reading(Document.Substring(where.Start, where.Length)), others);

    private static Statement Reading(string clause) => Intake.ReadClause(Report, clause, Role.Target)!;
}
