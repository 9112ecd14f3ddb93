using CaseManagement.Domain.Cases;
using CaseManagement.Features.Cases;

namespace CaseManagement.Web.Cases;

/// <summary>How an attempt to do (or to try out) an act ended, as a page answers it.</summary>
/// <param name="Status">200 done or tried, 400 facts wrong, 403 not this person, 404 not there, 409 not now.</param>
internal sealed record ActAttempt<T>(int Status)
    where T : class
{
    /// <summary>The result; null unless <see cref="Status"/> is 200.</summary>
    internal T? Result { get; private init; }

    /// <summary>The rules in the way, for 400 and 409.</summary>
    internal IReadOnlyList<RuleViolation> Violations { get; private init; } = [];

    /// <summary>True when the case has gone on since the form was opened.</summary>
    internal bool CaseChanged { get; private init; }

    /// <summary>True when this form has been sent before with another content: it was done then, and this would be a second act.</summary>
    internal bool SentBefore { get; private init; }

    /// <summary>Runs the use case and turns its refusals into an answer.</summary>
    internal static async Task<ActAttempt<T>> Of(Func<Task<T>> useCase)
    {
        try
        {
            return new(StatusCodes.Status200OK) { Result = await useCase() };
        }
        catch (ActRefusedException refused)
        {
            return new(refused.ConcernsFacts ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict)
            {
                Violations = refused.Violations,
            };
        }
        catch (CaseChangedException)
        {
            return new(StatusCodes.Status409Conflict) { CaseChanged = true };
        }
        catch (CommandKeyReusedException)
        {
            return new(StatusCodes.Status409Conflict) { SentBefore = true };
        }
        catch (ActForbiddenException)
        {
            return new(StatusCodes.Status403Forbidden);
        }
        catch (CaseNotFoundException)
        {
            return new(StatusCodes.Status404NotFound);
        }
    }
}
