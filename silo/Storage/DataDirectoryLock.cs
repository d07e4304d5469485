using System.Globalization;

namespace Jinping.Workflow.Silo.Storage;

/// <summary>Holds a data folder for one program. The operating system gives the lock back when the program ends, however it ends.</summary>
public sealed class DataDirectoryLock : IDisposable
{
    private const string LockName = "silo.lock";
    private const string ProcessName = "silo.pid";

    private readonly FileStream _lock;
    private readonly string _processFile;

    private DataDirectoryLock(FileStream @lock, string processFile)
    {
        _lock = @lock;
        _processFile = processFile;
    }

    /// <summary>Takes the folder, creating it if need be.</summary>
    /// <param name="directory">The data folder.</param>
    /// <exception cref="DataDirectoryInUseException">Another program, or another host in this one, holds it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static DataDirectoryLock Take(string directory)
    {
        var full = Path.GetFullPath(directory);
        Directory.CreateDirectory(full);
        // Nobody can read an exclusively locked file, so the process number stands in a second one.
        var processFile = Path.Combine(full, ProcessName);
        var held = new DataDirectoryLock(Lock(full, processFile), processFile);
        try
        {
            File.WriteAllText(processFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static FileStream Lock(string directory, string processFile)
    {
        var path = Path.Combine(directory, LockName);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new DataDirectoryInUseException(directory, ReadProcessId(processFile));
        }
    }

    private static int? ReadProcessId(string processFile)
    {
        try
        {
            return int.TryParse(File.ReadAllText(processFile), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Gives the folder back. The lock file stays: removing it could free a lock that another program has just taken.</summary>
    public void Dispose()
    {
        File.Delete(_processFile);
        _lock.Dispose();
    }
}
