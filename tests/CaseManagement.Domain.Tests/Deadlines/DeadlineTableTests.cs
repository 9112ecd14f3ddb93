using CaseManagement.Domain.Deadlines;

namespace CaseManagement.Domain.Tests.Deadlines;

internal sealed class DeadlineTableTests
{
    [Test]
    public void Page_SaysWhatTheDataSays() => GeneratedDoc.Verify("docs/domain/deadlines.md", DeadlineTable.ToMarkdown());
}
