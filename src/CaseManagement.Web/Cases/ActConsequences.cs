using System.Globalization;
using System.Text.RegularExpressions;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Documents;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>What follows from an act: beforehand as its definition says it, on the check page as a trial of it on the case shows it.</summary>
internal static partial class ActConsequences
{
    /// <summary>From the definition, before anything is typed.</summary>
    internal static Consequences Of(ActDefinition act, Case? c, bool proposed) =>
        proposed
            ? new Consequences
            {
                StatusAfter = null,
                Told = [$"{Approver(act)}：审批后由系统办理，不批准的退回并写明理由"],
                Documents = [.. act.Documents.Select(kind => $"批准后：{Named.Of(kind)}")],
            }
            : new Consequences
            {
                StatusAfter =
                    act.Act == CaseAct.RegisterPetition ? StatusTags.Of(CaseStatus.UnderAcceptanceReview)
                    : act.To is { } to && to != c?.Status ? StatusTags.Of(to)
                    : act.Destination is { } destination && c is not null && destination(c) != c.Status ? StatusTags.Of(destination(c))
                    : null,
                Documents = [.. act.Documents.Select(kind => Named.Of(kind))],
                // Which period a service starts depends on the document and on whom it is served.
                Clocks =
                    act.Act == CaseAct.RecordService ? ["选定文书和受送达人以后，这里显示有变化的期限"] : [.. act.Clocks.Select(InWords)],
                // A copy goes through the system and is acknowledged there; everything else is served.
                Told =
                    act.Documents.Contains(DocumentKind.CopyNotificationLetter) ? ["抄告对象；在系统里签收"]
                    : act.Documents.Length > 0 ? ["文书的受送达人；送达后逐人登记"]
                    : [],
            };

    /// <summary>From a trial: the documents with those who receive them, and each period with the day on which it ends.</summary>
    internal static Consequences Of(CaseScreen before, CaseScreen after) =>
        new()
        {
            IsTried = true,
            StatusAfter = after.Case.Status == before.Case.Status ? null : StatusTags.Of(after.Case.Status),
            Documents =
            [
                .. after
                    .Case.Documents.Skip(before.Case.Documents.Count)
                    .Select(document =>
                        document.Recipients.Count == 0
                            ? Named.Of(document.Kind)
                            : $"{Named.Of(document.Kind)}（{string.Join('、', document.Recipients.Select(after.Names.Recipient))}）"
                    ),
            ],
            Clocks = [.. ClocksBetween(before, after)],
            Told =
            [
                .. after
                    .Case.Documents.Skip(before.Case.Documents.Count)
                    .SelectMany(document => document.Recipients)
                    .Distinct()
                    .Select(after.Names.Recipient),
            ],
        };

    /// <summary>
    /// What is tried out while the form is being filled in, so that its consequences are those of this case and not of every case; null where too little is known, or where nothing hangs on it.
    /// A service is tried as made in person until another way is chosen: the way decides nothing but for an announcement.
    /// </summary>
    internal static ActFacts? Expected(ActDefinition act, TypedValues typed) =>
        act.Act == CaseAct.RecordService
        && int.TryParse(Sent(typed, nameof(RecordService.Document)), NumberStyles.None, CultureInfo.InvariantCulture, out var document)
        && Sent(typed, nameof(RecordService.Recipient)) is { } recipient
            ? new RecordService
            {
                Document = document,
                Recipient = recipient,
                Method = Enum.TryParse<ServiceMethod>(Sent(typed, nameof(RecordService.Method)), out var method)
                    ? method
                    : ServiceMethod.Direct,
                Failed = Sent(typed, nameof(RecordService.Failed)) == "true",
                Proof = "（待填）",
            }
            : null;

    private static string? Sent(TypedValues typed, string field) => typed.One($"{FactsForm.Prefix}.{field}");

    /// <summary>Words of a definition with the ids of the limits replaced by their names: T13 止 becomes 申请人补正止.</summary>
    internal static string InWords(string clocks) =>
        LimitId().Replace(clocks, match => TimeLimits.Find(match.Value)?.Name is { } name ? $"“{name}”" : match.Value);

    private static IEnumerable<string> ClocksBetween(CaseScreen before, CaseScreen after)
    {
        var known = before.Deadlines.ToDictionary(d => d.Key);
        foreach (var deadline in after.Deadlines)
        {
            var name = deadline.Subject is { } subject ? $"{deadline.Limit.Name}（{after.Names.Subject(subject)}）" : deadline.Limit.Name;
            if (!known.TryGetValue(deadline.Key, out var old))
            {
                yield return $"{name}：开始，{End(deadline)}";
            }
            else if (old.State != deadline.State)
            {
                yield return deadline.State switch
                {
                    ClockState.Stopped => $"{name}：了结（原为{End(old)}）",
                    ClockState.Paused => $"{name}：停表{(deadline.Due.RemainingText is { } left ? $"，{left}" : "")}",
                    ClockState.Running => $"{name}：续算，{End(deadline)}",
                };
            }
            else if (old.Due.Date != deadline.Due.Date)
            {
                yield return $"{name}：改为{End(deadline)}（原为{End(old)}）";
            }
        }
    }

    private static string End(CaseDeadline deadline) =>
        deadline.Due.Date is { } day
            ? $"{Formats.Day(day)}届满{(deadline.Due.Provisional ? "，暂定" : "")}"
            : deadline.Due.RemainingText ?? "停表";

    private static string Approver(ActDefinition act) =>
        string.Join(
            '、',
            Enum.GetValues<Domain.Accounts.Role>()
                .Where(role => Domain.Accounts.PermissionMatrix.Of(role).Contains(act.Permission))
                .Select(role => Named.Of(role))
        );

    [GeneratedRegex("[TH][0-9]{1,2}(?:\\.[0-9])?")]
    private static partial Regex LimitId();
}
