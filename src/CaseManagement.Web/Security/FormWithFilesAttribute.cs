using CaseManagement.Features.Documents.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaseManagement.Web.Security;

/// <summary>
/// A form that brings files of up to 200 MB each and, for a case with many parties, thousands of fields. Everywhere else the framework's small limits hold.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FormWithFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const int Files = 5;
    private const long LargestForm = Files * FileStore.LargestFile;
    private const int MostFields = 20_000;

    /// <summary>Before the antiforgery token is read, which reads the form.</summary>
    public int Order => 900;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var features = context.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = LargestForm;
        }

        if (features.Get<IFormFeature>() is null or { Form: null })
        {
            features.Set<IFormFeature>(
                new FormFeature(
                    context.HttpContext.Request,
                    new FormOptions
                    {
                        MultipartBodyLengthLimit = LargestForm,
                        ValueCountLimit = MostFields,
                        MemoryBufferThreshold = 64 * 1024,
                    }
                )
            );
        }
    }
}
