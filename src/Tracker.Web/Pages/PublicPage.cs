using Microsoft.AspNetCore.Components;

namespace Tracker.Web.Pages;

/// <summary>A page that loads by its address, and says with its status code whether there was something to show.</summary>
public abstract class PublicPage : ComponentBase
{
    [CascadingParameter] public required HttpContext Http { get; set; }

    protected CancellationToken Cancel => Http.RequestAborted;

    /// <summary>Answers 404; the page still says in words what is missing and where to go on.</summary>
    protected void Missing() => Http.Response.OnStarting(() =>
    {
        // Set any earlier, the renderer would take it for its own “no such route” and drop the page.
        Http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
