using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tracker.OpenData;

/// <summary>JSON for people and programs alike: indented, Chinese as it is.</summary>
public static class JsonText
{
    // Not shown on pages: nothing needs to be escaped for HTML, and 预计 is to stay readable.
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
