using System.Globalization;

namespace Tracker.Web.Words;

/// <summary>Which page of a long list is shown.</summary>
/// <param name="Page">From 1 to <paramref name="Pages"/>.</param>
/// <param name="Pages">How many there are; 1 for an empty list.</param>
/// <param name="Told">What a reader is told where the address asks for another page than there is; null where it does not.</param>
public sealed record Paging(int Page, int Pages, string? Told = null)
{
    private const int ShownOfValue = 20;

    /// <summary>Reads the page that the address asks for: beyond the last is the last, what is no page is the first, and both are told.</summary>
    /// <param name="asked">The parameter as it stands; null or empty for the first page.</param>
    /// <param name="total">How many entries the whole list has.</param>
    /// <param name="size">How many a page holds.</param>
    public static Paging Read(string? asked, int total, int size) => Read(asked, Math.Max(1, (total + size - 1) / size));

    /// <inheritdoc cref="Read(string?, int, int)"/>
    /// <param name="pages">How many pages there are.</param>
    public static Paging Read(string? asked, int pages)
    {
        if (string.IsNullOrEmpty(asked))
            return new(1, pages);
        if (!asked.All(char.IsAsciiDigit) || asked.All(digit => digit == '0'))
            return new(1, pages, PagerText.NoPage.With(BriefText.Of(asked, ShownOfValue)));
        var isNear = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page <= pages;
        return isNear ? new(page, pages) : new(pages, pages, PagerText.Beyond.With(BriefText.Of(asked, ShownOfValue), pages));
    }

    /// <summary>How many entries stand before this page.</summary>
    public int Before(int size) => (Page - 1) * size;

    /// <summary>The pages that a way leads to: the first, the last and those around this one, in their order; 0 stands for a gap.</summary>
    public IEnumerable<int> Near()
    {
        var last = 0;
        foreach (var page in new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(page => page >= 1 && page <= Pages).Distinct().Order())
        {
            if (page > last + 1)
                yield return 0;
            yield return last = page;
        }
    }
}
