namespace CaseManagement.Features.Reference;

/// <summary>A seed file that cannot be used as it stands. The message is Chinese and names file and line, for whoever maintains the file.</summary>
public sealed class SeedFormatException : Exception
{
    /// <param name="file">The file's name.</param>
    /// <param name="line">The line, counted from 1; 0 where the whole file is meant.</param>
    /// <param name="reason">What is wrong and what would be right.</param>
    /// <param name="inner">The cause, where another part refused the content.</param>
    public SeedFormatException(string file, long line, string reason, Exception? inner = null)
        : base(line > 0 ? $"{file} 第 {line} 行：{reason}" : $"{file}：{reason}", inner)
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    /// <summary>The file's name without its folder.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1; 0 where the whole file is meant.</summary>
    public long Line { get; }

    /// <summary>What is wrong and what would be right, without file and line: for a form, where the field is known.</summary>
    public string Reason { get; }
}
