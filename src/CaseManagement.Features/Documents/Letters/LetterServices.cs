using CaseManagement.Documents;
using CaseManagement.Documents.Fonts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>Registers what documents are rendered with.</summary>
public static class LetterServices
{
    /// <summary>The setting that names the folder of fonts; without it, <c>.fonts</c> beside the program or in a folder above it.</summary>
    public const string FontsSetting = "Documents:Fonts";

    /// <summary>One renderer and its fonts for the life of the program, loaded when first asked for.</summary>
    public static IServiceCollection AddCaseLetters(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(_ => FontLibrary.Load(FindFonts(configuration[FontsSetting])))
            .AddSingleton<IDocumentRenderer, PdfRenderer>()
            .AddSingleton<RenderDocument>();

    private static string FindFonts(string? configured)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return configured;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, ".fonts");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException(
            $"在程序所在文件夹“{AppContext.BaseDirectory}”及其各级上层文件夹中没有找到 .fonts；运行 scripts/fonts 取得字体，或者用设置 {FontsSetting} 指定。"
        );
    }
}
