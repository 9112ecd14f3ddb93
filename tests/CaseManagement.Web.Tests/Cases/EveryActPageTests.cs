using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Testing;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using Microsoft.Extensions.DependencyInjection;
using SchemaKind = CaseManagement.Domain.Cases.FieldKind;

namespace CaseManagement.Web.Tests.Cases;

/// <summary>The form of every act, drawn for somebody of the demonstration in a case in which it is possible.</summary>
internal sealed class EveryActPageTests
{
    private static IReadOnlyList<ActDefinition> EveryForm { get; } =
    [.. Acts.All.Where(act => act is { Automatic: false, Act: not (CaseAct.RegisterPetition or CaseAct.SubmitProposal) })];

    [Test]
    public async Task Get_OfEveryAct_AsksForEachOfItsFacts()
    {
        await using var site = new OfficeSite();
        var found = await FindFormsAsync(site);
        foreach (var forms in found.GroupBy(form => form.Value.User))
        {
            using var client = await site.SignInAsync(forms.Key);
            foreach (var (act, (_, number)) in forms)
            {
                var page = await client.OpenAsync(Links.Act(number, act));
                var names = page.Form("act-form").Elements.Select(element => element.GetAttribute("name")).OfType<string>().ToHashSet();
                // A choice that may stay empty is there only where the case offers something to choose; a first question is asked alone.
                var asked = FactsSchema
                    .Of(act.FactsType)
                    .Where(field => field.IsRequired || field.Kind is not (SchemaKind.Parties or SchemaKind.FilesOfCase))
                    .Where(field => act.First is null || act.First.Field == field.Name);
                foreach (var field in asked)
                {
                    var name = $"{FactsForm.Prefix}.{field.Name}";
                    Assert.That(
                        names.Any(known => known.StartsWith(name, StringComparison.Ordinal))
                            || page.GetElementById(FieldDescriptor.IdOf(name)) is not null,
                        Is.True,
                        $"{act.Name}: {field.Label}"
                    );
                }
            }
        }

        var missing = EveryForm.Where(act => !found.ContainsKey(act)).Select(act => act.Name).ToList();
        Assert.That(
            missing,
            Has.Count.LessThanOrEqualTo(EveryForm.Count / 5),
            $"the demonstration has no case for {string.Join('、', missing)}"
        );
    }

    private static async Task<Dictionary<ActDefinition, (string User, CaseNumber Number)>> FindFormsAsync(OfficeSite site)
    {
        string[] others =
        [
            OfficeSite.Clerk,
            OfficeSite.Reviewer,
            OfficeSite.HeadOfOffice,
            OfficeSite.HeadOfOrgan,
            OfficeSite.Archivist,
            OfficeSite.Supervisor,
        ];
        var people = new List<(string User, Actor Actor)>();
        foreach (var user in others.Concat(OfficeSite.Officers))
        {
            people.Add((user, await site.ActorAsync(user)));
        }

        using var scope = site.Services.CreateScope();
        var screens = scope.ServiceProvider.GetRequiredService<CaseScreens>();
        var found = new Dictionary<ActDefinition, (string, CaseNumber)>();
        foreach (var number in (await site.AllAsync()).Select(line => line.Number))
        {
            foreach (var (user, actor) in people.Where(_ => found.Count < EveryForm.Count))
            {
                if (await screens.OpenAsync(number.Slug, actor, CancellationToken.None) is not { } screen)
                {
                    continue;
                }

                foreach (var act in EveryForm.Where(act => !found.ContainsKey(act)))
                {
                    var may = CaseAccess.MayPerform(actor, act, screen.Relation) || CaseAccess.MayPropose(actor, act, screen.Relation);
                    if (may && screen.Case.WhyNot(act.Act, screen.Asking()).Count == 0)
                    {
                        found[act] = (user, number);
                    }
                }
            }
        }

        return found;
    }
}
