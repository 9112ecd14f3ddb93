using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Hearings;
using CaseManagement.Features.Cases;
using CaseManagement.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Features.Accounts;

/// <summary>Tells people what a case needs of them: in the inbox, and by mail where an address is confirmed. Written in the transaction of what it tells about.</summary>
internal static class NoticeBook
{
    /// <summary>Tells of the actions that an act brought about: those that were not on the list before.</summary>
    /// <param name="db">In the act's transaction.</param>
    /// <param name="c">The case after the act.</param>
    /// <param name="before">Required actions before it.</param>
    /// <param name="after">Required actions after it.</param>
    /// <param name="by">Who acted; is not told of what they know.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Cancels.</param>
    public static async Task TellOfNewActionsAsync(
        CaseDbContext db,
        Case c,
        IReadOnlyList<RequiredActionRow> before,
        IReadOnlyList<RequiredActionRow> after,
        Guid by,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var known = before.Where(action => !action.IsWaiting).Select(Essence).ToHashSet();
        foreach (var action in after.Where(action => !action.IsWaiting && !known.Contains(Essence(action))))
        {
            var people = await ResponsibleFor(db, action).ToListAsync(cancellation);
            if (action.Permission == Permission.HoldHearing)
            {
                // The panel of a hearing ordered in this transaction is not in the database yet.
                var panel = c
                    .Hearings.Where(hearing => hearing.State == HearingState.Ordered)
                    .SelectMany(hearing => hearing.Members)
                    .ToList();
                people.AddRange(
                    await db
                        .Users.Where(account => !account.Disabled && panel.Contains(account.Id))
                        .Select(AsRecipient)
                        .ToListAsync(cancellation)
                );
            }

            foreach (var person in people.Where(person => person.Id != by))
            {
                await AddAsync(
                    db,
                    person,
                    new NoticeText(
                        c.Id.Value,
                        action.Act.ToString(),
                        $"{c.Number}：{action.Sentence}{Until(action)}",
                        action.Due,
                        $"{c.Id.Value:N}/{c.Record.Count}/{action.Act}/{action.No}"
                    ),
                    now,
                    cancellation
                );
            }
        }
    }

    /// <summary>Adds a notice unless the person has had it; a mail with it where an address is confirmed.</summary>
    public static async Task<bool> AddAsync(CaseDbContext db, Recipient to, NoticeText text, DateTime now, CancellationToken cancellation)
    {
        if (
            db.Notices.Local.Any(notice => notice.AccountId == to.Id && notice.Occasion == text.Occasion)
            || await db.Notices.AnyAsync(notice => notice.AccountId == to.Id && notice.Occasion == text.Occasion, cancellation)
        )
        {
            return false;
        }

        db.Notices.Add(
            new Notice
            {
                Id = Guid.CreateVersion7(),
                AccountId = to.Id,
                CaseId = text.CaseId,
                Kind = text.Kind,
                Text = text.Text.Length <= NoticeConfiguration.TextLength ? text.Text : text.Text[..NoticeConfiguration.TextLength],
                DueOn = text.DueOn,
                SentAt = now,
                Occasion = text.Occasion,
            }
        );
        if (to.Mail is { } address)
        {
            db.OutgoingMails.Add(
                new OutgoingMail
                {
                    Id = Guid.CreateVersion7(),
                    To = address,
                    Subject = "行政复议办案系统：有待办事项",
                    // Mail leaves the closed network: it says that there is something to do and by when, not what the case is about.
                    Body = $"您在行政复议办案系统中有新的待办事项{(text.DueOn is { } due ? $"，期限至{Day(due)}" : "")}。请登录系统查看。",
                    QueuedAt = now,
                    NextAttemptAt = now,
                    Occasion = text.Occasion,
                }
            );
        }

        return true;
    }

    /// <summary>
    /// Whose list an action is on: the officers of the case where they may do it, and for a hearing its panel; else everybody in the organ and its office, or in the organisation that must act, whose role may.
    /// </summary>
    public static IQueryable<Recipient> ResponsibleFor(CaseDbContext db, RequiredActionRow action)
    {
        var roles = Enum.GetValues<Role>().Where(role => PermissionMatrix.Of(role).Contains(action.Permission)).ToList();
        var active = db.Users.Where(account => !account.Disabled);
        if (action is { ForOrganisation: null, LeadId: { } lead } && roles.Contains(Role.Officer))
        {
            var second = action.SecondId ?? lead;
            var hearing = action.Permission == Permission.HoldHearing;
            return active
                .Where(account =>
                    account.Id == lead
                    || account.Id == second
                    || (
                        hearing
                        && db.CasePersons.Any(person =>
                            person.CaseId == action.CaseId && person.AccountId == account.Id && person.Kind == CasePersonKind.Panel
                        )
                    )
                )
                .Select(AsRecipient);
        }

        var names = roles.Where(role => InOrganisation(role, action.ForOrganisation is null)).Select(role => role.ToString()).ToList();
        var organisations = action.ForOrganisation is { } other ? (string[])[other] : [action.Organ, action.Office];
        return active
            .Where(account => organisations.Contains(account.OrganisationId))
            .Where(account =>
                db.UserRoles.Any(held =>
                    held.UserId == account.Id && db.Roles.Any(role => role.Id == held.RoleId && names.Contains(role.Name!))
                )
            )
            .Select(AsRecipient);
    }

    private static readonly System.Linq.Expressions.Expression<Func<Account, Recipient>> AsRecipient = account => new Recipient(
        account.Id,
        account.EmailConfirmed ? account.Email : null
    );

    /// <summary>Roles of the office for what the office must do, roles of agencies and superiors for what those must do.</summary>
    private static bool InOrganisation(Role role, bool office) =>
        role switch
        {
            Role.RespondentClerk or Role.RespondentHead or Role.Supervisor => !office,
            Role.IntakeClerk or Role.Officer or Role.SecondOfficer or Role.Reviewer or Role.HeadOfOffice or Role.HeadOfOrgan => office,
            Role.Archivist => office,
            Role.HearingOfficer or Role.CommitteeMember or Role.Party or Role.Statistician => false,
            Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => false,
        };

    /// <summary>What makes an action the same one before and after; its number may move and its day may be counted anew.</summary>
    private static (CaseAct, string, string?) Essence(RequiredActionRow action) => (action.Act, action.Sentence, action.ForOrganisation);

    private static string Until(RequiredActionRow action) =>
        action.Due is { } due ? $"（期限至{Day(due)}{(action.Provisional ? "，暂定" : "")}）" : "";

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}

/// <summary>Somebody to be told.</summary>
/// <param name="Id">Account.</param>
/// <param name="Mail">Confirmed address; null when there is none.</param>
internal sealed record Recipient(Guid Id, string? Mail);

/// <summary>What a notice says.</summary>
/// <param name="CaseId">The case; null for what concerns no case.</param>
/// <param name="Kind">Code name of the occasion.</param>
/// <param name="Text">The text.</param>
/// <param name="DueOn">By when.</param>
/// <param name="Occasion">The occasion in full; a person is told once of each.</param>
internal sealed record NoticeText(Guid? CaseId, string Kind, string Text, DateOnly? DueOn, string Occasion);
