using Xunit;

namespace Tracker.Tests;

public sealed class BulkEditTests
{
    private static readonly Catalogue Catalogue = Catalogue.Load();

    private static readonly Statement Jobs = new()
    {
        Id = "990102-0000000000", Report = "990102-2024-work", District = "990102", Role = Role.Target, Period = Period.Of(2024), Subject = "城镇新增就业", Domain = "other",
        Figure = new() { Value = new(8500, "人") }, Quote = "城镇新增就业8500人", Where = new(10, 10), Confidence = 0.6,
    };

    [Theory]
    [InlineData(ItemState.Proposed, null, null)]
    [InlineData(ItemState.Accepted, BulkObstacle.AlreadySo, null)]
    [InlineData(ItemState.Changed, BulkObstacle.AlreadySo, null)]
    [InlineData(ItemState.Added, BulkObstacle.AlreadySo, null)]
    [InlineData(ItemState.Rejected, BulkObstacle.Rejected, BulkObstacle.AlreadySo)]
    public void What_is_decided_so_stays_and_what_was_rejected_does_not_come_back_among_many(ItemState state, BulkObstacle? accepting, BulkObstacle? rejecting)
    {
        var item = new DraftItem(Jobs, state);

        Assert.Equal((accepting, rejecting), (new BulkEdit(BulkStep.Accept).ObstacleOf(item, false), new BulkEdit(BulkStep.Reject).ObstacleOf(item, false)));
    }

    [Fact]
    public void Role_years_and_indicator_are_set_and_nothing_else()
    {
        var item = new DraftItem(Jobs, ItemState.Proposed);
        var indicator = Catalogue.Indicator("urban_jobs")!;

        Assert.Equal(Jobs with { Role = Role.Outcome }, new BulkEdit(BulkStep.Role, Role: Role.Outcome).Of(item).After.Statement);
        Assert.Equal(Jobs with { Period = new(2024, 2026) }, new BulkEdit(BulkStep.Period, Period: new(2024, 2026)).Of(item).After.Statement);
        Assert.Equal(Jobs with { Indicator = "urban_jobs", Domain = "jobs" }, new BulkEdit(BulkStep.Indicator, Indicator: indicator).Of(item).After.Statement);
        Assert.Equal(Jobs, new BulkEdit(BulkStep.Indicator).Of(new(Jobs with { Indicator = "urban_jobs" }, ItemState.Proposed)).After.Statement);
    }

    [Fact]
    public void A_plan_tells_what_changes_and_what_stays_and_why()
    {
        DraftItem[] items =
        [
            new(Jobs, ItemState.Proposed),
            new(Jobs with { Id = "990102-so", Role = Role.Outcome }, ItemState.Proposed),
            new(Jobs with { Id = "990102-gone" }, ItemState.Rejected),
            new(Jobs with { Id = "990102-held" }, ItemState.Accepted),
            new(Jobs with { Id = "990102-held-so", Role = Role.Outcome }, ItemState.Accepted),
        ];

        var plan = BulkPlan.Of(new(BulkStep.Role, Role: Role.Outcome), items, id => id.StartsWith("990102-held", StringComparison.Ordinal));

        var change = Assert.Single(plan.Changes);
        Assert.Equal((items[0], ItemState.Changed, Role.Outcome), (change.Before, change.After.State, change.After.Statement.Role));
        Assert.Equal([(items[1], BulkObstacle.AlreadySo), (items[2], BulkObstacle.Rejected), (items[3], BulkObstacle.Held), (items[4], BulkObstacle.AlreadySo)], plan.Left);
    }

    [Fact]
    public void Every_step_makes_something_of_a_statement() =>
        Assert.All(Enum.GetValues<BulkStep>(), step => Assert.Equal(Jobs.Id, new BulkEdit(step).Of(new(Jobs, ItemState.Proposed)).After.Statement.Id));
}
