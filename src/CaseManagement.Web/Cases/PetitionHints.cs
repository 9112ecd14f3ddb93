using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Deadlines;
using CaseManagement.Domain.Intake;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;

namespace CaseManagement.Web.Cases;

/// <summary>One hint beside the form of the registration.</summary>
/// <param name="Title">What was looked at.</param>
/// <param name="Text">How it looks; never a refusal.</param>
/// <param name="Doubtful">True where the clerk should look twice.</param>
/// <param name="Explanations">How the dates came about.</param>
internal sealed record PetitionHint(string Title, string Text, bool Doubtful, IReadOnlyList<Explanation> Explanations);

/// <summary>
/// What the machine can say about a petition while it is being entered: whether it looks in time, and whether it lies with this organ. It says so and refuses nothing: in doubt a petition is taken
/// in, and the review of acceptance decides.
/// </summary>
internal static class PetitionHints
{
    internal static IReadOnlyList<PetitionHint> Of(
        TypedValues typed,
        DateOnly today,
        WorkingCalendar calendar,
        OrganisationTree tree,
        OrganSettings settings
    ) => [Timing(typed, today, calendar, settings), .. Jurisdiction(typed, tree)];

    private static PetitionHint Timing(TypedValues typed, DateOnly today, WorkingCalendar calendar, OrganSettings settings)
    {
        var received = Day(typed, ActForm.DayName) ?? today;
        var timing = PetitionTiming.Of(
            Day(typed, Name(nameof(RegisterPetition.PostedOn))) ?? received,
            Day(typed, Name(nameof(RegisterPetition.KnownOn))),
            Day(typed, Name(nameof(RegisterPetition.ActMadeOn))),
            calendar,
            settings.Deadlines
        );
        var article = Named.ArticleOf(timing.Verdict) is { } source ? $"（{source}）" : "";
        return new PetitionHint(
            "申请期限",
            $"{Named.Of(timing.Verdict)}{article}。按 {Formats.PlainDay(timing.FiledOn)}提出计算；存疑的先收件，是否受理由审查决定。",
            timing.Verdict is not (TimingVerdict.InTime or TimingVerdict.Unknown),
            [.. timing.Periods.Select(period => new Explanation(period.Limit.Name, period.Due.Explanation))]
        );
    }

    private static IEnumerable<PetitionHint> Jurisdiction(TypedValues typed, OrganisationTree tree)
    {
        var name = Name(nameof(RegisterPetition.Respondents));
        var organ = typed.One(Name(nameof(RegisterPetition.Organ)));
        foreach (
            var code in Enumerable
                .Range(0, typed.Rows(name))
                .Select(i => typed.One(string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]")))
        )
        {
            if (!OrganisationId.TryParse(code, out var id) || tree.Find(id) is not { } respondent)
            {
                continue;
            }

            var jurisdiction = tree.ReconsiderationOrganFor(respondent);
            var ours = jurisdiction.Organs.Any(known => known.Id.Value == organ);
            yield return new PetitionHint(
                $"管辖：{respondent.ShortName}",
                ours ? jurisdiction.Hint : $"可能不属于本机关管辖。{jurisdiction.Hint}仍可先收件，审查时写明有管辖权的机关。",
                !ours,
                []
            );
        }
    }

    private static string Name(string property) => $"{FactsForm.Prefix}.{property}";

    private static DateOnly? Day(TypedValues typed, string name) =>
        DateOnly.TryParseExact(typed.One(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
