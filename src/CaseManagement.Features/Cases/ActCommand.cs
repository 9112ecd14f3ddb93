using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Documents;

namespace CaseManagement.Features.Cases;

/// <summary>An act that a person, a sweep or another system asks for.</summary>
public sealed record ActCommand
{
    /// <summary>Who asks.</summary>
    public required Actor By { get; init; }

    /// <summary>The case; null for the registration of a petition.</summary>
    public required CaseId? Case { get; init; }

    /// <summary>What is stated.</summary>
    public required ActFacts Facts { get; init; }

    /// <summary>The legal day on which it happened; null for today.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Why an earlier day, or why at all, where the person says so.</summary>
    public string? Reason { get; init; }

    /// <summary>Idempotency key, unique for the actor: sent twice, the command is carried out once and answered twice. Null when it cannot be sent twice.</summary>
    public string? Key { get; init; }

    /// <summary>
    /// The number of entries the case had when the form was opened; the command is refused when the case has gone on since. Null where nobody looked first (sweeps, interfaces).
    /// </summary>
    public int? SeenEntries { get; init; }
}

/// <summary>What an act led to.</summary>
public sealed record ActResult
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>Its number.</summary>
    public required CaseNumber Number { get; init; }

    /// <summary>Its status now.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>What was recorded: the act asked for first, those that followed by themselves after it.</summary>
    public required IReadOnlyList<RecordedAct> Acts { get; init; }

    /// <summary>Documents issued, by their number in the case.</summary>
    public required IReadOnlyList<RecordedDocument> Documents { get; init; }

    /// <summary>True when the command had been carried out before and this is the answer it got then.</summary>
    public bool IsRepetition { get; init; }
}

/// <summary>An entry made by a command.</summary>
public sealed record RecordedAct(int Sequence, CaseAct Act, DateOnly Day);

/// <summary>A document issued by a command.</summary>
public sealed record RecordedDocument(int No, DocumentKind Kind, string Number);

/// <summary>There is no such case for this person: it does not exist, or lies outside of what the person may see. Answered with 404.</summary>
public sealed class CaseNotFoundException(string message = "没有找到这个案件。") : Exception(message);

/// <summary>The case is visible, but no role of the person may do this. Answered with 403.</summary>
public sealed class ActForbiddenException(CaseAct act) : Exception($"您没有办理“{Named.Of(act)}”的权限。")
{
    /// <summary>The act.</summary>
    public CaseAct Act { get; } = act;
}

/// <summary>The case has gone on since the form was opened. Answered with 409.</summary>
public sealed class CaseChangedException() : Exception("您打开页面之后，其他人办理了本案。请刷新页面，核对后重新提交。");

/// <summary>The key was used for another command. Answered with 409.</summary>
public sealed class CommandKeyReusedException() : Exception("这个提交编号已经用于另一次办理，请刷新页面后重新提交。");
