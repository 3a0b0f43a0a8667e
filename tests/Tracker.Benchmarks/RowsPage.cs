using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Tracker.Benchmarks;

/// <summary>The frame that every server-rendered page has: a head that pages add to, and a router.</summary>
public sealed class RowsApp : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"en\"><head>");
        builder.OpenComponent<HeadOutlet>(1);
        builder.CloseComponent();
        builder.AddMarkupContent(2, "</head><body>");
        builder.OpenComponent<Router>(3);
        builder.AddComponentParameter(4, nameof(Router.AppAssembly), typeof(RowsApp).Assembly);
        builder.AddComponentParameter(5, nameof(Router.Found), (RenderFragment<RouteData>)(route => inner =>
        {
            inner.OpenComponent<RouteView>(0);
            inner.AddComponentParameter(1, nameof(RouteView.RouteData), route);
            inner.AddComponentParameter(2, nameof(RouteView.DefaultLayout), typeof(RowsLayout));
            inner.CloseComponent();
        }));
        builder.CloseComponent();
        builder.AddMarkupContent(6, "</body></html>");
    }
}

public sealed class RowsLayout : LayoutComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Body);
}

/// <summary>A table of 150 rows of five cells, with a title and nothing else. Public, or the router does not find it.</summary>
[Route(Baseline.Rows)]
public sealed class RowsPage : ComponentBase
{
    private const int Count = 150;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<PageTitle>(0);
        builder.AddComponentParameter(1, nameof(PageTitle.ChildContent), (RenderFragment)(title => title.AddContent(0, "Rows")));
        builder.CloseComponent();
        builder.OpenElement(2, "table");
        for (var row = 0; row < Count; row++)
        {
            builder.OpenElement(3, "tr");
            for (var cell = 0; cell < 5; cell++)
            {
                builder.OpenElement(4, "td");
                builder.AddContent(5, "cell");
                builder.CloseElement();
            }
            builder.CloseElement();
        }
        builder.CloseElement();
    }
}
