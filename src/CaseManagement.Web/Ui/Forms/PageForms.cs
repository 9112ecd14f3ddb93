using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Ui.Forms;

/// <summary>What every page with a form does alike.</summary>
internal static class PageForms
{
    /// <summary>The messages at one field.</summary>
    internal static IReadOnlyList<string> Of(this ModelStateDictionary state, string field) =>
        state.TryGetValue(field, out var entry) ? [.. entry.Errors.Select(error => error.ErrorMessage)] : [];

    /// <summary>The form once more with what was typed and what is wrong with it: 400, so that a program sees it too.</summary>
    internal static PageResult Again(this PageModel page)
    {
        var result = page.Page();
        result.StatusCode = StatusCodes.Status400BadRequest;
        return result;
    }
}
