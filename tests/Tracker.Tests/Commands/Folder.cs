namespace Tracker.Tests.Commands;

/// <summary>A folder of its own for a test, gone with it.</summary>
public sealed class Folder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tracker-");

    public string FullName => folder.FullName;

    public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    /// <summary>Writes a file, in the folder its name says, and gives its path.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
