namespace CaseManagement.Features.Data;

/// <summary>
/// Keeps other processes of this machine out while one works on an embedded database. The operating system holds the lock, so that a killed process leaves none behind; the empty file stays.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    /// <summary>Waits until no other process holds the lock, and takes it. Dispose it to let the next one in.</summary>
    /// <param name="path">The file of the lock; its folder exists.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process holds it.
            }

            await Task.Delay(BetweenAttempts, cancellation);
        }
    }

    public void Dispose() => _held.Dispose();
}
