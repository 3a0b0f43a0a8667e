namespace Tracker.Cli;

/// <summary>Tells of what was refused, a line each, and keeps that it happened.</summary>
internal sealed class Refusals(TextWriter error)
{
    private bool any;

    /// <summary>The exit code that follows.</summary>
    public int Code => any ? CommandLine.Refused : CommandLine.Done;

    public void Add(string reason)
    {
        any = true;
        error.WriteLine(reason);
    }

    public void Add(IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
            Add(reason);
    }
}
