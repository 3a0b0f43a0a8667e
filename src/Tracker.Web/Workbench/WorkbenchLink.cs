using Tracker.Web.Words;

namespace Tracker.Web.Workbench;

/// <summary>A page of the workbench as its header and first page name it.</summary>
/// <param name="Duty">Who sees it, with those that may do more.</param>
/// <param name="What">What it is for, in a sentence.</param>
internal sealed record WorkbenchLink(Duty Duty, string Href, string Name, string What)
{
    /// <summary>What an account of a duty may open, in the order of the work.</summary>
    public static IEnumerable<WorkbenchLink> For(Duty duty) => All.Where(link => duty >= link.Duty);

    private static WorkbenchLink[] All =>
    [
        new(Duty.Staff, Paths.ImportStart, WorkbenchText.Import, WorkbenchText.ImportWhat),
        new(Duty.Staff, Paths.Drafts, WorkbenchText.Drafts, WorkbenchText.DraftsWhat),
        new(Duty.Staff, Paths.Outcomes(), WorkbenchText.Outcomes, WorkbenchText.OutcomesWhat),
        new(Duty.Staff, Paths.CatalogueList, WorkbenchText.Catalogue, WorkbenchText.CatalogueWhat),
        new(Duty.Staff, Paths.UpkeepList, WorkbenchText.Upkeep, WorkbenchText.UpkeepWhat),
        new(Duty.Staff, Paths.Proposals, DeskText.Proposals, DeskText.ProposalsWhat),
        new(Duty.Deputy, Paths.Questions, DeskText.Questions, DeskText.QuestionsWhat),
        new(Duty.Deputy, Paths.WatchList, DeskText.WatchList, DeskText.WatchListWhat),
        new(Duty.Staff, Paths.Changes(), WorkbenchText.Changes, WorkbenchText.ChangesWhat),
        new(Duty.Admin, Paths.Accounts, WorkbenchText.Accounts, WorkbenchText.AccountsWhat),
        new(Duty.Deputy, Paths.OwnAccount, WorkbenchText.OwnAccount, WorkbenchText.OwnAccountWhat),
    ];
}
