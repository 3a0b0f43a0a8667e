using System.Buffers;
using System.Text;
using System.Text.Json;
using Tracker.OpenData;

namespace Tracker.Cli.Output;

/// <summary>JSON on the terminal.</summary>
internal static class JsonOutput
{
    /// <summary>Writes an array of what <paramref name="write"/> makes of each item.</summary>
    public static void WriteArray<T>(TextWriter output, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Options))
        {
            json.WriteStartArray();
            foreach (var item in items)
                write(json, item);
            json.WriteEndArray();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
