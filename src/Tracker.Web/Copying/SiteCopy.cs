using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using Tracker.Web.Hosting;
using Tracker.Web.Words;

namespace Tracker.Web.Copying;

/// <summary>What a copy came to.</summary>
/// <param name="State">The state of the archive that it is of, as its pages tell it.</param>
public sealed record CopyTold(int Files, long Bytes, string State);

/// <summary>Writes the whole public site as files: every page that a reader comes to from the two home pages, as the site serves it, with all that it shows and links to.</summary>
public sealed class SiteCopy
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly CopyHost site;
    private readonly CopyFolder folder;
    private readonly Action<int, int> step;
    private readonly HashSet<string> known = [];
    private long bytes;
    private int files;

    private SiteCopy(CopyHost site, CopyFolder folder, Action<int, int> step) => (this.site, this.folder, this.step) = (site, folder, step);

    /// <summary>Copies the site over an archive, a few pages at a time; the memory it takes grows with the number of addresses, not with what they hold.</summary>
    /// <param name="archive">A file, or a PostgreSQL connection string; made ready.</param>
    /// <param name="place">A folder that is empty or not there yet, or holds an earlier copy, which goes once the new one is whole.</param>
    /// <param name="address">The one that the copy will have; null for what the settings say, if anything.</param>
    /// <param name="step">Told how many files are written, and how many are known to be to write.</param>
    /// <exception cref="IOException">The folder cannot be had, or not be written to; nothing is left of what was.</exception>
    /// <exception cref="InvalidDataException">A page could not be drawn, a setting cannot be what it is, or the archive changed meanwhile.</exception>
    public static async Task<CopyTold> WriteAsync(string archive, string place, string? address, Action<int, int> step, CancellationToken cancel = default)
    {
        using var folder = new CopyFolder(place);
        await using var site = await CopyHost.StartAsync(archive, address, cancel);
        var copy = new SiteCopy(site, folder, step);
        try
        {
            await copy.FollowAsync(cancel);
            if (!await site.Copy.HoldsAsync(cancel))
                throw new InvalidDataException("The archive changed while it was copied, and its pages would not fit each other; nothing was put in place. Call it again, or copy a backup.");
            var told = new CopyTold(copy.files, copy.bytes, site.Copy.State);
            folder.Put(site.Copy, told);
            return told;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"--out {place} cannot be written ({error.Message}); nothing was put in place.", error);
        }
    }

    // By distance from the home pages: what a page leads to is known once it is written.
    private async Task FollowAsync(CancellationToken cancel)
    {
        var next = New(new[] { "/", Paths.EnglishBase }.Select(home => CopyAddress.Of(new(CopiedPage.Site, home))!));
        while (next.Count > 0)
        {
            List<CopyAddress> found = [];
            await Parallel.ForEachAsync(next, cancel, async (address, stop) =>
            {
                var links = await WriteAsync(address, stop);
                lock (known)
                {
                    found.AddRange(New(links));
                    step(++files, known.Count);
                }
            });
            next = found;
        }
    }

    private List<CopyAddress> New(IEnumerable<CopyAddress> links) => [.. links.Where(link => known.Add(link.File))];

    private async Task<IReadOnlyList<CopyAddress>> WriteAsync(CopyAddress address, CancellationToken cancel)
    {
        try
        {
            return await CopyAsync(address, cancel);
        }
        catch (Exception error) when (error is HttpRequestException or HttpIOException)
        {
            throw Undrawn(address, error.Message);
        }
    }

    private async Task<IReadOnlyList<CopyAddress>> CopyAsync(CopyAddress address, CancellationToken cancel)
    {
        using var answer = await site.GetAsync(address.Asked, cancel);
        if (answer.Headers.Location is { } location)
            return await WriteAsync(address, Moved(location, address), cancel);
        // That something is not there is told by a page as well.
        if (!answer.IsSuccessStatusCode && answer.StatusCode != HttpStatusCode.NotFound)
            throw Undrawn(address, answer.StatusCode.ToString());
        return answer.Content.Headers.ContentType?.MediaType switch
        {
            "text/html" => await WriteAsync(address, CopiedPage.OfHtml(await answer.Content.ReadAsStringAsync(cancel), address), cancel),
            "application/atom+xml" => await WriteAsync(address, CopiedPage.OfXml(await answer.Content.ReadAsStringAsync(cancel), address), cancel),
            _ => await WriteAsync(address, answer.Content, cancel),
        };
    }

    private async Task<IReadOnlyList<CopyAddress>> WriteAsync(CopyAddress address, CopiedPage page, CancellationToken cancel)
    {
        await using var file = folder.Create(address.File);
        await file.WriteAsync(Utf8.GetBytes(page.Text), cancel);
        Interlocked.Add(ref bytes, file.Length);
        return page.Links;
    }

    private async Task<IReadOnlyList<CopyAddress>> WriteAsync(CopyAddress address, HttpContent content, CancellationToken cancel)
    {
        await using var file = folder.Create(address.File);
        await content.CopyToAsync(file, cancel);
        Interlocked.Add(ref bytes, file.Length);
        return [];
    }

    private static InvalidDataException Undrawn(CopyAddress address, string why) =>
        new($"{address.Asked} could not be drawn ({why.ReplaceLineEndings(" ")}); nothing was put in place. Start the site over the same archive to see what is wrong with it.");

    // Where the site sends a reader on, a file can only ask the browser to go.
    private static CopiedPage Moved(Uri location, CopyAddress from)
    {
        var there = new Uri(new Uri(CopiedPage.Site, from.Asked), location);
        var to = CopyAddress.Of(there) ?? throw new InvalidDataException($"{from.Asked} leads to {there.PathAndQuery}, which is not in a copy.");
        CultureInfo.CurrentUICulture = new(from.IsEnglish ? Language.English : Language.Chinese);
        var address = HtmlEncoder.Default.Encode(to.From(from.File) + there.Fragment);
        return new(
            $"""
            <!DOCTYPE html>
            <html lang="{Language.Code}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{SecurityHeaders.InFile}">
            <meta http-equiv="refresh" content="0; url={address}">
            <title>{CopyText.Moved}</title>
            </head>
            <body><p><a href="{address}">{CopyText.Moved}</a></p></body>
            </html>
            """,
            [to]);
    }
}
