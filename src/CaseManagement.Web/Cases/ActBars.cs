using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Review;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>
/// What a person may do in a case now. Acts that the present state does not know, or that are nobody's business in the person's post, are left out: of ninety acts a handful remains.
/// </summary>
internal static class ActBars
{
    internal static ActBar Of(CaseScreen screen)
    {
        var offered = Acts.All.Where(act => IsOffered(screen, act)).Select(act => (Act: act, Why: WhyNot(screen, act))).ToList();
        var mine = screen.Required.Where(action => IsMine(screen, action, offered)).ToList();
        var services = new Queue<Service>(Services(screen.Case));
        // What was issued goes out at once, with or without a last day of its own: the periods of others begin with it.
        var required = mine.Select(action => (action.Act, Required: Required(screen, action, services)))
            .OrderBy(act => act.Required.Due?.Day ?? (act.Act == CaseAct.RecordService ? screen.Today : DateOnly.MaxValue))
            .Select(act => act.Required)
            .GroupBy(act => act.Act)
            .Select(Together)
            .ToList();
        var done = mine.Select(action => action.Act).ToHashSet();
        return new ActBar(
            required,
            [
                .. offered
                    .Where(o => o.Why.Count == 0 && !done.Contains(o.Act.Act))
                    .GroupBy(o => ActStages.Of(o.Act))
                    .OrderBy(group => ((List<string>)[.. ActStages.Titles]).IndexOf(group.Key))
                    .Select(group => new ActGroup(group.Key, [.. group.Select(o => Link(screen, o.Act))])),
            ],
            [
                .. offered
                    .Where(o => o.Why.Count > 0)
                    .Select(o => new ImpossibleAct(
                        o.Act.Name,
                        string.Join(' ', o.Why.Select(violation => violation.Message)),
                        string.Join('、', o.Why.Select(violation => violation.Article).OfType<string>().Distinct())
                    )),
            ],
            [
                .. screen
                    .Required.Where(action => !mine.Contains(action))
                    .Select(action => new AwaitedAct(Whose(screen, action), screen.Badge(action), action.Article)),
            ]
        );
    }

    /// <summary>True when the state knows the act and the person's post lets them do it or put it before the one who decides.</summary>
    private static bool IsOffered(CaseScreen screen, ActDefinition act) =>
        act.From.Contains(screen.Case.Status)
        && act.Act is not CaseAct.SubmitProposal
        && (CaseAccess.MayPerform(screen.Actor, act, screen.Relation) || CaseAccess.MayPropose(screen.Actor, act, screen.Relation))
        && (act.Act is not (CaseAct.ApproveProposal or CaseAct.ReturnProposal) || PendingFor(screen).Any());

    /// <summary>What stands in the way; for one who can only put the act forward also that it has been put forward already.</summary>
    private static IReadOnlyList<RuleViolation> WhyNot(CaseScreen screen, ActDefinition act)
    {
        var why = screen.Case.WhyNot(act.Act, screen.Asking());
        return
            why.Count == 0
            && CaseAccess.MayPropose(screen.Actor, act, screen.Relation)
            && screen.Case.Proposals.Any(p => p.Act == act.Act && p.State == ProposalState.Pending)
            ? [new RuleViolation("proposal.pending", "同一事项已经提请，正在等待审批。")]
            : why;
    }

    private static bool IsMine(
        CaseScreen screen,
        RequiredAction action,
        IReadOnlyList<(ActDefinition Act, IReadOnlyList<RuleViolation> Why)> offered
    ) =>
        !action.IsWaiting
        && (action.For is null || action.For == screen.Actor.Organisation)
        && offered.Any(o => o.Act.Act == action.Act && o.Why.Count == 0)
        && CaseAccess.May(screen.Actor, action.Permission, screen.Relation);

    private static IEnumerable<Proposal> PendingFor(CaseScreen screen) =>
        screen.Case.Proposals.Where(p =>
            p.State == ProposalState.Pending && CaseAccess.May(screen.Actor, Acts.Of(p.Act).Permission, screen.Relation)
        );

    private static RequiredAct Required(CaseScreen screen, RequiredAction action, Queue<Service> services)
    {
        var act = Acts.Of(action.Act);
        var link = Link(screen, act);
        if (action.Act == CaseAct.RecordService && services.TryDequeue(out var service))
        {
            link = new Link(
                $"{act.Name}：{screen.Names.Recipient(service.Recipient)}",
                Links.Service(screen.Number, service.Document, service.Recipient)
            );
        }

        return new RequiredAct(link, screen.Badge(action), screen.Names.InWords(action.Sentence), action.Article);
    }

    /// <summary>One act that answers several needs is offered once: one letter each, sent to all superiors by one act.</summary>
    private static RequiredAct Together(IEnumerable<RequiredAct> needs)
    {
        var all = needs.ToList();
        return all[0] with
        {
            Why = string.Join('；', all.Select(need => need.Why).Distinct()),
            Article = string.Join('；', all.Select(need => need.Article).Distinct()),
        };
    }

    /// <summary>What has to be served, in the order in which the required actions name it. What is being announced is waited for and not among them.</summary>
    private static IEnumerable<Service> Services(Case c) =>
        from document in c.Documents
        from recipient in document.Unserved
        where !document.Services.Any(s => s.Recipient == recipient && s.State == ServiceState.Announced)
        select new Service(document.No, recipient);

    private static Link Link(CaseScreen screen, ActDefinition act) =>
        new(CaseAccess.MayPerform(screen.Actor, act, screen.Relation) ? act.Name : $"提请{act.Name}", Links.Act(screen.Number, act));

    private static string Whose(CaseScreen screen, RequiredAction action) =>
        Turns.InWords(
            screen.Names.InWords(action.Sentence),
            action.For is { } organisation ? screen.Names.ShortOrganisation(organisation) : null,
            action.Permission,
            action.IsWaiting
        );

    private sealed record Service(int Document, string Recipient);
}
