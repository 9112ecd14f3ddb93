using CaseManagement.Features.Accounts;
using CaseManagement.Features.Data;
using CaseManagement.Features.Deadlines;
using CaseManagement.Features.Reference;
using CaseManagement.Features.Scenarios;

namespace CaseManagement.Web.Startup;

/// <summary>What happens between the command line and the first request: schema, clock, first accounts.</summary>
internal static class Opening
{
    /// <summary>Makes the database ready to serve.</summary>
    /// <param name="app">The built site.</param>
    /// <param name="demonstration">Whether the demonstration was asked for.</param>
    /// <param name="say">Where to write what the person who started the program must read.</param>
    /// <returns>Why it cannot serve, in words; null when it can.</returns>
    internal static async Task<string?> OpenAsync(WebApplication app, bool demonstration, TextWriter say)
    {
        var schema = app.Services.GetRequiredService<Schema>();
        // A demonstration that another process is making is not one that was broken off.
        using var alone = await schema.OpenAloneAsync();
        await schema.BringUpToDateAsync();
        var clock = app.Services.GetRequiredService<DemonstrationClock>();
        var isDemonstration = await clock.LoadAsync();
        if (
            demonstration
            && isDemonstration
            && schema.CanBeMadeAnew
            && await app.Services.GetRequiredService<Demonstration>().IsUnfinishedAsync()
        )
        {
            // Nobody has worked in it: a start serves only once the demonstration is complete.
            say.WriteLine("上次准备演示案件时被中断，现在重新准备……");
            await schema.MakeAnewAsync();
            isDemonstration = await clock.LoadAsync();
        }

        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<FirstAccounts>();
        var missing = await accounts.AreMissingAsync();

        // Known passwords must not become reachable from elsewhere, nor real cases be mixed with invented ones.
        if (isDemonstration && !demonstration)
        {
            return "This data folder holds a demonstration, whose passwords are public. Start with --demo, or choose another --data folder.";
        }

        if (demonstration && !isDemonstration && !missing)
        {
            return "This data folder holds real accounts; a demonstration needs a folder of its own. Choose another --data folder, or start without --demo.";
        }

        if (demonstration)
        {
            if (!isDemonstration)
            {
                await clock.BeginAsync(Demonstration.Day);
            }

            var people = DemoPeople.Load(
                SeedFolder.Find(app.Configuration),
                app.Services.GetRequiredService<ReferenceData>().Organisations
            );
            await accounts.CreateForDemonstrationAsync(people);
            if (missing)
            {
                say.WriteLine("正在准备演示案件（只在第一次启动时）……");
            }

            try
            {
                await app.Services.GetRequiredService<Demonstration>().MakeCasesAsync(people, SeedFolder.Find(app.Configuration));
            }
            catch (InvalidOperationException unfinished)
            {
                return unfinished.Message;
            }

            DemonstrationGreeting.Write(say, people);
        }
        else if (missing)
        {
            FirstStartGreeting.Write(say, await accounts.CreateAdministratorsAsync());
        }

        return null;
    }
}
