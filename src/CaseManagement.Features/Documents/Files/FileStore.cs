using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace CaseManagement.Features.Documents.Files;

/// <summary>
/// Files by their content: the name of a file in the store is its SHA-256, so the same content is kept once and an altered one is noticed. A file that is acknowledged is on the
/// disk. Nodes share one folder.
/// </summary>
public sealed class FileStore
{
    /// <summary>The largest file accepted, in bytes, inclusive: 200 MB.</summary>
    public const long LargestFile = 200L * 1024 * 1024;

    private const int ChunkSize = 128 * 1024;

    private readonly string _incoming;
    private readonly string _files;

    /// <param name="folder">The folder; made when missing.</param>
    public FileStore(string folder)
    {
        _incoming = Path.Combine(folder, "incoming");
        _files = Path.Combine(folder, "files");
        Directory.CreateDirectory(_incoming);
        Directory.CreateDirectory(_files);
    }

    /// <summary>Takes a file in: streams it to the disk, reads its real type, compares it with its name and declared type.</summary>
    /// <param name="content">The bytes; read to the end, or until they are too many.</param>
    /// <param name="name">The name the person gave it; its ending must fit the content.</param>
    /// <param name="declaredType">The media type the sender declared, or null.</param>
    /// <param name="cancellation">Cancels; nothing is left behind.</param>
    /// <exception cref="FileRefusedException">Empty, too large, of a type that is not allowed, or not what it says it is.</exception>
    public async Task<StoredFile> StoreAsync(Stream content, string name, string? declaredType, CancellationToken cancellation = default)
    {
        var incoming = Path.Combine(_incoming, Guid.CreateVersion7().ToString("N"));
        try
        {
            var (hash, size) = await ReceiveAsync(content, incoming, cancellation);
            var type = Check(incoming, name, declaredType, size);
            MoveIntoPlace(incoming, hash);
            return new StoredFile(hash, size, type);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>Keeps bytes that the system itself made (rendered documents). Same promises, no questions about the type.</summary>
    internal async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        var incoming = Path.Combine(_incoming, Guid.CreateVersion7().ToString("N"));
        try
        {
            await using var content = new MemoryStream(bytes.ToArray(), writable: false);
            var (hash, _) = await ReceiveAsync(content, incoming, cancellation);
            MoveIntoPlace(incoming, hash);
            return hash;
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>Makes a file that may be larger than the memory: written where it will be kept, and kept once it is whole.</summary>
    /// <param name="write">Writes it; may seek and cut what it has written.</param>
    /// <param name="cancellation">Cancels; nothing is left behind.</param>
    internal async Task<(string Hash, long Size)> MakeAsync(
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellation = default
    )
    {
        var incoming = Path.Combine(_incoming, Guid.CreateVersion7().ToString("N"));
        try
        {
            string hash;
            long size;
            await using (var file = new FileStream(incoming, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, ChunkSize))
            {
                await write(file, cancellation);
                file.Flush(flushToDisk: true);
                file.Position = 0;
                (hash, size) = (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)), file.Length);
            }

            MoveIntoPlace(incoming, hash);
            return (hash, size);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>Opens a file for reading. Its size is compared with the recorded one; its content is compared on demand by <see cref="VerifyAsync"/>.</summary>
    /// <exception cref="FileMissingException">The file is not in the store.</exception>
    /// <exception cref="FileAlteredException">The file has another size than was recorded.</exception>
    public Stream OpenRead(string hash, long size)
    {
        var stream = Open(hash);
        if (stream.Length == size)
        {
            return stream;
        }

        stream.Dispose();
        throw new FileAlteredException(hash);
    }

    /// <summary>Reads a file from beginning to end and compares it with its name.</summary>
    /// <exception cref="FileMissingException">The file is not in the store.</exception>
    /// <exception cref="FileAlteredException">The content is not the one that was stored.</exception>
    public async Task VerifyAsync(string hash, CancellationToken cancellation = default)
    {
        await using var stream = Open(hash);
        var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
        if (found != hash)
        {
            throw new FileAlteredException(hash);
        }
    }

    /// <summary>Removes what uploads that never ended left behind, because their process was killed.</summary>
    /// <param name="age">By the clock of the disk, which wrote the times this is compared with; younger ones may still be on their way.</param>
    public void RemoveAbandoned(TimeSpan age)
    {
        var probe = Path.Combine(_incoming, Guid.CreateVersion7().ToString("N"));
        File.WriteAllBytes(probe, []);
        var olderThan = File.GetLastWriteTimeUtc(probe) - age;
        File.Delete(probe);
        foreach (var path in Directory.EnumerateFiles(_incoming).Where(path => File.GetLastWriteTimeUtc(path) < olderThan))
        {
            File.Delete(path);
        }
    }

    private static async Task<(string Hash, long Size)> ReceiveAsync(Stream content, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        var size = 0L;
        try
        {
            await using var file = new FileStream(
                path,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0,
                useAsync: true
            );
            int read;
            while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
            {
                size += read;
                if (size > LargestFile)
                {
                    throw new FileRefusedException(
                        string.Create(CultureInfo.InvariantCulture, $"文件超过 {LargestFile / 1024 / 1024} MB，请压缩或拆分后再上传。")
                    );
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            file.Flush(flushToDisk: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    private static FileType Check(string path, string name, string? declaredType, long size)
    {
        if (size == 0)
        {
            throw new FileRefusedException("文件是空的，请重新选择。");
        }

        var type =
            FileSniffer.Sniff(path)
            ?? throw new FileRefusedException(
                "不能接收这种文件。可以上传 PDF、OFD、Word（docx）、Excel（xlsx）、JPG、PNG、TIFF、TXT、MP3、MP4、WAV；旧版 doc、xls 请另存为新格式或 PDF。"
            );
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (!type.Extensions().Contains(extension))
        {
            throw new FileRefusedException(
                $"文件名以“{extension}”结尾，内容却是 {type.Extensions()[0].TrimStart('.').ToUpperInvariant()}，请核对后重新上传。"
            );
        }

        if (declaredType is not null && !type.Agrees(declaredType))
        {
            throw new FileRefusedException($"文件声明的类型（{declaredType}）与内容不符，请核对后重新上传。");
        }

        return type;
    }

    private void MoveIntoPlace(string incoming, string hash)
    {
        var path = PathOf(hash);
        if (File.Exists(path) && new FileInfo(path).Length == new FileInfo(incoming).Length)
        {
            return;
        }

        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        // Over a file of another length: the old one was damaged, and this is what it should have been.
        File.Move(incoming, path, overwrite: true);
        FolderSync.Flush(folder);
        FolderSync.Flush(_files);
    }

    private FileStream Open(string hash)
    {
        try
        {
            return new FileStream(
                PathOf(hash),
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                ChunkSize,
                useAsync: true
            );
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileMissingException(hash);
        }
    }

    /// <summary>Two levels, so that no folder grows beyond what a file system likes.</summary>
    private string PathOf(string hash) =>
        hash is { Length: 64 } && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(_files, hash[..2], hash)
            : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(hash));
}

/// <summary>A file in the store.</summary>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Type">What it is.</param>
public sealed record StoredFile(string Hash, long Size, FileType Type);

/// <summary>The file cannot be taken in; the message says why and what to do, in Chinese.</summary>
public sealed class FileRefusedException(string message) : Exception(message);

/// <summary>A recorded file is not in the store.</summary>
public sealed class FileMissingException(string hash) : Exception($"文件 {hash[..12]}… 不在文件库中，请从备份恢复。");

/// <summary>A file in the store is not the one that was recorded.</summary>
public sealed class FileAlteredException(string hash) : Exception($"文件 {hash[..12]}… 已被改动，请从备份恢复。");
