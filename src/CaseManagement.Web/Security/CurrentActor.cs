using System.Security.Claims;
using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Deadlines;

namespace CaseManagement.Web.Security;

/// <summary>The person behind the request, with the roles of the day; read once a request.</summary>
internal sealed class CurrentActor(IHttpContextAccessor http, Actors actors, LegalClock clock)
{
    private Actor? _actor;

    /// <summary>The actor. An account that has been disabled since it signed in has no roles left, and so may nothing.</summary>
    internal async Task<Actor> GetAsync(CancellationToken cancellation)
    {
        if (_actor is null)
        {
            var account = Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
                ? id
                : throw new InvalidOperationException("Nobody is signed in.");
            _actor =
                await actors.FindAsync(account, clock.Today, cancellation)
                ?? new Actor
                {
                    Id = account,
                    Name = "",
                    Organisation = Actors.NoOrganisation,
                    Roles = new HashSet<Role>(),
                };
        }

        return _actor;
    }
}
