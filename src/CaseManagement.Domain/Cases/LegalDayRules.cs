using CaseManagement.Domain.Accounts;

namespace CaseManagement.Domain.Cases;

/// <summary>Limits of the legal day: never in the future, never before the case, and back only so far (design.md, legal day and entry).</summary>
public static class LegalDayRules
{
    /// <summary>First day of receipt the system handles: the 2023 Law took effect on 2024-01-01 and older cases are out of scope.</summary>
    public static readonly DateOnly FirstDay = new(2024, 1, 1);

    internal static IEnumerable<RuleViolation> Broken(Case c, ActDefinition definition, ActContext at)
    {
        if (at.Day > at.Today)
        {
            yield return Violation("day.future", "办理日期不能晚于今天。");
        }

        if (at.Day < FirstDay)
        {
            yield return Violation("day.before-law", "本系统办理2024年1月1日以后收到的申请。");
        }

        if (definition.Act != CaseAct.RegisterPetition && at.Day < c.Petition.ReceivedOn)
        {
            yield return Violation("day.before-receipt", $"办理日期不能早于收到申请之日（{c.Petition.ReceivedOn:yyyy年M月d日}）。");
        }

        if (
            definition.Act != CaseAct.RegisterPetition
            && c.FirstDayIn(definition.From) is { } first
            && at.Day < first
            && at.Day >= c.Petition.ReceivedOn
        )
        {
            yield return Violation("day.before-stage", $"办理日期不能早于可以办理该事项之日（{first:yyyy年M月d日}）。");
        }

        if (MovesStatus(definition) && definition.Act != CaseAct.RegisterPetition && at.Day < c.StatusSince)
        {
            yield return Violation(
                "day.before-status",
                $"办理日期不能早于进入“{Named.Of(c.Status)}”之日（{c.StatusSince:yyyy年M月d日}）。"
            );
        }

        if (at.Day >= at.Today || at.By.IsSystem || definition.LearnedLater)
        {
            yield break;
        }

        if (at.Calendar.WorkingDaysBetween(at.Day, at.Today) > at.Settings.FreeBackdatingWorkingDays)
        {
            if (!PermissionMatrix.Allows(at.By.Roles, Permission.Backdate))
            {
                yield return Violation(
                    "day.backdating",
                    $"补录{at.Settings.FreeBackdatingWorkingDays}个工作日以前的办理日期，须由有补录权限的人员办理。"
                );
            }
            else if (string.IsNullOrWhiteSpace(at.Reason))
            {
                yield return new RuleViolation("day.reason", "补录较早的办理日期，请写明原因。", null, "Reason");
            }

            if (at.Day < at.Today.AddDays(-at.Settings.LimitedBackdatingDays))
            {
                yield return Violation("day.too-old", $"办理日期不能早于{at.Settings.LimitedBackdatingDays}日以前。");
            }
        }
    }

    private static bool MovesStatus(ActDefinition definition) => definition.To is not null || definition.Destination is not null;

    private static RuleViolation Violation(string code, string message) => new(code, message, null, "Day");
}
