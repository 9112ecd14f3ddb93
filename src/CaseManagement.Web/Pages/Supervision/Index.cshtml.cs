using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.CopyNotifications;
using CaseManagement.Features.Cases;
using CaseManagement.Features.CopyNotifications;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Cases;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Supervision;

/// <summary>监督: the copy-notifications received, those not acknowledged first; several can be acknowledged at once.</summary>
[ForRoles(Role.Supervisor)]
internal sealed class IndexModel(CurrentActor current, CopyNotificationList copies, PerformAct perform, ReferenceData reference) : PageModel
{
    internal IReadOnlyList<ListTab> Tabs { get; private set; } = [];

    internal CopyPage List { get; private set; } = new([], null);

    internal CopyNotificationState? State { get; private set; }

    internal string? Batch { get; private set; }

    internal Pager Pager { get; private set; } = null!;

    /// <summary>What was ticked, as number of the case and number of the copy-notification.</summary>
    [BindProperty]
    public List<string> Ticked { get; set; } = [];

    [TempData]
    public string? Message { get; set; }

    public async Task OnGetAsync(string? state, string? batch, string? after, CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        var counts = await copies.CountAsync(actor, cancellation);
        Batch = string.IsNullOrWhiteSpace(batch) ? null : batch.Trim();
        State = Parse(state) ?? (state == "all" || Batch is not null ? null : CopyNotificationState.Sent);
        List = await copies.QueryAsync(
            new CopyFilter
            {
                State = State,
                Batch = Batch,
                After = after,
            },
            actor,
            cancellation
        );
        Tabs =
        [
            Tab(CopyNotificationState.Sent, "待签收", Capped(counts.ToAcknowledge)),
            Tab(CopyNotificationState.Acknowledged, "待反馈", Capped(counts.ToAnswer)),
            Tab(CopyNotificationState.Answered, "已反馈", null),
            new ListTab("全部", Address(null, null), null, State is null && Batch is null),
        ];
        Pager = new Pager(
            List.Lines.Count,
            null,
            after is null ? null : Address(State, null),
            List.Next is { } next ? Address(State, next) : null
        );
    }

    /// <summary>签收 of everything that was ticked, one act a case. Sent twice it does nothing twice: what is acknowledged is no longer there to be acknowledged.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var actor = await current.GetAsync(cancellation);
        var done = 0;
        foreach (var (number, no) in Ticked.Select(Read).OfType<(CaseNumber, int)>())
        {
            if (await copies.CaseOfAsync(number, no, actor, cancellation) is not { } id)
            {
                continue;
            }

            try
            {
                await perform.RunAsync(
                    new ActCommand
                    {
                        By = actor,
                        Case = id,
                        Facts = new AcknowledgeCopyNotification { No = no },
                    },
                    cancellation
                );
                done++;
            }
            catch (ActRefusedException)
            {
                // Acknowledged by a colleague a moment ago.
            }
        }

        Message = done == 0 ? "没有签收：请先勾选待签收的抄告。" : $"已签收 {Formats.Count(done)} 件。";
        return RedirectToPage();
    }

    internal string Organ(OrganisationId id) => reference.Organisations.Find(id)?.ShortName ?? id.Value;

    internal static string TickOf(CopyLine line) => $"{line.Case.Slug}~{Formats.Count(line.No)}";

    private static (CaseNumber, int)? Read(string tick) =>
        tick.Split('~') is [var slug, var no] && CaseNumber.TryParse(slug, out var number) && int.TryParse(no, out var place)
            ? (number, place)
            : null;

    private ListTab Tab(CopyNotificationState state, string text, string? count) => new(text, Address(state, null), count, State == state);

    private string Address(CopyNotificationState? state, string? after) =>
        Links.Supervision
        + QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new("state", state?.ToString().ToLowerInvariant() ?? (Batch is null ? "all" : null)),
                new("batch", state is null ? Batch : null),
                new("after", after),
            }.Where(pair => pair.Value is not null)
        );

    private static string Capped(int count) =>
        count >= CopyNotificationList.CountCap ? $"{Formats.Count(CopyNotificationList.CountCap)}+" : Formats.Count(count);

    private static CopyNotificationState? Parse(string? state) =>
        Enum.TryParse<CopyNotificationState>(state, ignoreCase: true, out var known)
        && Enum.IsDefined(known)
        && known is not (CopyNotificationState.Due or CopyNotificationState.Lapsed)
            ? known
            : null;
}
