using System.Globalization;
using CaseManagement.Features.Cases.Drafts;
using CaseManagement.Web.Ui;

namespace CaseManagement.Web.Cases;

/// <summary>How a draft is called.</summary>
internal static class DraftTexts
{
    /// <summary>第2稿，苏言清，2026年11月24日 10:21保存。</summary>
    internal static string Of(ActDraft draft) =>
        $"第{draft.Version.ToString(CultureInfo.InvariantCulture)}稿，{draft.AuthorName}，{Formats.Instant(draft.SavedAt)}保存。";
}
