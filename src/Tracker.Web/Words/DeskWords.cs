namespace Tracker.Web.Words;

/// <summary>What is called how on the workbench where people answer to the record.</summary>
public static class DeskWords
{
    public static string State(QuestionState state) => state switch
    {
        QuestionState.Draft => DeskText.Draft,
        QuestionState.Sent => DeskText.SentState,
        QuestionState.Answered => DeskText.Answered,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state of a question has no name here; add it beside the others."),
    };
}
