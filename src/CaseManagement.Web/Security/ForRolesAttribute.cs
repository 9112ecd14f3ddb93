using CaseManagement.Domain.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaseManagement.Web.Security;

/// <summary>
/// A page for people of certain roles, lent ones included. Everybody else who is signed in gets 403, before the page has done anything. What a person may do in one case is asked of the case.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForRolesAttribute(params Role[] roles) : Attribute, IAsyncPageFilter
{
    /// <summary>Any of these is enough.</summary>
    internal IReadOnlyList<Role> Roles { get; } = roles;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var current = context.HttpContext.RequestServices.GetRequiredService<CurrentActor>();
        var actor = await current.GetAsync(context.HttpContext.RequestAborted);
        if (actor.Roles.Overlaps(Roles))
        {
            await next();
        }
        else
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
