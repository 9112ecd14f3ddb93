namespace CaseManagement.Web.Ui;

/// <summary>Every failure ends on a page that says what happened, what it means and what to do next; the API answers with problem details.</summary>
internal static class ErrorPages
{
    internal static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(
            context => IsApi(context.Request.Path),
            api =>
            {
                api.UseExceptionHandler();
                api.UseStatusCodePages();
            }
        );
        app.UseWhen(
            context => !IsApi(context.Request.Path),
            pages =>
            {
                pages.UseExceptionHandler("/errors/500", createScopeForErrors: true);
                pages.UseStatusCodePagesWithReExecute("/errors/{0}");
            }
        );
    }

    private static bool IsApi(PathString path) => path.StartsWithSegments("/api");
}
