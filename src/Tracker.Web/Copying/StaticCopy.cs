using Tracker.Ledger;

namespace Tracker.Web.Copying;

/// <summary>That pages are drawn for a static copy, which no server answers behind: they leave out what needs one, and say when and of what they were made.</summary>
/// <remarks>Where the site itself is served there is none of it, and a part that asks for it gets null.</remarks>
public sealed class StaticCopy(TrailQueries trail, TimeProvider clock)
{
    // Of a hash: enough to tell one state of an archive from another by eye.
    private const int ShownOfHash = 12;

    private long last;

    /// <summary>When it was begun, by the archive's clock.</summary>
    public DateTimeOffset Made { get; private set; }

    /// <summary>The beginning of the hash that ties the last line of the trail to all before it; its number, where it is of a program that had no chain yet.</summary>
    public string State { get; private set; } = "";

    /// <summary>Notes what is copied.</summary>
    public async Task NoteAsync(CancellationToken cancel = default)
    {
        Made = clock.GetUtcNow();
        var head = (await trail.HeadsAsync(null, 1, cancel)).SingleOrDefault();
        last = head?.Id ?? 0;
        State = head?.Hash?[..ShownOfHash] ?? $"{last}";
    }

    /// <summary>Whether the archive is still what was noted.</summary>
    public async Task<bool> HoldsAsync(CancellationToken cancel = default) => await trail.LastAsync(cancel) == last;
}
