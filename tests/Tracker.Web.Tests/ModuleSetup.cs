using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Tracker.Web.Tests;

internal static class ModuleSetup
{
    // bunit is built against a newer AngleSharp.Diffing than the package source holds; the one beside the tests does all it asks.
    [ModuleInitializer]
    public static void Resolve() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
}
