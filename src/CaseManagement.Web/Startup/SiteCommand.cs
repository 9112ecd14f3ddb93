using System.Globalization;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Documents;
using CaseManagement.Features.Scenarios;

namespace CaseManagement.Web.Startup;

/// <summary>Something the program does once instead of serving pages, such as checking the record.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Usage">The word with its arguments and one line of explanation, for the help text.</param>
/// <param name="Run">Carries it out with the words after the name; returns the exit code, 0 for success.</param>
internal sealed record SiteCommand(
    string Name,
    string Usage,
    Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<int>> Run
)
{
    /// <summary>Every command, in the order of the help text.</summary>
    internal static IReadOnlyList<SiteCommand> All { get; } =
    [
        new(
            "verify",
            "verify [documents]    check every hash chain, root and stored file, with the word also every issued document by rendering it again; names the first that is broken",
            VerifyAsync
        ),
        new("migrate", "migrate               bring the database up to the present schema", MigrateAsync),
        new(
            "import-calendar",
            "import-calendar FILE  read the yearly notice of holidays and print every date it moves; with the word confirm after it, import it",
            CalendarCommand.RunAsync
        ),
        new("generate", "generate N            add N generated cases to a demonstration, for measurements", GenerateAsync),
    ];

    private static async Task<int> VerifyAsync(IServiceProvider services, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words is not ([] or ["documents"]))
        {
            Console.Error.WriteLine("用法：verify，或者 verify documents。");
            return 2;
        }

        await services.GetRequiredService<Schema>().BringUpToDateAsync(cancellation);
        var report = await services.GetRequiredService<VerifyRecord>().RunAsync(cancellation);
        Console.Out.WriteLine($"案件 {report.Cases} 件，记录 {report.Links} 条，根 {report.Roots} 个，文件 {report.Files} 个");
        Console.Out.WriteLine($"最后一个根：{report.LastRoot ?? "还没有"}");
        Console.Out.WriteLine(report.Broken is null ? "记录完整。" : $"第一处不一致：{report.Broken}");
        return report.Broken is not null ? 1
            : words.Count == 0 ? 0
            : await VerifyDocumentsAsync(services, cancellation);
    }

    private static async Task<int> VerifyDocumentsAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var report = await services.GetRequiredService<VerifyDocuments>().RunAsync(cancellation);
        Console.Out.WriteLine(
            $"文书：重新生成后逐字节相同 {report.Same} 份，由其他版本的程序或者字体生成、保留原文件 {report.Older} 份，尚未生成文件 {report.Waiting} 份"
        );
        Console.Out.WriteLine(report.Broken is null ? "文书完整。" : $"第一处不一致：{report.Broken}");
        return report.Broken is null ? 0 : 1;
    }

    private static async Task<int> MigrateAsync(IServiceProvider services, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        await services.GetRequiredService<Schema>().BringUpToDateAsync(cancellation);
        Console.Out.WriteLine("数据库已是最新结构。");
        return 0;
    }

    private static async Task<int> GenerateAsync(IServiceProvider services, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words.Count != 1 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
        {
            Console.Error.WriteLine("用法：generate N，N 为要生成的案件数。");
            return 2;
        }

        await services.GetRequiredService<Schema>().BringUpToDateAsync(cancellation);
        if (!await services.GetRequiredService<DemonstrationClock>().LoadAsync(cancellation))
        {
            Console.Error.WriteLine("生成的案件只能加入演示数据：请先用 ./run 建立演示数据。");
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<FirstAccounts>()
            .CreateGeneratedOfficersAsync(GenerateCases.OfficersFor(count), cancellation);
        await services
            .GetRequiredService<GenerateCases>()
            .RunAsync(
                count,
                made =>
                {
                    if (made % 1000 == 0 || made == count)
                    {
                        Console.Out.WriteLine($"已生成 {made} / {count} 件");
                    }
                },
                cancellation
            );
        return 0;
    }
}
