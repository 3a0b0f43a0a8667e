using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Tracker.Web.Sharing;

/// <summary>Paints pictures by librsvg's rsvg-convert, on machines that have it.</summary>
/// <param name="program">What is run; looked up on the PATH.</param>
/// <param name="patience">How long it may take; a share picture takes a tenth of a second.</param>
public sealed class SvgPainter(string program, TimeSpan patience) : IDisposable
{
    // Painting is the dearest thing that a reader can ask for; more at a time would only make all of them wait.
    private readonly SemaphoreSlim atOnce = new(Environment.ProcessorCount);

    private readonly Lazy<bool> isThere = new(() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => program.Length > 0 && File.Exists(Path.Combine(folder, program))));

    public static SvgPainter Default { get; } = new("rsvg-convert", TimeSpan.FromSeconds(10));

    /// <summary>Paints nothing.</summary>
    public static SvgPainter None { get; } = new("", TimeSpan.Zero);

    public bool IsThere => isThere.Value;

    /// <summary>The picture as PNG, in its own size.</summary>
    /// <param name="svg">Of this program's making: nothing in it is fetched.</param>
    /// <returns>Null where the machine has no such program, or it failed or took too long.</returns>
    public async Task<byte[]?> PaintAsync(string svg, CancellationToken cancel)
    {
        if (!IsThere)
            return null;
        await atOnce.WaitAsync(cancel);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(patience);
        try
        {
            return await RunAsync(svg, deadline.Token);
        }
        catch (Exception error) when (error is Win32Exception or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
        finally
        {
            atOnce.Release();
        }
    }

    public void Dispose() => atOnce.Dispose();

    private async Task<byte[]?> RunAsync(string svg, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = StartInfo() };
        process.Start();
        using var watch = cancel.Register(() => process.Kill(entireProcessTree: true));
        process.BeginErrorReadLine();
        using var png = new MemoryStream();
        var painted = process.StandardOutput.BaseStream.CopyToAsync(png, cancel);
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(svg), cancel);
        process.StandardInput.Close();
        await painted;
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0 && png.Length > 0 ? png.ToArray() : null;
    }

    private ProcessStartInfo StartInfo() => new(program, ["--format", "png"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };
}
