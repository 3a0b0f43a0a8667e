using Tracker.Web.Workbench;

namespace Tracker.Web.Words;

/// <summary>Where a document is on its way in, in words.</summary>
public static class ImportWords
{
    public static string Of(ImportProgress progress) => progress.Stage switch
    {
        ImportStage.Fetching when progress.Received == 0 => ImportText.Asking,
        ImportStage.Fetching => ImportText.Received.With(progress.Received / 1024),
        ImportStage.Splitting => ImportText.Splitting,
        ImportStage.Reading => ImportText.Reading.With(progress.Number, progress.Of),
        ImportStage.Read => ImportText.ToConfirm,
        ImportStage.Failed => ImportText.Failed,
        _ => throw new ArgumentOutOfRangeException(nameof(progress), progress.Stage, "A stage has no words here; add them beside the others."),
    };
}
