using Microsoft.Extensions.Configuration;

namespace CaseManagement.Features.Reference;

/// <summary>Where the seed files lie: named by the setting <c>Seeds:Folder</c>, else <c>seeds</c> beside the program or in a folder above it.</summary>
public static class SeedFolder
{
    /// <summary>The name of the setting.</summary>
    public const string Setting = "Seeds:Folder";

    /// <summary>The folder that holds <c>reference</c> and <c>demo</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">The named folder is missing, or none was found; the message says where was looked.</exception>
    public static string Find(IConfiguration configuration) => Find(configuration[Setting]);

    /// <inheritdoc cref="Find(IConfiguration)"/>
    /// <param name="configured">The configured folder; null or empty to look for it.</param>
    public static string Find(string? configured = null)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Holds(configured)
                ? configured
                : throw new DirectoryNotFoundException($"设置 {Setting} 指向的文件夹“{configured}”里没有 reference。");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "seeds");
            if (Holds(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException(
            $"在程序所在文件夹“{AppContext.BaseDirectory}”及其各级上层文件夹中没有找到 seeds/reference；可用设置 {Setting} 指定。"
        );
    }

    private static bool Holds(string folder) => Directory.Exists(Path.Combine(folder, "reference"));
}
