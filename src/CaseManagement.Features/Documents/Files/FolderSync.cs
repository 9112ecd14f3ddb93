using System.Runtime.InteropServices;

namespace CaseManagement.Features.Documents.Files;

/// <summary>
/// Makes a rename durable. On Unix a new name is on the disk only when its folder is flushed, and .NET opens no folders; on Windows the file system's journal does it.
/// </summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Flushes a folder to the disk.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
        {
            throw new IOException($"{folder}: open {Marshal.GetLastPInvokeError()}");
        }

        try
        {
            if (Sync(descriptor) != 0)
            {
                throw new IOException($"{folder}: fsync {Marshal.GetLastPInvokeError()}");
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int descriptor);
}
