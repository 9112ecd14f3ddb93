using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Audit;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Administration;

/// <summary>记录 for the audit administrator: what was done outside of cases, and whether the whole record is as it was written. No case is opened here.</summary>
[ForRoles(Role.AuditAdministrator)]
internal sealed class RecordModel(
    RecordList record,
    RecordVerification verification,
    CurrentActor current,
    ReferenceData reference,
    IHostApplicationLifetime lifetime
) : PageModel
{
    internal RecordPage List { get; private set; } = new([], null);

    internal FilterRow Filter { get; private set; } = null!;

    internal Pager Pager { get; private set; } = null!;

    internal RecordValues Values { get; } = new(reference);

    /// <summary>How the last verification ended; null before the first.</summary>
    internal VerificationResult? Last { get; private set; }

    internal bool IsRunning => verification.IsRunning;

    public async Task OnGetAsync(string? act, string? actor, string? from, string? to, string? after, CancellationToken cancellation)
    {
        var filter = new RecordFilter
        {
            Action = string.IsNullOrWhiteSpace(act) ? null : act,
            Actor = string.IsNullOrWhiteSpace(actor) ? null : actor.Trim(),
            From = Day(from),
            To = Day(to),
            After = after,
        };
        List = await record.QueryAsync(filter, cancellation);
        Last = await verification.LastAsync(cancellation);
        Filter = new FilterRow(
            Links.Record,
            [
                Field("act", "事项", FieldKind.Select, filter.Action) with
                {
                    Options = [.. RecordActions.All.Select(known => new FieldOption(known.Action, known.Name))],
                },
                Field("actor", "经办人", FieldKind.Text, filter.Actor),
                Field("from", "自", FieldKind.Date, from),
                Field("to", "至", FieldKind.Date, to),
            ]
        );
        Pager = new Pager(
            List.Lines.Count,
            null,
            after is null ? null : Address(filter, from, to, null),
            List.Next is { } next ? Address(filter, from, to, next) : null
        );
    }

    /// <summary>Begins a verification behind the page; one that goes on is left to go on.</summary>
    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellation)
    {
        verification.Begin(await current.GetAsync(cancellation), lifetime.ApplicationStopping);
        return RedirectToPage();
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;

    private static FieldDescriptor Field(string name, string label, FieldKind kind, string? value) =>
        new()
        {
            Name = name,
            Label = label,
            Kind = kind,
            Value = value ?? "",
        };

    private static string Address(RecordFilter filter, string? from, string? to, string? after) =>
        Links.Record
        + QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new("act", filter.Action),
                new("actor", filter.Actor),
                new("from", from),
                new("to", to),
                new("after", after),
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );
}
