using Tracker.Web.Copying;

namespace Tracker.Web.Hosting;

/// <summary>The address that the site is known by, for links that leave it: of pictures, feeds, citations.</summary>
public sealed class SiteAddress
{
    public const string Setting = "Site:Address";

    private readonly string? told;
    private readonly bool isCopied;

    /// <exception cref="InvalidDataException">The setting is no web address.</exception>
    public SiteAddress(IConfiguration configuration, StaticCopy? copy = null)
    {
        isCopied = copy is not null;
        told = configuration[Setting] is { Length: > 0 } address ? address.TrimEnd('/') : null;
        if (told is not null && !Report.IsAddress(told))
            throw new InvalidDataException($"{Setting} is “{told}”, which is no web address. Write it as https://tracker.example.cn, or leave it out.");
    }

    /// <summary>As the settings tell it, else as the reader asked for it; without a slash at its end. Empty in a copy of the site that was told none: it lies wherever it is put.</summary>
    public string Of(HttpRequest request) => told ?? (isCopied ? "" : $"{request.Scheme}://{request.Host.ToUriComponent()}");
}
