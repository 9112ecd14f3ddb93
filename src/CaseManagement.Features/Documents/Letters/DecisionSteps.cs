using CaseManagement.Documents.Decisions;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Decisions;
using CaseManagement.Domain.Hearings;
using CaseManagement.Domain.Intake;
using CaseManagement.Domain.Review;

namespace CaseManagement.Features.Documents.Letters;

/// <summary>The steps of the review that a decision tells, in order of their days.</summary>
internal static class DecisionSteps
{
    public static IReadOnlyList<ProceduralStep> Of(Letter letter) =>
        [.. All(letter.Case).OrderBy(step => step.Day).Select(step => step.Step)];

    private static IEnumerable<(DateOnly Day, ProceduralStep Step)> All(Case c)
    {
        foreach (var day in c.Opinions.Where(o => o.Heard).Select(o => o.Day).Distinct())
        {
            yield return (day, ProceduralStep.OpinionsHeard(day));
        }

        foreach (var unheard in c.Opinions.Where(o => !o.Heard))
        {
            yield return (unheard.Day, ProceduralStep.OpinionsNotHeard(unheard.Content));
        }

        foreach (var hearing in c.Hearings.Where(h => h.State == HearingState.Held))
        {
            yield return (hearing.Day, ProceduralStep.HearingHeld(hearing.Day));
        }

        if (c.Consultations.Where(x => x.Opinion is not null).Select(x => (DateOnly?)x.RequestedOn).Min() is { } consulted)
        {
            yield return (consulted, ProceduralStep.CommitteeConsulted());
        }

        foreach (var suspension in c.Suspensions)
        {
            yield return (
                suspension.From,
                suspension.Until is { } resumed
                    ? ProceduralStep.Suspended(suspension.From, resumed)
                    : ProceduralStep.StillSuspended(suspension.From)
            );
        }

        foreach (var exclusion in c.Exclusions)
        {
            yield return (exclusion.From, ProceduralStep.Examined(Named.Of(exclusion.Kind), exclusion.From, exclusion.Until));
        }

        foreach (var extension in c.Extensions)
        {
            yield return (extension.Day, ProceduralStep.Extended(extension.Days));
        }

        foreach (var reported in c.Elevations.Where(e => e is { ReportedOn: not null, Granted: false, DecidedOn: not null }))
        {
            yield return (reported.ReportedOn!.Value, ProceduralStep.ReportedUpward(reported.ReportedOn.Value, reported.DecidedOn!.Value));
        }

        foreach (var entry in c.Record)
        {
            var day = c.DayOf(entry.Sequence);
            switch (entry.Facts)
            {
                case ConvertToOrdinary:
                    yield return (day, ProceduralStep.Converted(day));
                    break;
                case RegisterElevatedCase elevated:
                    yield return (c.Petition.ReceivedOn, ProceduralStep.Elevated(c.Petition.ReceivedOn, elevated.From));
                    break;
                case Join joined:
                    yield return (day, ProceduralStep.Joined([joined.Other]));
                    break;
                case NotifyThirdParty called:
                    yield return (
                        day,
                        ProceduralStep.ThirdPartiesCalled(
                            day,
                            [.. called.Known.Select(key => c.FindParty(key)!.Name), .. called.ThirdParties.Select(p => p.Name)]
                        )
                    );
                    break;
                case DecideDirectly directly:
                    yield return (day, ProceduralStep.OnEarlierDecision(directly.EarlierDecision));
                    break;
            }
        }
    }
}
